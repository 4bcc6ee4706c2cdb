package vn.tuanle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.DaysOff;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.oversight.WorkPage.Counts;
import vn.tuanle.oversight.WorkPage.Delivered;
import vn.tuanle.oversight.WorkPage.Filter;
import vn.tuanle.oversight.WorkPage.Item;
import vn.tuanle.oversight.WorkPage.PlanTerm;
import vn.tuanle.oversight.WorkPage.PlanWork;
import vn.tuanle.plan.Holidays;

/// Reads a unit's work; a fixed number of queries whatever there is.
@Component
class WorkPages {
    private static final int FRESH = 50;
    private final JdbcClient sql;
    private final Directory directory;
    private final Terms terms;
    private final Holidays holidays;

    WorkPages(JdbcClient sql, Directory directory, Terms terms, Holidays holidays) {
        this.sql = sql;
        this.directory = directory;
        this.terms = terms;
        this.holidays = holidays;
    }

    private record PlanRow(UUID id, String title, String code, UUID issuer) {}

    private record TaskRow(
            PlanRow plan,
            UUID task,
            UUID assignment,
            String clause,
            String text,
            boolean request,
            boolean coordinates,
            Progress progress,
            String person) {}

    WorkPage work(UUID unit, boolean mayReceive, Filter filter, Instant now) {
        List<DeliveredRow> delivered = delivered(unit);
        List<TaskRow> tasks = tasks(unit);
        Set<UUID> plans = new HashSet<>();
        Set<UUID> units = new HashSet<>(Set.of(unit));
        tasks.forEach(task -> {
            plans.add(task.plan().id());
            units.add(task.plan().issuer());
        });
        delivered.forEach(each -> {
            if (each.plan() != null) plans.add(each.plan().id());
            units.add(each.issuer());
        });
        List<Term> all = terms.of(plans, unit);
        DaysOff off = holidays.daysOff();
        Map<UUID, String> names = directory.names(units, LocalDate.ofInstant(now, Days.ZONE));
        Map<UUID, List<Item>> items = new LinkedHashMap<>();
        Map<UUID, PlanRow> rows = new LinkedHashMap<>();
        List<Item> flat = new ArrayList<>();
        for (TaskRow task : tasks) {
            Item item = item(task, all, off, now);
            rows.put(task.plan().id(), task.plan());
            items.computeIfAbsent(task.plan().id(), p -> new ArrayList<>()).add(item);
            flat.add(item);
        }
        delivered.forEach(each -> {
            if (each.plan() != null && named(all, each.plan().id()))
                rows.putIfAbsent(each.plan().id(), each.plan());
        });
        List<PlanWork> works = new ArrayList<>();
        Predicate<Item> wanted = wanted(filter);
        for (PlanRow plan : rows.values()) {
            if (!filter.plan().isEmpty() && !filter.plan().equals(plan.id().toString())) continue;
            List<Item> mine = items.getOrDefault(plan.id(), List.of());
            List<Item> shown = mine.stream().filter(wanted).sorted(NEAREST).toList();
            if (shown.isEmpty() && !filter.state().isEmpty()) continue;
            works.add(new PlanWork(
                    plan.id(),
                    plan.title(),
                    plan.code(),
                    names.getOrDefault(plan.issuer(), ""),
                    planTerms(all, plan.id(), !mine.isEmpty(), off, now),
                    shown));
        }
        works.sort(Comparator.comparing(WorkPages::nearest, Comparator.nullsLast(Comparator.naturalOrder())));
        return new WorkPage(
                names.getOrDefault(unit, ""),
                mayReceive,
                delivered.stream()
                        .filter(each -> !each.received() || !each.read())
                        .map(each -> each.shown(names))
                        .toList(),
                works,
                rows.values().stream()
                        .map(plan -> new WorkPage.Choice(plan.id().toString(), plan.code() + " · " + plan.title()))
                        .toList(),
                filter,
                counts(flat));
    }

    private static final Comparator<Item> NEAREST = Comparator.comparing(
                    (Item item) -> item.progress().done())
            .thenComparing(
                    item -> item.due() == null ? null : item.due().end(),
                    Comparator.nullsLast(Comparator.naturalOrder()));

