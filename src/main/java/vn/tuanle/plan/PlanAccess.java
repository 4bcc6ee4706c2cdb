package vn.tuanle.plan;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Gives a plan to those who may have it; to everybody else it is not there.
@Component
class PlanAccess {
    private final JdbcClient sql;

    PlanAccess(JdbcClient sql) {
        this.sql = sql;
    }

    /// A plan of the asker's units or delivered to them.
    /// @throws NotFound when there is none or the asker may not have it
    PlanRow seen(Asker asker, UUID plan) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        return sql.sql("select " + PlanRow.COLUMNS + " from plan p where p.id = ? and " + PlanRow.VISIBLE)
                .params(Rows.values(plan, units, units, units))
                .query((row, n) -> PlanRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// A plan that the asker's unit drafts or issues.
    PlanRow owned(Asker asker, UUID plan) {
        PlanRow row = seen(asker, plan);
        if (!row.ownedBy(asker)) throw new NotFound();
        return row;
    }
}
