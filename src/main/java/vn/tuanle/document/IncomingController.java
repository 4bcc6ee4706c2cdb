package vn.tuanle.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.document.IncomingRegisterPage.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Entering documents that came, and passing them on.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class IncomingController {
    private final Incoming incoming;
    private final IncomingPages pages;
    private final Files files;

    IncomingController(Incoming incoming, IncomingPages pages, Files files) {
        this.incoming = incoming;
        this.pages = pages;
        this.files = files;
    }

    @PostMapping("/so-van-ban-den/nhan/{delivery}")
    Redirect enter(Asker asker, @PathVariable UUID delivery) {
        return switch (incoming.enter(asker, delivery)) {
            case Outcome.Done<Incoming.Entered>(Incoming.Entered entered) ->
                Redirect.to("/so-van-ban-den").saying("Đã vào sổ, số đến {0}.", entered.printed());
            case Outcome.Refused<Incoming.Entered> refused -> new Redirect("/so-van-ban-den", refused.why());
        };
    }

    @PostMapping("/so-van-ban-den")
    Object enter(
            Asker asker,
            @RequestParam(defaultValue = "") String arrived,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(name = "abstract", defaultValue = "") String abstractText,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> given)
            throws IOException {
        UUID unit = IncomingPages.unit(asker);
        Typed typed = new Typed(arrived, author, code, day, abstractText, receiver, note);
        LocalDate came = Days.typed(arrived);
        LocalDate of = Days.typed(day);
        if (came == null) return again(asker, unit, typed, Errors.none().at("arrived", "Hãy chọn ngày đến."));
        if (of == null && !day.isBlank())
            return again(asker, unit, typed, Errors.none().at("day", "Ngày của văn bản không đọc được."));
        // files are kept only for those who may enter: bytes on the disk are not undone by a rollback
        List<UUID> kept = new ArrayList<>();
        if (Incoming.mayEnter(asker, unit) && given != null)
            for (MultipartFile file : given)
                if (!file.isEmpty()) {
                    String name = file.getOriginalFilename();
                    kept.add(files.keep(
                            file.getBytes(),
                            name == null ? "tep" : name,
                            MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            asker.person()));
                }
        IncomingOrder order = new IncomingOrder(unit, came, author, code, of, abstractText, receiver, note, kept);
        return switch (incoming.enter(asker, order)) {
            case Outcome.Done<Incoming.Entered>(Incoming.Entered entered) ->
                Redirect.to("/so-van-ban-den?nam=" + came.getYear())
                        .saying("Đã vào sổ, số đến {0}.", entered.printed());
            case Outcome.Refused<Incoming.Entered> refused -> again(asker, unit, typed, Errors.of(refused));
        };
    }

    private Invalid again(Asker asker, UUID unit, Typed typed, Errors errors) {
        RegisterFilter all = new RegisterFilter(LocalDate.now(Days.ZONE).getYear(), "", null, null, "", "");
        return new Invalid(pages.register(asker, unit, all, 1, typed, errors));
    }

    @GetMapping("/so-van-ban-den/{incoming}")
    IncomingPage one(Asker asker, @PathVariable("incoming") UUID id) {
        return pages.one(asker, id, Errors.none());
    }

    @PostMapping("/so-van-ban-den/{incoming}/chuyen")
    Object pass(
            Asker asker,
            @PathVariable("incoming") UUID id,
            @RequestParam(defaultValue = "") String receiver,
            @RequestParam(defaultValue = "") String passed,
            @RequestParam(defaultValue = "") String note) {
        return switch (incoming.pass(asker, id, receiver, Days.typed(passed), note)) {
            case Outcome.Done<UUID> done -> Redirect.to("/so-van-ban-den/" + id).saying("Đã ghi việc chuyển văn bản.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.one(asker, id, Errors.of(refused)));
        };
    }

    /// A file that came, always as a download: whatever it holds never runs in our name.
    @GetMapping("/so-van-ban-den/{incoming}/tep/{file}")
    ResponseEntity<byte[]> file(Asker asker, @PathVariable("incoming") UUID id, @PathVariable UUID file) {
        Files.Kept kept = pages.file(asker, id, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(files.content(kept));
    }
}
