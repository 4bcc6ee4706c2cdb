package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.OutsideLetters;
import vn.tuanle.ui.NotFound;

/// Gives places and takes them back. Everything here happens in a transaction that holds the
/// sitting's one row, so that no place is given twice and the line keeps its order.
@Component
class Seats {
    private static final int LINE = 500;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final RegistrationActs acts;
    private final RegistrationLetters messages;
    private final OutsideLetters letters;

    Seats(
            JdbcClient sql,
            JdbcTemplate batch,
            RegistrationActs acts,
            RegistrationLetters messages,
            OutsideLetters letters) {
        this.sql = sql;
        this.batch = batch;
        this.acts = acts;
        this.messages = messages;
        this.letters = letters;
    }

    /// Holds the sitting, then reads what is true of it now: a limit changed meanwhile is seen.
    Room hold(UUID occurrence) {
        for (int attempt = 0; attempt < 2; attempt++) {
            boolean there = sql.sql("select 1 from sitting_seats where occurrence_id = ? for update")
                    .param(occurrence)
                    .query(Integer.class)
                    .optional()
                    .isPresent();
            if (there) return seen(occurrence);
            sql.sql("insert into sitting_seats (occurrence_id) values (?) on conflict (occurrence_id) do nothing")
                    .param(occurrence)
                    .update();
        }
        throw new NotFound();
    }

