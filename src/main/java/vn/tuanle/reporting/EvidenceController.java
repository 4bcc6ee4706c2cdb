package vn.tuanle.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Files that prove what a report says.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class EvidenceController {
    private final EvidenceFiles evidence;
    private final ReportPages pages;
    private final Files files;

    EvidenceController(EvidenceFiles evidence, ReportPages pages, Files files) {
        this.evidence = evidence;
        this.pages = pages;
        this.files = files;
    }

    @PostMapping("/bao-cao/{id}/minh-chung")
    Object add(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return switch (evidence.add(asker, id, content, name, note)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/" + id + "#minh-chung").saying("Đã gửi tệp.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, List.of(), ReportPage.Decision.NOTHING, Errors.of(refused)));
        };
    }

    @PostMapping("/bao-cao/{id}/minh-chung/{evidence}/bo")
    Object remove(Asker asker, @PathVariable UUID id, @PathVariable("evidence") UUID one) {
        return switch (evidence.remove(asker, id, one)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/" + id + "#minh-chung").saying("Đã bỏ tệp.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, List.of(), ReportPage.Decision.NOTHING, Errors.of(refused)));
        };
    }

    @GetMapping("/bao-cao/{id}/minh-chung/{evidence}")
    ResponseEntity<byte[]> open(Asker asker, @PathVariable UUID id, @PathVariable("evidence") UUID one) {
        Files.Kept kept = evidence.find(asker, id, one);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, kept.contentType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(files.content(kept));
    }
}
