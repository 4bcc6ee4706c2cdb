package vn.tuanle.oversight;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentActed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.plan.PlanRecalled;

/// Tells units what happened to their work: a plan reached them, no longer holds, a report was
/// answered.
@Component
class WorkNotices {
    private final JdbcClient sql;
    private final Notices notices;

    WorkNotices(JdbcClient sql, Notices notices) {
        this.sql = sql;
        this.notices = notices;
    }

    private record Told(String code, String title, UUID by) {}

    /// Whoever the document was delivered to: every unit with a task is among them.
    @EventListener
    void issued(PlanIssued issued) {
        Told plan = told(issued.plan());
        List<UUID> units = sql.sql("select unit_id from delivery where document_id = ?")
                .param(issued.document())
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
        notices.tellUnits(
                units,
                Notice.of(
                        "plan-issued:" + issued.plan(),
                        Phrase.of("Văn bản mới đến: {0}", plan.code()),
                        Phrase.of("{0}. Hãy xác nhận đã nhận và xem việc của đơn vị.", plan.title()),
                        "/viec"),
                plan.by());
    }

    @EventListener
    void recalled(PlanRecalled recalled) {
        Told plan = told(recalled.plan());
        List<UUID> units = sql.sql("select v.unit_id from delivery v join plan p on p.document_id = v.document_id"
                        + " where p.id = ?")
                .param(recalled.plan())
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
        notices.tellUnits(
                units,
                Notice.of(
                                "plan-recalled:" + recalled.plan(),
                                Phrase.of("{0} không còn hiệu lực", plan.code()),
                                Phrase.of(
                                        "{0} đã được thu hồi hoặc thay thế; việc giao theo đó dừng lại.", plan.title()),
                                "/ke-hoach/" + recalled.plan())
                        .asUrgent(),
                null);
    }

    /// Deadlines may have moved: whoever has the plan is told of each correction.
    @EventListener
    void corrected(DocumentActed acted) {
        if (acted.kind() != DocumentActKind.CORRECTED) return;
        record Corrected(UUID plan, String reason, UUID act, UUID unit) {}
        List<Corrected> told = sql.sql("""
                select p.id plan, a.reason, a.id act, v.unit_id
                from plan p join delivery v on v.document_id = p.document_id
                join lateral (select id, reason from document_act
                              where document_id = p.document_id and kind = 'CORRECTED'
                              order by done_at desc limit 1) a on true
                where p.document_id = ?""")
                .param(acted.document())
                .query((row, n) -> new Corrected(
                        Rows.uuid(row, "plan"),
                        row.getString("reason"),
                        Rows.uuid(row, "act"),
                        Rows.uuid(row, "unit_id")))
                .list();
        if (told.isEmpty()) return;
        Corrected first = told.getFirst();
        Told plan = told(first.plan());
        notices.tellUnits(
                told.stream().map(Corrected::unit).toList(),
                Notice.of(
                        "plan-corrected:" + first.act(),
                        Phrase.of("{0} đã được đính chính", plan.code()),
                        Phrase.of("{0}: {1}", plan.title(), first.reason()),
                        "/ke-hoach/" + first.plan()),
                null);
    }

    /// The lead office gave a task back or confirmed it.
    void answered(Asker by, Held held, UUID act, Acts.Said said) {
        Phrase subject = switch (said.kind()) {
            case REOPENED -> Phrase.of("Việc bị trả lại");
            case CONFIRMED -> Phrase.of("Việc đã được xác nhận hoàn thành");
            default -> null;
        };
        if (subject == null) return;
        String task = sql.sql("select i.text from assignment a join plan_item i on i.id = a.task_id where a.id = ?")
                .param(held.id())
                .query(String.class)
                .single();
        notices.tellUnits(
                List.of(held.unit()),
                Notice.of(
                        "task-act:" + act,
                        subject,
                        said.note().isEmpty()
                                ? Phrase.of("{0}", shortened(task))
                                : Phrase.of("{0} — Lý do: {1}", shortened(task), shortened(said.note())),
                        "/viec/" + held.id()),
                by.person());
    }

    private Told told(UUID plan) {
        return sql.sql("select d.code, d.title, d.issued_by from plan p join document d on d.id = p.document_id"
                        + " where p.id = ?")
                .param(plan)
                .query((row, n) -> new Told(row.getString("code"), row.getString("title"), Rows.uuid(row, "issued_by")))
                .single();
    }

    private static String shortened(String words) {
        return words.length() <= 160
                ? words
                : words.substring(0, words.lastIndexOf(' ', 159) + 1).strip() + " …";
    }
}
