package vn.tuanle.reporting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// A report filled in as a workbook: fetched, given back, looked at, saved.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class WorkbookController {
    private final UploadPages uploads;
    private final ReportPages pages;
    private final Saves saves;
    private final Activities activities;

    WorkbookController(UploadPages uploads, ReportPages pages, Saves saves, Activities activities) {
        this.activities = activities;
        this.uploads = uploads;
        this.pages = pages;
        this.saves = saves;
    }

    @GetMapping("/bao-cao/{id}/mau.xlsx")
    ResponseEntity<byte[]> fetch(Asker asker, @PathVariable UUID id) {
        ReportPage page = uploads.blank(asker, id);
        String name = Fold.fold("bao-cao " + page.report().unitName()).replaceAll("[^a-z0-9]+", "-");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(FormWorkbook.of(page));
    }

    @PostMapping("/bao-cao/{id}/tep")
    Object look(Asker asker, @PathVariable UUID id, @RequestParam(name = "tep", required = false) MultipartFile file)
            throws IOException {
        byte[] content = file == null || file.getSize() > WorkbookGuard.LARGEST + 1L
                ? new byte[file == null ? 0 : WorkbookGuard.LARGEST + 1]
                : file.getBytes();
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return switch (uploads.page(asker, id, name, content)) {
            case Outcome.Done<UploadPage>(UploadPage page) -> page;
            case Outcome.Refused<UploadPage> refused ->
                new Invalid(pages.page(asker, id, List.of(), ReportPage.Decision.NOTHING, Errors.of(refused)));
        };
    }

    /// Saves what the file changed, as if it had been typed; of conflicts those that were chosen.
    @PostMapping("/bao-cao/{id}/tep/luu")
    Object save(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Set<String> left = new HashSet<>(form.getOrDefault("xung-dot", List.of()));
        left.removeAll(form.getOrDefault("thay", List.of()));
        left.forEach(form::remove);
        List<NewActivity> listed = ReportController.activities(form).stream()
                .filter(NewActivity::any)
                .toList();
        Saves.Saved saved = saves.save(asker, id, ReportController.version(form), version -> Typing.of(form, version));
        if (!saved.done())
            return new Invalid(pages.page(asker, id, saved.typed(), ReportPage.Decision.NOTHING, saved.errors()));
        return switch (activities.addAll(asker, id, listed)) {
            case Outcome.Done<List<UUID>>(List<UUID> added) ->
                Redirect.to("/bao-cao/" + id)
                        .saying(
                                added.isEmpty()
                                        ? "Đã lưu {0} chỗ từ tệp."
                                        : "Đã lưu {0} chỗ và kê {1} hoạt động từ tệp.",
                                saved.changes().size(),
                                added.size());
            case Outcome.Refused<List<UUID>> refused ->
                new Invalid(pages.page(asker, id, List.of(), ReportPage.Decision.NOTHING, Errors.of(refused)));
        };
    }
}
