package vn.tuanle.drafting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.document.DocumentFileKind;
import vn.tuanle.document.Issued;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;
import vn.tuanle.writing.Drafting;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.WrittenFiles;

/// The files of a draft marked as such, and issuing what was approved.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class DraftIssueController {
    private final DraftPages pages;
    private final DraftAccess access;
    private final DraftIssuing issuing;

    DraftIssueController(DraftPages pages, DraftAccess access, DraftIssuing issuing) {
        this.pages = pages;
        this.access = access;
        this.issuing = issuing;
    }

    @GetMapping("/du-thao/{id}/du-thao.pdf")
    ResponseEntity<byte[]> pdf(Asker asker, @PathVariable UUID id) {
        return file(WrittenFiles.pdf(draft(asker, id)), DocumentFileKind.PDF);
    }

    @GetMapping("/du-thao/{id}/du-thao.docx")
    ResponseEntity<byte[]> docx(Asker asker, @PathVariable UUID id) {
        return file(WrittenFiles.docx(draft(asker, id)), DocumentFileKind.DOCX);
    }

    /// The page links here only where the text makes a document.
    private OfficialDocument draft(Asker asker, UUID id) {
        DraftRow row = access.seen(asker, id);
        if (DraftText.of(row.kind(), row.body()).document()
                        instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)
                && Drafting.checked(made.asDraft()) instanceof Outcome.Done<OfficialDocument>(OfficialDocument fit))
            return fit;
        throw new NotFound();
    }

    private static ResponseEntity<byte[]> file(byte[] content, DocumentFileKind kind) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, kind.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("du-thao." + kind.extension(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }

    @GetMapping("/du-thao/{id}/ban-hanh")
    Object look(Asker asker, @PathVariable UUID id) {
        DraftRow row = access.seen(asker, id);
        if (row.state() != DraftState.APPROVED || !row.issuedBy(asker)) return Redirect.to("/du-thao/" + id);
        return pages.issuing(asker, id, null, Errors.none());
    }

    @PostMapping("/du-thao/{id}/ban-hanh")
    Object issue(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String body) {
        var typed = new DraftIssuePage.Typed(number, day, body);
        Errors errors = Errors.none();
        LocalDate on = Days.typed(day);
        if (on == null) errors.at("day", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 01/10/2026.");
        Integer wanted = number.strip().matches("\\d{1,6}") ? Integer.valueOf(number.strip()) : null;
        if (wanted == null && !number.isBlank()) errors.at("number", "Số văn bản là một số nguyên, ví dụ 15.");
        if (errors.any() || on == null) return new Invalid(pages.issuing(asker, id, typed, errors));
        return switch (issuing.issue(asker, id, new DraftIssuing.Order(wanted, on, body))) {
            case Outcome.Done<Issued>(Issued issued) ->
                Redirect.to("/van-ban/" + issued.id())
                        .saying("Đã ban hành số {0} và gửi tới các đơn vị.", issued.code());
            case Outcome.Refused<Issued> refused -> new Invalid(pages.issuing(asker, id, typed, Errors.of(refused)));
        };
    }

    @PostMapping("/du-thao/{id}/tep")
    Redirect write(Asker asker, @PathVariable UUID id) {
        return switch (issuing.write(asker, id)) {
            case Outcome.Done<UUID>(UUID document) ->
                Redirect.to("/van-ban/" + document).saying("Đã lập tệp PDF và tệp Word của văn bản.");
            case Outcome.Refused<UUID> refused -> new Redirect("/du-thao/" + id, refused.why());
        };
    }
}
