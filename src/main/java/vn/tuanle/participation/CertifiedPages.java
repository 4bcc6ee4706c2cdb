package vn.tuanle.participation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.certificate.BatchState;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;

/// Reads which certificates were given for an activity; and those of one registration.
@Component
class CertifiedPages {
    private final JdbcClient sql;
    private final Offerings offerings;

    CertifiedPages(JdbcClient sql, Offerings offerings) {
        this.sql = sql;
        this.offerings = offerings;
    }

    CertifiedPage page(Asker asker, UUID activity) {
        Offering offering = offerings.answeredFor(asker, activity);
        Map<UUID, int[]> counts = new HashMap<>();
        sql.sql("""
                select o.id, coalesce((select s.named from attendance_sum s where s.occurrence_id = o.id), 0) present,
                  (select count(*) from certificate c where c.about = o.id and c.state = 'VALID') issued
                from occurrence o where o.activity_id = ?""").param(activity).query(row -> {
            counts.put(Rows.uuid(row, "id"), new int[] {row.getInt("present"), row.getInt("issued")});
        });
        List<CertifiedPage.Batch> batches = sql.sql("""
                select b.id, b.name, b.state, (select count(*) from certificate_line l where l.batch_id = b.id) people
                from certificate_batch b where b.about = ? or b.about in (select id from occurrence where activity_id = ?)
                order by b.day desc nulls first, b.id""")
                .params(activity, activity)
                .query((row, n) -> new CertifiedPage.Batch(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        BatchState.valueOf(row.getString("state")),
                        row.getInt("people")))
                .list();
        return new CertifiedPage(
                offering,
                CertifyPages.held(offering).stream()
                        .map(one -> {
                            int[] count = counts.getOrDefault(one.id(), new int[2]);
                            return new CertifiedPage.Line(one, count[0], count[1]);
                        })
                        .toList(),
                batches);
    }

    /// Certificates of those who registered together, for this activity or a sitting of it.
    List<OwnPage.Certified> of(UUID registration) {
        return sql.sql("""
                select distinct c.id, c.code, c.state, l.holder, c.day
                from registration r join booking b on b.registration_id = r.id join participation p on p.booking_id = b.id
                join attendance a on a.participation_id = p.id
                join certificate c on c.person_id = a.person_id and c.about in (a.occurrence_id, r.activity_id)
                join certificate_line l on l.batch_id = c.batch_id and l.ordinal = c.ordinal
                where r.id = ? and c.state <> 'REPLACED' and c.erased_at is null order by c.day, c.code""")
                .param(registration)
                .query((row, n) -> new OwnPage.Certified(
                        Rows.uuid(row, "id"),
                        row.getString("code"),
                        row.getString("holder"),
                        vn.tuanle.certificate.CertificateState.valueOf(row.getString("state"))))
                .list();
    }
}
