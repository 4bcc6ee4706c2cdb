package vn.tuanle.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentType;
import vn.tuanle.document.Heading;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// The issued plans that a unit leads, the units that have work in them, and the documents by which they may be
/// visited.
@Component
class PlansLed {
    private static final int DOCUMENTS = 50;
    private final JdbcClient sql;
    private final Directory directory;

    PlansLed(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    record Plan(UUID id, String code, String title) {
        String called() {
            return code + " · " + title;
        }
    }

    /// The newest first.
    List<Plan> of(UUID unit) {
        return sql.sql("""
                select p.id, d.code, p.title from plan p join document d on d.id = p.document_id
                where (p.issuing_unit = ? or p.drafting_unit = ?) and p.dropped_at is null
                  and not exists (select 1 from document_act k where k.document_id = d.id
                                  and k.kind in ('RECALLED', 'REPLACED'))
                order by d.day desc, p.id""")
                .params(unit, unit)
                .query((row, n) -> new Plan(Rows.uuid(row, "id"), row.getString("code"), row.getString("title")))
                .list();
    }

    boolean led(UUID unit, UUID plan) {
        return of(unit).stream().anyMatch(each -> each.id().equals(plan));
    }

    /// Those with work in the plan or to whom it was sent to be carried out, but for who leads it.
    List<UUID> units(UUID plan) {
        return sql.sql("""
                select a.unit_id from assignment a join plan p on p.id = a.plan_id
                where a.plan_id = ? and a.withdrawn_at is null and a.unit_id not in (p.issuing_unit, p.drafting_unit)
                union
                select v.unit_id from delivery v join plan p on p.document_id = v.document_id
                where p.id = ? and v.purpose not in ('b/c', 'biết', 'theo dõi')
                  and v.unit_id not in (p.issuing_unit, p.drafting_unit)""")
                .params(plan, plan)
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
    }

    /// A document on which a visit may rest, and how it is cited.
    record Basis(UUID document, String cited) {}

    /// Decisions, plans and letters of the units that lead the plan, the newest first.
    List<Basis> bases(UUID plan) {
        record Row(UUID id, UUID unit, String kind, String code, LocalDate day, String title) {}
        List<Row> rows = sql.sql("""
                select d.id, d.unit_id, d.kind, d.code, d.day, d.title from document d
                join plan p on d.unit_id in (p.issuing_unit, p.drafting_unit)
                where p.id = ? and d.kind in ('KE_HOACH', 'QUYET_DINH', 'CONG_VAN')
                  and not exists (select 1 from document_act k where k.document_id = d.id
                                  and k.kind in ('RECALLED', 'REPLACED'))
                order by d.id <> p.document_id, d.day desc, d.id limit ?""")
                .params(plan, DOCUMENTS)
                .query((row, n) -> new Row(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("kind"),
                        row.getString("code"),
                        Objects.requireNonNull(Rows.day(row, "day")),
                        row.getString("title")))
                .list();
        var names = directory.names(rows.stream().map(Row::unit).toList(), LocalDate.now(Days.ZONE));
        return rows.stream()
                .map(row -> new Basis(
                        row.id(),
                        "%s số %s ngày %s của %s về %s"
                                .formatted(
                                        DocumentType.titleOf(row.kind()),
                                        row.code(),
                                        Days.day(row.day()),
                                        Heading.inFull(names.getOrDefault(row.unit(), "")),
                                        row.title().substring(0, 1).toLowerCase(java.util.Locale.forLanguageTag("vi"))
                                                + row.title().substring(1))))
                .toList();
    }
}
