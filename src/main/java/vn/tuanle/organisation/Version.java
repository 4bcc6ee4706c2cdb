package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a unit was from a day until, and without, another; no end where it still is so.
record Version(UUID id, UUID unit, LocalDate from, @Nullable LocalDate to, UnitChange values) {
    boolean holds(UnitChange other) {
        return values.equals(other);
    }

    boolean endsBy(LocalDate day) {
        return to != null && !to.isAfter(day);
    }

    boolean covers(LocalDate day) {
        return !from.isAfter(day) && !endsBy(day);
    }
}
