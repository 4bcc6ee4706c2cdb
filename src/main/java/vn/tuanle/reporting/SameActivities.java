package vn.tuanle.reporting;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Listings of several units that are one activity: the level above says so, and it counts once.
@Component
class SameActivities {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final ReportAccess access;
    private final Activities activities;

    SameActivities(JdbcClient sql, Transactions transactions, ReportAccess access, Activities activities) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.activities = activities;
    }

    /// Says that listings below (or in) this report are one activity: `kept` counts, `dropped`
    /// do not. All listings of one activity are kept under one.
    Outcome<UUID> join(Asker asker, UUID id, Set<UUID> dropped, UUID kept, String reason) {
        if (dropped.isEmpty()) return Outcome.refusedAt("trung", "Hãy chọn dòng nào là cùng một hoạt động.");
        String why = Fold.nfc(reason);
        if (why.isEmpty() || why.length() > 1000)
            return Outcome.refusedAt("trung-ly-do", "Hãy ghi lý do coi là một hoạt động.");
        return transactions.run(() -> {
            ReportRow report = access.ownLocked(asker, id);
            Set<UUID> here = new HashSet<>();
            activities.below(report).forEach(one -> here.add(one.id()));
            if (dropped.contains(kept) || !here.containsAll(dropped) || !here.contains(kept)) throw new NotFound();
            UUID root = sql.sql("select kept_id from report_same where dropped_id = ?")
                    .param(kept)
                    .query(UUID.class)
                    .optional()
                    .orElse(kept);
            if (dropped.contains(root)) return Outcome.refused("Hai dòng này đã được coi là một hoạt động rồi.");
            for (UUID one : dropped) joined(asker, id, one, root, why);
            return Outcome.done(root);
        });
    }

    private void joined(Asker asker, UUID report, UUID dropped, UUID kept, String why) {
        sql.sql("update report_same set kept_id = ? where kept_id = ?")
                .params(Rows.values(kept, dropped))
                .update();
        sql.sql("""
                insert into report_same (dropped_id, kept_id, by_report, reason, done_by) values (?, ?, ?, ?, ?)
                on conflict (dropped_id) do update
                set kept_id = excluded.kept_id, by_report = excluded.by_report, reason = excluded.reason,
                    done_by = excluded.done_by, done_at = now()""")
                .params(Rows.values(dropped, kept, report, why, asker.person()))
                .update();
    }
}
