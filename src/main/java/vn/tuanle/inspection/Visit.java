package vn.tuanle.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// A visit as it stands.
record Visit(
        UUID id,
        UUID plan,
        UUID lead,
        UUID unit,
        LocalDate day,
        @Nullable LocalTime hour,
        String basis,
        String team,
        String met,
        String conclusion,
        int version,
        VisitState state,
        UUID issuing) {
    static final String SELECT = """
            select v.id, v.plan_id, v.lead_unit, v.unit_id, v.day, v.hour, v.basis, v.team, v.met, v.conclusion, v.version,
                   v.state, p.issuing_unit
            from visit v join plan p on p.id = v.plan_id""";

    static Visit of(ResultSet row) throws SQLException {
        return new Visit(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "plan_id"),
                Rows.uuid(row, "lead_unit"),
                Rows.uuid(row, "unit_id"),
                Objects.requireNonNull(Rows.day(row, "day")),
                row.getObject("hour", LocalTime.class),
                row.getString("basis"),
                row.getString("team"),
                row.getString("met"),
                row.getString("conclusion"),
                row.getInt("version"),
                VisitState.valueOf(row.getString("state")),
                Rows.uuid(row, "issuing_unit"));
    }

    /// Staff of the office that visits or issued the plan, and of the visited unit.
    boolean seenBy(Sides sides) {
        return overseenBy(sides) || sides.staff().contains(unit);
    }

    /// Those who see what was found also before the visit is over.
    boolean overseenBy(Sides sides) {
        return sides.staff().contains(lead) || sides.staff().contains(issuing);
    }

    /// Those who plan it and write down what they find.
    boolean ledBy(Sides sides) {
        return sides.acting().contains(lead);
    }
}
