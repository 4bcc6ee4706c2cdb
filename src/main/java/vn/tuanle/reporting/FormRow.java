package vn.tuanle.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// A form as a whole, without what it asks. `version` is the one in force, 0 before the first
/// issue; `issuer` issued the plan it follows. `periodic` is the pattern of periods, `series` the pattern that it
/// was made from.
public record FormRow(
        UUID id,
        @Nullable UUID plan,
        UUID lead,
        UUID issuer,
        String planCode,
        String title,
        String period,
        LocalDate first,
        LocalDate last,
        int version,
        boolean periodic,
        @Nullable UUID series) {
    static final String SELECT = """
            select f.id, f.plan_id, f.lead_unit, coalesce(p.issuing_unit, f.lead_unit) issuer, coalesce(d.code, '') code,
                   f.title, f.period, f.first_day, f.last_day, f.version, f.periodic, f.series_id
            from report_form f left join plan p on p.id = f.plan_id left join document d on d.id = p.document_id
            """;

    static FormRow of(ResultSet row) throws SQLException {
        return new FormRow(
                Rows.uuid(row, "id"),
                Rows.uuidOrNull(row, "plan_id"),
                Rows.uuid(row, "lead_unit"),
                Rows.uuid(row, "issuer"),
                row.getString("code"),
                row.getString("title"),
                row.getString("period"),
                Objects.requireNonNull(Rows.day(row, "first_day")),
                Objects.requireNonNull(Rows.day(row, "last_day")),
                row.getInt("version"),
                row.getBoolean("periodic"),
                Rows.uuidOrNull(row, "series_id"));
    }

    /// Staff of the lead office, and of the body whose plan it follows.
    boolean ledBy(Set<UUID> units) {
        return units.contains(lead) || units.contains(issuer);
    }
}
