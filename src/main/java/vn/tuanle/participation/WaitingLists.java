package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Moves the waiting lists on: offers whose time is up go to the next, places that became free
/// are offered. Each sitting is moved under its own lock, so that several copies of the program
/// may do it.
@Component
class WaitingLists {
    private static final int MOST = 200;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Seats seats;
    private final RegistrationActs acts;

    WaitingLists(JdbcClient sql, Transactions transactions, Seats seats, RegistrationActs acts) {
        this.sql = sql;
        this.transactions = transactions;
        this.seats = seats;
        this.acts = acts;
    }

    void move(Instant now) {
        for (UUID sitting : expired(now)) expire(sitting, now);
        for (UUID sitting : free(now)) advance(sitting, now);
    }

    private List<UUID> expired(Instant now) {
        return sql.sql(
                        "select distinct occurrence_id from booking where state = 'OFFERED' and offered_until <= ? limit ?")
                .params(Rows.values(now, MOST))
                .query((row, n) -> Rows.uuid(row, "occurrence_id"))
                .list();
    }

    /// Where somebody waits though there is room, or nearly: whose turn it is, is said under the
    /// lock.
    private List<UUID> free(Instant now) {
        return sql.sql("""
                select distinct b.occurrence_id from booking b join occurrence o on o.id = b.occurrence_id
                join sitting_seats s on s.occurrence_id = o.id
                where b.state = 'WAITING' and o.state = 'ON' and o.starts_at > ?
                  and (case b.way when 'PLACE' then coalesce(o.places > s.held, true)
                    else coalesce(o.online_places > s.online_held, true) end) limit ?""")
                .params(Rows.values(now, MOST))
                .query((row, n) -> Rows.uuid(row, "occurrence_id"))
                .list();
    }

    private void expire(UUID sitting, Instant now) {
        transactions.run(() -> {
            Room room = seats.hold(sitting);
            for (Booking booking : seats.live(room)) {
                Instant until = booking.offeredUntil();
                if (until == null || until.isAfter(now)) continue;
                seats.end(room, booking, BookingState.EXPIRED, now);
                acts.done(booking, RegistrationActKind.EXPIRED, "", null, now);
            }
            seats.advance(room, now);
            seats.keep(room);
        });
    }

    private void advance(UUID sitting, Instant now) {
        transactions.run(() -> {
            Room room = seats.hold(sitting);
            if (seats.advance(room, now) > 0) seats.keep(room);
        });
    }
}
