package vn.tuanle.inspection;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.inspection.RemedyListPage.Filter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.oversight.EvidenceType;
import vn.tuanle.ui.Redirect;

/// What must be put right: the list, one of them, and every act about it.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RemedyController {
    private final RemedyPages pages;
    private final Remedies remedies;
    private final Files files;

    RemedyController(RemedyPages pages, Remedies remedies, Files files) {
        this.pages = pages;
        this.remedies = remedies;
        this.files = files;
    }

    @GetMapping("/khac-phuc")
    RemedyListPage list(
            Asker asker,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        return pages.list(asker, new Filter(state, words, Math.max(1, page)), Instant.now());
    }

    @GetMapping("/khac-phuc/{id}")
    RemedyPage page(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, Instant.now());
    }

    @PostMapping("/khac-phuc/{id}/xong")
    Object done(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        return answered(
                asker,
                id,
                typed,
                remedies.done(asker, id, typed.in("ket-qua", ""), Instant.now()),
                "Đã báo khắc phục xong.");
    }

    @PostMapping("/khac-phuc/{id}/tep")
    Object attach(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        Outcome<UUID> outcome =
                remedies.attach(asker, id, EvidenceType.bytes(file), EvidenceType.name(file), Instant.now());
        return answered(asker, id, VisitPage.Typed.NOTHING, outcome, "Đã gửi tệp.");
    }

    @PostMapping("/khac-phuc/{id}/xac-nhan")
    Object confirm(Asker asker, @PathVariable UUID id) {
        return answered(
                asker,
                id,
                VisitPage.Typed.NOTHING,
                remedies.confirm(asker, id, Instant.now()),
                "Đã xác nhận khắc phục xong.");
    }

    @PostMapping("/khac-phuc/{id}/tra-lai")
    Object giveBack(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        return answered(
                asker,
                id,
                typed,
                remedies.giveBack(asker, id, typed.in("ly-do", ""), Instant.now()),
                "Đã trả lại để làm tiếp.");
    }

    @PostMapping("/khac-phuc/{id}/doi-han")
    Object extend(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        Outcome<UUID> outcome = remedies.extend(asker, id, typed.in("han", ""), typed.in("vi-sao", ""), Instant.now());
        return answered(asker, id, typed, outcome, "Đã đổi hạn và báo đơn vị.");
    }

    /// Before the end of the visit it leads back there.
    @PostMapping("/khac-phuc/{id}/bo")
    Object drop(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        VisitPage.Typed typed = new VisitPage.Typed(form);
        RemedyPage before = page(asker, id);
        Outcome<UUID> outcome = remedies.drop(asker, id, typed.in("ly-do-bo", ""), Instant.now());
        return before.acts().isEmpty() && outcome instanceof Outcome.Done<UUID>
                ? Redirect.to("/cuoc-kiem-tra/" + before.visit() + "#viec-khac-phuc")
                        .saying("Đã bỏ yêu cầu.")
                : answered(asker, id, typed, outcome, "Đã bỏ yêu cầu.");
    }

    @GetMapping("/khac-phuc/{id}/tep/{act}")
    ResponseEntity<byte[]> file(Asker asker, @PathVariable UUID id, @PathVariable UUID act) {
        return Downloads.attachment(files, pages.file(asker, id, act));
    }

    private Object answered(Asker asker, UUID id, VisitPage.Typed typed, Outcome<UUID> outcome, String said) {
        return Answered.by(
                outcome,
                done -> Redirect.to("/khac-phuc/" + id).saying(said),
                why -> page(asker, id).again(typed, why));
    }
}
