package vn.tuanle.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;

/// Writes the units of a day to a file in the importer's own columns, so that importing it again
/// changes nothing: each row begins on the day from which the unit is so, and names its parent as it
/// was called then.
@Component
class UnitExport {
    private final JdbcClient sql;

    UnitExport(JdbcClient sql) {
        this.sql = sql;
    }

    String csv(LocalDate on) {
        StringBuilder csv = new StringBuilder("\uFEFF").append(ImportColumn.line(ImportColumn.values()));
        sql.sql("""
                select v.name, v.kind, v.code, v.address, v.phone, v.email, v.valid_from, d.number, d.day,
                  (select p.name from unit_version p where p.unit_id = v.parent_id
                   order by p.valid_from <= v.valid_from desc,
                     case when p.valid_from <= v.valid_from then p.valid_from end desc nulls last, p.valid_from
                   limit 1) parent,
                  (select case when count(l.valid_to) = count(*) then max(l.valid_to) end
                   from unit_version l where l.unit_id = v.unit_id) ended
                from unit_version v left join decision d on d.id = v.decision_id
                where v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
                order by v.sort_key, v.unit_id""")
                .params(Rows.values(on, on))
                .query((row, n) -> line(row))
                .list()
                .forEach(csv::append);
        return csv.toString();
    }

    private static String line(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (ImportColumn column : ImportColumn.values()) cells.add(CsvText.safe(cell(row, column)));
        return String.join(";", cells) + "\r\n";
    }

    private static String cell(ResultSet row, ImportColumn column) throws SQLException {
        return switch (column) {
            case NAME -> text(row, "name");
            case KIND -> UnitKind.valueOf(text(row, "kind")).title();
            case CODE -> text(row, "code");
            case PARENT -> text(row, "parent");
            case ADDRESS -> text(row, "address");
            case PHONE -> text(row, "phone");
            case EMAIL -> text(row, "email");
            case FROM -> day(Rows.day(row, "valid_from"));
            case TO -> {
                LocalDate ended = Rows.day(row, "ended");
                yield day(ended == null ? null : ended.minusDays(1));
            }
            case DECISION -> text(row, "number");
            case DECISION_DAY -> day(Rows.day(row, "day"));
        };
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.day(day);
    }
}