    /// The same without holding it: to tell of it, not to give places.
    Room seen(UUID occurrence) {
        return sql.sql("""
                select o.id, o.starts_at, o.ends_at, o.mode, o.state, o.link, o.link_open, o.places, o.online_places,
                  concat_ws(', ', nullif(o.room, ''), v.name, nullif(v.address, ''), nullif(o.channel, '')) as "where",
                  s.held, s.online_held, s.last_turn, 0 waiting, 0 online_waiting, a.id activity, a.title,
                  a.state = 'PUBLISHED' published, coalesce(f.offer_hours, ?) hours
                from occurrence o join activity a on a.id = o.activity_id
                join sitting_seats s on s.occurrence_id = o.id
                left join venue v on v.id = o.venue_id left join registration_form f on f.activity_id = a.id
                where o.id = ?""")
                .params(SignUp.USUAL.offerHours(), occurrence)
                .query((row, n) -> new Room(
                        Sitting.of(row),
                        Rows.uuid(row, "activity"),
                        row.getString("title"),
                        row.getBoolean("published"),
                        row.getInt("hours"),
                        row.getInt("last_turn")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// Writes the counts back; the hint in lists follows by itself.
    void keep(Room room) {
        sql.sql("""
                update sitting_seats set held = ?, online_held = ?, last_turn = ?, shown = false where occurrence_id = ?""")
                .params(room.held(Way.PLACE), room.held(Way.ONLINE), room.lastTurn(), room.occurrence)
                .update();
    }

    /// A place for each of the people at once when there are enough and nobody's turn comes
    /// before, else a place in the line.
    BookingState claim(Room room, UUID booking, UUID registration, Way way, int people, Instant now) {
        BookingState state = fits(room, way, people, now) ? BookingState.CONFIRMED : BookingState.WAITING;
        if (state == BookingState.CONFIRMED) room.take(way, people);
        sql.sql("""
                insert into booking (id, registration_id, occurrence_id, way, people, state, turn, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(booking, registration, room.occurrence, way, people, state, room.nextTurn(), now))
                .update();
        return state;
    }

    private boolean fits(Room room, Way way, int people, Instant now) {
        Integer capacity = room.capacity(way);
        if (capacity == null) return true;
        int free = room.free(way);
        if (people > free) return false;
        return !sql.sql("""
                select exists (select 1 from booking
                  where occurrence_id = ? and way = ? and state = 'WAITING' and people <= ?)""")
                .params(Rows.values(room.occurrence, way, Turns.blocking(capacity, free, Turns.late(room.starts, now))))
                .query(Boolean.class)
                .single();
    }

    /// Ends a booking; its people may register again.
    void end(Room room, Booking booking, BookingState state, Instant now) {
        if (booking.state().holds()) room.give(booking.way(), booking.people());
        sql.sql("update booking set state = ?, offered_until = null, changed_at = ? where id = ?")
                .params(Rows.values(state, now, booking.id()))
                .update();
        sql.sql("update participation set alone = null, named = null where booking_id = ?")
                .param(booking.id())
                .update();
    }

    /// Takes an offer back, or a place that is no longer there: first in the line again, by their
    /// old turn.
    void wait(Room room, Booking booking, Instant now) {
        if (booking.state().holds()) room.give(booking.way(), booking.people());
        sql.sql("update booking set state = 'WAITING', offered_until = null, changed_at = ? where id = ?")
                .params(Rows.values(now, booking.id()))
                .update();
        acts.done(booking, RegistrationActKind.WAITING, "", null, now);
    }

    /// Confirms an offer.
    void confirm(Booking booking, Instant now) {
        sql.sql("update booking set state = 'CONFIRMED', offered_until = null, changed_at = ? where id = ?")
                .params(Rows.values(now, booking.id()))
                .update();
    }

    /// Offers what is free to whose turn it is; says how many were offered something.
    int advance(Room room, Instant now) {
        if (!room.open(now)) return 0;
        int offered = 0;
        for (Way way : Sitting.ways(room.mode)) offered += advance(room, way, now);
        return offered;
    }

    private int advance(Room room, Way way, Instant now) {
        Integer capacity = room.capacity(way);
        int free = room.free(way);
        Instant until = OfferTime.until(now, room.starts, room.offerHours, letters::awake);
        if (free <= 0 || until == null) return 0;
        List<Booking> line = line(room, way);
        List<Turns.Waiting> next = Turns.next(
                line.stream()
                        .map(one -> new Turns.Waiting(one.id(), one.people()))
                        .toList(),
                capacity,
                free,
                Turns.late(room.starts, now));
        if (next.isEmpty()) return 0;
        List<UUID> picked = next.stream().map(Turns.Waiting::booking).toList();
        List<Booking> offers =
                line.stream().filter(one -> picked.contains(one.id())).toList();
        batch.batchUpdate(
                "update booking set state = 'OFFERED', offered_until = ?, changed_at = ? where id = ?",
                offers.stream()
                        .map(one -> Rows.values(until, now, one.id()).toArray())
                        .toList());
        for (Booking offer : offers) room.take(way, offer.people());
        acts.done(offers, RegistrationActKind.OFFERED, now);
        messages.offered(room, offers, until, now);
        return offers.size();
    }

    private List<Booking> line(Room room, Way way) {
        return sql.sql("select " + Booking.COLUMNS + " " + """
                from booking b where b.occurrence_id = ? and b.way = ? and b.state = 'WAITING' order by b.turn limit ?""")
                .params(Rows.values(room.occurrence, way, LINE))
                .query((row, n) -> Booking.of(row))
                .list();
    }

    /// A booking of this sitting as it stands under the lock; null when there is none.
    @Nullable
    Booking booking(Room room, UUID registration) {
        return sql.sql("select " + Booking.COLUMNS
                        + " from booking b where b.registration_id = ? and b.occurrence_id = ?")
                .params(registration, room.occurrence)
                .query((row, n) -> Booking.of(row))
                .optional()
                .orElse(null);
    }

    /// Those that still are in the sitting, who came first in front.
    List<Booking> live(Room room) {
        return sql.sql("select " + Booking.COLUMNS + " " + """
                from booking b where b.occurrence_id = ? and b.state in ('CONFIRMED', 'OFFERED', 'WAITING') order by b.turn""")
                .param(room.occurrence)
                .query((row, n) -> Booking.of(row))
                .list();
    }
}
