package vn.tuanle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import vn.tuanle.media.Files;
import vn.tuanle.organisation.Directory;
import vn.tuanle.plan.AsWritten;
import vn.tuanle.plan.Differences;
import vn.tuanle.plan.Holidays;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads one task of one unit; for its own people and for the lead office of the plan, for others
/// it is not there.
@Component
class TaskPages {
    private static final Role[] STAFF = {Role.HEAD, Role.OFFICER, Role.CLERK};
    private final JdbcClient sql;
    private final Directory directory;
    private final Terms terms;
    private final Holidays holidays;
    private final Files files;
    private final Differences differences;

    TaskPages(
            JdbcClient sql, Directory directory, Terms terms, Holidays holidays, Files files, Differences differences) {
        this.sql = sql;
        this.directory = directory;
        this.terms = terms;
        this.holidays = holidays;
        this.files = files;
        this.differences = differences;
    }

    private record Row(
            UUID plan,
            UUID task,
            UUID unit,
            boolean coordinates,
            boolean withdrawn,
            String planTitle,
            String body,
            UUID issuing,
            UUID drafting,
            String code,
            String clause,
            String text,
            String deliverable,
            boolean request,
            Progress progress,
            String person,
            List<UUID> reporters) {
        boolean theirs(Asker asker) {
            return asker.has(unit, STAFF);
        }

        boolean leads(Asker asker, Role... roles) {
            return asker.has(issuing, roles) || asker.has(drafting, roles);
        }
    }

    /// True when the asker works for the unit and nobody of it has opened the task yet.
    boolean opensFirst(Asker asker, UUID assignment) {
        return sql.sql("""
                select a.unit_id from assignment a
                where a.id = ? and a.withdrawn_at is null
                  and not exists (select 1 from assignment_act k where k.assignment_id = a.id and k.kind = 'SEEN')""")
                .param(assignment)
                .query((row, n) -> asker.has(Rows.uuid(row, "unit_id"), STAFF))
                .optional()
                .orElse(false);
    }

    TaskPage task(Asker asker, UUID assignment, Instant now) {
        Row row = row(assignment);
        if (!row.theirs(asker) && !row.leads(asker, STAFF)) throw new NotFound();
        List<Term> own = terms.of(List.of(row.plan()), row.unit()).stream()
                .filter(term -> row.task().equals(term.task()))
                .toList();
        DaysOff off = holidays.daysOff();
        var names = directory.names(List.of(row.unit(), row.issuing()), LocalDate.ofInstant(now, Days.ZONE));
        List<String> doers = new ArrayList<>();
        List<String> coordinators = new ArrayList<>();
        parties(row.task(), doers, coordinators);
        Due due = Term.pressing(own, now);
        return new TaskPage(
                assignment,
                row.plan(),
                row.planTitle(),
                row.code(),
                names.getOrDefault(row.issuing(), ""),
                row.unit(),
                names.getOrDefault(row.unit(), ""),
                row.clause(),
                row.text(),
                row.deliverable(),
                row.request(),
                row.coordinates(),
                doers,
                coordinators,
                own.stream().map(term -> deadline(term, row.body(), off, now)).toList(),
                row.progress(),
                Urgency.of(due, row.progress().state(), now),
                row.person(),
                row.withdrawn(),
                !row.withdrawn() && asker.has(row.unit(), Role.HEAD, Role.OFFICER),
                row.leads(asker, STAFF),
                !row.withdrawn()
                        && row.progress().report() == Report.MADE
                        && asker.has(row.unit(), Role.HEAD, Role.OFFICER),
                !row.withdrawn() && row.progress().done() && row.leads(asker, Role.HEAD, Role.OFFICER),
                row.reporters().contains(asker.person()) && !row.leads(asker, Role.HEAD),
                differences.of(row.plan(), row.body(), row.task()),
                acts(assignment),
                TaskPage.Typed.NOTHING,
                Errors.none());
    }

