package vn.tuanle.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The days on which offices are closed: weekends, and the public holidays that are known, by name.
public record DaysOff(Map<LocalDate, String> holidays) {
    // Tết and a weekend or two lie at most so far apart.
    private static final int LONGEST = 30;

    public DaysOff {
        holidays = Map.copyOf(holidays);
    }

    public boolean off(LocalDate day) {
        return why(day) != null;
    }

    /// Why the day is off, the holiday before the weekend; null for a working day.
    public @Nullable Phrase why(LocalDate day) {
        String holiday = holidays.get(day);
        if (holiday != null) return new Phrase(holiday, java.util.List.of());
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) return Phrase.of("thứ Bảy");
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) return Phrase.of("Chủ nhật");
        return null;
    }

    /// The day itself when offices work on it, else the last one before it on which they do.
    public LocalDate lastWorkingDay(LocalDate day) {
        LocalDate at = day;
        for (int i = 0; i < LONGEST && off(at); i++) at = at.minusDays(1);
        return at;
    }

    /// The last day of so many working days; the day itself is not counted (Bộ luật Dân sự 2015, Điều 147).
    public LocalDate workingDaysAfter(LocalDate day, int working) {
        LocalDate at = day;
        for (int left = working; left > 0; ) {
            at = at.plusDays(1);
            if (!off(at)) left--;
        }
        return at;
    }
}
