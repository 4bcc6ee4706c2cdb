package vn.tuanle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.OverviewPage.Cell;
import vn.tuanle.oversight.OverviewPage.Filter;
import vn.tuanle.oversight.OverviewPage.UnitRow;
import vn.tuanle.plan.Holidays;
import vn.tuanle.ui.NotFound;

/// Reads the overview of a plan for the offices that issue and draft it: a fixed number of queries,
/// however many units and tasks there are.
@Component
class OverviewPages {
    private final JdbcClient sql;
    private final Terms terms;
    private final Holidays holidays;
    private final WorkPages works;
    private final List<Errands> errands;

    OverviewPages(JdbcClient sql, Terms terms, Holidays holidays, WorkPages works, List<Errands> errands) {
        this.sql = sql;
        this.terms = terms;
        this.holidays = holidays;
        this.works = works;
        this.errands = errands;
    }

    private record Plan(
            UUID id,
            String title,
            @Nullable UUID document,
            String code,
            @Nullable LocalDate day) {
        /// The day by which units are called: the plan's, or today for a draft.
        LocalDate on() {
            return day == null ? LocalDate.now(Days.ZONE) : day;
        }
    }

    record Task(
            UUID id, String label, String text, @Nullable Due due) {}

    OverviewPage overview(Asker asker, UUID id, Filter filter, Instant now) {
        Plan plan = plan(asker, id);
        List<Task> all = tasks(id, now);
        DaysOff off = holidays.daysOff();
        List<Task> shown = all.stream()
                .filter(task -> filter.task().isEmpty() || task.id().toString().equals(filter.task()))
                .toList();
        Map<UUID, @Nullable Cell[]> cells = cells(id, shown, now);
        List<UnitRow> units = units(plan, cells, shown.size());
        return new OverviewPage(
                id,
                plan.title(),
                plan.code(),
                plan.day(),
                Summary.columns(shown, units, off),
                units.stream().filter(Summary.wanted(filter)).toList(),
                Summary.totals(units),
                units.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                UnitRow::kind, UnitRow::kindTitle, (a, b) -> a, java.util.TreeMap::new))
                        .entrySet()
                        .stream()
                        .map(kind -> new OverviewPage.Choice(kind.getKey(), kind.getValue()))
                        .toList(),
                all.stream()
                        .map(task -> new OverviewPage.Choice(task.id().toString(), task.label() + " · " + brief(task)))
                        .toList(),
                filter,
                errands.stream().flatMap(each -> each.ofPlan(id, now).stream()).toList());
    }

    UnitOverviewPage unit(Asker asker, UUID id, UUID unit, Instant now) {
        Plan plan = plan(asker, id);
        WorkPage work = works.work(unit, false, new WorkPage.Filter("", id.toString()), now);
        UnitOverviewPage.Delivery delivery = delivery(plan, unit);
        List<WorkPage.Item> items =
                work.plans().stream().flatMap(each -> each.items().stream()).toList();
        if (items.isEmpty() && delivery == null) throw new NotFound();
        return new UnitOverviewPage(id, plan.title(), plan.code(), work.unitName(), delivery, items);
    }

    /// The plan, if the asker works for the unit that issues or drafts it; else it is not there.
    private Plan plan(Asker asker, UUID id) {
        return sql.sql("""
                select p.title, p.document_id, p.issuing_unit, p.drafting_unit, d.code, d.day
                from plan p left join document d on d.id = p.document_id
                where p.id = ? and p.dropped_at is null""")
                .param(id)
                .query((row, n) -> {
                    boolean leads = asker.has(Rows.uuid(row, "issuing_unit"), Role.HEAD, Role.OFFICER, Role.CLERK)
                            || asker.has(Rows.uuid(row, "drafting_unit"), Role.HEAD, Role.OFFICER, Role.CLERK);
                    if (!leads) throw new NotFound();
                    String code = row.getString("code");
                    return new Plan(
                            id,
                            row.getString("title"),
                            Rows.uuidOrNull(row, "document_id"),
                            code == null ? "" : code,
                            Rows.day(row, "day"));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Task> tasks(UUID plan, Instant now) {
        Map<UUID, List<Term>> byTask = new HashMap<>();
        for (Term term : terms.of(List.of(plan), null))
            if (term.task() != null)
                byTask.computeIfAbsent(term.task(), t -> new ArrayList<>()).add(term);
        return sql.sql("""
                select i.id, i.clause, i.text from plan_item i
                where i.plan_id = ? and i.kind = 'TASK' and i.state <> 'DROPPED'
                  and exists (select 1 from assignment a
                              where a.plan_id = i.plan_id and a.task_id = i.id and a.withdrawn_at is null)
                order by i.ordinal, i.id""")
                .param(plan)
                .query((row, n) -> {
                    UUID id = Rows.uuid(row, "id");
                    String clause = row.getString("clause");
                    return new Task(
                            id,
                            clause.isEmpty() ? String.valueOf(n + 1) : clause,
                            row.getString("text"),
                            Term.pressing(byTask.getOrDefault(id, List.of()), now));
                })
                .list();
    }

    private static String brief(Task task) {
        return task.text().length() > 80 ? task.text().substring(0, 79) + "…" : task.text();
    }

    /// Every assignment of the plan, by unit, in the order of the tasks.
    private Map<UUID, @Nullable Cell[]> cells(UUID plan, List<Task> tasks, Instant now) {
        Map<UUID, Integer> place = new HashMap<>();
        Urgency[] undone = new Urgency[tasks.size()];
        for (int i = 0; i < tasks.size(); i++) {
            place.put(tasks.get(i).id(), i);
            undone[i] = Urgency.of(tasks.get(i).due(), State.UNSEEN, now);
        }
        Map<UUID, @Nullable Cell[]> byUnit = new HashMap<>();
        sql.sql("""
                select a.id, a.unit_id, a.task_id, a.part, s.*
                from assignment a
                left join (select k.assignment_id, %s
                           from assignment_act k where k.plan_id = ? group by k.assignment_id) s
                  on s.assignment_id = a.id
                where a.plan_id = ? and a.withdrawn_at is null""".formatted(Progress.SUMMED)).params(Rows.values(plan, plan)).query(row -> {
            Integer at = place.get(Rows.uuid(row, "task_id"));
            if (at == null) return;
            Progress progress = Progress.of(row);
            byUnit.computeIfAbsent(Rows.uuid(row, "unit_id"), u -> new Cell[tasks.size()])[at] = new Cell(
                    Rows.uuid(row, "id"),
                    row.getString("part").equals("COORDINATOR"),
                    progress,
                    progress.done() ? Urgency.NONE : undone[at]);
        });
        return byUnit;
    }

    /// The units that have tasks of the plan, as they were called on its day, in Vietnamese order.
    private List<UnitRow> units(Plan plan, Map<UUID, @Nullable Cell[]> cells, int tasks) {
        return sql
                .sql("""
                select a.unit_id, v.name, v.kind, d.id is not null delivered, d.received_at is not null received,
                       d.read_at is not null was_read
                from (select distinct unit_id from assignment where plan_id = ? and withdrawn_at is null) a
                join lateral (select name, kind, sort_key from unit_version v where v.unit_id = a.unit_id
                              order by v.valid_from <= ? desc,
                                case when v.valid_from <= ? then v.valid_from end desc nulls last, v.valid_from
                              limit 1) v on true
                left join delivery d on d.document_id = ? and d.unit_id = a.unit_id
                order by v.sort_key, a.unit_id""")
                .params(Rows.values(plan.id(), plan.on(), plan.on(), plan.document()))
                .query((row, n) -> {
                    UUID unit = Rows.uuid(row, "unit_id");
                    String delivery = !row.getBoolean("delivered")
                            ? "—"
                            : row.getBoolean("was_read")
                                    ? "Đã đọc"
                                    : row.getBoolean("received") ? "Đã nhận" : "Chưa nhận";
                    return Summary.row(
                            unit,
                            row.getString("name"),
                            UnitKind.valueOf(row.getString("kind")),
                            delivery,
                            cells.getOrDefault(unit, new Cell[tasks]));
                })
                .list()
                .stream()
                .filter(row -> row.total() > 0)
                .toList();
    }

    private UnitOverviewPage.@Nullable Delivery delivery(Plan plan, UUID unit) {
        return sql.sql("""
                select d.delivered_at, d.received_at, r.name received_by, d.read_at, w.name read_by
                from delivery d left join person r on r.id = d.received_by left join person w on w.id = d.read_by
                where d.document_id = ? and d.unit_id = ?""")
                .params(Rows.values(plan.document(), unit))
                .query((row, n) -> {
                    String receivedBy = row.getString("received_by");
                    String readBy = row.getString("read_by");
                    return new UnitOverviewPage.Delivery(
                            Rows.instant(row, "delivered_at"),
                            Rows.instant(row, "received_at"),
                            receivedBy == null ? "" : receivedBy,
                            Rows.instant(row, "read_at"),
                            readBy == null ? "" : readBy);
                })
                .optional()
                .orElse(null);
    }
}
