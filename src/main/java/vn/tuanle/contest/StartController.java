package vn.tuanle.contest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;

/// Where one waits for a round, and begins: the same bytes for all, and one statement.
@Controller
@Enter(Enter.By.ANYONE)
class StartController {
    private final ContestantCookie cookies;
    private final Papers papers;
    private final Starting starting;
    private final ThinAnswers answers;

    StartController(ContestantCookie cookies, Papers papers, Starting starting, ThinAnswers answers) {
        this.cookies = cookies;
        this.papers = papers;
        this.starting = starting;
        this.answers = answers;
    }

    @GetMapping("/bai-thi/{code}/{round}/cho")
    ResponseEntity<byte[]> waiting(@PathVariable String code, @PathVariable UUID round, HttpServletRequest request) {
        Papers.Opened opened = papers.round(code, round);
        WaitingPage.Phase phase = WaitingPage.phase(opened.round(), Arrival.of(request));
        return answers.same(
                "cho " + round + " " + opened.round().version() + " "
                        + opened.contest().version() + " " + phase,
                () -> new WaitingPage(opened.contest(), opened.round(), phase));
    }

    /// The server's time in milliseconds, by which a waiting page counts.
    @GetMapping("/bai-thi/gio")
    ResponseEntity<byte[]> time(HttpServletRequest request) {
        return ThinAnswers.json(200, String.valueOf(Arrival.of(request).toEpochMilli()));
    }

    @PostMapping("/bai-thi/{code}/{round}/bat-dau")
    ResponseEntity<byte[]> start(
            @PathVariable String code,
            @PathVariable UUID round,
            @RequestParam(name = "luot", defaultValue = "1") int number,
            @RequestParam(name = "de", defaultValue = "0") int set,
            HttpServletRequest request) {
        Instant received = Arrival.of(request);
        if (!SameSite.holds(request)) return ResponseEntity.status(403).build();
        Contest contest = papers.round(code, round).contest();
        @Nullable UUID contestant = cookies.contestant(request, code);
        if (contestant == null) return ThinAnswers.to(contest.path() + "/dang-ky");
        return switch (starting.start(code, round, contestant, number, set, received, Devices.from(request))) {
            case Outcome.Done<UUID>(UUID id) -> ThinAnswers.to("/bai-thi/" + code + "/bai/" + id + "?moi=1");
            case Outcome.Refused<UUID> refused ->
                answers.page(
                        409,
                        new StartRefusedPage(contest, papers.round(code, round).round(), refused.why()));
        };
    }
}
