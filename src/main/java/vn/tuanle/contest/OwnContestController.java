package vn.tuanle.contest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// A contestant's own page, its verification, and what became of their attempts.
@Controller
@Enter(Enter.By.ANYONE)
class OwnContestController {
    private final Papers papers;
    private final Rounds rounds;
    private final Contestants contestants;
    private final Verifying verifying;
    private final Attempts attempts;
    private final Results results;
    private final ContestantCookie cookies;
    private final Signing signing;
    private final String address;

    OwnContestController(
            Papers papers,
            Rounds rounds,
            Contestants contestants,
            Verifying verifying,
            Attempts attempts,
            Results results,
            ContestantCookie cookies,
            Signing signing,
            @Value("${tuanle.address:http://localhost:8080}") String address) {
        this.papers = papers;
        this.rounds = rounds;
        this.contestants = contestants;
        this.verifying = verifying;
        this.attempts = attempts;
        this.results = results;
        this.cookies = cookies;
        this.signing = signing;
        this.address = address.replaceAll("/+$", "");
    }

    @GetMapping("/cuoc-thi/{name}/cua-toi")
    Object own(@PathVariable String name, HttpServletRequest request) {
        Contest contest = papers.contest(PublicContestController.code(name));
        UUID who = cookies.contestant(request, contest.code());
        if (who == null) return Redirect.to(contest.path() + "/vao");
        return page(contest, contestants.of(contest.id(), who), Errors.none());
    }

    @PostMapping("/cuoc-thi/{name}/xac-minh")
    Object verify(
            @PathVariable String name,
            @RequestParam(name = "ma-xac-minh", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Contest contest = papers.contest(PublicContestController.code(name));
        Contestant who = who(contest, request);
        return switch (verifying.verify(who, code, Instant.now())) {
            case Outcome.Done<UUID>(UUID proven) -> {
                response.addHeader("Set-Cookie", cookies.set(request, contest.code(), proven));
                yield Redirect.to(contest.path() + "/cua-toi").saying("Đã xác minh.");
            }
            case Outcome.Refused<UUID> refused -> new Invalid(page(contest, who, Errors.of(refused)));
        };
    }

    @PostMapping("/cuoc-thi/{name}/gui-ma")
    Object send(@PathVariable String name, HttpServletRequest request) {
        Contest contest = papers.contest(PublicContestController.code(name));
        Contestant who = who(contest, request);
        return switch (verifying.send(contest, who, vn.tuanle.ui.Phrases.english(), Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to(contest.path() + "/cua-toi").saying("Đã gửi mã tới {0}.", who.contact());
            case Outcome.Refused<UUID> refused -> new Invalid(page(contest, who, Errors.of(refused)));
        };
    }

    @GetMapping("/cuoc-thi/{name}/bai/{attempt}")
    Object result(@PathVariable String name, @PathVariable UUID attempt, HttpServletRequest request) {
        Contest contest = papers.contest(PublicContestController.code(name));
        return results.page(contest, who(contest, request), attempt, Instant.now());
    }

    private Contestant who(Contest contest, HttpServletRequest request) {
        @Nullable UUID who = cookies.contestant(request, contest.code());
        if (who == null) throw new NotFound();
        return contestants.of(contest.id(), who);
    }

    private OwnContestPage page(Contest contest, Contestant who, Errors errors) {
        return new OwnContestPage(
                contest,
                who,
                rounds.of(contest.id()),
                attempts.of(who.id()),
                !who.contactProven() && verifying.reaches(who),
                address + contest.path() + "/vao/" + signing.token(contest.code(), who.id()),
                errors,
                Instant.now());
    }
}
