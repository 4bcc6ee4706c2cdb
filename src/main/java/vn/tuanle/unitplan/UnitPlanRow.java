package vn.tuanle.unitplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Rows;

/// A unit's plan as a whole, without what it says.
record UnitPlanRow(
        UUID id,
        UUID parent,
        UUID parentIssuer,
        UUID parentDrafter,
        UUID unit,
        @Nullable UUID plan,
        UnitPlanState state,
        String code,
        @Nullable LocalDate day) {
    static final String SELECT = """
            select u.id, u.parent_id, q.issuing_unit, q.drafting_unit, u.unit_id, u.plan_id,
                   coalesce(d.code, '') code, d.day, %s state
            from unit_plan u
            join plan q on q.id = u.parent_id
            left join plan p on p.id = u.plan_id
            left join document d on d.id = p.document_id
            """.formatted(UnitPlanState.SQL);

    static UnitPlanRow of(ResultSet row) throws SQLException {
        return new UnitPlanRow(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "parent_id"),
                Rows.uuid(row, "issuing_unit"),
                Rows.uuid(row, "drafting_unit"),
                Rows.uuid(row, "unit_id"),
                Rows.uuidOrNull(row, "plan_id"),
                UnitPlanState.valueOf(row.getString("state")),
                row.getString("code"),
                Rows.day(row, "day"));
    }

    boolean ownedBy(Asker asker) {
        return asker.has(unit, Role.HEAD, Role.OFFICER, Role.CLERK);
    }

    /// The head decides (approves, returns), nobody else.
    boolean decidedBy(Asker asker) {
        return asker.has(unit, Role.HEAD);
    }

    boolean editableBy(Asker asker) {
        return state.open() && ownedBy(asker);
    }

    /// The level above reads what was issued.
    boolean readFromAbove(Asker asker) {
        return (state == UnitPlanState.ISSUED || state == UnitPlanState.RECALLED)
                && (asker.has(parentIssuer, Role.HEAD, Role.OFFICER, Role.CLERK)
                        || asker.has(parentDrafter, Role.HEAD, Role.OFFICER, Role.CLERK));
    }
}
