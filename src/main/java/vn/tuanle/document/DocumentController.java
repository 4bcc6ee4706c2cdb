package vn.tuanle.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.trust.QrCode;
import vn.tuanle.trust.Signature;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// One issued document: its page, its files, its way to the agency's signature and back.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class DocumentController {
    private static final int QR_PIXELS = 6;
    private final DocumentPages pages;
    private final DocumentFiles files;
    private final Documents documents;

    DocumentController(DocumentPages pages, DocumentFiles files, Documents documents) {
        this.pages = pages;
        this.files = files;
        this.documents = documents;
    }

    @GetMapping("/van-ban/{document}")
    DocumentPage one(Asker asker, @PathVariable UUID document) {
        pages.seen(asker, document);
        documents.read(document, asker);
        return pages.page(asker, document, Errors.none());
    }

    @GetMapping("/van-ban/{document}/tep.pdf")
    ResponseEntity<byte[]> pdf(Asker asker, @PathVariable UUID document) {
        return file(asker, document, DocumentFileKind.PDF);
    }

    @GetMapping("/van-ban/{document}/tep.docx")
    ResponseEntity<byte[]> docx(Asker asker, @PathVariable UUID document) {
        return file(asker, document, DocumentFileKind.DOCX);
    }

    @GetMapping("/van-ban/{document}/ky-so.pdf")
    ResponseEntity<byte[]> signed(Asker asker, @PathVariable UUID document) {
        return file(asker, document, DocumentFileKind.SIGNED);
    }

    private ResponseEntity<byte[]> file(Asker asker, UUID document, DocumentFileKind kind) {
        DocumentPages.Row row = pages.seen(asker, document);
        DocumentFiles.Kept kept = files.of(document, kind).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, kind.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(DocumentFiles.name(row.code(), kind), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(files.content(kept));
    }

    @GetMapping("/van-ban/{document}/qr.png")
    ResponseEntity<byte[]> qr(Asker asker, @PathVariable UUID document) {
        pages.seen(asker, document);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(QrCode.png(pages.publicAddress(document), QR_PIXELS));
    }

    @PostMapping("/van-ban/{document}/ky-so")
    Object bind(
            Asker asker,
            @PathVariable UUID document,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        DocumentPages.Row row = pages.seen(asker, document);
        if (!asker.has(row.unit(), Role.HEAD, Role.CLERK)) throw new NotFound();
        if (file == null || file.isEmpty())
            return new Invalid(pages.page(asker, document, Errors.none().at("file", "Hãy chọn tệp PDF đã ký.")));
        return switch (files.bind(document, file.getBytes(), asker.person())) {
            case Outcome.Done<Signature>(Signature by) ->
                Redirect.to("/van-ban/" + document).saying("Đã nhận bản ký số của “{0}”.", by.signer());
            case Outcome.Refused<Signature> refused -> {
                Errors errors = Errors.none();
                errors.byField().put("file", refused.why());
                yield new Invalid(pages.page(asker, document, errors));
            }
        };
    }

    /// The unit the asker acts for confirms that it has the document.
    @PostMapping("/van-ban/{document}/da-nhan")
    Redirect receive(Asker asker, @PathVariable UUID document) {
        DocumentPage page = pages.page(asker, document, Errors.none());
        UUID unit = asker.actingUnit();
        if (!page.receipt().delivered() || unit == null) throw new NotFound();
        documents.receive(document, unit, asker.person());
        return Redirect.to("/van-ban/" + document).saying("Đã xác nhận nhận văn bản.");
    }

    @PostMapping("/van-ban/{document}/xu-ly")
    Object act(
            Asker asker,
            @PathVariable UUID document,
            @RequestParam(required = false) @Nullable DocumentActKind kind,
            @RequestParam(defaultValue = "") String reason) {
        DocumentPages.Row row = pages.seen(asker, document);
        if (!asker.has(row.unit(), Role.HEAD, Role.CLERK)) throw new NotFound();
        Outcome<UUID> outcome = kind == null || kind == DocumentActKind.REPLACED
                ? Outcome.refusedAt(
                        "reason", "Thay thế bằng cách soạn văn bản thay thế; ở đây chỉ ghi đính chính hoặc thu hồi.")
                : documents.act(document, kind, null, reason, asker.person());
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/van-ban/" + document).saying("Đã ghi việc này vào lịch sử văn bản.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, document, reason, Errors.of(refused)));
        };
    }
}
