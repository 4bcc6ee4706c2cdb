package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose turn it is. A registration gets all its places or waits. Who came first is served first:
/// while they do not fit, free places are kept for them. Others pass only who is larger than the
/// whole sitting, and in the last day anybody who does not fit into what is free.
final class Turns {
    /// From then on no place stays empty for a group that is too large for it.
    static final Duration LAST = Duration.ofHours(24);

    private Turns() {}

    record Waiting(UUID booking, int people) {}

    static boolean late(Instant starts, Instant now) {
        return !now.isBefore(starts.minus(LAST));
    }

    /// The size up to which somebody who waits keeps those behind from passing.
    static int blocking(int capacity, int free, boolean late) {
        return late ? Math.max(free, 0) : capacity;
    }

    /// Who of the line, in order, gets places now.
    static List<Waiting> next(List<Waiting> line, @Nullable Integer capacity, int free, boolean late) {
        if (capacity == null) return line;
        List<Waiting> picked = new ArrayList<>();
        int left = free;
        for (Waiting one : line) {
            if (one.people() <= left) {
                picked.add(one);
                left -= one.people();
            } else if (one.people() <= blocking(capacity, left, late)) {
                break;
            }
        }
        return picked;
    }
}
