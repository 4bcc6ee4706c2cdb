package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.OccurrenceChanged;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// What a change of a sitting does to those who registered, in the transaction of the change: a
/// cancelled sitting closes their bookings, another mode takes them along, another limit moves
/// the line. That they are told is put down as one row, which further changes of the next half
/// hour join.
@Component
class SittingChanges {
    static final Duration TOGETHER = Duration.ofMinutes(30);
    private static final Duration SOON = Duration.ofHours(6);
    private static final Duration AT_ONCE = Duration.ofMinutes(2);
    private final JdbcClient sql;
    private final Seats seats;
    private final RegistrationActs acts;

    SittingChanges(JdbcClient sql, Seats seats, RegistrationActs acts) {
        this.sql = sql;
        this.seats = seats;
        this.acts = acts;
    }

    @EventListener
    void changed(OccurrenceChanged event) {
        Instant now = event.at();
        Room room = seats.hold(event.occurrence());
        List<Booking> live = seats.live(room);
        switch (event.change()) {
            case CANCELLED -> close(room, live, now);
            case MOVED, MODE, RESUMED -> {
                rehouse(room, live, now);
                ask(room, now);
                settle(room, now);
            }
            case LIMITED -> settle(room, now);
            case POSTPONED -> {}
        }
        seats.keep(room);
        // a larger or smaller room alone is told to whom it concerns: by an offer
        if (!live.isEmpty() && event.change() != OccurrenceChanged.Change.LIMITED) tell(room, event);
    }

    private void close(Room room, List<Booking> live, Instant now) {
        for (Booking booking : live) seats.end(room, booking, BookingState.CLOSED, now);
        acts.done(live, RegistrationActKind.CLOSED, now);
    }

    /// Those whose way of taking part is no longer offered go over to the other; where it is
    /// full, who came last waits.
    private void rehouse(Room room, List<Booking> live, Instant now) {
        List<Way> ways = Sitting.ways(room.mode);
        if (ways.isEmpty()) return;
        Way to = ways.getFirst();
        List<Booking> moving = live.stream()
                .filter(one -> !ways.contains(one.way()))
                .sorted(Comparator.comparing((Booking one) -> !one.state().holds())
                        .thenComparingInt(Booking::turn))
                .toList();
        for (Booking booking : moving) {
            if (booking.state().holds()) room.give(booking.way(), booking.people());
            boolean stays = booking.state() == BookingState.CONFIRMED && booking.people() <= room.free(to);
            if (stays) room.take(to, booking.people());
            sql.sql("update booking set way = ?, state = ?, offered_until = null, changed_at = ? where id = ?")
                    .params(Rows.values(to, stays ? BookingState.CONFIRMED : BookingState.WAITING, now, booking.id()))
                    .update();
            acts.done(booking, RegistrationActKind.SWITCHED, to.name(), null, now);
        }
    }

    private void ask(Room room, Instant now) {
        sql.sql("""
                update booking set asked_at = ?, reminded_at = null
                where occurrence_id = ? and state in ('CONFIRMED', 'OFFERED', 'WAITING')""").params(Rows.values(now, room.occurrence)).update();
    }

    /// Offers beyond a lower limit are taken back, who came last first; confirmed places are
    /// nobody's to take.
    private void settle(Room room, Instant now) {
        List<Booking> offers = seats.live(room).stream()
                .filter(one -> one.state() == BookingState.OFFERED)
                .sorted(Comparator.comparingInt(Booking::turn).reversed())
                .toList();
        for (Booking offer : offers) if (room.free(offer.way()) < 0) seats.wait(room, offer, now);
        seats.advance(room, now);
    }

    private void tell(Room room, OccurrenceChanged event) {
        Instant now = event.at();
        boolean soon = event.change() == OccurrenceChanged.Change.CANCELLED || room.starts.isBefore(now.plus(SOON));
        Instant at = now.plus(soon ? AT_ONCE : TOGETHER);
        // what is being told already goes on no longer: the rest is told the newer
        sql.sql(
                        "update sitting_change set done_at = ? where occurrence_id = ? and done_at is null and told_to is not null")
                .params(Rows.values(now, room.occurrence))
                .update();
        sql.sql("""
                insert into sitting_change (id, occurrence_id, what, note, first_at, tell_at) values (?, ?, ?, ?, ?, ?)
                on conflict (occurrence_id) where done_at is null do update set what = excluded.what,
                  note = case when excluded.note = '' then sitting_change.note else excluded.note end,
                  tell_at = least(sitting_change.tell_at, excluded.tell_at)""")
                .params(Rows.values(
                        UUID.randomUUID(), room.occurrence, event.change(), Fold.nfc(event.note()), now, at))
                .update();
    }
}
