package vn.tuanle.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A round of a contest: its window, what is done in it, and its exam sets.
/// @param grace how long answers sent in time may still come in, in seconds
/// @param choice whether the contestant chooses among the sets
/// @param single whether one question is shown at a time
public record Round(
        UUID id,
        UUID contest,
        int ordinal,
        String title,
        Preset preset,
        Instant opens,
        Instant closes,
        int minutes,
        int attempts,
        int grace,
        boolean choice,
        boolean single,
        int version,
        List<Named> sets) {
    /// An exam set under the name it has in the round.
    public record Named(int ordinal, String name, UUID set) {}

    public Round {
        sets = List.copyOf(sets);
    }

    public boolean before(Instant now) {
        return now.isBefore(opens);
    }

    public boolean over(Instant now) {
        return !now.isBefore(closes);
    }

    public boolean open(Instant now) {
        return !before(now) && !over(now);
    }

    /// Whether nothing of it can change any more: closed, and what was on its way has come or is late.
    public boolean settled(Instant now) {
        return now.isAfter(closes.plusSeconds(grace));
    }

    Instant deadline(Instant started) {
        Instant full = started.plus(Duration.ofMinutes(minutes));
        return full.isBefore(closes) ? full : closes;
    }

    /// Whether right answers and explanations may be told.
    public boolean tells(Instant now) {
        return preset == Preset.PRACTICE || settled(now);
    }

    @Nullable
    Named set(int wanted) {
        return sets.stream()
                .filter(each -> each.ordinal() == wanted)
                .findFirst()
                .orElse(null);
    }
}
