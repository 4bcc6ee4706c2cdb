package vn.tuanle.checking;

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
import vn.tuanle.document.DocumentFileKind;
import vn.tuanle.document.DocumentFiles;
import vn.tuanle.document.DocumentPages;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;
import vn.tuanle.writing.FormCheck;
import vn.tuanle.writing.FormMend;
import vn.tuanle.writing.FormRefused;

/// Checking the form of a Word file: an upload, or the Word file of a document issued here.
@Controller
class CheckController {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Uploads uploads;
    private final DocumentPages documents;
    private final DocumentFiles files;

    CheckController(Uploads uploads, DocumentPages documents, DocumentFiles files) {
        this.uploads = uploads;
        this.documents = documents;
        this.files = files;
    }

    @Enter(Enter.By.SIGNED_IN)
    @GetMapping("/the-thuc")
    CheckPage ask() {
        return page(Errors.none());
    }

    @Enter(Enter.By.SIGNED_IN)
    @PostMapping("/the-thuc")
    Object check(Asker asker, @RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty())
            return new Invalid(page(Errors.none().at("file", "Hãy chọn một tệp Word (.docx).")));
        String name = file.getOriginalFilename();
        return switch (uploads.take(asker, name == null ? "" : name, file.getBytes())) {
            case Outcome.Done<UUID>(UUID id) -> Redirect.to("/the-thuc/" + id);
            case Outcome.Refused<UUID> refused -> new Invalid(page(Errors.of(refused)));
        };
    }

    private static CheckPage page(Errors errors) {
        return new CheckPage(Uploads.MEGABYTES, (int) Uploads.KEPT.toMinutes(), errors);
    }

    @Enter(Enter.By.SIGNED_IN)
    @GetMapping("/the-thuc/{id}")
    Object result(Asker asker, @PathVariable UUID id) throws FormRefused {
        Uploads.Upload upload = uploads.of(asker, id).orElse(null);
        if (upload == null)
            return Redirect.to("/the-thuc").saying("Tệp đã được xóa khỏi hệ thống. Hãy gửi lại nếu cần kiểm tra tiếp.");
        FormCheck check = FormCheck.of(upload.content());
        return CheckResultPage.of(
                "/the-thuc/" + id,
                upload.name(),
                null,
                (int) Uploads.KEPT.toMinutes(),
                check.breaches(),
                check.notes());
    }

    /// The file with its form put right, every word as it was.
    @Enter(Enter.By.SIGNED_IN)
    @GetMapping("/the-thuc/{id}/da-sua.docx")
    ResponseEntity<byte[]> mended(Asker asker, @PathVariable UUID id) throws FormRefused {
        Uploads.Upload upload = uploads.of(asker, id).orElseThrow(NotFound::new);
        String name = upload.name().replaceFirst("(?i)\\.docx$", "") + " - da sua the thuc.docx";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WORD))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(FormMend.of(upload.content()).docx());
    }

    @Enter(Enter.By.SIGNED_IN)
    @PostMapping("/the-thuc/{id}/xoa")
    Redirect forget(Asker asker, @PathVariable UUID id) {
        uploads.forget(asker, id);
        return Redirect.to("/the-thuc").saying("Đã xóa tệp khỏi hệ thống.");
    }

    @Enter(Enter.By.UNIT_STAFF)
    @GetMapping("/van-ban/{document}/the-thuc")
    Object issued(Asker asker, @PathVariable UUID document) {
        DocumentPages.Row row = documents.seen(asker, document);
        DocumentFiles.Kept kept = files.of(document, DocumentFileKind.DOCX).orElseThrow(NotFound::new);
        try {
            FormCheck check = FormCheck.of(files.content(kept));
            return CheckResultPage.of(
                    "/van-ban/" + document, row.title(), row.code(), 0, check.breaches(), check.notes());
        } catch (FormRefused e) {
            return new Redirect("/van-ban/" + document, e.why());
        }
    }
}
