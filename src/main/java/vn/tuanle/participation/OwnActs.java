package vn.tuanle.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// What is done with a registration that is there: by who has its link, or by the unit.
@Component
class OwnActs {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Seats seats;
    private final RegistrationActs acts;
    private final RegistrationLetters letters;

    OwnActs(
            JdbcClient sql,
            Transactions transactions,
            Seats seats,
            RegistrationActs acts,
            RegistrationLetters letters) {
        this.sql = sql;
        this.transactions = transactions;
        this.seats = seats;
        this.acts = acts;
        this.letters = letters;
    }

    /// Takes the places that were offered.
    Outcome<UUID> take(UUID registration, UUID occurrence, Instant now) {
        return transactions.run(() -> {
            Room room = seats.hold(occurrence);
            Booking booking = booking(room, registration);
            if (booking.state() == BookingState.CONFIRMED) return Outcome.done(registration);
            if (booking.state() != BookingState.OFFERED
                    || booking.offeredUntil() == null
                    || !now.isBefore(booking.offeredUntil()))
                return Outcome.refused(
                        "Chỗ này không còn được giữ cho bạn: đã quá giờ nhận. Bạn có thể đăng ký lại để vào danh sách chờ.");
            seats.confirm(booking, now);
            acts.done(booking, RegistrationActKind.TAKEN, "", null, now);
            return Outcome.done(registration);
        });
    }

    /// Gives a sitting up; whose turn it is gets an offer at once.
    Outcome<UUID> leave(UUID registration, UUID occurrence, Instant now) {
        return end(registration, occurrence, BookingState.CANCELLED, "", null, now);
    }

    /// The unit takes somebody off the list, and says why.
    Outcome<UUID> remove(UUID registration, UUID occurrence, String why, UUID by, Instant now) {
        String reason = Fold.nfc(why);
        if (reason.isEmpty()) return Outcome.refusedAt("ly-do", "Hãy ghi lý do: người đăng ký sẽ đọc.");
        if (reason.length() > 1000) return Outcome.refusedAt("ly-do", "Dài quá {0} ký tự.", 1000);
        return end(registration, occurrence, BookingState.REMOVED, reason, by, now);
    }

    private Outcome<UUID> end(
            UUID registration, UUID occurrence, BookingState to, String why, @Nullable UUID by, Instant now) {
        return transactions.run(() -> {
            Room room = seats.hold(occurrence);
            Booking booking = booking(room, registration);
            if (!booking.state().live()) return Outcome.done(registration);
            if (!now.isBefore(room.starts)) return Outcome.refused("Buổi này đã bắt đầu nên không hủy được nữa.");
            seats.end(room, booking, to, now);
            acts.done(
                    booking,
                    to == BookingState.REMOVED ? RegistrationActKind.REMOVED : RegistrationActKind.CANCELLED,
                    why,
                    by,
                    now);
            if (to == BookingState.REMOVED) letters.removed(room, registration, why, now);
            seats.advance(room, now);
            seats.keep(room);
            return Outcome.done(registration);
        });
    }

    /// Says that one still comes after the sitting changed.
    Outcome<UUID> keep(UUID registration, UUID occurrence, Instant now) {
        return transactions.run(() -> {
            Room room = seats.hold(occurrence);
            Booking booking = booking(room, registration);
            if (!booking.state().live()) return Outcome.refused("Bạn không còn chỗ ở buổi này.");
            sql.sql("update booking set kept_at = ? where id = ?")
                    .params(Rows.values(now, booking.id()))
                    .update();
            acts.done(booking, RegistrationActKind.KEPT, "", null, now);
            return Outcome.done(registration);
        });
    }

    private Booking booking(Room room, UUID registration) {
        Booking booking = seats.booking(room, registration);
        if (booking == null) throw new NotFound();
        return booking;
    }

