package vn.tuanle.contest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// The exam sets that a unit may use in a round.
@Component
public class RoundSets {
    private final JdbcClient sql;

    RoundSets(JdbcClient sql) {
        this.sql = sql;
    }

    public record Choice(UUID id, String name, int questions) {}

    List<Choice> of(Set<UUID> units) {
        return sql.sql("""
                select s.id, s.name, (select count(*) from exam_slot l where l.set_id = s.id) questions from exam_set s
                where s.unit_id = any(cast(? as uuid[])) and s.withdrawn_at is null order by s.created_at desc, s.id limit 200""")
                .param(ContestChoices.array(units))
                .query((row, n) -> new Choice(Rows.uuid(row, "id"), row.getString("name"), row.getInt("questions")))
                .list();
    }
}
