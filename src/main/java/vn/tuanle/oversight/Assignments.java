package vn.tuanle.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.plan.PlanRecalled;

/// Puts the tasks of an issued plan into the hands of its units, and takes them back when the plan
/// no longer holds; both in the transaction of the plan's own act.
@Component
class Assignments {
    private final JdbcClient sql;
    private final JdbcTemplate batch;

    Assignments(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /// One assignment for each task and unit; a unit named both as doer and as coordinator is the
    /// doer. Who would only work along and is out of the issuer's reach has the document, no task. The
    /// same event again changes nothing.
    @EventListener
    void assign(PlanIssued issued) {
        record Given(UUID task, UUID unit, String part) {}
        // min: 'ASSIGNEE' comes before 'COORDINATOR'
        List<Given> given = sql.sql("""
                select i.id task_id, u.unit_id, min(ip.part) part
                from plan_item i
                join plan_item_party ip on ip.item_id = i.id and ip.part in ('ASSIGNEE', 'COORDINATOR')
                join plan_party_unit u on u.party_id = ip.party_id
                where i.plan_id = ? and i.kind = 'TASK' and i.state <> 'DROPPED'
                  and (ip.part = 'ASSIGNEE' or not u.outside)
                group by i.id, u.unit_id
                order by i.id, u.unit_id""")
                .param(issued.plan())
                .query((row, n) ->
                        new Given(Rows.uuid(row, "task_id"), Rows.uuid(row, "unit_id"), row.getString("part")))
                .list();
        List<Object[]> rows = new ArrayList<>();
        for (Given each : given)
            rows.add(new Object[] {UUID.randomUUID(), issued.plan(), each.task(), each.unit(), each.part()});
        batch.batchUpdate("""
                insert into assignment (id, plan_id, task_id, unit_id, part) values (?, ?, ?, ?, ?)
                on conflict (plan_id, task_id, unit_id) do update set part = excluded.part""", rows);
    }

    @EventListener
    void withdraw(PlanRecalled recalled) {
        sql.sql("update assignment set withdrawn_at = now() where plan_id = ? and withdrawn_at is null")
                .param(recalled.plan())
                .update();
    }
}
