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
    private final SourcePages sources;
    private final Files files;

    EvidenceController(EvidenceFiles evidence, ReportPages pages, SourcePages sources, Files files) {
        this.evidence = evidence;
        this.pages = pages;
        this.sources = sources;
        this.files = files;
    }

    @PostMapping("/bao-cao/{id}/minh-chung")
    Object add(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(name = "chi-tieu", defaultValue = "") String code,
            @RequestParam(name = "ghi-chu", defaultValue = "") String note,
            @RequestParam(name = "ve", defaultValue = "") String back)
            throws IOException {
        byte[] content = file == null ? new byte[0] : file.getBytes();
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return answered(asker, id, back, evidence.add(asker, id, code, content, name, note), "Đã gửi tệp.");
    }

    @PostMapping("/bao-cao/{id}/minh-chung/{evidence}/bo")
    Object remove(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable("evidence") UUID one,
            @RequestParam(name = "ve", defaultValue = "") String back) {
        return answered(asker, id, back, evidence.remove(asker, id, one), "Đã bỏ tệp.");
    }

    /// Back to the report, or to the page of the figure that was named.
    private Object answered(Asker asker, UUID id, String code, Outcome<UUID> outcome, String done) {
        boolean figure = code.matches("[a-z0-9-]{1,60}");
        return switch (outcome) {
            case Outcome.Done<UUID> kept ->
                Redirect.to("/bao-cao/" + id + (figure ? "/tu-dau/" + code : "") + "#minh-chung")
                        .saying(done);
            case Outcome.Refused<UUID> refused ->
                new Invalid(
                        figure
                                ? sources.page(asker, id, code, Errors.of(refused))
                                : pages.page(asker, id, List.of(), ReportPage.Decision.NOTHING, Errors.of(refused)));
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
