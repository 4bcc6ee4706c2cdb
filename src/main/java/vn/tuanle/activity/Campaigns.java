package vn.tuanle.activity;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// The issued plans that a unit works under, with the days of their Week, the themes they suggest and the unit's tasks;
/// and the rows of the unit's own plan.
@Component
public class Campaigns {
    private final JdbcClient sql;

    Campaigns(JdbcClient sql) {
        this.sql = sql;
    }

    /// A task of the plan; `id` is the plan's item.
    public record Task(UUID id, String clause, String text) {
        String called() {
            String words = text.length() > 110 ? text.substring(0, 110).strip() + " …" : text;
            return clause.isEmpty() ? words : clause + " · " + words;
        }
    }

    /// `leads`: one of those asked for issued or drafted it; `composed`: it is a unit's own plan under another.
    public record Campaign(
            UUID plan,
            UUID issuer,
            boolean leads,
            boolean composed,
            LocalDate issued,
            String code,
            String title,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<String> themes,
            List<Task> tasks) {
        /// “15/KH-UBND · Tổ chức Tuần lễ …”.
        public String called() {
            return code.isEmpty() ? title : code + " · " + title;
        }
    }

    /// Those that the units have, and those issued by a unit that stands or stood above them; the newest first.
    public List<Campaign> of(Set<UUID> units) {
        Map<UUID, Campaign> found = new LinkedHashMap<>();
        String[] mine = ActivityAccess.array(units);
        sql.sql("""
                with recursive up(id) as (
                  select unnest(cast(? as uuid[]))
                  union
                  select v.parent_id from up join unit_version v on v.unit_id = up.id where v.parent_id is not null)
                select p.id, p.title, d.code, d.day issued, w.day, w.last_day, p.issuing_unit,
                  p.drafting_unit = any(mine.units) or p.issuing_unit = any(mine.units) leads,
                  p.origin = 'COMPOSED' composed
                from (select cast(? as uuid[]) units) mine, plan p join document d on d.id = p.document_id
                left join lateral (select i.day, i.last_day from plan_item i
                  where i.plan_id = p.id and i.kind = 'CAMPAIGN' and i.state <> 'DROPPED' and i.day is not null
                  order by i.ordinal limit 1) w on true
                where p.dropped_at is null
                  and not exists (select 1 from document_act k where k.document_id = d.id
                                  and k.kind in ('RECALLED', 'REPLACED'))
                  and (p.drafting_unit = any(mine.units) or p.issuing_unit in (select id from up)
                    or exists (select 1 from delivery v where v.document_id = p.document_id
                               and v.unit_id = any(mine.units))
                    or exists (select 1 from assignment a where a.plan_id = p.id and a.unit_id = any(mine.units)
                               and a.withdrawn_at is null))
                order by d.day desc, p.id""")
                .params(Rows.values(mine, mine))
                .query((row, n) -> new Campaign(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "issuing_unit"),
                        row.getBoolean("leads"),
                        row.getBoolean("composed"),
                        java.util.Objects.requireNonNull(Rows.day(row, "issued")),
                        row.getString("code"),
                        row.getString("title"),
                        Rows.day(row, "day"),
                        Rows.day(row, "last_day"),
                        new ArrayList<>(),
                        new ArrayList<>()))
                .list()
                .forEach(campaign -> found.put(campaign.plan(), campaign));
        if (found.isEmpty()) return List.of();
        sql.sql("""
                select i.plan_id, i.id, i.kind, i.clause, i.text from plan_item i
                where i.plan_id = any(cast(? as uuid[])) and i.state <> 'DROPPED'
                  and (i.kind = 'THEME' or (i.kind = 'TASK' and exists (select 1 from assignment a
                    where a.task_id = i.id and a.unit_id = any(cast(? as uuid[])) and a.withdrawn_at is null)))
                order by i.plan_id, i.ordinal""")
                .params(Rows.values(ActivityAccess.array(found.keySet()), mine))
                .query(row -> {
                    Campaign campaign = java.util.Objects.requireNonNull(found.get(Rows.uuid(row, "plan_id")));
                    if (row.getString("kind").equals("THEME")) campaign.themes().add(bare(row.getString("text")));
                    else
                        campaign.tasks()
                                .add(new Task(Rows.uuid(row, "id"), row.getString("clause"), row.getString("text")));
                });
        return List.copyOf(found.values());
    }

    /// A theme without its quotation marks and stop.
    private static String bare(String theme) {
        return theme.replaceAll("^[\\s“\"-]+|[\\s”\".;]+$", "");
    }

    /// A row of the unit's own plan that an activity carries out; `parent` is the plan above.
    record Planned(
            UUID id,
            UUID parent,
            String name,
            @Nullable LocalDate day,
            @Nullable LocalDate last,
            @Nullable LocalTime hour,
            String place,
            String audience,
            String person,
            String theme,
            boolean announced) {}

    /// Of the unit's own plans that were not put aside, the newest first.
    List<Planned> planned(Set<UUID> units) {
        return sql.sql("""
                select r.id, u.parent_id, r.name, r.day, r.last_day, r.hour, r.place, r.audience, r.person, u.theme,
                  exists (select 1 from activity a where a.planned_id = r.id and a.state <> 'CANCELLED') announced
                from unit_plan_activity r join unit_plan u on u.id = r.unit_plan_id
                where u.unit_id = any(cast(? as uuid[])) and u.dropped_at is null
                order by u.created_at desc, u.id, r.ordinal""")
                .param(ActivityAccess.array(units))
                .query((row, n) -> new Planned(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "parent_id"),
                        row.getString("name"),
                        Rows.day(row, "day"),
                        Rows.day(row, "last_day"),
                        row.getObject("hour", LocalTime.class),
                        row.getString("place"),
                        row.getString("audience"),
                        row.getString("person"),
                        row.getString("theme"),
                        row.getBoolean("announced")))
                .list();
    }

    /// The plan and the task of an assignment of one of the units; null where it is not theirs.
    @Nullable
    Assigned assigned(Set<UUID> units, UUID assignment) {
        return sql.sql("""
                select plan_id, task_id from assignment
                where id = ? and unit_id = any(cast(? as uuid[])) and withdrawn_at is null""")
                .params(Rows.values(assignment, ActivityAccess.array(units)))
                .query((row, n) -> new Assigned(Rows.uuid(row, "plan_id"), Rows.uuid(row, "task_id")))
                .optional()
                .orElse(null);
    }

    record Assigned(UUID plan, UUID task) {}
}
