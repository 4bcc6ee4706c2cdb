package vn.tuanle.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;

/// Something that a unit must put right, of a visit.
record Remedy(
        UUID id,
        UUID visit,
        UUID unit,
        UUID lead,
        UUID issuing,
        String words,
        Due due,
        RemedyState state,
        boolean given) {
    /// The unit has it: a visit ended with it, also when that was opened again since.
    static final String GIVEN = "exists (select 1 from remedy_act g where g.remedy_id = r.id and g.kind = 'GIVEN')";

    static final String SELECT = """
            select r.id, r.visit_id, r.unit_id, v.lead_unit, p.issuing_unit, r.words, r.day, r.boundary, r.state,
                   %s given
            from remedy r join visit v on v.id = r.visit_id join plan p on p.id = v.plan_id""".formatted(GIVEN);

    static Remedy of(ResultSet row) throws SQLException {
        return new Remedy(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "visit_id"),
                Rows.uuid(row, "unit_id"),
                Rows.uuid(row, "lead_unit"),
                Rows.uuid(row, "issuing_unit"),
                row.getString("words"),
                Due.of(Objects.requireNonNull(Rows.day(row, "day")), Due.Boundary.valueOf(row.getString("boundary"))),
                RemedyState.valueOf(row.getString("state")),
                row.getBoolean("given"));
    }

    boolean overseenBy(Sides sides) {
        return sides.staff().contains(lead) || sides.staff().contains(issuing);
    }

    /// Its unit sees it from the end of the visit on.
    boolean seenBy(Sides sides) {
        return overseenBy(sides) || (given && sides.staff().contains(unit));
    }

    boolean ledBy(Sides sides) {
        return sides.acting().contains(lead);
    }

    boolean doneBy(Sides sides) {
        return given && sides.acting().contains(unit);
    }
}
