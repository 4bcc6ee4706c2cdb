package vn.tuanle.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads which tasks have activities, whatever their days: in two queries for any number of units.
@Component
class CoverageRows {
    private final JdbcClient sql;

    CoverageRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// An activity of the plan, once for the unit that leads it and for each that coordinates it.
    private record Part(UUID activity, @Nullable UUID task, UUID unit, boolean shown) {}

    Coverage of(Span span, Predicate<UUID> which) {
        UUID plan = span.plan();
        if (plan == null) return Coverage.NONE;
        Map<UUID, List<Part>> byTask = new HashMap<>();
        Set<UUID> busy = new HashSet<>();
        for (Part part : parts(plan)) {
            if (part.shown()) busy.add(part.unit());
            if (part.task() != null)
                byTask.computeIfAbsent(part.task(), id -> new ArrayList<>()).add(part);
        }
        Map<UUID, Coverage.Task> tasks = new LinkedHashMap<>();
        Set<UUID> units = new LinkedHashSet<>();
        sql.sql("""
                select i.id, i.clause, i.text, a.unit_id from assignment a
                join plan_item i on i.id = a.task_id
                join lateral (select v.sort_key from unit_version v where v.unit_id = a.unit_id
                              order by v.valid_from desc limit 1) v on true
                where a.plan_id = ? and a.part = 'ASSIGNEE' and a.withdrawn_at is null and i.state <> 'DROPPED'
                order by i.ordinal, i.id, v.sort_key, a.unit_id""").param(plan).query(row -> {
            UUID unit = Rows.uuid(row, "unit_id");
            if (!span.holds(unit) || !which.test(unit)) return;
            units.add(unit);
            UUID id = Rows.uuid(row, "id");
            Coverage.Task task = tasks.get(id);
            if (task == null) {
                task = new Coverage.Task(
                        id,
                        row.getString("clause"),
                        row.getString("text"),
                        new ArrayList<>(),
                        new HashSet<>(),
                        new HashSet<>(),
                        (int) byTask.getOrDefault(id, List.of()).stream()
                                .filter(part -> part.shown() && span.holds(part.unit()) && which.test(part.unit()))
                                .map(Part::activity)
                                .distinct()
                                .count());
                tasks.put(id, task);
            }
            task.given().add(unit);
            for (Part part : byTask.getOrDefault(id, List.of()))
                if (part.unit().equals(unit)) (part.shown() ? task.with() : task.drafting()).add(unit);
        });
        return new Coverage(
                List.copyOf(tasks.values()),
                units.stream().filter(unit -> !busy.contains(unit)).toList(),
                units.size());
    }

    private List<Part> parts(UUID plan) {
        return sql.sql("""
                select a.id, a.task_id, a.unit_id, a.state = 'PUBLISHED' shown from activity a
                where a.plan_id = :plan and a.state <> 'CANCELLED'
                union
                select a.id, a.task_id, u.unit_id, a.state = 'PUBLISHED' from activity a
                join activity_unit u on u.activity_id = a.id
                where a.plan_id = :plan and a.state <> 'CANCELLED' and u.part = 'COORDINATING' and u.unit_id is not null""")
                .param("plan", plan)
                .query((row, n) -> new Part(
                        Rows.uuid(row, "id"),
                        Rows.uuidOrNull(row, "task_id"),
                        Rows.uuid(row, "unit_id"),
                        row.getBoolean("shown")))
                .list();
    }
}
