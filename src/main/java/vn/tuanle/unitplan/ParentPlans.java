package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.NotFound;

/// Reads the plan above: what it says for everybody, and the tasks that fall on a unit and on those
/// below it.
@Component
class ParentPlans {
    private final JdbcClient sql;
    private final Directory directory;

    ParentPlans(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /// A plan that is in force and that the unit received or has tasks of; others are not there.
    ParentPlan received(UUID plan, UUID unit) {
        boolean got = sql.sql("""
                select exists (
                  select 1 from plan p join document d on d.id = p.document_id
                  where p.id = ? and p.issuing_unit <> ? and p.dropped_at is null
                    and not exists (select 1 from document_act x where x.document_id = d.id
                                    and x.kind in ('RECALLED', 'REPLACED'))
                    and (exists (select 1 from delivery v where v.document_id = d.id and v.unit_id = ?)
                      or exists (select 1 from assignment a where a.plan_id = p.id and a.unit_id = ?
                                 and a.withdrawn_at is null)))""")
                .params(Rows.values(plan, unit, unit, unit))
                .query(Boolean.class)
                .single();
        if (!got) throw new NotFound();
        return of(plan);
    }

    /// The plan, whoever asks; the caller has asked for the right.
    ParentPlan of(UUID plan) {
        record Item(
                String kind,
                String text,
                @Nullable LocalDate day,
                @Nullable LocalDate last,
                @Nullable Due due) {}
        List<Item> items = sql.sql("""
                select kind, text, day, last_day, hour, boundary from plan_item
                where plan_id = ? and state <> 'DROPPED'
                  and (kind in ('CAMPAIGN', 'THEME', 'ACTIVITY')
                    or kind = 'DEADLINE' and purpose = 'REPORT' and parent_id is null and day is not null)
                order by ordinal""")
                .param(plan)
                .query((row, n) -> new Item(
                        row.getString("kind"),
                        row.getString("text"),
                        Rows.day(row, "day"),
                        Rows.day(row, "last_day"),
                        due(Rows.day(row, "day"), row.getObject("hour", LocalTime.class), row.getString("boundary"))))
                .list();
        Item week = items.stream()
                .filter(item -> item.kind().equals("CAMPAIGN") && item.day() != null && item.last() != null)
                .findFirst()
                .orElse(null);
        return sql.sql("""
                select p.year, p.title, p.issuing_unit, p.drafting_unit, d.code, d.day,
                  exists (select 1 from document_act x where x.document_id = d.id and x.kind in ('RECALLED', 'REPLACED')) ended
                from plan p join document d on d.id = p.document_id where p.id = ?""")
                .param(plan)
                .query((row, n) -> {
                    LocalDate day = Objects.requireNonNull(Rows.day(row, "day"));
                    UUID issuer = Rows.uuid(row, "issuing_unit");
                    UUID drafter = Rows.uuid(row, "drafting_unit");
                    Map<UUID, String> names = directory.names(List.of(issuer, drafter), day);
                    return new ParentPlan(
                            plan,
                            row.getInt("year"),
                            row.getString("title"),
                            row.getString("code"),
                            day,
                            issuer,
                            drafter,
                            names.getOrDefault(issuer, ""),
                            names.getOrDefault(drafter, ""),
                            week == null ? "Tuần lễ hưởng ứng học tập suốt đời năm " + row.getInt("year") : week.text(),
                            week == null ? Week.UNKNOWN : new Week(week.day(), week.last()),
                            items.stream()
                                    .filter(item -> item.kind().equals("THEME"))
                                    .map(Item::text)
                                    .distinct()
                                    .toList(),
                            items.stream()
                                    .filter(item -> item.kind().equals("ACTIVITY"))
                                    .map(Item::text)
                                    .distinct()
                                    .toList(),
                            items.stream()
                                    .map(Item::due)
                                    .filter(Objects::nonNull)
                                    .map(Due::lastDay)
                                    .min(LocalDate::compareTo)
                                    .orElse(null),
                            row.getBoolean("ended"));
                })
                .single();
    }

    /// A task of the plan above with the units of ours that it falls on.
    record Falling(
            UUID task,
            String clause,
            String text,
            String party,
            List<UUID> units,
            @Nullable LocalDate due) {}

    /// The tasks that fall on the units, in the order of the plan.
    List<Falling> falling(UUID plan, Collection<UUID> units) {
        Map<UUID, LocalDate> due = new HashMap<>();
        sql.sql("""
                select parent_id, day, hour, boundary from plan_item
                where plan_id = ? and kind = 'DEADLINE' and state <> 'DROPPED' and parent_id is not null
                  and day is not null""").param(plan).query(row -> {
            Due one = due(Rows.day(row, "day"), row.getObject("hour", LocalTime.class), row.getString("boundary"));
            if (one != null) due.merge(Rows.uuid(row, "parent_id"), one.lastDay(), (a, b) -> a.isBefore(b) ? a : b);
        });
        Map<UUID, Falling> tasks = new LinkedHashMap<>();
        sql.sql("""
                select i.id, i.clause, i.text, a.unit_id,
                  (select min(x.name) from plan_item_party ip
                   join plan_party x on x.id = ip.party_id
                   join plan_party_unit pu on pu.party_id = x.id and pu.unit_id = a.unit_id
                   where ip.item_id = i.id and ip.part = 'ASSIGNEE') party
                from assignment a join plan_item i on i.id = a.task_id
                where a.plan_id = ? and a.unit_id = any(cast(? as uuid[])) and a.withdrawn_at is null
                order by i.ordinal, i.id, a.unit_id""")
                .params(Rows.values(plan, units.stream().map(UUID::toString).toArray(String[]::new)))
                .query(row -> {
                    UUID task = Rows.uuid(row, "id");
                    String party = row.getString("party");
                    Falling one = tasks.computeIfAbsent(
                            task,
                            id -> new Falling(
                                    id,
                                    string(row, "clause"),
                                    string(row, "text"),
                                    party == null ? "" : party,
                                    new ArrayList<>(),
                                    due.get(id)));
                    one.units().add(Rows.uuid(row, "unit_id"));
                });
        return List.copyOf(tasks.values());
    }

    /// Who is meant in a unit's own plan: the unit itself, up to three of those below by name, more
    /// of them by the words of the plan above.
    static String assignee(Falling task, UUID unit, Map<UUID, String> names) {
        Set<String> called = new LinkedHashSet<>();
        for (UUID one : task.units()) called.add(names.getOrDefault(one, ""));
        if (called.size() <= 3) return String.join(", ", called);
        return task.party().isEmpty() ? names.getOrDefault(unit, "") : task.party();
    }

    private static String string(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Due due(@Nullable LocalDate day, @Nullable LocalTime hour, @Nullable String boundary) {
        if (day == null || boundary == null) return null;
        return new Due(day, hour, Due.Boundary.valueOf(boundary));
    }
}
