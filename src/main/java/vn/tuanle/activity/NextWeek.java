package vn.tuanle.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// Moves the days of an earlier activity to a new Week, each to the same day of the week.
final class NextWeek {
    private NextWeek() {}

    /// By how many days: from the calendar week in which the old Week begins to that of the new one; where only the new
    /// one
    /// is known, into the calendar week in which it begins; else not at all.
    static long shift(@Nullable LocalDate old, @Nullable LocalDate fresh, LocalDate day) {
        if (old != null && fresh != null) return ChronoUnit.DAYS.between(monday(old), monday(fresh));
        if (fresh == null) return 0;
        return ChronoUnit.WEEKS.between(monday(day), monday(fresh)) * 7;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
