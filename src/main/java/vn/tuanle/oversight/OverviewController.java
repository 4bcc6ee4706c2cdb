package vn.tuanle.oversight;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import vn.tuanle.oversight.OverviewPage.Filter;

/// How a plan goes, for the offices that issue and draft it.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class OverviewController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private final OverviewPages overviews;
    private final LastActs last;

    OverviewController(OverviewPages overviews, LastActs last) {
        this.overviews = overviews;
        this.last = last;
    }

    @GetMapping("/ke-hoach/{plan}/tien-do")
    OverviewPage overview(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "nhiem-vu", defaultValue = "") String task) {
        return overviews.overview(asker, plan, new Filter(unit, kind, state, task), Instant.now());
    }

    @GetMapping("/ke-hoach/{plan}/tien-do/{unit}")
    UnitOverviewPage unit(Asker asker, @PathVariable UUID plan, @PathVariable UUID unit) {
        return overviews.unit(asker, plan, unit, Instant.now());
    }

    @GetMapping("/ke-hoach/{plan}/tien-do.xlsx")
    ResponseEntity<byte[]> sheet(
            Asker asker,
            @PathVariable UUID plan,
            @RequestParam(name = "don-vi", defaultValue = "") String unit,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang-thai", defaultValue = "") String state,
            @RequestParam(name = "nhiem-vu", defaultValue = "") String task) {
        OverviewPage page = overviews.overview(asker, plan, new Filter(unit, kind, state, task), Instant.now());
        String name =
                "tien-do-" + (page.code().isEmpty() ? "du-thao" : page.code().replace('/', '-')) + ".xlsx";
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
                .body(OverviewSheet.of(page, last.of(plan)));
    }
}
