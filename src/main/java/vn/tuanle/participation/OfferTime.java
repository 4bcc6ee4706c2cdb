package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Until when a place that became free is kept for who is offered it.
final class OfferTime {
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    private OfferTime() {}

    /// The hours the unit set, counted from when people are awake; near the beginning a third of
    /// the time that is left, at least half an hour; never ending at night nor after the
    /// beginning. Null when it is too late.
    /// @param awake this moment, or the end of the quiet hours it falls into
    static @Nullable Instant until(Instant now, Instant starts, int hours, UnaryOperator<Instant> awake) {
        Instant told = awake.apply(now);
        Duration left = Duration.between(told, starts);
        if (left.compareTo(SHORTEST) < 0) return null;
        Duration third = left.dividedBy(3);
        Duration usual = Duration.ofHours(hours);
        Duration given = third.compareTo(usual) < 0 ? third : usual;
        if (given.compareTo(SHORTEST) < 0) given = SHORTEST;
        Instant end = told.plus(given);
        Instant morning = awake.apply(end);
        // somebody asleep at the end gets an hour after waking
        if (morning.isAfter(end)) end = morning.plus(Duration.ofHours(1));
        return end.isAfter(starts) ? starts : end;
    }
}
