package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;

/// The days of the Week as the plan above gives them; both null where it gives none.
public record Week(@Nullable LocalDate first, @Nullable LocalDate last) {
    /// Further away than this it is a slip of the pen: activities go on “through the school year”,
    /// but not longer.
    static final int FARTHEST = 366;

    static final Week UNKNOWN = new Week(null, null);

    /// How many days the day lies outside, 0 for inside or when there is no Week.
    long outside(LocalDate day) {
        if (first == null || last == null) return 0;
        if (day.isBefore(first)) return ChronoUnit.DAYS.between(day, first);
        return Math.max(0, ChronoUnit.DAYS.between(last, day));
    }

    boolean tooFar(LocalDate day) {
        return outside(day) > FARTHEST;
    }

    /// What to know about a day outside the Week; null for one inside.
    @Nullable
    Phrase warning(LocalDate day) {
        long away = outside(day);
        if (away == 0 || first == null) return null;
        return day.isBefore(first)
                ? Phrase.of("Trước Tuần lễ {0} ngày ({1} – {2}).", away, Days.day(first), Days.day(last))
                : Phrase.of("Sau Tuần lễ {0} ngày ({1} – {2}).", away, Days.day(first), Days.day(last));
    }
}
