package vn.tuanle.statistics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;

/// Figures of the programme and the rows behind them.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class StatisticsController {
    private final StatisticsPages pages;
    private final FigureRowsPages rows;
    private final Directory directory;

    StatisticsController(StatisticsPages pages, FigureRowsPages rows, Directory directory) {
        this.pages = pages;
        this.rows = rows;
        this.directory = directory;
    }

    @GetMapping(StatisticsPage.HOME)
    StatisticsPage page(Asker asker, @RequestParam Map<String, String> parameters) {
        return pages.page(asker, Ask.of(parameters), Instant.now());
    }

    @GetMapping(StatisticsPage.HOME + "/hang")
    StatisticsRowsPage rows(
            Asker asker,
            @RequestParam(name = "so", defaultValue = "") String figure,
            @RequestParam Map<String, String> parameters) {
        return rows.page(asker, Ask.of(parameters), figure, Instant.now());
    }

    @GetMapping(StatisticsPage.HOME + "/nhiem-vu/{task}")
    UncoveredPage task(Asker asker, @PathVariable UUID task, @RequestParam Map<String, String> parameters) {
        return rows.task(asker, Ask.of(parameters), task, Instant.now());
    }

    @GetMapping(StatisticsPage.HOME + ".xlsx")
    ResponseEntity<byte[]> workbook(Asker asker, @RequestParam Map<String, String> parameters) {
        Instant now = Instant.now();
        Ask ask = Ask.of(parameters);
        List<SittingRow> sittings = pages.read(asker, ask, now).rows();
        StatisticsPage page = pages.page(asker, ask, now);
        return attachment(
                page.span(),
                ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                StatisticsSheet.workbook(page, sittings, units(page.span(), sittings)));
    }

    @GetMapping(StatisticsPage.HOME + ".csv")
    ResponseEntity<byte[]> csv(Asker asker, @RequestParam Map<String, String> parameters) {
        StatisticsPages.Read read = pages.read(asker, Ask.of(parameters), Instant.now());
        return attachment(
                read.span(),
                ".csv",
                "text/csv;charset=UTF-8",
                StatisticsSheet.csv(read.rows(), units(read.span(), read.rows())));
    }

    private List<String> units(Span span, List<SittingRow> sittings) {
        Set<UUID> units = new HashSet<>();
        sittings.forEach(one -> units.add(one.unit()));
        Map<UUID, String> names = directory.names(units, span.snapshot().on());
        return sittings.stream().map(one -> names.getOrDefault(one.unit(), "")).toList();
    }

    private static ResponseEntity<byte[]> attachment(Span span, String end, String type, byte[] content) {
        String name = "thong-ke-hoat-dong-" + Days.day(span.first()).replace('/', '-') + end;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
