package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;

/// One sitting as the public programme holds it. Its link is not here: it is read where it may be shown.
public record ProgrammeSitting(
        UUID id,
        int ordinal,
        Instant startsAt,
        Instant endsAt,
        Mode mode,
        @Nullable ProgrammeVenue venue,
        String room,
        String channel,
        @Nullable Integer places,
        @Nullable Integer onlinePlaces,
        @Nullable Integer free,
        @Nullable Integer onlineFree,
        OccurrenceState state,
        int version) {
    public LocalDate day() {
        return startsAt.atZone(Days.ZONE).toLocalDate();
    }

    /// The last day on which it goes on.
    public LocalDate lastDay() {
        return endsAt.minusMillis(1).atZone(Days.ZONE).toLocalDate();
    }

    /// Whether nobody who comes would be turned away, as far as is known.
    public boolean hasRoom() {
        return state == OccurrenceState.ON
                && ((places == null && onlinePlaces == null)
                        || (places != null && (free == null || free > 0))
                        || (onlinePlaces != null && (onlineFree == null || onlineFree > 0)));
    }

    /// What is still free in the room and online together; null where there is no limit or nobody counted.
    public @Nullable Integer left() {
        if (free == null && onlineFree == null) return null;
        return (free == null ? 0 : free) + (onlineFree == null ? 0 : onlineFree);
    }

    public boolean over(Instant moment) {
        return !endsAt.isAfter(moment);
    }
}
