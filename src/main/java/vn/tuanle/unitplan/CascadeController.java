package vn.tuanle.unitplan;

import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.unitplan.CascadePage.Filter;

/// The plans of the units under a plan, and those of one's own unit.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class CascadeController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final CascadePages cascade;
    private final CascadeZip zip;
    private final OwnPlansPages own;

    CascadeController(CascadePages cascade, CascadeZip zip, OwnPlansPages own) {
        this.cascade = cascade;
        this.zip = zip;
        this.own = own;
    }

    @GetMapping("/ke-hoach-don-vi")
    OwnPlansPage own(Asker asker) {
        return own.page(asker, StartController.actingUnit(asker));
    }

    @GetMapping("/ke-hoach/{plan}/cac-don-vi")
    CascadePage table(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "chu-de", defaultValue = "") String theme) {
        return cascade.page(asker, plan, new Filter(unit, kind, state, theme));
    }

    @GetMapping("/ke-hoach/{plan}/cac-don-vi.xlsx")
    ResponseEntity<byte[]> sheet(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "chu-de", defaultValue = "") String theme) {
        CascadePage page = cascade.page(asker, plan, new Filter(unit, kind, state, theme));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(page, ".xlsx"))
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(CascadeSheet.of(page));
    }

    @GetMapping("/ke-hoach/{plan}/cac-don-vi.zip")
    void documents(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "chu-de", defaultValue = "") String theme,
            HttpServletResponse response)
            throws IOException {
        CascadePage page = cascade.page(asker, plan, new Filter(unit, kind, state, theme));
        List<CascadeZip.Entry> entries = zip.entries(page.lines());
        response.setContentType("application/zip");
        response.setContentLengthLong(CascadeZip.size(entries));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(page, ".zip"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        zip.write(entries, response.getOutputStream());
    }

    private static String attachment(CascadePage page, String ending) {
        String name = "ke-hoach-cac-don-vi-"
                + (page.code().isEmpty() ? "du-thao" : page.code().replace('/', '-')) + ending;
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