    private static @Nullable Instant nearest(PlanWork work) {
        return work.items().stream()
                .filter(item -> !item.progress().done() && item.due() != null)
                .map(item -> java.util.Objects.requireNonNull(item.due()).end())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean named(List<Term> all, UUID plan) {
        return all.stream().anyMatch(term -> term.plan().equals(plan) && Boolean.TRUE.equals(term.mine()));
    }

    private static Predicate<Item> wanted(Filter filter) {
        return switch (filter.state()) {
            case "qua-han" -> Item::late;
            case "sap-han" -> item -> item.urgency() == Urgency.SOON;
            case "con-lai" -> item -> !item.progress().done();
            default ->
                State.of(filter.state())
                        .<Predicate<Item>>map(state -> item -> item.progress().state() == state)
                        .orElse(item -> true);
        };
    }

    private static Counts counts(List<Item> items) {
        return new Counts(
                items.size(),
                count(items, item -> item.progress().state() == State.UNSEEN),
                count(items, item -> item.progress().state() == State.WORKING),
                count(items, item -> item.progress().done()),
                count(items, Item::late),
                count(items, item -> item.urgency() == Urgency.SOON));
    }

    private static int count(List<Item> items, Predicate<Item> which) {
        return (int) items.stream().filter(which).count();
    }

    private static Item item(TaskRow task, List<Term> all, DaysOff off, Instant now) {
        List<Term> own =
                all.stream().filter(term -> task.task().equals(term.task())).toList();
        Due due = Term.pressing(own, now);
        return new Item(
                task.assignment(),
                task.clause(),
                task.text(),
                task.request(),
                task.coordinates(),
                due,
                due == null || task.progress().done() ? null : due.left(now),
                Urgency.of(due, task.progress().state(), now),
                due != null && due.warning(off) != null,
                task.progress(),
                task.person());
    }

    private static List<PlanTerm> planTerms(List<Term> all, UUID plan, boolean hasTasks, DaysOff off, Instant now) {
        return all.stream()
                .filter(term -> term.plan().equals(plan) && term.task() == null)
                .filter(term -> term.mine() == null ? hasTasks : term.mine())
                .map(term -> new PlanTerm(
                        term.clause(),
                        term.text(),
                        term.due(),
                        term.recurrence(),
                        term.due() == null ? null : term.due().left(now),
                        term.due() != null && term.due().late(now),
                        term.warning(off)))
                .toList();
    }

    private record DeliveredRow(
            UUID document,
            @Nullable PlanRow plan,
            String code,
            @Nullable LocalDate day,
            String title,
            UUID issuer,
            String purpose,
            @Nullable Instant deliveredAt,
            boolean received,
            boolean read,
            boolean closed) {
        Delivered shown(Map<UUID, String> names) {
            return new Delivered(
                    document,
                    plan == null ? null : plan.id(),
                    code,
                    day,
                    title,
                    names.getOrDefault(issuer, ""),
                    purpose,
                    deliveredAt,
                    received,
                    read,
                    closed);
        }
    }

    private List<DeliveredRow> delivered(UUID unit) {
        return sql.sql("""
                select v.document_id, v.purpose, v.delivered_at, v.received_at is not null received,
                       v.read_at is not null was_read, d.code, d.day, d.title, d.unit_id issuer, p.id plan_id,
                       p.title plan_title, exists (select 1 from document_act x where x.document_id = d.id
                                                   and x.kind in ('RECALLED', 'REPLACED')) closed
                from delivery v
                join document d on d.id = v.document_id
                left join plan p on p.document_id = d.id
                where v.unit_id = ?
                order by v.delivered_at desc, v.id limit ?""")
                .params(Rows.values(unit, FRESH))
                .query((row, n) -> {
                    UUID plan = Rows.uuidOrNull(row, "plan_id");
                    UUID issuer = Rows.uuid(row, "issuer");
                    return new DeliveredRow(
                            Rows.uuid(row, "document_id"),
                            plan == null
                                    ? null
                                    : new PlanRow(plan, row.getString("plan_title"), row.getString("code"), issuer),
                            row.getString("code"),
                            Rows.day(row, "day"),
                            row.getString("title"),
                            issuer,
                            row.getString("purpose"),
                            Rows.instant(row, "delivered_at"),
                            row.getBoolean("received"),
                            row.getBoolean("was_read"),
                            row.getBoolean("closed"));
                })
                .list();
    }

    /// True when the document was delivered to the unit.
    boolean delivered(UUID unit, UUID document) {
        return sql.sql("select exists (select 1 from delivery where document_id = ? and unit_id = ?)")
                .params(Rows.values(document, unit))
                .query(Boolean.class)
                .single();
    }

    private List<TaskRow> tasks(UUID unit) {
        return sql.sql("""
                select a.id, a.part, a.task_id, i.clause, i.text, i.request, p.id plan_id, p.title, p.issuing_unit,
                       d.code,
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
                .query((row, n) -> new TaskRow(
                        new PlanRow(
                                Rows.uuid(row, "plan_id"),
                                row.getString("title"),
                                text(row.getString("code")),
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
