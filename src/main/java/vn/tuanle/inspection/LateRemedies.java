package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Tells of what was not put right in time, once for each day that was set. Several copies of the program may.
@Component
class LateRemedies {
    private static final String LATE = " r.state = 'OPEN' and " + Remedy.GIVEN + " and " + VisitListPages.LAST
            + " < ? and r.late_told is distinct from r.day";
    private final JdbcClient sql;
    private final Transactions transactions;
    private final VisitNotices notices;

    LateRemedies(JdbcClient sql, Transactions transactions, VisitNotices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.notices = notices;
    }

    /// How many were told.
    int tell(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        List<UUID> late = sql.sql(
                        "select r.id from remedy r join visit v on v.id = r.visit_id where" + LATE + " order by r.id")
                .param(today)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        int told = 0;
        for (UUID id : late) if (transactions.run(() -> told(id, today))) told++;
        return told;
    }

    private boolean told(UUID id, LocalDate today) {
        Remedy late = sql.sql(Remedy.SELECT + " where r.id = ? and" + LATE + " for update of r")
                .params(Rows.values(id, today))
                .query((row, n) -> Remedy.of(row))
                .optional()
                .orElse(null);
        if (late == null) return false;
        sql.sql("update remedy set late_told = day where id = ?").param(id).update();
        notices.late(late);
        return true;
    }

    /// Looks every half hour.
    @Component
    @ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
    static class Job {
        private static final Logger LOG = LoggerFactory.getLogger(LateRemedies.class);
        private final LateRemedies late;

        Job(LateRemedies late) {
            this.late = late;
        }

        @Scheduled(initialDelayString = "PT3M", fixedDelayString = "PT30M")
        void round() {
            try {
                int told = late.tell(Instant.now());
                if (told > 0) LOG.info("Đã báo {} việc quá hạn khắc phục", told);
            } catch (DataAccessException away) {
                LOG.warn(
                        "Chưa báo được việc quá hạn khắc phục: {}",
                        away.getClass().getSimpleName());
            }
        }
    }
}
