package vn.tuanle.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// The places of one registration in one sitting.
record Booking(
        UUID id,
        UUID registration,
        UUID occurrence,
        Way way,
        int people,
        BookingState state,
        int turn,
        @Nullable Instant offeredUntil,
        @Nullable Instant askedAt,
        @Nullable Instant keptAt) {
    static final String COLUMNS =
            "b.id, b.registration_id, b.occurrence_id, b.way, b.people, b.state, b.turn, b.offered_until, b.asked_at, b.kept_at";

    static Booking of(ResultSet row) throws SQLException {
        return new Booking(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "registration_id"),
                Rows.uuid(row, "occurrence_id"),
                Way.valueOf(row.getString("way")),
                row.getInt("people"),
                BookingState.valueOf(row.getString("state")),
                row.getInt("turn"),
                Rows.instant(row, "offered_until"),
                Rows.instant(row, "asked_at"),
                Rows.instant(row, "kept_at"));
    }
}
