package vn.tuanle.participation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes down what became of registrations.
@Component
class RegistrationActs {
    private static final String INSERT =
            "insert into registration_act (id, registration_id, occurrence_id, kind, note, done_by, done_at) values (?, ?, ?, ?, ?, ?, ?)";
    private final JdbcTemplate batch;

    RegistrationActs(JdbcTemplate batch) {
        this.batch = batch;
    }

    void done(Booking booking, RegistrationActKind kind, String note, @Nullable UUID by, Instant now) {
        done(booking.registration(), booking.occurrence(), kind, note, by, now);
    }

    void done(
            UUID registration,
            @Nullable UUID occurrence,
            RegistrationActKind kind,
            String note,
            @Nullable UUID by,
            Instant now) {
        batch.update(
                INSERT,
                UUID.randomUUID(),
                registration,
                occurrence,
                kind.name(),
                note,
                by,
                now.atOffset(ZoneOffset.UTC));
    }

    /// The same of many, by the clock.
    void done(List<Booking> bookings, RegistrationActKind kind, Instant now) {
        batch.batchUpdate(
                INSERT,
                bookings.stream()
                        .map(one -> new @Nullable Object[] {
                            UUID.randomUUID(),
                            one.registration(),
                            one.occurrence(),
                            kind.name(),
                            "",
                            null,
                            now.atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }
}
