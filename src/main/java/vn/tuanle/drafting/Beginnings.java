package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.Heading;
import vn.tuanle.drafting.DraftSkeleton.Known;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;

/// What is known of a unit when it begins a document: its heading, its head, the plan it carries out and
/// whom that plan gives work.
@Component
class Beginnings {
    private final JdbcClient sql;
    private final Directory directory;

    Beginnings(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    /// The plan a document would rest on.
    private record Plan(UUID document, UUID unit, String code, LocalDate day, String title) {}

    Outcome<String> text(Beginning beginning) {
        LocalDate today = LocalDate.now(Days.ZONE);
        UnitOn unit = directory.unit(beginning.unit(), today).orElse(null);
        if (unit == null)
            return Outcome.refusedAt("unit", "Đơn vị này không còn hoạt động nên không ban hành văn bản.");
        UnitOn writer = directory.unit(beginning.drafting(), today).orElse(unit);
        Plan plan = plan(beginning);
        return Outcome.done(DraftSkeleton.of(
                beginning,
                new Known(
                        Heading.of(unit),
                        writer.id().equals(unit.id()) ? "" : Heading.of(writer).letters(),
                        Heading.inFull(unit.name()),
                        Heading.inFull(unit.parentName()),
                        today.getYear(),
                        plan == null ? List.of() : List.of(sentence(plan)),
                        plan == null || !plan.unit().equals(unit.id()) ? List.of() : doers(plan.document()),
                        head(unit.id(), today))));
    }

    /// Outwards the unit's own plan counts first, upwards the one it was given. A plan sent to the unit as a
    /// report (“b/c”) or to know of is not one that it carries out.
    private @Nullable Plan plan(Beginning beginning) {
        boolean upwards = beginning.form() == Form.BAO_CAO || beginning.form() == Form.TO_TRINH;
        UUID unit = beginning.unit();
        return sql.sql("""
                select d.id, d.unit_id, d.code, d.day, d.title from document d
                where d.kind = 'KE_HOACH'
                  and (d.unit_id = ? or exists (select 1 from delivery v where v.document_id = d.id and v.unit_id = ?
                                               and v.purpose not in ('b/c', 'biết', 'theo dõi')))
                  and not exists (select 1 from document_act a where a.document_id = d.id
                                  and a.kind in ('RECALLED', 'REPLACED'))
                order by (d.unit_id = ?) = ?, d.day desc, d.issued_at desc, d.id limit 1""")
                .params(Rows.values(unit, unit, unit, upwards))
                .query((row, n) -> new Plan(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("code"),
                        Objects.requireNonNull(Rows.day(row, "day")),
                        row.getString("title")))
                .optional()
                .orElse(null);
    }

    private String sentence(Plan plan) {
        String issuer = directory.names(List.of(plan.unit()), plan.day()).getOrDefault(plan.unit(), "");
        return Beginning.basis(plan.code(), plan.day(), issuer, plan.title());
    }

    static String written(LocalDate day) {
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        day.getMonthValue() < 3 ? "0" + day.getMonthValue() : day.getMonthValue(),
                        day.getYear());
    }

    /// Those lines of the plan's “Nơi nhận” that carry it out.
    private List<String> doers(UUID document) {
        return sql.sql("""
                select name from recipient where document_id = ? and purpose not ilike 'lưu%' and name not ilike 'lưu%'
                  and purpose not in ('b/c', 'biết', 'theo dõi', 'chỉ đạo') and name not ilike 'như %'
                  and name <> 'Các đơn vị được giao việc'
                order by ordinal limit 12""")
                .param(document)
                .query((row, n) -> row.getString("name"))
                .list();
    }

    /// The head's name where there is exactly one.
    private String head(UUID unit, LocalDate today) {
        List<String> names = sql.sql("""
                select distinct p.name from role_grant g join person p on p.id = g.person_id
                where g.unit_id = ? and g.role = 'HEAD' and g.from_day <= ? and (g.to_day is null or g.to_day >= ?)
                limit 2""")
                .params(Rows.values(unit, today, today))
                .query((row, n) -> row.getString("name"))
                .list();
        return names.size() == 1 ? names.getFirst() : "";
    }
}
