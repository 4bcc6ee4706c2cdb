package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// Reads what became of an issued plan's document: who has it, what was done to it, what may
/// replace it.
@Component
class PlanHistory {
    private final JdbcClient sql;
    private final Directory directory;

    PlanHistory(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    List<PlanPage.Delivered> deliveries(UUID document, LocalDate on) {
        record Row(PlanPage.Delivered line, UUID unit) {}
        List<Row> found = sql.sql("""
                select d.unit_id, d.purpose, d.received_at, r.name received_by, d.read_at, p.name read_by
                from delivery d left join person r on r.id = d.received_by left join person p on p.id = d.read_by
                where d.document_id = ?""")
                .param(document)
                .query((row, n) -> new Row(
                        new PlanPage.Delivered(
                                Rows.uuid(row, "unit_id"),
                                "",
                                row.getString("purpose"),
                                Rows.instant(row, "received_at"),
                                row.getString("received_by") == null ? "" : row.getString("received_by"),
                                Rows.instant(row, "read_at"),
                                row.getString("read_by") == null ? "" : row.getString("read_by")),
                        Rows.uuid(row, "unit_id")))
                .list();
        Map<UUID, String> names = directory.names(found.stream().map(Row::unit).toList(), on);
        return found.stream()
                .map(row -> new PlanPage.Delivered(
                        row.unit(),
                        names.getOrDefault(row.unit(), ""),
                        row.line().purpose(),
                        row.line().receivedAt(),
                        row.line().receivedBy(),
                        row.line().readAt(),
                        row.line().readBy()))
                .sorted((a, b) -> Fold.fold(a.unitName()).compareTo(Fold.fold(b.unitName())))
                .toList();
    }

    List<PlanPage.Act> acts(UUID document) {
        List<PlanPage.Act> acts = new ArrayList<>(sql.sql("""
                select d.issued_at at, p.name, '' reason, d.code
                from document d join person p on p.id = d.issued_by where d.id = ?""")
                .param(document)
                .query((row, n) -> new PlanPage.Act(
                        null,
                        Rows.instant(row, "at"),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("code")))
                .list());
        acts.addAll(sql.sql("""
                select a.kind, a.done_at, p.name, a.reason, b.code
                from document_act a join person p on p.id = a.done_by left join document b on b.id = a.by_document
                where a.document_id = ? order by a.done_at, a.id""")
                .param(document)
                .query((row, n) -> new PlanPage.Act(
                        DocumentActKind.valueOf(row.getString("kind")),
                        Rows.instant(row, "done_at"),
                        row.getString("name"),
                        row.getString("reason"),
                        row.getString("code") == null ? "" : row.getString("code")))
                .list());
        return acts;
    }

    List<PlanPage.Replacement> replacements(PlanRow row) {
        return sql.sql("""
                select p.id, d.code, p.title from plan p join document d on d.id = p.document_id
                where p.issuing_unit = ? and p.id <> ? order by d.day desc, d.number desc limit 50""")
                .params(Rows.values(row.issuingUnit(), row.id()))
                .query((r, n) ->
                        new PlanPage.Replacement(Rows.uuid(r, "id"), r.getString("code"), r.getString("title")))
                .list();
    }
}
