package vn.tuanle.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// Certificates that were prepared together.
public record BatchRow(
        UUID id,
        UUID unit,
        Basis basis,
        Template template,
        int keepYears,
        @Nullable UUID replaces,
        String reason,
        BatchState state,
        @Nullable LocalDate day) {
    static final String SELECT = """
            select b.id, b.unit_id, b.kind, b.about, b.name, b.from_day, b.until_day, b.place, b.minutes, b.path, b.template_id,
              b.title, b.words, coalesce(t.version, 0) version, b.keep_years, b.replaces, b.reason, b.state, b.day
            from certificate_batch b left join certificate_template t on t.id = b.template_id where\s""";

    static BatchRow of(ResultSet row, int n) throws SQLException {
        return new BatchRow(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "unit_id"),
                CertificateRow.basis(row),
                CertificateRow.template(row),
                row.getInt("keep_years"),
                Rows.uuidOrNull(row, "replaces"),
                row.getString("reason"),
                BatchState.valueOf(row.getString("state")),
                Rows.day(row, "day"));
    }
}
