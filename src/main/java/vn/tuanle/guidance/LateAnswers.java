package vn.tuanle.guidance;

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

/// Tells of answers that are overdue, so that nothing stays unanswered unseen: once for each day that was set, to the
/// office that owes the answer and to the one that issued the plan. Several copies of the program may.
@Component
class LateAnswers {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final GuidanceNotices notices;

    LateAnswers(JdbcClient sql, Transactions transactions, GuidanceNotices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.notices = notices;
    }

    /// How many were told.
    int tell(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        List<UUID> late = sql.sql("""
                select id from difficulty where state = 'WAITING' and due < ? and late_told is distinct from due
                order by id""")
                .param(today)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        int told = 0;
        for (UUID id : late) if (transactions.run(() -> told(id, today))) told++;
        return told;
    }

    private boolean told(UUID id, LocalDate today) {
        Difficulty late = sql.sql(Difficulty.SELECT
                        + " where q.id = ? and q.state = 'WAITING' and q.due < ? and q.late_told is distinct from q.due"
                        + " for update of q")
                .params(Rows.values(id, today))
                .query((row, n) -> Difficulty.of(row))
                .optional()
                .orElse(null);
        if (late == null) return false;
        sql.sql("update difficulty set late_told = due where id = ?").param(id).update();
        notices.late(late, List.of(late.holder(), late.issuing()));
        return true;
    }

    /// Looks every half hour.
    @Component
    @ConditionalOnProperty(name = "tuanle.jobs", matchIfMissing = true)
    static class Job {
        private static final Logger LOG = LoggerFactory.getLogger(LateAnswers.class);
        private final LateAnswers late;

        Job(LateAnswers late) {
            this.late = late;
        }

        @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT30M")
        void round() {
            try {
                int told = late.tell(Instant.now());
                if (told > 0) LOG.info("Đã báo {} khó khăn quá hạn trả lời", told);
            } catch (DataAccessException away) {
                LOG.warn("Chưa báo được khó khăn quá hạn: {}", away.getClass().getSimpleName());
            }
        }
    }
}
