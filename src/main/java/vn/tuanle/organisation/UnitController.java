package vn.tuanle.organisation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Redirect;

/// The directory of units, a unit's page, and the history of all.
@Controller
@Enter(Enter.By.SIGNED_IN)
class UnitController {
    private final UnitPages pages;
    private final UnitExport export;
    private final HistoryImport history;

    UnitController(UnitPages pages, UnitExport export, HistoryImport history) {
        this.pages = pages;
        this.export = export;
        this.history = history;
    }

    @GetMapping("/don-vi")
    UnitListPage list(
            Asker asker,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "ngay", required = false) @Nullable String day,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "duoi", required = false) @Nullable UUID below) {
        return pages.list(asker, typed, TypedDay.of(day), UnitKind.of(kind).orElse(null), below);
    }

    @GetMapping("/don-vi/{id}")
    UnitPage unit(
            Asker asker, @PathVariable UUID id, @RequestParam(name = "ngay", required = false) @Nullable String day) {
        return pages.unit(asker, id, TypedDay.of(day));
    }

    @GetMapping("/don-vi/lich-su")
    UnitHistoryPage history(Asker asker) {
        List<Succession> all = pages.successions();
        return new UnitHistoryPage(SuccessionFlow.of(all), all, asker.administersAll());
    }

    @Enter(Enter.By.ADMINISTRATOR)
    @PostMapping("/don-vi/lich-su/nap")
    Redirect load(Asker asker) {
        return switch (history.load(asker)) {
            case Outcome.Done<Integer>(Integer added)
            when added == 0 ->
                Redirect.to("/don-vi/lich-su").saying("Lịch sử đã được nạp từ trước, không có gì thay đổi.");
            case Outcome.Done<Integer>(Integer added) ->
                Redirect.to("/don-vi/lich-su").saying("Đã nạp lịch sử đơn vị hành chính Đồng Nai ({0} mục).", added);
            case Outcome.Refused<Integer> refused -> new Redirect("/don-vi/lich-su", refused.why());
        };
    }

    /// All units of the day, as the importer reads them.
    @GetMapping("/don-vi/xuat.csv")
    ResponseEntity<byte[]> export(@RequestParam(name = "ngay", required = false) @Nullable String day) {
        TypedDay on = TypedDay.of(day);
        return file("don-vi-" + on.day() + ".csv", export.csv(on.day()));
    }

    static ResponseEntity<byte[]> file(String name, String csv) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
