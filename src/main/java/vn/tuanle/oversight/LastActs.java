package vn.tuanle.oversight;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// What the workbook of the overview says beside a state: who is in charge, the last note, when last something
/// was done.
@Component
class LastActs {
    private final JdbcClient sql;

    LastActs(JdbcClient sql) {
        this.sql = sql;
    }

    record Last(String person, String note, @Nullable Instant at) {
        static final Last NONE = new Last("", "", null);
    }

    /// By assignment, in one query.
    Map<UUID, Last> of(UUID plan) {
        Map<UUID, Last> last = new HashMap<>();
        sql.sql("""
                select assignment_id, max(done_at) last_at,
                  (array_agg(person_name order by ordinal desc) filter (where kind = 'PERSON'))[1] person,
                  (array_agg(note order by ordinal desc) filter (where note <> ''))[1] note
                from assignment_act where plan_id = ? group by assignment_id""").param(plan).query(row -> {
            String person = row.getString("person");
            String note = row.getString("note");
            last.put(
                    Rows.uuid(row, "assignment_id"),
                    new Last(person == null ? "" : person, note == null ? "" : note, Rows.instant(row, "last_at")));
        });
        return last;
    }
}
