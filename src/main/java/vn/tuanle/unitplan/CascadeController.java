package vn.tuanle.unitplan;

import java.nio.charset.StandardCharsets;
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
    private final OwnPlansPages own;

    CascadeController(CascadePages cascade, OwnPlansPages own) {
        this.cascade = cascade;
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
        String name = "ke-hoach-cac-don-vi-"
                + (page.code().isEmpty() ? "du-thao" : page.code().replace('/', '-')) + ".xlsx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, XLSX)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(CascadeSheet.of(page));
    }
}