    /// The evidence that was attached by the given act of the assignment.
    Files.Kept evidence(Asker asker, UUID assignment, UUID act) {
        Row row = row(assignment);
        if (!row.theirs(asker) && !row.leads(asker, STAFF)) throw new NotFound();
        return sql.sql("select file_id from assignment_act where id = ? and assignment_id = ? and file_id is not null")
                .params(Rows.values(act, assignment))
                .query(UUID.class)
                .optional()
                .flatMap(files::find)
                .orElseThrow(NotFound::new);
    }

    private static TaskPage.Deadline deadline(Term term, String body, DaysOff off, Instant now) {
        Due due = term.due();
        return new TaskPage.Deadline(
                term.clause(),
                term.text(),
                due,
                due != null && term.settled() ? AsWritten.otherwise(body, term.from(), term.to(), due) : null,
                term.recurrence(),
                term.receiver(),
                term.route(),
                due == null ? null : due.left(now),
                due != null && due.late(now),
                term.warning(off));
    }

    private Row row(UUID assignment) {
        return sql.sql("""
                select a.plan_id, a.task_id, a.unit_id, a.part, a.withdrawn_at is not null withdrawn, p.title, p.body,
                       p.issuing_unit, p.drafting_unit, d.code, i.clause, i.text, i.deliverable, i.request,
                       (array_agg(k.person_name order by k.ordinal desc) filter (where k.kind = 'PERSON'))[1] person,
                       array_remove(array_agg(case when k.kind = 'DONE' and not exists (
                         select 1 from assignment_act o where o.assignment_id = a.id and o.ordinal > k.ordinal
                           and o.kind in ('REOPENED', 'TAKEN_BACK')) then k.done_by end), null) reporters,
                       %s
                from assignment a
                join plan_item i on i.id = a.task_id
                join plan p on p.id = a.plan_id
                left join document d on d.id = p.document_id
                left join assignment_act k on k.assignment_id = a.id
                where a.id = ?
                group by a.id, i.id, p.id, d.id""".formatted(Progress.SUMMED))
                .param(assignment)
                .query((row, n) -> new Row(
                        Rows.uuid(row, "plan_id"),
                        Rows.uuid(row, "task_id"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("part").equals("COORDINATOR"),
                        row.getBoolean("withdrawn"),
                        row.getString("title"),
                        row.getString("body"),
                        Rows.uuid(row, "issuing_unit"),
                        Rows.uuid(row, "drafting_unit"),
                        text(row.getString("code")),
                        row.getString("clause"),
                        row.getString("text"),
                        text(row.getString("deliverable")),
                        row.getBoolean("request"),
                        Progress.of(row),
                        text(row.getString("person")),
                        List.of((UUID[]) row.getArray("reporters").getArray())))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void parties(UUID task, List<String> doers, List<String> coordinators) {
        sql.sql("""
                select ip.part, y.name from plan_item_party ip join plan_party y on y.id = ip.party_id
                where ip.item_id = ? and ip.part in ('ASSIGNEE', 'COORDINATOR') order by ip.ordinal""").param(task).query(row -> {
            (row.getString("part").equals("ASSIGNEE") ? doers : coordinators).add(row.getString("name"));
        });
    }

    private List<TaskPage.Act> acts(UUID assignment) {
        return sql.sql("""
                select k.id, k.kind, k.note, k.percent, k.person_name, k.done_at, w.name by_name, f.name file_name,
                       f.size_bytes
                from assignment_act k
                join person w on w.id = k.done_by
                left join stored_file f on f.id = k.file_id
                where k.assignment_id = ? order by k.ordinal desc""")
                .param(assignment)
                .query((row, n) -> {
                    ActKind kind = ActKind.valueOf(row.getString("kind"));
                    return new TaskPage.Act(
                            Rows.uuid(row, "id"),
                            kind.title(),
                            row.getString("note"),
                            (Integer) row.getObject("percent"),
                            text(row.getString("person_name")),
                            text(row.getString("file_name")),
                            row.getLong("size_bytes"),
                            row.getString("by_name"),
                            Rows.instant(row, "done_at"),
                            kind.css());
                })
                .list();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
