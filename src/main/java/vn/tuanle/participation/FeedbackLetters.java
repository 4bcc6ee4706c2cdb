package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.OutsideLetters;

/// Asks those who registered and were there how it was: once, the day after.
@Component
class FeedbackLetters {
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final Duration LATEST = Duration.ofDays(7);
    private static final int SOME = 200;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final RegistrationLetters registrations;
    private final OutsideLetters letters;

    FeedbackLetters(
            JdbcClient sql, Transactions transactions, RegistrationLetters registrations, OutsideLetters letters) {
        this.sql = sql;
        this.transactions = transactions;
        this.registrations = registrations;
        this.letters = letters;
    }

    private record Due(UUID booking, UUID registration, UUID occurrence, String title) {}

    void ask(Instant now) {
        if (now.atZone(Days.ZONE).toLocalTime().isBefore(FROM)) return;
        while (transactions.run(() -> some(now)) == SOME) {}
    }

    private int some(Instant now) {
        Instant today =
                LocalDate.ofInstant(now, Days.ZONE).atStartOfDay(Days.ZONE).toInstant();
        List<Due> due = sql.sql("""
                select b.id, b.registration_id, b.occurrence_id, a.title
                from booking b join occurrence o on o.id = b.occurrence_id join activity a on a.id = o.activity_id
                where b.feedback_asked_at is null and o.ends_at < ? and o.ends_at >= ?
                  and o.state in ('ON', 'HELD') and a.state = 'PUBLISHED'
                  and exists (select 1 from participation p join attendance_now n
                    on n.occurrence_id = p.occurrence_id and n.subject_id = p.id
                    where p.booking_id = b.id and n.present > 0)
                  and not exists (select 1 from feedback_said s
                    where s.occurrence_id = b.occurrence_id and s.registration_id = b.registration_id)
                order by b.id limit ? for update of b skip locked""")
                .params(Rows.values(today, now.minus(LATEST), SOME))
                .query((row, n) -> new Due(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "registration_id"),
                        Rows.uuid(row, "occurrence_id"),
                        row.getString("title")))
                .list();
        for (Due one : due) {
            sql.sql("update booking set feedback_asked_at = ? where id = ?")
                    .params(Rows.values(now, one.booking()))
                    .update();
            registrations.write(
                    List.of(one.registration()),
                    to -> new RegistrationLetters.Said(
                            "y-kien/" + one.occurrence(),
                            Phrase.of("Buổi vừa rồi thế nào: {0}", one.title()),
                            Phrase.of(
                                    "Cảm ơn bạn đã tham gia “{0}”. Xin cho biết buổi ấy thế nào: ba câu, không quá một phút, không ghi tên bạn. Hãy bấm liên kết dưới đây rồi chọn “Cho ý kiến”.",
                                    one.title())),
                    letters.awake(now),
                    now);
        }
        return due.size();
    }
}
