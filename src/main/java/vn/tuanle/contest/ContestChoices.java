package vn.tuanle.contest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// What a contest may be bound to: the issued plans the unit has, their tasks, and its own issued documents.
@Component
public class ContestChoices {
    private final JdbcClient sql;

    ContestChoices(JdbcClient sql) {
        this.sql = sql;
    }

    public record Choice(String key, String title) {}

    /// A plan with its tasks; a task's key is the plan's and its own.
    public record Campaign(Choice plan, List<Choice> tasks) {}

    List<Campaign> campaigns(Set<UUID> units) {
        Map<UUID, Campaign> found = new LinkedHashMap<>();
        sql.sql("""
                select p.id, d.code || ' · ' || p.title called, i.id task, i.clause, i.text
                from plan p join document d on d.id = p.document_id
                left join plan_item i on i.plan_id = p.id and i.kind = 'TASK' and i.state <> 'DROPPED'
                where p.dropped_at is null
                  and not exists (select 1 from document_act k where k.document_id = d.id
                                  and k.kind in ('RECALLED', 'REPLACED'))
                  and (p.drafting_unit = any(cast(? as uuid[])) or p.issuing_unit = any(cast(? as uuid[]))
                    or exists (select 1 from delivery v where v.document_id = d.id
                               and v.unit_id = any(cast(? as uuid[]))))
                order by d.day desc, p.id, i.ordinal""")
                .params(Rows.values(array(units), array(units), array(units)))
                .query(row -> {
                    UUID id = Rows.uuid(row, "id");
                    String called = row.getString("called");
                    Campaign plan = found.computeIfAbsent(
                            id, k -> new Campaign(new Choice(k.toString(), called), new ArrayList<>()));
                    UUID task = Rows.uuidOrNull(row, "task");
                    if (task != null)
                        plan.tasks()
                                .add(new Choice(id + " " + task, said(row.getString("clause"), row.getString("text"))));
                });
        return List.copyOf(found.values());
    }

    private static String said(String clause, String text) {
        String words = text.length() > 110 ? text.substring(0, 110).strip() + " …" : text;
        return clause.isEmpty() ? words : clause + " · " + words;
    }

    List<Choice> documents(Set<UUID> units) {
        return sql.sql("""
                select d.id, d.code || ' · ' || d.title called from document d
                where d.unit_id = any(cast(? as uuid[]))
                  and not exists (select 1 from document_act k where k.document_id = d.id
                                  and k.kind in ('RECALLED', 'REPLACED'))
                order by d.day desc, d.id limit 100""")
                .param(array(units))
                .query((row, n) -> new Choice(row.getString("id"), row.getString("called")))
                .list();
    }

    static String[] array(Set<UUID> units) {
        return units.stream().map(UUID::toString).toArray(String[]::new);
    }
}
