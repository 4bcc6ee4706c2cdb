package vn.tuanle.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Rows;

/// Holds the database against what was acknowledged to people.
record ContestCheck(JdbcClient sql, ContestRush rush, List<ContestPerson> people) {
    interface Told {
        void told(String what, double measured, double limit);
    }

    /// Every attempt once, every acknowledged answer there, every hand-in that was acknowledged done, no error shown.
    void told(Told told) {
        Map<String, Map<Integer, Long>> kept = new HashMap<>();
        String[] ids = people.stream().map(each -> each.attempt).toArray(String[]::new);
        sql
                .sql("select attempt_id, slot, client_seq from answer where attempt_id = any(cast(? as uuid[]))")
                .params(Rows.values((Object) ids))
                .query(row -> {
                    kept.computeIfAbsent(row.getString("attempt_id"), k -> new HashMap<>())
                            .merge(row.getInt("slot"), row.getLong("client_seq"), Long::sum);
                });
        int lost = rush.lost.get();
        for (ContestPerson each : people) {
            // slots are the set's own, places the person's: the changes are compared as a whole
            long acknowledged = 0;
            for (int n : each.acknowledged) acknowledged += n;
            long there = kept.getOrDefault(each.attempt, Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            if (there < acknowledged) lost++;
        }
        int doubled = sql
                .sql("""
                select count(*) from (select contestant_id from attempt
                  where contestant_id in (select contestant_id from attempt where id = any(cast(? as uuid[])))
                  group by contestant_id having count(*) > 1) d""")
                .params(Rows.values((Object) ids))
                .query(Integer.class)
                .single();
        int open = sql
                .sql("select count(*) from attempt where id = any(cast(? as uuid[])) and state = 'OPEN'")
                .params(Rows.values((Object) ids))
                .query(Integer.class)
                .single();
        long handed = people.stream().filter(each -> each.handedIn).count();
        told.told("  attempts or answers lost", lost, 0);
        told.told("  attempts doubled", doubled, 0);
        told.told("  hand-ins lost", handed == 0 ? 0 : Math.max(0, open - (people.size() - (double) handed)), 0);
        told.told("  errors shown", rush.errors.get(), 0);
    }
}
