package vn.tuanle.guidance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Which issued plans a unit has, because it issues or drafts them, was sent them or has work in them; and which units
/// have a plan.
@Component
class PlansHeld {
    /// True for a plan `p` that one of the units (one parameter, an array) has.
    static final String HAD = """
            exists (select 1 from (select cast(? as uuid[]) units) mine
              where p.drafting_unit = any(mine.units) or p.issuing_unit = any(mine.units)
                or exists (select 1 from delivery v where v.document_id = p.document_id and v.unit_id = any(mine.units))
                or exists (select 1 from assignment a where a.plan_id = p.id and a.unit_id = any(mine.units)
                           and a.withdrawn_at is null))""";

    private final JdbcClient sql;

    PlansHeld(JdbcClient sql) {
        this.sql = sql;
    }

    record Plan(UUID id, UUID issuing, UUID drafting, String code, String title) {
        /// “15/KH-UBND · Tổ chức Tuần lễ …”.
        String called() {
            return code.isEmpty() ? title : code + " · " + title;
        }
    }

    /// The plans that are in force, the newest first.
    List<Plan> of(Collection<UUID> units) {
        return sql.sql("""
                select p.id, p.issuing_unit, p.drafting_unit, p.title, d.code
                from plan p join document d on d.id = p.document_id
                where p.dropped_at is null
                  and not exists (select 1 from document_act k where k.document_id = d.id
                                  and k.kind in ('RECALLED', 'REPLACED'))
                  and\s""" + HAD + " order by d.day desc, p.id")
                .param(array(units))
                .query((row, n) -> new Plan(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "issuing_unit"),
                        Rows.uuid(row, "drafting_unit"),
                        row.getString("code"),
                        row.getString("title")))
                .list();
    }

    /// Every unit that was sent the plan or has work in it.
    List<UUID> units(UUID plan) {
        return sql.sql("""
                select v.unit_id from delivery v join plan p on p.document_id = v.document_id where p.id = ?
                union select a.unit_id from assignment a where a.plan_id = ? and a.withdrawn_at is null""")
                .params(plan, plan)
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
    }

    static String[] array(Collection<UUID> units) {
        return units.stream().map(UUID::toString).toArray(String[]::new);
    }
}
