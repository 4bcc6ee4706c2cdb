package vn.tuanle.reporting;

import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Sending the report on top on, and recording that it was received.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class SendingController {
    private final SendingPages pages;
    private final SendingOn sending;

    SendingController(SendingPages pages, SendingOn sending) {
        this.pages = pages;
        this.sending = sending;
    }

    @GetMapping("/bao-cao/{id}/noi-nhan")
    SendingPage look(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, SendingPage.Typed.NOTHING, Errors.none());
    }

    @PostMapping("/bao-cao/{id}/noi-nhan")
    Object send(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "noi-nhan", defaultValue = "") String to,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "so", defaultValue = "") String code,
            @RequestParam(name = "ngay", defaultValue = "") String day) {
        UUID unit = to.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(to) : null;
        return switch (sending.send(asker, id, new SendingOn.Order(unit, name, code, Days.typed(day)))) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/" + id + "/noi-nhan").saying("Đã ghi việc gửi báo cáo.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, new SendingPage.Typed(to, name, code, day, ""), Errors.of(refused)));
        };
    }

    @PostMapping("/bao-cao/{id}/noi-nhan/da-nhan")
    Object received(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "da-nhan", defaultValue = "") String how,
            @RequestParam(required = false) MultipartFile file)
            throws IOException {
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        SendingOn.Proof proof = new SendingOn.Proof(file == null ? new byte[0] : file.getBytes(), name);
        return switch (sending.received(asker, id, how, proof)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/" + id + "/noi-nhan")
                        .saying("Đã ghi nơi nhận đã nhận báo cáo; đợt báo cáo kết thúc.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, new SendingPage.Typed("", "", "", "", how), Errors.of(refused)));
        };
    }
}
