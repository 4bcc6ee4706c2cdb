package vn.tuanle.reporting;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Follow-ups through the year: their periods, and comparisons over periods and years.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class SeriesController {
    private final SeriesPages pages;
    private final Periods periods;
    private final Forms forms;
    private final ComparisonPages comparisons;

    SeriesController(SeriesPages pages, Periods periods, Forms forms, ComparisonPages comparisons) {
        this.pages = pages;
        this.periods = periods;
        this.forms = forms;
        this.comparisons = comparisons;
    }

    @PostMapping("/ke-hoach/{plan}/mau-dinh-ky")
    Object begin(Asker asker, @PathVariable UUID plan) {
        return switch (forms.beginPeriodic(asker, plan)) {
            case Outcome.Done<UUID>(UUID form) -> Redirect.to("/bao-cao/mau/" + form);
            case Outcome.Refused<UUID> refused -> new Redirect("/bao-cao", refused.why());
        };
    }

    @GetMapping("/bao-cao/mau/{form}/dinh-ky")
    SeriesPage look(Asker asker, @PathVariable UUID form) {
        return pages.page(asker, form, null, Errors.none());
    }

    @PostMapping("/bao-cao/mau/{form}/dinh-ky")
    Object set(Asker asker, @PathVariable UUID form, @RequestParam MultiValueMap<String, String> sent) {
        boolean active = !ReportController.value(sent, "viec").equals("dung");
        SeriesPage.Typed typed = new SeriesPage.Typed(
                ReportController.value(sent, "nhip"),
                ReportController.value(sent, "tu"),
                ReportController.value(sent, "den"),
                Fold.nfc(ReportController.value(sent, "ky").replace("\r\n", "\n")),
                ReportController.value(sent, "mo-truoc"),
                ReportController.value(sent, "han-theo").equals("thang"),
                ReportController.value(sent, "han-so"),
                ReportController.value(sent, "moc"),
                ReportController.value(sent, "khoa-sau"));
        Outcome<Series> read = series(typed, active);
        Outcome<UUID> set = switch (read) {
            case Outcome.Refused<Series> refused -> refused.as();
            case Outcome.Done<Series>(Series series) -> periods.set(asker, form, series);
        };
        return switch (set) {
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, form, typed, Errors.of(refused)));
            case Outcome.Done<UUID> done -> {
                if (active) periods.open();
                yield Redirect.to("/bao-cao/mau/" + form + "/dinh-ky")
                        .saying(
                                active
                                        ? "Đã đặt lịch; kỳ nào đến ngày thì tự mở."
                                        : "Đã dừng: không kỳ nào tự mở nữa.");
            }
        };
    }

    private static Outcome<Series> series(SeriesPage.Typed typed, boolean active) {
        Cadence cadence = null;
        for (Cadence one : Cadence.values()) if (one.name().equals(typed.cadence())) cadence = one;
        if (cadence == null) return Outcome.refusedAt("nhip", "Hãy chọn nhịp báo cáo.");
        LocalDate first = Days.typed(typed.first());
        LocalDate last = Days.typed(typed.last());
        boolean dates = cadence == Cadence.DATES;
        if (first == null && !dates)
            return Outcome.refusedAt("tu", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 16/10/2021.");
        if ((last == null || last.isBefore(first == null ? last : first)) && !dates)
            return Outcome.refusedAt("den", "Ngày cuối phải sau ngày đầu.");
        if (typed.given().length() > 4000) return Outcome.refusedAt("ky", "Dài quá {0} ký tự; hãy viết gọn lại.", 4000);
        int opens = number(typed.opensBefore());
        int due = number(typed.dueNumber());
        int locks = number(typed.locksAfter());
        if (opens < 0 || opens > 60) return Outcome.refusedAt("mo-truoc", "Hãy ghi từ {0} đến {1} ngày.", 0, 60);
        int most = typed.dueOfMonth() ? 31 : 60;
        if (due < 1 || due > most) return Outcome.refusedAt("han-so", "Hãy ghi một số từ {0} đến {1}.", 1, most);
        if (locks < 1 || locks > 365) return Outcome.refusedAt("khoa-sau", "Hãy ghi từ {0} đến {1} ngày.", 1, 365);
        LocalDate today = LocalDate.ofInstant(Now.instant(), Days.ZONE);
        return Outcome.done(new Series(
                cadence,
                first == null ? today : first,
                last == null || first == null ? (first == null ? today : first) : last,
                typed.given(),
                opens,
                typed.dueOfMonth(),
                due,
                typed.boundary().equals("AT_LATEST") ? Due.Boundary.AT_LATEST : Due.Boundary.BEFORE,
                locks,
                active));
    }

    private static int number(String typed) {
        return typed.strip().matches("\\d{1,3}") ? Integer.parseInt(typed.strip()) : -1;
    }

    @GetMapping("/bao-cao/mau/{form}/so-sanh")
    ComparisonPage compare(
            Asker asker,
            @PathVariable UUID form,
            @RequestParam(name = "chi-tieu", defaultValue = "") String code,
            @RequestParam(name = "don-vi", required = false) @Nullable UUID below) {
        return comparisons.page(asker, form, code, below);
    }

    @GetMapping("/bao-cao/mau/{form}/so-sanh.csv")
    ResponseEntity<byte[]> csv(
            Asker asker,
            @PathVariable UUID form,
            @RequestParam(name = "chi-tieu", defaultValue = "") String code,
            @RequestParam(name = "don-vi", required = false) @Nullable UUID below) {
        return file(
                "so-sanh.csv",
                "text/csv;charset=UTF-8",
                ComparisonPages.csv(comparisons.page(asker, form, code, below)));
    }

    @GetMapping("/bao-cao/mau/{form}/so-sanh.xlsx")
    ResponseEntity<byte[]> workbook(
            Asker asker,
            @PathVariable UUID form,
            @RequestParam(name = "chi-tieu", defaultValue = "") String code,
            @RequestParam(name = "don-vi", required = false) @Nullable UUID below) {
        return file(
                "so-sanh.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                ComparisonPages.workbook(comparisons.page(asker, form, code, below)));
    }

    private static ResponseEntity<byte[]> file(String name, String type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
