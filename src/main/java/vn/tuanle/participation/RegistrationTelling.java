package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.OccurrenceChanged.Change;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.OutsideLetters;

/// Tells all who registered of a change or what the officers write, some hundred at a time. How
/// far it got stands in the row, which one copy of the program holds; each letter has a key, so
/// that nobody is told twice.
@Component
class RegistrationTelling {
    private static final int SOME = 200;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Seats seats;
    private final RegistrationLetters registrations;
    private final OutsideLetters letters;

    RegistrationTelling(
            JdbcClient sql,
            Transactions transactions,
            Seats seats,
            RegistrationLetters registrations,
            OutsideLetters letters) {
        this.sql = sql;
        this.transactions = transactions;
        this.seats = seats;
        this.registrations = registrations;
        this.letters = letters;
    }

    void tell(Instant now) {
        while (transactions.run(() -> change(now))) {}
        while (transactions.run(() -> message(now))) {}
    }

    private record Due(
            UUID id,
            UUID about,
            String what,
            String words,
            Instant since,
            @Nullable UUID toldTo) {}

    private boolean change(Instant now) {
        List<Due> next = sql.sql("""
                select id, occurrence_id, what, note, first_at, told_to from sitting_change
                where done_at is null and tell_at <= ? order by tell_at, id limit 1 for update skip locked""")
                .params(Rows.values(now))
                .query((row, n) -> new Due(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "occurrence_id"),
                        row.getString("what"),
                        row.getString("note"),
                        Objects.requireNonNull(Rows.instant(row, "first_at")),
                        Rows.uuidOrNull(row, "told_to")))
                .list();
        if (next.isEmpty()) return false;
        Due due = next.getFirst();
        List<UUID> some = sql.sql("""
                select registration_id from booking
                where occurrence_id = ? and (cast(? as uuid) is null or registration_id > ?)
                  and (state in ('CONFIRMED', 'OFFERED', 'WAITING') or (state = 'CLOSED' and changed_at >= ?))
                order by registration_id limit ?""")
                .params(Rows.values(due.about(), due.toldTo(), due.toldTo(), due.since(), SOME))
                .query((row, n) -> Rows.uuid(row, "registration_id"))
                .list();
        Room room = seats.seen(due.about());
        RegistrationLetters.Said said = said(room, due);
        registrations.write(some, to -> said, letters.awake(now), now);
        told("sitting_change", due.id(), some, now);
        return true;
    }

    private static RegistrationLetters.Said said(Room room, Due due) {
        Phrase when = Sitting.when(room.starts, room.ends);
        Phrase why = due.words().isEmpty() ? Phrase.of("") : Phrase.of("Lý do: {0}", due.words());
        Change change = Change.valueOf(due.what());
        Phrase subject = Phrase.of("{0}: {1}", new Phrase(change.title(), List.of()), room.title);
        Phrase body = switch (change) {
            case CANCELLED -> Phrase.of("Buổi {0} của “{1}” đã hủy. {2}", when, room.title, why);
            case POSTPONED ->
                Phrase.of(
                        "Buổi {0} của “{1}” tạm hoãn. {2} Chỗ của bạn vẫn được giữ; có ngày mới chúng tôi báo.",
                        when, room.title, why);
            case MOVED, MODE, LIMITED, RESUMED ->
                Phrase.of(
                        "“{0}” có thay đổi. Nay là: {1}, {2}. {3} Hãy bấm liên kết dưới đây để chọn “Vẫn tham gia” hoặc “Hủy”.",
                        room.title,
                        when,
                        room.mode == vn.tuanle.activity.Mode.ONLINE
                                ? new Phrase(room.mode.title(), List.of())
                                : room.where,
                        why);
        };
        return new RegistrationLetters.Said("doi/" + due.id(), subject, body);
    }

    private boolean message(Instant now) {
        List<Due> next = sql.sql("""
                select id, activity_id, about, words, written_at, told_to from registration_message
                where done_at is null order by written_at, id limit 1 for update skip locked""")
                .query((row, n) -> new Due(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "activity_id"),
                        row.getString("about"),
                        row.getString("words"),
                        Objects.requireNonNull(Rows.instant(row, "written_at")),
                        Rows.uuidOrNull(row, "told_to")))
                .list();
        if (next.isEmpty()) return false;
        Due due = next.getFirst();
        String who = due.what().equals("THIS")
                ? "exists (select 1 from booking b where b.registration_id = r.id and b.state in ('CONFIRMED', 'OFFERED', 'WAITING'))"
                : "exists (select 1 from registration_consent c where c.registration_id = r.id and c.purpose = 'TELL' and c.given)";
        List<UUID> some = sql.sql("""
                select r.id from registration r
                where r.activity_id = ? and r.erased_at is null and (cast(? as uuid) is null or r.id > ?) and %s
                order by r.id limit ?""".formatted(who))
                .params(Rows.values(due.about(), due.toldTo(), due.toldTo(), SOME))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        String title = sql.sql("select title from activity where id = ?")
                .param(due.about())
                .query(String.class)
                .single();
        RegistrationLetters.Said said = new RegistrationLetters.Said(
                "loi/" + due.id(), Phrase.of("Lời nhắn về “{0}”", title), Phrase.of("{0}", due.words()));
        registrations.write(some, to -> said, letters.awake(now), now);
        told("registration_message", due.id(), some, now);
        return true;
    }

    private void told(String table, UUID id, List<UUID> some, Instant now) {
        boolean over = some.size() < SOME;
        sql.sql(
                        "update " + table
                                + " set told_to = coalesce(cast(? as uuid), told_to), done_at = cast(? as timestamptz) where id = ?")
                .params(Rows.values(some.isEmpty() ? null : some.getLast(), over ? now : null, id))
                .update();
    }
}
