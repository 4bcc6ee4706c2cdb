package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// A question, its review, and the files of a bank.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class QuestionActController {
    private final QuestionPages pages;
    private final Reviewing reviewing;
    private final BankAccess access;
    private final BankFiles files;

    QuestionActController(QuestionPages pages, Reviewing reviewing, BankAccess access, BankFiles files) {
        this.pages = pages;
        this.reviewing = reviewing;
        this.access = access;
        this.files = files;
    }

    @GetMapping("/cau-hoi/{id}")
    QuestionPage page(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, "", Errors.none());
    }

    @PostMapping("/cau-hoi/{id}/gui-duyet")
    Object submit(Asker asker, @PathVariable UUID id) {
        return answer(asker, id, reviewing.submit(asker, id, Instant.now()), "Đã gửi duyệt câu hỏi.", "");
    }

    @PostMapping("/cau-hoi/{id}/duyet")
    Object review(Asker asker, @PathVariable UUID id, @RequestParam(name = "luot", defaultValue = "0") int turn) {
        return answer(asker, id, reviewing.review(asker, id, turn, Instant.now()), "Đã duyệt câu hỏi.", "");
    }

    @PostMapping("/cau-hoi/{id}/tra-lai")
    Object giveBack(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "luot", defaultValue = "0") int turn,
            @RequestParam(name = "ly-do", defaultValue = "") String note) {
        return answer(asker, id, reviewing.giveBack(asker, id, turn, note, Instant.now()), "Đã trả lại câu hỏi.", note);
    }

    @PostMapping("/cau-hoi/{id}/ngung")
    Object retire(Asker asker, @PathVariable UUID id) {
        return answer(
                asker, id, reviewing.retire(asker, id, true, Instant.now()), "Câu này không được rút vào đề nữa.", "");
    }

    @PostMapping("/cau-hoi/{id}/dung-lai")
    Object restore(Asker asker, @PathVariable UUID id) {
        return answer(asker, id, reviewing.retire(asker, id, false, Instant.now()), "Câu này được dùng lại.", "");
    }

    private Object answer(Asker asker, UUID id, Outcome<UUID> outcome, String said, String note) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> Redirect.to("/cau-hoi/" + id).saying(said);
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, note, Errors.of(refused)));
        };
    }

    @GetMapping("/ngan-hang-cau-hoi/{bank}/duyet")
    ReviewPage waiting(Asker asker, @PathVariable UUID bank) {
        return pages.review(asker, bank);
    }

    /// Those ticked, each as it stood on the page: “id turn”.
    @PostMapping("/ngan-hang-cau-hoi/{bank}/duyet")
    Redirect reviewed(
            Asker asker, @PathVariable UUID bank, @RequestParam(name = "cau", required = false) List<String> ticked) {
        access.ours(asker, bank);
        int done = 0;
        int left = 0;
        for (String each : ticked == null ? List.<String>of() : ticked) {
            String[] parts = each.split(" ", 2);
            if (parts.length < 2 || !parts[0].matches("[0-9a-f-]{36}") || !parts[1].matches("[0-9]{1,6}")) continue;
            boolean reviewed =
                    reviewing.review(asker, UUID.fromString(parts[0]), Integer.parseInt(parts[1]), Instant.now())
                            instanceof Outcome.Done;
            if (reviewed) done++;
            else left++;
        }
        Redirect back = Redirect.to("/ngan-hang-cau-hoi/" + bank + "/duyet");
        return left == 0
                ? back.saying("Đã duyệt {0} câu.", done)
                : back.saying("Đã duyệt {0} câu; {1} câu đã đổi sau khi bạn mở trang, hãy xem lại.", done, left);
    }

    /// Without the file's own name.
    @GetMapping("/ngan-hang-cau-hoi/{bank}/tep/{file}")
    ResponseEntity<byte[]> file(Asker asker, @PathVariable UUID bank, @PathVariable UUID file) {
        access.one(asker, bank);
        Files.Kept kept = files.find(bank, file).orElseThrow(NotFound::new);
        return files.answer(kept);
    }
}
