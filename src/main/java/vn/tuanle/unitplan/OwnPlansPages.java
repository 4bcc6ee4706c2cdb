package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// Reads the list of a unit's plans; three queries.
@Component
class OwnPlansPages {
    private final JdbcClient sql;
    private final Directory directory;

    OwnPlansPages(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    OwnPlansPage page(Asker asker, UUID unit) {
        record Found(UUID issuer, OwnPlansPage.Line line) {}
        // a unit's own plan cascades to those below it; whom else it only names makes none from it
        List<Found> received = sql.sql("""
                with recursive up(id) as (select cast(? as uuid)
                  union select v.parent_id from unit_version v join up on v.unit_id = up.id where v.parent_id is not null)
                select q.id parent, q.title, q.year, q.issuing_unit, e.code parent_code, u.id unit_plan, coalesce(u.title, '') own_title,
                  coalesce(d.code, '') code, d.day,
                  exists (select 1 from document_act x where x.document_id = e.id and x.kind in ('RECALLED', 'REPLACED')) ended,
                  case when u.id is null then 'NONE' else %s end state
                from plan q join document e on e.id = q.document_id
                left join unit_plan u on u.parent_id = q.id and u.unit_id = ? and u.dropped_at is null
                left join plan p on p.id = u.plan_id
                left join document d on d.id = p.document_id
                where q.issuing_unit <> ? and q.dropped_at is null
                  and (u.id is not null or not exists (select 1 from document_act x where x.document_id = e.id
                                                       and x.kind in ('RECALLED', 'REPLACED')))
                  and (exists (select 1 from delivery v where v.document_id = e.id and v.unit_id = ?
                               and v.purpose not ilike '%%b/c%%')
                    or exists (select 1 from assignment a where a.plan_id = q.id and a.unit_id = ?
                               and a.withdrawn_at is null))
                  and (u.id is not null or q.issuing_unit in (select id from up)
                    or not exists (select 1 from unit_plan x where x.plan_id = q.id))
                order by e.day desc, e.number desc limit 200""".formatted(UnitPlanState.SQL))
                .params(Rows.values(unit, unit, unit, unit, unit))
                .query((row, n) -> new Found(
                        Rows.uuid(row, "issuing_unit"),
                        new OwnPlansPage.Line(
                                Rows.uuid(row, "parent"),
                                row.getString("title"),
                                row.getString("parent_code"),
                                "",
                                row.getInt("year"),
                                UnitPlanState.valueOf(row.getString("state")),
                                Rows.uuidOrNull(row, "unit_plan"),
                                row.getString("own_title"),
                                row.getString("code"),
                                Rows.day(row, "day"),
                                row.getBoolean("ended"))))
                .list();
        List<OwnPlansPage.Issued> issued = sql.sql("""
                select q.id, q.title, e.code,
                  (select count(*) from unit_plan u where u.parent_id = q.id and u.dropped_at is null) made,
                  (select count(*) from unit_plan u join plan p on p.id = u.plan_id
                   where u.parent_id = q.id and u.dropped_at is null and p.document_id is not null) have
                from plan q join document e on e.id = q.document_id
                where (q.issuing_unit = ? or q.drafting_unit = ?) and q.dropped_at is null
                order by e.day desc, e.number desc limit 100""")
                .params(Rows.values(unit, unit))
                .query((row, n) -> new OwnPlansPage.Issued(
                        Rows.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("code"),
                        row.getInt("made"),
                        row.getInt("have")))
                .list();
        List<UUID> named = new ArrayList<>(List.of(unit));
        received.forEach(found -> named.add(found.issuer()));
        Map<UUID, String> names = directory.names(named, LocalDate.now(Days.ZONE));
        return new OwnPlansPage(
                Objects.requireNonNullElse(names.get(unit), ""),
                asker.has(unit, Role.HEAD),
                received.stream()
                        .map(found -> called(found.line(), names.getOrDefault(found.issuer(), "")))
                        .toList(),
                issued);
    }

    private static OwnPlansPage.Line called(OwnPlansPage.Line line, String issuer) {
        return new OwnPlansPage.Line(
                line.parent(),
                line.parentTitle(),
                line.parentCode(),
                issuer,
                line.year(),
                line.state(),
                line.unitPlan(),
                line.title(),
                line.code(),
                line.day(),
                line.ended());
    }
}
