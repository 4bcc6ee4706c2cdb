package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Rows;

/// A form without a plan, asking cities, wards and schools what the catalogue has, each through the one above;
/// nothing is required and nothing locks. Not issued yet.
final class PlainForm {
    private PlainForm() {}

    static void write(
            JdbcClient sql,
            FormRows rows,
            UUID form,
            UUID lead,
            UUID by,
            LocalDate first,
            Predicate<Catalogue.Item> asked) {
        sql.sql("""
                insert into report_form (id, lead_unit, title, first_day, last_day, created_by) values (?, ?, 'Báo cáo', ?, ?, ?)""")
                .params(Rows.values(form, lead, first, first.plusDays(6), by))
                .update();
        Due due = Due.of(LocalDate.of(2099, 10, 28), Due.Boundary.BEFORE);
        List<Audience> audiences = List.of(Audience.LEAD, "UBND_TP", "UBND_XA", "TRUONG_TH").stream()
                .map(kind ->
                        new Audience(kind, Duty.MUST, Via.PARENT, due, due.day().plusDays(30)))
                .toList();
        List<Field> fields = Catalogue.items().stream()
                .filter(asked)
                .map(Catalogue.Item::field)
                .map(field -> field.requiring(false))
                .toList();
        rows.write(new FormVersion(form, 1, first, "", null, fields, List.of(), audiences), by);
    }
}
