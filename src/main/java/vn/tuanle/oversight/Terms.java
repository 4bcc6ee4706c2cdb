package vn.tuanle.oversight;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;

/// Reads the deadlines of plans.
@Component
class Terms {
    private final JdbcClient sql;

    Terms(JdbcClient sql) {
        this.sql = sql;
    }

    /// The deadlines of the plans in the order of their text, as they concern the unit, if one is
    /// given; one query.
    List<Term> of(Collection<UUID> plans, @Nullable UUID unit) {
        return sql.sql("""
                select i.plan_id, t.id task_id, i.clause, i.text, i.day, i.hour, i.boundary, i.recurrence, i.receiver,
                       i.route, i.purpose, i.state = 'CONFIRMED' and not i.added settled, i.span_from, i.span_to,
                       (select bool_or(u.unit_id = cast(? as uuid)) from plan_item_party ip
                        join plan_party_unit u on u.party_id = ip.party_id
                        where ip.item_id = i.id and ip.part = 'ASSIGNEE') mine
                from plan_item i
                left join plan_item t on t.id = i.parent_id and t.kind = 'TASK'
                where i.plan_id = any(cast(? as uuid[])) and i.kind = 'DEADLINE' and i.state <> 'DROPPED'
                  and (t.id is null or t.state <> 'DROPPED')
                order by i.plan_id, i.ordinal""")
                .params(Rows.values(unit, plans.stream().map(UUID::toString).toArray(String[]::new)))
                .query((row, n) -> {
                    LocalDate day = Rows.day(row, "day");
                    String boundary = row.getString("boundary");
                    return new Term(
                            Rows.uuid(row, "plan_id"),
                            Rows.uuidOrNull(row, "task_id"),
                            row.getString("clause"),
                            row.getString("text"),
                            day == null
                                    ? null
                                    : new Due(
                                            day,
                                            row.getObject("hour", LocalTime.class),
                                            boundary == null ? Due.Boundary.ON : Due.Boundary.valueOf(boundary)),
                            orEmpty(row.getString("recurrence")),
                            orEmpty(row.getString("receiver")),
                            orEmpty(row.getString("route")),
                            row.getString("purpose"),
                            (Boolean) row.getObject("mine"),
                            row.getBoolean("settled"),
                            row.getInt("span_from"),
                            row.getInt("span_to"));
                })
                .list();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
