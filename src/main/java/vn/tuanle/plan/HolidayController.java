package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// The calendar of days off: every administrator sees it, the installation's changes it, since it
/// is everybody's.
@Controller
@Enter(Enter.By.ADMINISTRATOR)
class HolidayController {
    private final Holidays holidays;

    HolidayController(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping("/ngay-nghi")
    HolidaysPage show(Asker asker) {
        return page(asker, "", "", Errors.none());
    }

    @PostMapping("/ngay-nghi")
    Object add(Asker asker, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String name) {
        if (!asker.administersAll()) throw new NotFound();
        LocalDate chosen = Days.typed(day);
        if (chosen == null)
            return new Invalid(page(
                    asker, day, name, Errors.none().at("day", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 01/10/2026.")));
        return switch (holidays.add(chosen, name, asker.person())) {
            case Outcome.Done<LocalDate> done ->
                Redirect.to("/ngay-nghi").saying("Đã thêm ngày {0}.", Days.day(chosen));
            case Outcome.Refused<LocalDate> refused -> new Invalid(page(asker, day, name, Errors.of(refused)));
        };
    }

    @PostMapping("/ngay-nghi/bo")
    Redirect remove(Asker asker, @RequestParam(defaultValue = "") String day) {
        LocalDate chosen = Days.typed(day);
        if (!asker.administersAll() || chosen == null) throw new NotFound();
        holidays.remove(chosen, asker.person());
        return Redirect.to("/ngay-nghi").saying("Đã bỏ ngày {0}.", Days.day(chosen));
    }

    private HolidaysPage page(Asker asker, String day, String name, Errors errors) {
        Map<Integer, List<Holidays.Holiday>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Holidays.Holiday each : holidays.all())
            years.computeIfAbsent(each.day().getYear(), y -> new ArrayList<>()).add(each);
        return new HolidaysPage(
                years.entrySet().stream()
                        .map(each -> new HolidaysPage.Year(each.getKey(), each.getValue()))
                        .toList(),
                asker.administersAll(),
                day,
                name,
                errors);
    }
}