    /// Other names for the people of a registration, by their place in it.
    Outcome<UUID> rename(UUID registration, Map<Integer, String> names, Instant now) {
        for (Map.Entry<Integer, String> each : names.entrySet()) {
            if (each.getValue().isEmpty()) return Outcome.refusedAt("ten-" + each.getKey(), "Hãy ghi tên.");
            if (each.getValue().length() > 200)
                return Outcome.refusedAt("ten-" + each.getKey(), "Tên dài quá {0} ký tự.", 200);
        }
        return transactions.run(() -> {
            List<UUID> sittings = sql.sql("""
                    select occurrence_id from booking
                    where registration_id = ? and state in ('CONFIRMED', 'OFFERED', 'WAITING') order by occurrence_id""")
                    .param(registration)
                    .query((row, n) -> Rows.uuid(row, "occurrence_id"))
                    .list();
            for (UUID sitting : new TreeSet<>(sittings)) seats.hold(sitting);
            String contact = sql.sql("select contact from registration where id = ? and erased_at is null")
                    .param(registration)
                    .query(String.class)
                    .optional()
                    .orElseThrow(NotFound::new);
            clearKeys(registration);
            for (Map.Entry<Integer, String> each : names.entrySet()) name(registration, each.getKey(), each.getValue());
            Integer twice = twice(registration, contact);
            if (twice != null)
                return Outcome.refusedAt("ten-" + twice, "Người này đã đăng ký buổi đó bằng cùng số hoặc địa chỉ.");
            setKeys(registration, contact);
            acts.done(registration, null, RegistrationActKind.RENAMED, "", null, now);
            return Outcome.done(registration);
        });
    }

    private void name(UUID registration, int ordinal, String name) {
        sql.sql("update participant set name = ? where registration_id = ? and ordinal = ?")
                .params(name, registration, ordinal)
                .update();
        if (ordinal == 1)
            sql.sql("update registration set name = ?, folded = ? where id = ? and kind = 'SELF'")
                    .params(name, Fold.fold(name), registration)
                    .update();
    }

    private static final String LIVE = """
             p.booking_id in (select id from booking where registration_id = ? and state in ('CONFIRMED', 'OFFERED', 'WAITING'))
            """;

    private void clearKeys(UUID registration) {
        sql.sql("update participation p set named = null where p.participant_id is not null and " + LIVE)
                .param(registration)
                .update();
    }

    private record Named(UUID id, UUID occurrence, int ordinal, String name) {}

    private List<Named> named(UUID registration) {
        return sql.sql("""
                select p.id, p.occurrence_id, g.ordinal, g.name
                from participation p join participant g on g.id = p.participant_id where""" + LIVE + " order by g.ordinal")
                .param(registration)
                .query((row, n) -> new Named(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "occurrence_id"),
                        row.getInt("ordinal"),
                        row.getString("name")))
                .list();
    }

    /// The place of somebody who is in one of the sittings already; null when there is none.
    private @Nullable Integer twice(UUID registration, String contact) {
        Set<String> seen = new java.util.HashSet<>();
        for (Named one : named(registration)) {
            String key = Wish.named(contact, one.name());
            boolean there = sql.sql("select exists (select 1 from participation where occurrence_id = ? and named = ?)")
                    .params(one.occurrence(), key)
                    .query(Boolean.class)
                    .single();
            if (there || !seen.add(one.occurrence() + key)) return one.ordinal();
        }
        return null;
    }

    private void setKeys(UUID registration, String contact) {
        for (Named one : named(registration))
            sql.sql("update participation set named = ? where id = ?")
                    .params(Wish.named(contact, one.name()), one.id())
                    .update();
    }

    /// What is agreed to from now on; taking part itself is ended by giving the sittings up.
    void consent(UUID registration, Set<ConsentPurpose> given, Instant now) {
        transactions.run(() -> {
            List<String> changed = new ArrayList<>();
            for (ConsentPurpose purpose : ConsentPurpose.values()) {
                if (purpose == ConsentPurpose.TAKE_PART) continue;
                boolean yes = given.contains(purpose);
                int rows = sql.sql("""
                        update registration_consent set given = ?, wording = ?, said_at = ?,
                          withdrawn_at = case when ? then null else cast(? as timestamptz) end
                        where registration_id = ? and purpose = ? and given <> ?""")
                        .params(Rows.values(yes, ConsentPurpose.WORDING, now, yes, now, registration, purpose, yes))
                        .update();
                if (rows > 0) changed.add(purpose.name() + "=" + yes);
            }
            if (!changed.isEmpty())
                acts.done(registration, null, RegistrationActKind.CONSENT, String.join(" ", changed), null, now);
        });
    }
}
