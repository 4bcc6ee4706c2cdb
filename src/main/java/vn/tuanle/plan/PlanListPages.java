package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// Reads the list of plans.
@Component
class PlanListPages {
    private final JdbcClient sql;
    private final Directory directory;

    PlanListPages(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    PlanListPage list(Asker asker, String typed) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        record Row(PlanListPage.Line line, UUID issuer) {}
        List<Row> found = sql.sql("""
                select p.id, p.year, p.title, p.issuing_unit, d.code, d.day,
                  coalesce((select a.kind from document_act a where a.document_id = p.document_id
                            and a.kind <> 'CORRECTED' limit 1),
                           case when p.document_id is null then 'DRAFT' else 'ISSUED' end) state,
                  (p.drafting_unit = any(?) or p.issuing_unit = any(?)) own,
                  case when p.document_id is null then
                    (select count(*) from plan_item i where i.plan_id = p.id and i.doubt is not null and i.state = 'FOUND')
                  else 0 end open
                from plan p left join document d on d.id = p.document_id
                where p.dropped_at is null and""" + " " + PlanRow.VISIBLE + """

                order by p.year desc, coalesce(d.day, current_date) desc, p.created_at desc limit 500""")
                .params(Rows.values(units, units, units, units, units))
                .query((row, n) -> new Row(
                        new PlanListPage.Line(
                                Rows.uuid(row, "id"),
                                row.getInt("year"),
                                row.getString("title"),
                                "",
                                row.getString("code") == null ? "" : row.getString("code"),
                                Rows.day(row, "day"),
                                row.getString("state"),
                                row.getBoolean("own"),
                                row.getInt("open")),
                        Rows.uuid(row, "issuing_unit")))
                .list();
        Set<UUID> issuers = new LinkedHashSet<>();
        found.forEach(row -> issuers.add(row.issuer()));
        Map<UUID, String> names = directory.names(issuers, LocalDate.now(Days.ZONE));
        String wanted = Fold.fold(typed);
        List<PlanListPage.Line> lines = found.stream()
                .map(row -> named(row.line(), names.getOrDefault(row.issuer(), "")))
                .filter(line -> wanted.isEmpty()
                        || Fold.fold(line.title() + " " + line.issuer() + " " + line.code() + " " + line.year())
                                .contains(wanted))
                .toList();
        List<PlanListPage.Unfinished> unfinished = sql.sql("""
                select r.id, f.name, r.refusal is not null refused
                from plan_reading r join stored_file f on f.id = r.file_id
                where r.unit_id = any(?) and r.plan_id is null and r.asked_at > now() - interval '7 days'
                order by r.asked_at desc limit 5""")
                .params(Rows.values((Object) units))
                .query((row, n) -> new PlanListPage.Unfinished(
                        Rows.uuid(row, "id"), row.getString("name"), row.getBoolean("refused")))
                .list();
        return new PlanListPage(lines, typed, unfinished);
    }

    private static PlanListPage.Line named(PlanListPage.Line line, String issuer) {
        return new PlanListPage.Line(
                line.id(),
                line.year(),
                line.title(),
                issuer,
                line.code(),
                line.day(),
                line.state(),
                line.own(),
                line.open());
    }
}
