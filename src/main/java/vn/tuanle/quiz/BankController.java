package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Banks of questions.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class BankController {
    private final BankPages pages;
    private final Banks banks;
    private final BankAccess access;
    private final Reviewing reviewing;

    BankController(BankPages pages, Banks banks, BankAccess access, Reviewing reviewing) {
        this.pages = pages;
        this.banks = banks;
        this.access = access;
        this.reviewing = reviewing;
    }

    @GetMapping("/ngan-hang-cau-hoi")
    BankListPage list(Asker asker) {
        return pages.list(asker);
    }

    @GetMapping("/ngan-hang-cau-hoi/moi")
    BankFormPage fresh(Asker asker) {
        unit(asker);
        return new BankFormPage(null, "", "", Shared.NONE, 0, false, Errors.none());
    }

    @PostMapping("/ngan-hang-cau-hoi/moi")
    Object open(
            Asker asker,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            @RequestParam(name = "chia-se", defaultValue = "") String shared) {
        Banks.Typed typed = new Banks.Typed(name, note, QuestionForm.named(Shared.values(), shared));
        return switch (banks.open(asker, unit(asker), typed, Instant.now())) {
            case Outcome.Done<UUID>(UUID id) ->
                Redirect.to("/ngan-hang-cau-hoi/" + id).saying("Đã lập ngân hàng câu hỏi.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(new BankFormPage(null, name, note, typed.shared(), 0, false, Errors.of(refused)));
        };
    }

    private static UUID unit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null) throw new NotFound();
        return BankAccess.writing(asker, unit);
    }

    @GetMapping("/ngan-hang-cau-hoi/{id}")
    BankPage bank(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "chu-de", defaultValue = "") String topic,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "kieu", defaultValue = "") String kind,
            @RequestParam(name = "do-kho", defaultValue = "") String level,
            @RequestParam(name = "sau", defaultValue = "") String after) {
        return pages.bank(asker, id, new BankPage.Filter(words, topic, state, kind, level), after);
    }

    @GetMapping("/ngan-hang-cau-hoi/{id}/sua")
    BankFormPage edit(Asker asker, @PathVariable UUID id) {
        Bank bank = access.ours(asker, id);
        return new BankFormPage(
                id, bank.name(), bank.note(), bank.shared(), bank.version(), bank.closed(), Errors.none());
    }

    @PostMapping("/ngan-hang-cau-hoi/{id}/sua")
    Object change(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            @RequestParam(name = "chia-se", defaultValue = "") String shared,
            @RequestParam(name = "phien-ban", defaultValue = "0") int version) {
        Banks.Typed typed = new Banks.Typed(name, note, QuestionForm.named(Shared.values(), shared));
        return switch (banks.change(asker, id, version, typed)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ngan-hang-cau-hoi/" + id).saying("Đã lưu.");
            case Outcome.Refused<UUID> refused -> {
                Bank now = access.ours(asker, id);
                yield new Invalid(new BankFormPage(
                        id, name, note, typed.shared(), now.version(), now.closed(), Errors.of(refused)));
            }
        };
    }

    @PostMapping("/ngan-hang-cau-hoi/{id}/dong")
    Redirect close(Asker asker, @PathVariable UUID id, @RequestParam(name = "mo", defaultValue = "") String open) {
        banks.close(asker, id, open.isEmpty(), Instant.now());
        return open.isEmpty()
                ? Redirect.to("/ngan-hang-cau-hoi/" + id)
                        .saying("Đã đóng ngân hàng; câu trong các đề đã lập vẫn giữ nguyên.")
                : Redirect.to("/ngan-hang-cau-hoi/" + id).saying("Đã mở lại ngân hàng.");
    }

    /// All drafts of the bank, or those ticked.
    @PostMapping("/ngan-hang-cau-hoi/{id}/gui-duyet")
    Redirect submit(
            Asker asker, @PathVariable UUID id, @RequestParam(name = "cau", required = false) List<UUID> ticked) {
        int sent = reviewing.submitAll(asker, id, ticked == null ? List.of() : ticked, Instant.now());
        return Redirect.to("/ngan-hang-cau-hoi/" + id).saying("Đã gửi duyệt {0} câu.", sent);
    }
}
