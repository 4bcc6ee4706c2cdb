package vn.tuanle.plan;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.DocumentActed;
import vn.tuanle.kernel.Rows;

/// A plan ends with its document, wherever the document was recalled or replaced.
@Component
class RecalledPlans {
    private final JdbcClient sql;
    private final ApplicationEventPublisher events;

    RecalledPlans(JdbcClient sql, ApplicationEventPublisher events) {
        this.sql = sql;
        this.events = events;
    }

    @EventListener
    void on(DocumentActed acted) {
        if (acted.kind() == DocumentActKind.CORRECTED) return;
        sql.sql("select id from plan where document_id = ?")
                .param(acted.document())
                .query((row, n) -> Rows.uuid(row, "id"))
                .list()
                .forEach(plan -> events.publishEvent(new PlanRecalled(plan)));
    }
}
