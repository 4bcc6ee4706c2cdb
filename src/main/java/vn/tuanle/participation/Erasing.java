package vn.tuanle.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.OutsideLetters;

/// Deletes who took part on the day that the form said; how many they were, of which age and sex,
/// stays. Answers of a personal kind go a week after the last sitting.
@Component
class Erasing {
    private static final int SOME = 100;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final RegistrationActs acts;
    private final OutsideLetters letters;
    private final Attendance attendance;
    private final MeetingUploads uploads;

    Erasing(
            JdbcClient sql,
            Transactions transactions,
            RegistrationActs acts,
            OutsideLetters letters,
            Attendance attendance,
            MeetingUploads uploads) {
        this.sql = sql;
        this.transactions = transactions;
        this.acts = acts;
        this.letters = letters;
        this.attendance = attendance;
        this.uploads = uploads;
    }

    void erase(Instant now) {
        transactions.run(() -> answers(now));
        transactions.run(() -> attendance.erase(now));
        transactions.run(() -> uploads.erase(now));
        while (transactions.run(() -> some(now)) == SOME) {}
    }

    private void answers(Instant now) {
        sql.sql("""
                delete from registration_answer w where exists (
                  select 1 from registration_question q where q.id = w.question_id and q.personal
                  and not exists (select 1 from occurrence o where o.activity_id = q.activity_id
                    and o.ends_at > cast(? as timestamptz) - interval '7 days'))""").params(Rows.values(now)).update();
    }

    /// A sitting that was moved beyond the day is waited for.
    private int some(Instant now) {
        List<UUID> due = sql.sql("""
                select r.id from registration r
                where r.erased_at is null and r.delete_on <= ?
                  and not exists (select 1 from booking b join occurrence o on o.id = b.occurrence_id
                    where b.registration_id = r.id and b.state in ('CONFIRMED', 'OFFERED', 'WAITING') and o.ends_at > ?)
                order by r.id limit ? for update skip locked""")
                .params(Rows.values(LocalDate.ofInstant(now, Days.ZONE), now, SOME))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        for (UUID registration : due) erase(registration, now);
        return due.size();
    }

    private void erase(UUID registration, Instant now) {
        for (String statement : List.of(
                "update participant set name = '', birth_year = null where registration_id = ?",
                "update participation set alone = null, named = null where booking_id in (select id from booking where registration_id = ?)",
                "delete from registration_answer where registration_id = ?",
                "delete from registration_link where registration_id = ?",
                "update registration_act set note = '' where registration_id = ?"))
            sql.sql(statement).param(registration).update();
        sql.sql("update registration set name = '', folded = '', contact = '', erased_at = ? where id = ?")
                .params(Rows.values(now, registration))
                .update();
        letters.forget(RegistrationLetters.keys(registration));
        acts.done(registration, null, RegistrationActKind.ERASED, "", null, now);
    }
}
