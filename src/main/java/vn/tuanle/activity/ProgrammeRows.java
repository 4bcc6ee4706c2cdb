package vn.tuanle.activity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of a programme in the order of their beginnings, made from those of the one before: what stayed is moved,
/// only what is fresh is put in its place.
final class ProgrammeRows {
    private record Row(ProgrammeEntry entry, ProgrammeSitting sitting) {}

    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.sitting.startsAt())
            .thenComparing(row -> row.entry.code())
            .thenComparingInt(row -> row.sitting.ordinal());

    final ProgrammeEntry[] entries;
    final ProgrammeSitting[] sittings;
    /// The rows that were not in the programme before.
    final int[] fresh;
    /// Rows that stayed together, three numbers each: where they stood, where they stand, how many.
    private int[] runs = new int[12];
    private int runsEnd;

    /// @param gone entries of the programme before that stand in it no more, or not as they did
    ProgrammeRows(@Nullable Programme before, Set<ProgrammeEntry> gone, Collection<ProgrammeEntry> more) {
        List<Row> added = new ArrayList<>(more.size());
        for (ProgrammeEntry entry : more)
            for (ProgrammeSitting sitting : entry.sittings()) added.add(new Row(entry, sitting));
        added.sort(ORDER);
        int olds = before == null ? 0 : before.rows();
        int most = olds + added.size();
        ProgrammeEntry[] all = new ProgrammeEntry[most];
        ProgrammeSitting[] its = new ProgrammeSitting[most];
        fresh = new int[added.size()];
        int count = 0;
        int next = 0;
        for (int old = 0; before != null && old < olds; old++) {
            ProgrammeEntry entry = before.entry(old);
            if (!gone.isEmpty() && gone.contains(entry)) continue;
            ProgrammeSitting sitting = before.sitting(old);
            while (next < fresh.length && ORDER.compare(added.get(next), new Row(entry, sitting)) < 0) {
                all[count] = added.get(next).entry;
                its[count] = added.get(next).sitting;
                fresh[next++] = count++;
            }
            stayed(old, count);
            all[count] = entry;
            its[count++] = sitting;
        }
        while (next < fresh.length) {
            all[count] = added.get(next).entry;
            its[count] = added.get(next).sitting;
            fresh[next++] = count++;
        }
        entries = count == most ? all : Arrays.copyOf(all, count);
        sittings = count == most ? its : Arrays.copyOf(its, count);
    }

    private void stayed(int old, int now) {
        int run = runsEnd - 3;
        if (run >= 0 && runs[run] + runs[run + 2] == old && runs[run + 1] + runs[run + 2] == now) {
            runs[run + 2]++;
            return;
        }
        if (runsEnd == runs.length) runs = Arrays.copyOf(runs, runs.length * 2);
        runs[runsEnd++] = old;
        runs[runsEnd++] = now;
        runs[runsEnd++] = 1;
    }

    int count() {
        return entries.length;
    }

    /// Adds to a set of rows what of a set of the programme before stayed.
    void move(long[] before, long[] into) {
        for (int run = 0; run < runsEnd; run += 3)
            ProgrammeBits.copy(before, runs[run], into, runs[run + 1], runs[run + 2]);
    }
}
