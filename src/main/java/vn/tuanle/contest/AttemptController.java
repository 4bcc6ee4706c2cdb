package vn.tuanle.contest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.NotFound;

/// The thin path: the questions, every choice saved at once, handing in. Who asks is known by the contestant's own
/// signed cookie.
@Controller
@Enter(Enter.By.ANYONE)
class AttemptController {
    private final ContestantCookie cookies;
    private final Attempts attempts;
    private final AttemptPages pages;
    private final Saving saving;
    private final Papers papers;
    private final ThinAnswers answers;
    private final Pictures pictures;

    AttemptController(
            ContestantCookie cookies,
            Attempts attempts,
            AttemptPages pages,
            Saving saving,
            Papers papers,
            ThinAnswers answers,
            Pictures pictures) {
        this.cookies = cookies;
        this.attempts = attempts;
        this.pages = pages;
        this.saving = saving;
        this.papers = papers;
        this.answers = answers;
        this.pictures = pictures;
    }

    @GetMapping("/bai-thi/{code}/bai/{id}")
    ResponseEntity<byte[]> page(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
        Instant received = Arrival.of(request);
        Attempt attempt = attempts.own(id, cookies.contestant(request, code));
        if (request.getParameter("moi") == null)
            saving.resumed(id, received, request.getRemoteAddr(), Devices.of(request));
        return shown(200, code, attempt, received, null, false);
    }

    /// Saves the places that the form holds. A script is answered with `{ok, stale, left}`, a plain form with the page.
    @PostMapping("/bai-thi/{code}/bai/{id}/luu")
    ResponseEntity<byte[]> save(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
        Instant received = Arrival.of(request);
        if (!SameSite.holds(request)) return ResponseEntity.status(403).build();
        Attempt attempt = attempts.own(id, cookies.contestant(request, code));
        Outcome<Saving.Saved> saved = taken(attempt, request, received, false);
        boolean script = request.getParameter("may") != null;
        if (script) return told(attempt, saved, received);
        return switch (saved) {
            case Outcome.Done<Saving.Saved>(Saving.Saved done) ->
                shown(
                        200,
                        code,
                        attempt,
                        received,
                        said(attempt, done),
                        !done.stale().isEmpty());
            case Outcome.Refused<Saving.Saved> refused -> shown(422, code, attempt, received, refused.why(), true);
        };
    }

    /// Hands in with what the form holds; sent again it shows the same end.
    @PostMapping("/bai-thi/{code}/bai/{id}/nop")
    ResponseEntity<byte[]> submit(@PathVariable String code, @PathVariable UUID id, HttpServletRequest request) {
        Instant received = Arrival.of(request);
        if (!SameSite.holds(request)) return ResponseEntity.status(403).build();
        Attempt attempt = attempts.own(id, cookies.contestant(request, code));
        if (request.getParameter("luu") != null) return save(code, id, request);
        Outcome<Saving.Saved> done = taken(attempt, request, received, true);
        if (done instanceof Outcome.Refused<Saving.Saved> refused) {
            AttemptPage still = pages.page(code, attempt, received, refused.why(), true);
            if (still != null) return answers.page(422, still);
        }
        return ThinAnswers.to(result(code, attempt));
    }

    private Outcome<Saving.Saved> taken(Attempt attempt, HttpServletRequest request, Instant received, boolean end) {
        return switch (Sent.read(attempt.draw(), request.getParameterMap())) {
            case Outcome.Refused<List<Sent>> refused -> refused.as();
            case Outcome.Done<List<Sent>>(List<Sent> sent) ->
                end
                        ? saving.submit(attempt, sent, received, request.getRemoteAddr())
                        : saving.save(attempt, sent, received, request.getRemoteAddr());
        };
    }

    private static Phrase said(Attempt attempt, Saving.Saved saved) {
        if (saved.stale().isEmpty()) return Phrase.of("Đã lưu.");
        return Phrase.of(
                "Câu {0} đã được đổi ở nơi khác sau khi trang này mở; đang hiện câu trả lời mới nhất. Hãy xem lại.",
                places(attempt, saved));
    }

    private static String places(Attempt attempt, Saving.Saved saved) {
        return saved.stale().stream()
                .map(slot -> slot == Sent.WHOLE ? 0 : attempt.draw().place(slot).orElse(0))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    private static ResponseEntity<byte[]> told(Attempt attempt, Outcome<Saving.Saved> saved, Instant received) {
        return switch (saved) {
            case Outcome.Done<Saving.Saved>(Saving.Saved done) ->
                ThinAnswers.json(
                        200,
                        "{\"ok\":true,\"stale\":[" + places(attempt, done) + "],\"now\":" + received.toEpochMilli()
                                + ",\"left\":" + Math.max(0, done.deadline().toEpochMilli() - received.toEpochMilli())
                                + "}");
            case Outcome.Refused<Saving.Saved> refused ->
                ThinAnswers.json(409, "{\"ok\":false,\"why\":" + ThinAnswers.quoted(refused.why()) + "}");
        };
    }

    private ResponseEntity<byte[]> shown(
            int status, String code, Attempt attempt, Instant now, @Nullable Phrase said, boolean bad) {
        AttemptPage page = pages.page(code, attempt, now, said, bad);
        return page == null ? ThinAnswers.to(result(code, attempt)) : answers.page(status, page);
    }

    private String result(String code, Attempt attempt) {
        return papers.contest(code).path() + "/bai/" + attempt.id();
    }

    /// A picture or a sound of a question, for whoever has it before them; its name is not told.
    @GetMapping("/bai-thi/{code}/bai/{id}/tep/{file}")
    ResponseEntity<byte[]> file(
            @PathVariable String code, @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request) {
        Attempt attempt = attempts.own(id, cookies.contestant(request, code));
        if (attempt.draw().set().attachment(file).isEmpty()) throw new NotFound();
        return pictures.of(file);
    }
}
