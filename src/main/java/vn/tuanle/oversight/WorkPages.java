package vn.tuanle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.oversight.WorkPage.Filter;
import vn.tuanle.oversight.WorkPage.Item;
import vn.tuanle.oversight.WorkPage.PlanWork;
import vn.tuanle.plan.Holidays;

/// Reads a unit's work; a fixed number of queries whatever there is.
@Component
class WorkPages {
    private final JdbcClient sql;
    private final Directory directory;
    private final Terms terms;
    private final Holidays holidays;
    private final Inbox inbox;
    private final Lineage lineage;
    private final List<Errands> errands;

    WorkPages(
            JdbcClient sql,
            Directory directory,
            Terms terms,
            Holidays holidays,
            Inbox inbox,
            Lineage lineage,
            List<Errands> errands) {
        this.sql = sql;
        this.directory = directory;
        this.terms = terms;
        this.holidays = holidays;
        this.inbox = inbox;
        this.lineage = lineage;
        this.errands = errands;
    }

    WorkPage work(UUID unit, boolean mayReceive, Filter filter, Instant now) {
        List<Inbox.Row> delivered = inbox.of(unit);
        List<WorkList.Task> tasks = tasks(unit);
        Map<UUID, WorkList.Plan> plans = new LinkedHashMap<>();
        tasks.forEach(task -> plans.put(task.plan().id(), task.plan()));
        delivered.forEach(each -> {
            if (each.plan() != null) plans.putIfAbsent(each.plan().id(), each.plan());
        });
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        WorkList list = new WorkList(terms.of(plans.keySet(), unit), holidays.daysOff(), now);
        Map<UUID, List<Item>> items = new LinkedHashMap<>();
        tasks.forEach(task -> items.computeIfAbsent(task.plan().id(), plan -> new ArrayList<>())
                .add(list.item(task)));
        List<WorkList.Plan> known = plans.values().stream()
                .filter(plan -> items.containsKey(plan.id()) || list.named(plan.id()))
                .sorted(WorkList.NEWEST)
                .toList();
        Set<UUID> units = new HashSet<>(Set.of(unit));
        known.forEach(plan -> units.add(plan.issuer()));
        Map<UUID, String> names = directory.names(units, today);
        int current = WorkList.current(known, today.getYear());
        List<PlanWork> works = new ArrayList<>();
        List<Item> counted = new ArrayList<>();
        for (WorkList.Plan plan : known) {
            boolean past = plan.year() < current;
            List<Item> mine = items.getOrDefault(plan.id(), List.of());
            if (!past) counted.addAll(mine);
            List<Item> shown = WorkList.shown(mine, filter);
            if (!filter.shows(plan.id(), past, !shown.isEmpty())) continue;
            works.add(new PlanWork(
                    plan.id(),
                    plan.title(),
                    plan.code(),
                    names.getOrDefault(plan.issuer(), ""),
                    past && filter.plan().isEmpty(),
                    list.planTerms(
                            plan.id(),
                            tasks.stream()
                                    .filter(task -> task.plan().id().equals(plan.id()))
                                    .map(WorkList.Task::task)
                                    .collect(Collectors.toSet())),
                    shown));
        }
        return new WorkPage(
                names.getOrDefault(unit, ""),
                mayReceive,
                delivered.stream()
                        .filter(each -> !each.received() || !each.read())
                        .map(Inbox.Row::shown)
                        .toList(),
                works,
                known.stream()
                        .map(plan -> new WorkPage.Choice(plan.id().toString(), plan.code() + " · " + plan.title()))
                        .toList(),
                filter,
                WorkList.counts(counted),
                mayReceive ? errands(unit, now) : List.of());
    }

    private List<Errands.Errand> errands(UUID unit, Instant now) {
        Set<UUID> mine = lineage.withPredecessors(List.of(unit), LocalDate.ofInstant(now, Days.ZONE));
        return errands.stream()
                .flatMap(each -> each.ofUnits(mine, now).stream())
                .toList();
    }

    private List<WorkList.Task> tasks(UUID unit) {
        return sql.sql("""
                select a.id, a.part, a.task_id, i.clause, i.text, i.request, p.id plan_id, p.title, p.issuing_unit,
                       p.year, d.code, d.day,
                       (array_agg(k.person_name order by k.ordinal desc) filter (where k.kind = 'PERSON'))[1] person,
                       %s
                from assignment a
                join plan_item i on i.id = a.task_id
                join plan p on p.id = a.plan_id
                left join document d on d.id = p.document_id
                left join assignment_act k on k.assignment_id = a.id
                where a.unit_id = ? and a.withdrawn_at is null
                group by a.id, i.id, p.id, d.id
                order by p.id, i.ordinal""".formatted(Progress.SUMMED))
                .param(unit)
                .query((row, n) -> new WorkList.Task(
                        new WorkList.Plan(
                                Rows.uuid(row, "plan_id"),
                                row.getString("title"),
                                text(row.getString("code")),
                                row.getInt("year"),
                                Rows.day(row, "day"),
                                Rows.uuid(row, "issuing_unit")),
                        Rows.uuid(row, "task_id"),
                        Rows.uuid(row, "id"),
                        row.getString("clause"),
                        row.getString("text"),
                        row.getBoolean("request"),
                        row.getString("part").equals("COORDINATOR"),
                        Progress.of(row),
                        text(row.getString("person"))))
                .list();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
