package vn.tuanle.guidance;

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
import vn.tuanle.drafting.Form;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.oversight.EvidenceType;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// One difficulty and every act about it.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class DifficultyActController {
    private final DifficultyPages pages;
    private final Difficulties difficulties;
    private final Publishing publishing;
    private final GuidanceLetters letters;
    private final Files files;

    DifficultyActController(
            DifficultyPages pages,
            Difficulties difficulties,
            Publishing publishing,
            GuidanceLetters letters,
            Files files) {
        this.pages = pages;
        this.difficulties = difficulties;
        this.publishing = publishing;
        this.letters = letters;
        this.files = files;
    }

    @GetMapping("/kho-khan/{id}")
    DifficultyPage page(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, Instant.now());
    }

    @PostMapping("/kho-khan/{id}/tra-loi")
    Object answer(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        return answered(
                asker, id, typed, difficulties.answer(asker, id, typed.in("tra-loi"), Instant.now()), "Đã trả lời.");
    }

    @PostMapping("/kho-khan/{id}/hoi-lai")
    Object askBack(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        return answered(
                asker,
                id,
                typed,
                difficulties.askBack(asker, id, typed.in("hoi-lai"), Instant.now()),
                "Đã hỏi lại đơn vị.");
    }

    @PostMapping("/kho-khan/{id}/chuyen-len")
    Object passUp(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        return answered(
                asker,
                id,
                typed,
                difficulties.passUp(asker, id, typed.in("y-kien"), Instant.now()),
                "Đã chuyển lên cấp trên.");
    }

    @PostMapping("/kho-khan/{id}/noi-ro")
    Object reply(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        return answered(
                asker, id, typed, difficulties.reply(asker, id, typed.in("noi-ro"), Instant.now()), "Đã gửi thêm.");
    }

    @PostMapping("/kho-khan/{id}/da-ro")
    Object solved(Asker asker, @PathVariable UUID id) {
        return answered(
                asker, id, Typed.NOTHING, difficulties.solved(asker, id, Instant.now()), "Đã ghi nhận là đã rõ.");
    }

    @PostMapping("/kho-khan/{id}/chua-ro")
    Object reopen(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        return answered(
                asker, id, typed, difficulties.reopen(asker, id, typed.in("chua-ro"), Instant.now()), "Đã hỏi tiếp.");
    }

    @PostMapping("/kho-khan/{id}/rut")
    Object withdraw(Asker asker, @PathVariable UUID id) {
        return answered(asker, id, Typed.NOTHING, difficulties.withdraw(asker, id, Instant.now()), "Đã rút câu hỏi.");
    }

    @PostMapping("/kho-khan/{id}/tep")
    Object attach(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        return answered(
                asker,
                id,
                Typed.NOTHING,
                difficulties.attach(asker, id, EvidenceType.bytes(file), EvidenceType.name(file), Instant.now()),
                "Đã gửi tệp.");
    }

    @GetMapping("/kho-khan/{id}/tep/{act}")
    ResponseEntity<byte[]> file(Asker asker, @PathVariable UUID id, @PathVariable UUID act) {
        return Downloads.attachment(files, pages.file(asker, id, act));
    }

    @PostMapping("/kho-khan/{id}/cong-bo")
    Object publish(Asker asker, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Typed typed = new Typed(form);
        Outcome<UUID> outcome = publishing.publish(
                asker,
                id,
                typed.in("chung-hoi"),
                typed.in("chung-dap"),
                typed.in("ghi-ten").equals("co"),
                Instant.now());
        return answered(asker, id, typed, outcome, "Đã công bố cho các đơn vị có kế hoạch này.");
    }

    /// Goes on where the document is written.
    @PostMapping("/kho-khan/{id}/van-ban")
    Object write(Asker asker, @PathVariable UUID id, @RequestParam(name = "loai", defaultValue = "") String kind) {
        Form form = kind.equals("cong-van") ? Form.CONG_VAN : Form.HUONG_DAN;
        return switch (letters.begin(asker, id, form, Instant.now())) {
            case Outcome.Done<UUID>(UUID draft) -> Redirect.to("/du-thao/" + draft + "/soan");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id).again(Typed.NOTHING, Errors.of(refused)));
        };
    }

    /// Every act is answered alike: back to the page, or the page again with what was typed.
    private Object answered(Asker asker, UUID id, Typed typed, Outcome<UUID> outcome, String said) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> Redirect.to("/kho-khan/" + id).saying(said);
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id).again(typed, Errors.of(refused)));
        };
    }
}
