package vn.tuanle.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// What a unit does with its certificates.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class CertificateController {
    private static final String LIST = "/chung-nhan-don-vi";
    private static final String BATCH = LIST + "/dot/{id}";
    private static final String ONE = LIST + "/{id}";
    private final BatchPages pages;
    private final CertificateRows rows;
    private final CertificateFiles files;
    private final Certificates certificates;
    private final Corrections corrections;
    private final CertificateActs acts;
    private final CertificateAccess access;
    private final Templates templates;
    private final Directory directory;

    CertificateController(
            BatchPages pages,
            CertificateRows rows,
            CertificateFiles files,
            Certificates certificates,
            Corrections corrections,
            CertificateActs acts,
            CertificateAccess access,
            Templates templates,
            Directory directory) {
        this.pages = pages;
        this.rows = rows;
        this.files = files;
        this.certificates = certificates;
        this.corrections = corrections;
        this.acts = acts;
        this.access = access;
        this.templates = templates;
        this.directory = directory;
    }

    @GetMapping(LIST)
    CertificateListPage list(Asker asker, @RequestParam(name = "tim", defaultValue = "") String words) {
        return pages.list(asker, words, rows);
    }

    @GetMapping(BATCH)
    BatchPage batch(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, "", "", Errors.none());
    }

    @PostMapping(BATCH + "/cap")
    Object issue(Asker asker, @PathVariable UUID id, @RequestParam(name = "ky", defaultValue = "") String signing) {
        return switch (certificates.issue(asker, id, signing, Instant.now())) {
            case Outcome.Done<Integer>(Integer count) ->
                Redirect.to(Certificates.path(id)).saying("Đã cấp {0} giấy chứng nhận.", count);
            case Outcome.Refused<Integer> refused ->
                new Invalid(pages.page(asker, id, signing, "", Errors.of(refused)));
        };
    }

    @PostMapping(BATCH + "/tra-lai")
    Object giveBack(Asker asker, @PathVariable UUID id, @RequestParam(name = "ly-do", defaultValue = "") String why) {
        return switch (certificates.giveBack(asker, id, why)) {
            case Outcome.Done<UUID> done -> Redirect.to(Certificates.path(id)).saying("Đã trả lại.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, "", why, Errors.of(refused)));
        };
    }

    @PostMapping(BATCH + "/bo")
    Object drop(Asker asker, @PathVariable UUID id) {
        return switch (certificates.drop(asker, id)) {
            case Outcome.Done<UUID> done -> Redirect.to(Certificates.path(id)).saying("Đã bỏ đợt này.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, "", "", Errors.of(refused)));
        };
    }

    @GetMapping(BATCH + "/xem-thu.pdf")
    ResponseEntity<byte[]> sample(Asker asker, @PathVariable UUID id) {
        return pdf(pages.sample(asker, id), "xem-thu");
    }

    @GetMapping(BATCH + "/tat-ca.pdf")
    ResponseEntity<byte[]> all(Asker asker, @PathVariable UUID id) {
        return pdf(files.pdf(issued(asker, id)), "giay-chung-nhan");
    }

    @GetMapping(BATCH + "/tat-ca.zip")
    void zip(Asker asker, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        List<CertificateRow> issued = issued(asker, id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"giay-chung-nhan.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        files.zip(issued, response.getOutputStream());
    }

    private List<CertificateRow> issued(Asker asker, UUID batch) {
        pages.seen(asker, batch);
        List<CertificateRow> issued = rows.ofBatch(batch).stream()
                .filter(row -> row.valid() && !row.erased())
                .toList();
        if (issued.isEmpty()) throw new NotFound();
        return issued;
    }

    @GetMapping(ONE)
    CertificatePage one(Asker asker, @PathVariable UUID id) {
        return page(asker, id, UUID.randomUUID(), null, "", "", Errors.none());
    }

    @GetMapping(ONE + "/giay.pdf")
    ResponseEntity<byte[]> paper(Asker asker, @PathVariable UUID id) {
        CertificateRow row = rows.seen(asker, id);
        if (!row.valid() || row.erased()) throw new NotFound();
        return pdf(files.pdf(List.of(row)), row.fileName());
    }

    @PostMapping(ONE + "/thu-hoi")
    Object revoke(Asker asker, @PathVariable UUID id, @RequestParam(name = "ly-do", defaultValue = "") String why) {
        return switch (corrections.revoke(asker, id, why)) {
            case Outcome.Done<UUID> done -> Redirect.to(LIST + "/" + id).saying("Đã thu hồi giấy chứng nhận này.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(asker, id, UUID.randomUUID(), null, "", why, Errors.of(refused)));
        };
    }

    @PostMapping(ONE + "/thay-the")
    Object correct(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "ma-phieu") UUID key,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "vi-sao", defaultValue = "") String why) {
        return switch (corrections.correct(asker, id, key, name, why)) {
            case Outcome.Done<UUID>(UUID batch) ->
                Redirect.to(Certificates.path(batch)).saying("Đã chuẩn bị giấy thay thế, chờ thủ trưởng cấp.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id, key, name, why, "", Errors.of(refused)));
        };
    }

    private CertificatePage page(
            Asker asker,
            UUID id,
            UUID key,
            @org.jspecify.annotations.Nullable String name,
            String why,
            String reason,
            Errors errors) {
        CertificateRow row = rows.seen(asker, id);
        return new CertificatePage(
                row,
                files.address(row),
                acts.of(id),
                row.replacedBy() == null ? null : rows.one(row.replacedBy()),
                access.heads(asker, row.unit()),
                key,
                name == null ? row.holder() : name,
                why,
                reason,
                errors);
    }

    @GetMapping(LIST + "/mau")
    TemplatePage templates(Asker asker, @RequestParam(name = "loai", defaultValue = "TAKING_PART") TemplateKind kind) {
        UUID unit = ownUnit(asker);
        Template now = templates.current(unit, kind);
        return template(unit, kind, now.version(), now.title(), now.words(), Errors.none());
    }

    @PostMapping(LIST + "/mau")
    Object write(
            Asker asker,
            @RequestParam(name = "loai") TemplateKind kind,
            @RequestParam(name = "lan", defaultValue = "0") int version,
            @RequestParam(name = "ten", defaultValue = "") String title,
            @RequestParam(name = "loi", defaultValue = "") String words) {
        UUID unit = ownUnit(asker);
        return switch (templates.write(unit, kind, version, title, words, asker.person())) {
            case Outcome.Done<Template>(Template kept) ->
                Redirect.to(LIST + "/mau?loai=" + kind).saying("Đã lưu mẫu lần {0}.", kept.version());
            case Outcome.Refused<Template> refused ->
                new Invalid(template(
                        unit, kind, templates.current(unit, kind).version(), title, words, Errors.of(refused)));
        };
    }

    private TemplatePage template(
            UUID unit, TemplateKind kind, int version, String title, String words, Errors errors) {
        return new TemplatePage(
                unit,
                directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, ""),
                kind,
                version,
                title,
                words,
                templates.all(unit, kind),
                errors);
    }

    /// The unit the asker works for now, where they are head or officer.
    private static UUID ownUnit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null || !asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        return unit;
    }

    static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(pdf);
    }
}
