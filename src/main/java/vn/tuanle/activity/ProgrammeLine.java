package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;

/// A sitting as paper and radio say it, frozen when an edition is released.
/// @param ward the unit of its commune, or null
public record ProgrammeLine(
        UUID sitting,
        String code,
        String title,
        String unit,
        @Nullable UUID ward,
        Instant startsAt,
        Instant endsAt,
        String place,
        String address,
        Mode mode,
        long fee,
        boolean cancelled,
        boolean postponed) {
    static ProgrammeLine of(Programme programme, int row) {
        ProgrammeEntry entry = programme.entry(row);
        ProgrammeSitting sitting = programme.sitting(row);
        ProgrammeVenue venue = sitting.venue();
        return new ProgrammeLine(
                sitting.id(),
                entry.code(),
                entry.title(),
                entry.unit().name(),
                entry.unit().ward(),
                sitting.startsAt(),
                sitting.endsAt(),
                PublicCard.place(sitting),
                venue == null ? "" : venue.address(),
                sitting.mode(),
                entry.fee(),
                entry.cancelled() || sitting.state() == OccurrenceState.CANCELLED,
                sitting.state() == OccurrenceState.POSTPONED);
    }

    public LocalDate day() {
        return startsAt.atZone(Days.ZONE).toLocalDate();
    }

    public boolean off() {
        return cancelled || postponed;
    }

    /// “07:30–11:00”.
    public String hours() {
        return PublicCard.hours(startsAt, endsAt);
    }

    boolean samePlan(ProgrammeLine other) {
        return startsAt.equals(other.startsAt)
                && endsAt.equals(other.endsAt)
                && place.equals(other.place)
                && address.equals(other.address)
                && mode == other.mode;
    }
}
