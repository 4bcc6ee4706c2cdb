package vn.tuanle.activity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The rows of a programme day by day.
final class ProgrammeDays {
    /// So many days of one sitting that goes on for long are offered.
    private static final int LONGEST = 40;

    private final NavigableMap<Long, long[]> days = new TreeMap<>();
    private final int rows;

    /// Those of the programme before that stayed.
    ProgrammeDays(ProgrammeRows moved, @Nullable ProgrammeDays before) {
        rows = moved.count();
        if (before == null) return;
        before.days.forEach((day, its) -> {
            long[] now = ProgrammeBits.none(rows);
            moved.move(its, now);
            if (!ProgrammeBits.none(now)) days.put(day, now);
        });
    }

    void add(int row, ProgrammeSitting sitting) {
        long first = sitting.day().toEpochDay();
        long last = Math.min(sitting.lastDay().toEpochDay(), first + LONGEST);
        for (long day = first; day <= last; day++)
            ProgrammeBits.set(days.computeIfAbsent(day, none -> ProgrammeBits.none(rows)), row);
    }

    /// The sittings of a day, also those that began before it and go on.
    long[] on(LocalDate day) {
        long[] its = days.get(day.toEpochDay());
        return its == null ? ProgrammeBits.none(rows) : its;
    }

    @Nullable
    LocalDate first() {
        return days.isEmpty() ? null : LocalDate.ofEpochDay(days.firstKey());
    }

    @Nullable
    LocalDate last() {
        return days.isEmpty() ? null : LocalDate.ofEpochDay(days.lastKey());
    }

    /// The first of the seven days in a row that have most sittings, of those from a day on; where there are none, of
    /// all days.
    LocalDate fullestWeek(LocalDate from) {
        NavigableMap<Long, long[]> ahead = days.tailMap(from.toEpochDay(), true);
        NavigableMap<Long, long[]> among = ahead.isEmpty() ? days : ahead;
        Map<Long, Integer> counts = new HashMap<>();
        among.forEach((day, its) -> counts.put(day, ProgrammeBits.count(its)));
        long best = from.toEpochDay();
        int most = 0;
        for (long first : among.keySet()) {
            int sum = 0;
            for (long day = first; day < first + 7; day++) sum += counts.getOrDefault(day, 0);
            if (sum <= most) continue;
            most = sum;
            best = first;
        }
        return LocalDate.ofEpochDay(best);
    }
}
