package vn.tuanle.unitplan;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.ui.NotFound;

/// Gives a unit's plan to those who may have it; to everybody else it is not there.
@Component
class UnitPlanAccess {
    private final JdbcClient sql;

    UnitPlanAccess(JdbcClient sql) {
        this.sql = sql;
    }

    /// A plan of the asker's own unit.
    UnitPlanRow owned(Asker asker, UUID id) {
        UnitPlanRow row = find(id);
        if (!row.ownedBy(asker)) throw new NotFound();
        return row;
    }

    /// The same, its row locked until the transaction ends.
    UnitPlanRow locked(Asker asker, UUID id) {
        sql.sql("select id from unit_plan where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
        return owned(asker, id);
    }

    /// One's own, or issued by a unit whose plan is made from one's own plan.
    UnitPlanRow seen(Asker asker, UUID id) {
        UnitPlanRow row = find(id);
        if (!row.ownedBy(asker) && !row.readFromAbove(asker)) throw new NotFound();
        return row;
    }

    private UnitPlanRow find(UUID id) {
        return sql.sql(UnitPlanRow.SELECT + " where u.id = ? and u.dropped_at is null")
                .param(id)
                .query((row, n) -> UnitPlanRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
