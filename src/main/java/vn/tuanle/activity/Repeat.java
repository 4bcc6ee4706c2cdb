package vn.tuanle.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;

/// How often an activity is held, from its first day until the last.
enum Repeat {
    ONCE("Một buổi"),
    DAILY("Mỗi ngày"),
    WEEKDAYS("Mỗi ngày từ thứ Hai đến thứ Sáu"),
    WEEKLY("Mỗi tuần một buổi");

    /// Sittings of one activity.
    static final int MOST = 60;

    private final String title;

    Repeat(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// The days of the series, or why there can be none.
    Outcome<List<LocalDate>> days(LocalDate first, @Nullable LocalDate until) {
        if (this == ONCE) return Outcome.done(List.of(first));
        if (until == null) return Outcome.refusedAt("lap-den", "Hãy ghi ngày cuối của các buổi lặp lại.");
        if (until.isBefore(first)) return Outcome.refusedAt("lap-den", "Ngày cuối đứng trước ngày đầu.");
        long span = ChronoUnit.DAYS.between(first, until);
        if (span > 7L * MOST) return many();
        List<LocalDate> days = first.datesUntil(until.plusDays(1))
                .filter(day -> on(first, day))
                .toList();
        if (days.size() > MOST) return many();
        if (days.isEmpty())
            return Outcome.refusedAt("lap", "Từ ngày đầu đến ngày cuối không có ngày nào từ thứ Hai đến thứ Sáu.");
        return Outcome.done(days);
    }

    private boolean on(LocalDate first, LocalDate day) {
        return switch (this) {
            case ONCE, DAILY -> true;
            case WEEKDAYS -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
            case WEEKLY -> day.getDayOfWeek() == first.getDayOfWeek();
        };
    }

    static <T> Outcome<T> many() {
        return Outcome.refusedAt(
                "lap-den",
                "Mỗi hoạt động có nhiều nhất {0} buổi. Hãy rút ngắn, hoặc chia thành nhiều hoạt động.",
                MOST);
    }
}
