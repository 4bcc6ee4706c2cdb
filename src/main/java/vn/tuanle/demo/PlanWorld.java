package vn.tuanle.demo;

import static vn.tuanle.demo.Must.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Documents;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.oversight.Acts;
import vn.tuanle.plan.Issuing;
import vn.tuanle.plan.ItemEdits;
import vn.tuanle.plan.Readings;

/// The plans of the demonstration world: read, checked and issued, and the units at work on them.
@Component
class PlanWorld {
    private final JdbcClient sql;
    private final Directory directory;
    private final Readings readings;
    private final ItemEdits edits;
    private final Issuing issuing;
    private final Acts acts;
    private final Documents documents;
    private final Residents residents;

    PlanWorld(
            JdbcClient sql,
            Directory directory,
            Readings readings,
            ItemEdits edits,
            Issuing issuing,
            Acts acts,
            Documents documents,
            Residents residents) {
        this.sql = sql;
        this.directory = directory;
        this.readings = readings;
        this.edits = edits;
        this.issuing = issuing;
        this.acts = acts;
        this.documents = documents;
        this.residents = residents;
    }

    /// Reads a plan as an officer, confirms what is doubtful as a person does, issues it as the
    /// clerk.
    UUID issued(
            String file,
            Asker officer,
            Asker clerk,
            LocalDate day,
            int number,
            String authority,
            String position,
            String signer) {
        UUID reading = readings.begin(
                officer,
                Objects.requireNonNull(officer.actingUnit()),
                Demo.bytes(file),
                file.substring(file.indexOf('/') + 1),
                "text/markdown");
        Readings.State state = Objects.requireNonNull(readings.find(officer, reading));
        UUID plan = Objects.requireNonNull(state.plan(), () -> file + ": " + state);
        record Open(UUID item, int version) {}
        sql.sql("select id, version from plan_item where plan_id = ? and doubt is not null and state = 'FOUND'")
                .param(plan)
                .query((row, n) -> new Open(Rows.uuid(row, "id"), row.getInt("version")))
                .list()
                .forEach(open -> done(edits.confirm(officer, plan, open.item(), open.version())));
        done(issuing.issue(
                clerk, plan, new Issuing.Order(number, "KH-UBND", day, authority, position, signer, true, false)));
        return plan;
    }

    /// Gives each unit of the plan an officer and lets them do some of their tasks, each as far as
    /// its name decides, so
    /// that the picture of the lead office has every state in it and is the same each time.
    void work(UUID plan) {
        record Task(UUID assignment, UUID unit, int ordinal) {}
        List<Task> tasks = sql.sql("""
                select a.id, a.unit_id, i.ordinal from assignment a join plan_item i on i.id = a.task_id
                where a.plan_id = ? order by a.unit_id, i.ordinal""")
                .param(plan)
                .query((row, n) -> new Task(Rows.uuid(row, "id"), Rows.uuid(row, "unit_id"), row.getInt("ordinal")))
                .list();
        UUID document = sql.sql("select document_id from plan where id = ?")
                .param(plan)
                .query(UUID.class)
                .single();
        Map<UUID, String> names =
                directory.names(tasks.stream().map(Task::unit).distinct().toList(), Demo.IN_2021);
        Map<UUID, Asker> officers = new HashMap<>();
        for (Task task : tasks) {
            String name = names.getOrDefault(task.unit(), "");
            int diligence = Math.floorMod(name.hashCode(), 5);
            if (diligence == 0) continue;
            Asker officer = officers.computeIfAbsent(task.unit(), unit -> {
                Asker made = residents.officer(unit, name);
                documents.receive(document, unit, made.person());
                return made;
            });
            int turn = Math.floorMod(name.hashCode() + task.ordinal(), 4);
            acts.see(officer, task.assignment());
            if (diligence > 1) done(acts.accept(officer, task.assignment()));
            if (diligence > 2 && turn > 0)
                done(acts.progress(
                        officer,
                        task.assignment(),
                        String.valueOf(20 * turn + 20),
                        "Đang triển khai theo kế hoạch của đơn vị."));
            if (diligence > 3 && turn > 1) done(acts.done(officer, task.assignment(), "Đã hoàn thành."));
        }
    }
}
