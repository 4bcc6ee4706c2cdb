package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// Reads the list of plans.
@Component
class PlanListPages {
    private final JdbcClient sql;

    PlanListPages(JdbcClient sql) {
        this.sql = sql;
    }

    PlanListPage list(Asker asker, String typed) {
        UUID[] units = asker.workUnits().toArray(UUID[]::new);
        List<PlanListPage.Line> found = sql.sql("""
                select p.id, p.year, p.title, d.code, d.day,
                  (select n.name from unit_version n where n.unit_id = p.issuing_unit
                   order by n.valid_from <= coalesce(d.day, current_date) desc,
                     case when n.valid_from <= coalesce(d.day, current_date) then n.valid_from end desc nulls last,
                     n.valid_from limit 1) issuer,
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
                .query((row, n) -> new PlanListPage.Line(
                        Rows.uuid(row, "id"),
                        row.getInt("year"),
                        row.getString("title"),
                        row.getString("issuer"),
                        row.getString("code") == null ? "" : row.getString("code"),
                        Rows.day(row, "day"),
                        row.getString("state"),
                        row.getBoolean("own"),
                        row.getInt("open")))
                .list();
        List<String> wanted = List.of(Fold.fold(typed).split(" "));
        List<PlanListPage.Line> lines = found.stream()
                .filter(line -> {
                    String all = Fold.fold(line.title() + " " + line.issuer() + " " + line.code() + " " + line.year());
                    return wanted.stream().allMatch(all::contains);
                })
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
}
