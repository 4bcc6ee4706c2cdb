package vn.tuanle.entry;

import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.MediaFiles;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// A judge's own desk: the next entry, marking it, declaring a conflict.
@Controller
@Enter(Enter.By.SIGNED_IN)
class JudgeController {
    private final JudgePages pages;
    private final Assignments assignments;
    private final MediaFiles media;

    JudgeController(JudgePages pages, Assignments assignments, MediaFiles media) {
        this.pages = pages;
        this.assignments = assignments;
        this.media = media;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/cham")
    JudgingPage desk(Asker asker, @PathVariable UUID id) {
        return pages.judging(asker, id, Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/cham")
    Object next(Asker asker, @PathVariable UUID id) {
        return switch (assignments.next(asker, id, Instant.now())) {
            case Outcome.Done<UUID>(UUID assignment) -> Redirect.to("/cham-bai/" + assignment);
            case Outcome.Refused<UUID> refused -> new Invalid(pages.judging(asker, id, Errors.of(refused)));
        };
    }

    @GetMapping("/cham-bai/{id}")
    MarkPage page(Asker asker, @PathVariable UUID id) {
        return pages.mark(asker, id, Typed.nothing(), Errors.none());
    }

    /// Under a name that says nothing of who made it.
    @GetMapping("/cham-bai/{id}/tep/{file}")
    ResponseEntity<Resource> file(Asker asker, @PathVariable UUID id, @PathVariable UUID file) {
        return media.shown(pages.file(asker, id, file), "bai-du-thi");
    }

    @PostMapping("/cham-bai/{id}")
    Object mark(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        return switch (assignments.mark(asker, id, typed, errors, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cham-bai/" + id).saying("Đã gửi điểm. Nay bạn xem được điểm của giám khảo khác.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.mark(asker, id, typed, errors.any() ? errors : Errors.of(refused)));
        };
    }

    @PostMapping("/cham-bai/{id}/khong-cham")
    Object declare(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        return switch (assignments.declare(asker, id, typed.text("xung-dot"), Instant.now())) {
            case Outcome.Done<UUID>(UUID contest) ->
                Redirect.to("/cuoc-thi-don-vi/" + contest + "/cham").saying("Đã ghi. Bài này do người khác chấm.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.mark(asker, id, typed, Errors.of(refused)));
        };
    }
}
