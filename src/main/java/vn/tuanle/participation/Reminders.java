package vn.tuanle.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.OutsideLetters;

/// Reminds those who wished so the day before, once; who got their place a few hours ago needs no
/// reminder yet.
@Component
class Reminders {
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final Duration FRESH = Duration.ofHours(6);
    private static final int SOME = 200;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final RegistrationLetters registrations;
    private final OutsideLetters letters;

    Reminders(JdbcClient sql, Transactions transactions, RegistrationLetters registrations, OutsideLetters letters) {
        this.sql = sql;
        this.transactions = transactions;
        this.registrations = registrations;
        this.letters = letters;
    }

    private record Due(
            UUID booking,
            UUID registration,
            UUID occurrence,
            String title,
            String where,
            String way,
            Instant starts,
            Instant ends) {}

    void remind(Instant now) {
        if (now.atZone(Days.ZONE).toLocalTime().isBefore(FROM)) return;
        while (transactions.run(() -> some(now)) == SOME) {}
    }

    private int some(Instant now) {
        LocalDate tomorrow = LocalDate.ofInstant(now, Days.ZONE).plusDays(1);
        List<Due> due = sql.sql("""
                select b.id, b.registration_id, b.occurrence_id, a.title, b.way, o.starts_at, o.ends_at,
                  concat_ws(', ', nullif(o.room, ''), v.name, nullif(v.address, '')) as "where"
                from booking b join occurrence o on o.id = b.occurrence_id join activity a on a.id = o.activity_id
                left join venue v on v.id = o.venue_id
                join registration_consent c on c.registration_id = b.registration_id and c.purpose = 'REMIND' and c.given
                where b.state = 'CONFIRMED' and b.reminded_at is null and b.changed_at < ?
                  and o.state = 'ON' and a.state = 'PUBLISHED' and o.starts_at >= ? and o.starts_at < ?
                order by b.id limit ? for update of b skip locked""")
                .params(Rows.values(
                        now.minus(FRESH),
                        tomorrow.atStartOfDay(Days.ZONE).toInstant(),
                        tomorrow.plusDays(1).atStartOfDay(Days.ZONE).toInstant(),
                        SOME))
                .query((row, n) -> new Due(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "registration_id"),
                        Rows.uuid(row, "occurrence_id"),
                        row.getString("title"),
                        row.getString("where"),
                        row.getString("way"),
                        Objects.requireNonNull(Rows.instant(row, "starts_at")),
                        Objects.requireNonNull(Rows.instant(row, "ends_at"))))
                .list();
        for (Due one : due) {
            sql.sql("update booking set reminded_at = ? where id = ?")
                    .params(Rows.values(now, one.booking()))
                    .update();
            Phrase place = one.way().equals("ONLINE") ? Phrase.of("trực tuyến") : Phrase.of("{0}", one.where());
            registrations.write(
                    List.of(one.registration()),
                    to -> new RegistrationLetters.Said(
                            "nhac/" + one.occurrence() + "/" + one.starts().getEpochSecond(),
                            Phrase.of("Nhắc bạn ngày mai, {1}: {0}", one.title(), Days.moment(one.starts())),
                            Phrase.of(
                                    "Ngày mai có “{0}”: {1}, {2}. Không đến được, xin hủy bằng liên kết dưới đây để nhường chỗ.",
                                    one.title(), Sitting.when(one.starts(), one.ends()), place)),
                    letters.awake(now),
                    now);
        }
        return due.size();
    }
}
