package vn.tuanle.entry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.MediaFile;
import vn.tuanle.media.MediaFiles;
import vn.tuanle.media.Upload;
import vn.tuanle.media.Uploads;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// One's own entry, opened by its secret link.
@Controller
@Enter(Enter.By.ANYONE)
class OwnEntryController {
    private final PublicPages pages;
    private final Entries entries;
    private final Terms terms;
    private final Uploads uploads;
    private final MediaFiles media;

    OwnEntryController(PublicPages pages, Entries entries, Terms terms, Uploads uploads, MediaFiles media) {
        this.pages = pages;
        this.entries = entries;
        this.terms = terms;
        this.uploads = uploads;
        this.media = media;
    }

    /// The link is a secret: no other page learns it, no search engine keeps it.
    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/bai-du-thi/{token}")
    OwnEntryPage page(@PathVariable String token) {
        return pages.own(token, "", "", Errors.none(), Instant.now());
    }

    @PostMapping("/bai-du-thi/{token}")
    Object save(@PathVariable String token, @RequestParam MultiValueMap<String, String> form) {
        Instant now = Instant.now();
        Typed typed = new Typed(form);
        Entry entry = entries.opened(token, now);
        String title = typed.line("tieu-de");
        String body = typed.text("bai");
        String version = typed.get("phien-ban");
        Outcome<UUID> saved = entries.save(
                entry.id(), title, body, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, now);
        if (saved instanceof Outcome.Refused<UUID> refused)
            return new Invalid(pages.own(token, title, body, Errors.of(refused), now));
        if (!typed.has("nop", "co")) return Redirect.to(EntryLinks.path(token)).saying("Đã lưu bản nháp.");
        return switch (entries.submit(entry.id(), now)) {
            case Outcome.Done<UUID> done ->
                Redirect.to(EntryLinks.path(token)).saying("Đã nộp bài, mã {0}.", entry.code());
            case Outcome.Refused<UUID> refused -> new Invalid(pages.own(token, title, body, Errors.of(refused), now));
        };
    }

    @PostMapping("/bai-du-thi/{token}/rut")
    Object withdraw(@PathVariable String token) {
        Instant now = Instant.now();
        return switch (entries.withdraw(entries.opened(token, now).id(), now)) {
            case Outcome.Done<UUID> done ->
                Redirect.to(EntryLinks.path(token)).saying("Đã rút bài; nội dung và các tệp đã xóa.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.own(token, "", "", Errors.of(refused), now));
        };
    }

    @GetMapping("/bai-du-thi/{token}/xem/{file}")
    ResponseEntity<Resource> file(@PathVariable String token, @PathVariable UUID file) {
        Entry entry = entries.opened(token, Instant.now());
        for (Upload upload : uploads.of(entry.id())) {
            MediaFile found = upload.file();
            if (found != null && found.id().equals(file)) return media.shown(found, "bai-" + entry.code());
        }
        throw new NotFound();
    }

    @PostMapping("/bai-du-thi/{token}/tep/bieu-mau")
    Object give(@PathVariable String token, @RequestParam("tep") MultipartFile file) throws IOException {
        Instant now = Instant.now();
        Entry entry = entries.opened(token, now);
        if (!entry.state().open()) throw new NotFound();
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return switch (uploads.give(
                    entry.id(),
                    terms.of(entry.contest()).terms().limits(),
                    content,
                    name == null ? "" : name,
                    file.getSize())) {
                case Outcome.Done<Upload> done ->
                    Redirect.to(EntryLinks.path(token)).saying("Đã nhận tệp.");
                case Outcome.Refused<Upload> refused ->
                    new Invalid(pages.own(token, entry.title(), entry.body(), Errors.of(refused), now));
            };
        }
    }

    @PostMapping("/bai-du-thi/{token}/tep/{upload}/bo")
    Redirect remove(@PathVariable String token, @PathVariable UUID upload) {
        Entry entry = entries.opened(token, Instant.now());
        if (!entry.state().open() || !uploads.remove(entry.id(), upload)) throw new NotFound();
        return Redirect.to(EntryLinks.path(token)).saying("Đã bỏ tệp.");
    }
}
