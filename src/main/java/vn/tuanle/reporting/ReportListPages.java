package vn.tuanle.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;

/// Reads the list of reports and forms, in five queries.
@Component
class ReportListPages {
    private final JdbcClient sql;
    private final Holders holders;

    ReportListPages(JdbcClient sql, Holders holders) {
        this.sql = sql;
        this.holders = holders;
    }

    ReportListPage page(Asker asker) {
        String[] units = holders.staff(asker).stream().map(UUID::toString).toArray(String[]::new);
        List<ReportListPage.Own> own = sql.sql("""
                with below as (
                  select c.parent_id, count(*) below, count(*) filter (where c.state = 'SIGNED') waiting,
                         count(*) filter (where c.first_signed_at is null and c.duty = 'MUST') missing
                  from report c join report p on p.id = c.parent_id where c.state <> 'RELEASED' and p.unit_id = any(cast(:units as uuid[]))
                  group by c.parent_id)
                select s.*, f.title, coalesce(b.below, 0) below, coalesce(b.waiting, 0) waiting, coalesce(b.missing, 0) missing
                from (%s where r.unit_id = any(cast(:units as uuid[]))) s
                join report_form f on f.id = s.form_id
                left join below b on b.parent_id = s.id
                order by f.first_day desc, s.unit_name""".formatted(ReportRow.SELECT))
                .param("units", units)
                .query((row, n) -> new ReportListPage.Own(
                        ReportRow.of(row),
                        row.getString("title"),
                        row.getInt("below"),
                        row.getInt("waiting"),
                        row.getInt("missing")))
                .list();
        List<ReportListPage.Led> forms = sql.sql("""
                select f.id, f.title, coalesce(d.code, '') code, f.version, f.periodic,
                  exists (select 1 from report_form_version v where v.form_id = f.id and v.issued_at is null) drafting,
                  count(r.id) all_, count(r.first_signed_at) signed, count(r.accepted_turn) accepted,
                  (select x.id from report x where x.form_id = f.id and x.parent_id is null
                    and (x.signed_turn is not null or x.unit_id = any(cast(:units as uuid[]))) limit 1) root
                from report_form f
                left join plan p on p.id = f.plan_id left join document d on d.id = p.document_id
                left join report r on r.form_id = f.id and r.parent_id is not null and r.state <> 'RELEASED'
                where f.lead_unit = any(cast(:units as uuid[])) or p.issuing_unit = any(cast(:units as uuid[]))
                group by f.id, d.code order by f.first_day desc, f.title""")
                .param("units", units)
                .query((row, n) -> new ReportListPage.Led(
                        Rows.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("code"),
                        row.getInt("version"),
                        row.getBoolean("periodic"),
                        row.getBoolean("drafting"),
                        row.getInt("all_"),
                        row.getInt("signed"),
                        row.getInt("accepted"),
                        Rows.uuidOrNull(row, "root")))
                .list();
        List<ReportListPage.Startable> startable = sql.sql("""
                select p.id, d.code, p.title from plan p join document d on d.id = p.document_id
                where (p.drafting_unit = any(cast(:units as uuid[])) or p.issuing_unit = any(cast(:units as uuid[])))
                  and p.dropped_at is null and p.origin <> 'COMPOSED'
                  and not exists (select 1 from report_form f where f.plan_id = p.id and not f.periodic and f.series_id is null)
                  and not exists (select 1 from document_act x where x.document_id = d.id and x.kind in ('RECALLED', 'REPLACED'))
                order by d.day desc""")
                .param("units", units)
                .query((row, n) -> new ReportListPage.Startable(
                        Rows.uuid(row, "id"), row.getString("code"), row.getString("title")))
                .list();
        List<ReportListPage.Startable> plans = sql.sql("""
                select p.id, d.code, p.title from plan p join document d on d.id = p.document_id
                where (p.drafting_unit = any(cast(:units as uuid[])) or p.issuing_unit = any(cast(:units as uuid[])))
                  and p.dropped_at is null and p.origin <> 'COMPOSED'
                  and not exists (select 1 from document_act x where x.document_id = d.id and x.kind in ('RECALLED', 'REPLACED'))
                order by d.day desc limit 20""")
                .param("units", units)
                .query((row, n) -> new ReportListPage.Startable(
                        Rows.uuid(row, "id"), row.getString("code"), row.getString("title")))
                .list();
        return new ReportListPage(own, forms, startable, plans, Now.instant());
    }
}
