package vn.tuanle.drafting;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Gives a draft to staff of the units that write and issue it; to everybody else it is not there.
@Component
class DraftAccess {
    private final JdbcClient sql;

    DraftAccess(JdbcClient sql) {
        this.sql = sql;
    }

    /// @throws NotFound when there is none or the asker may not have it
    DraftRow seen(Asker asker, UUID draft) {
        return row(asker, draft, "");
    }

    /// The same, held until the transaction ends.
    DraftRow locked(Asker asker, UUID draft) {
        return row(asker, draft, " for update of f");
    }

    private DraftRow row(Asker asker, UUID draft, String lock) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        return sql.sql("select " + DraftRow.COLUMNS + " from draft f where f.id = ? and f.dropped_at is null"
                        + " and (f.unit_id = any(?) or f.drafting_unit = any(?))" + lock)
                .params(Rows.values(draft, units, units))
                .query((row, n) -> DraftRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
