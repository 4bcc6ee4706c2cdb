package vn.tuanle.contest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Hands in what ran out of time: the end is the deadline, whenever this runs and on how many copies of the program.
@Component
class Expiring {
    private static final int AT_ONCE = 500;
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Transactions transactions;

    Expiring(JdbcClient sql, JdbcTemplate batch, Transactions transactions) {
        this.sql = sql;
        this.batch = batch;
        this.transactions = transactions;
    }

    private record Due(UUID id, Instant deadline) {}

    /// All that is due; answers that may still be on their way are waited for. Says how many there were.
    int expire(Instant now) {
        int all = 0;
        while (true) {
            int some = transactions.run(() -> some(now));
            all += some;
            if (some < AT_ONCE) return all;
        }
    }

    private int some(Instant now) {
        List<Due> due = sql.sql("""
                select id, deadline_at from attempt where state = 'OPEN' and late_until < ?
                order by late_until limit ? for update skip locked""")
                .params(Rows.values(now, AT_ONCE))
                .query((row, n) ->
                        new Due(Rows.uuid(row, "id"), Objects.requireNonNull(Rows.instant(row, "deadline_at"))))
                .list();
        if (due.isEmpty()) return 0;
        batch.update(
                "update attempt set state = 'EXPIRED', finished_at = deadline_at where id = any(cast(? as uuid[]))",
                (Object) due.stream().map(each -> each.id().toString()).toArray(String[]::new));
        batch.batchUpdate(
                """
                insert into attempt_event (attempt_id, id, kind, received_at, written_at) values (?, ?, 'EXPIRE', ?, ?)""",
                due.stream()
                        .map(each -> new Object[] {
                            each.id(),
                            Ids.at(now),
                            each.deadline().atOffset(ZoneOffset.UTC),
                            Arrival.now().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
        return due.size();
    }
}
