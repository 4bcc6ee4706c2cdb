package vn.tuanle.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Deletes by the clock: where a holder was told on the day the participation said, the name on the
/// day the certificate said, links that no longer open. The number stays, so that none is missing.
@Component
class CertificateErasing {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateErasing.class);
    private static final int SOME = 200;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final CertificateActs acts;
    private final CertificateLetters letters;

    CertificateErasing(JdbcClient sql, Transactions transactions, CertificateActs acts, CertificateLetters letters) {
        this.sql = sql;
        this.transactions = transactions;
        this.acts = acts;
        this.letters = letters;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void hourly() {
        try {
            erase(Instant.now());
        } catch (RuntimeException e) {
            LOG.warn("Chưa xóa được thông tin giấy chứng nhận: {}", e.getClass().getSimpleName());
        }
    }

    void erase(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        transactions.run(() -> sql.sql("delete from learning_link where until <= ? returning letter")
                .params(Rows.values(now))
                .query((row, n) -> row.getString("letter"))
                .list()
                .forEach(letters::forgetLetter));
        while (transactions.run(() -> contacts(today)) == SOME) {}
        while (transactions.run(() -> names(today, now)) == SOME) {}
    }

    private int contacts(LocalDate today) {
        List<UUID> batches = sql.sql("""
                select distinct batch_id from (select batch_id from certificate_line
                  where contact <> '' and contact_until <= ? limit ?) due""")
                .params(Rows.values(today, SOME))
                .query((row, n) -> Rows.uuid(row, "batch_id"))
                .list();
        for (UUID batch : batches) {
            sql.sql("""
                    select c.id from certificate c join certificate_line l on l.batch_id = c.batch_id and l.ordinal = c.ordinal
                    where c.batch_id = ? and l.contact <> '' and l.contact_until <= ?""")
                    .params(Rows.values(batch, today))
                    .query((row, n) -> Rows.uuid(row, "id"))
                    .list()
                    .forEach(letters::forget);
            sql.sql(
                            "update certificate_line set contact = '' where batch_id = ? and contact <> '' and contact_until <= ?")
                    .params(Rows.values(batch, today))
                    .update();
        }
        return batches.size();
    }

    private int names(LocalDate today, Instant now) {
        List<UUID> due = sql.sql("""
                select id from certificate where erased_at is null and keep_until <= ? order by id limit ?
                for update skip locked""")
                .params(Rows.values(today, SOME))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        for (UUID one : due) {
            sql.sql("""
                    update certificate_line l set holder = '', birth_year = null, class_name = '', contact = ''
                    from certificate c where c.id = ? and l.batch_id = c.batch_id and l.ordinal = c.ordinal""").param(one).update();
            sql.sql("update certificate set folded = '', erased_at = ? where id = ?")
                    .params(Rows.values(now, one))
                    .update();
            sql.sql("delete from certificate_link where certificate_id = ?")
                    .param(one)
                    .update();
            letters.forget(one);
        }
        acts.of(due, CertificateActKind.ERASED, "", null, now);
        return due.size();
    }
}
