package vn.tuanle.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads what the units wrote into their own plans under a plan, as the reports count it.
@Component
class PlannedRows {
    private final JdbcClient sql;

    PlannedRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// `announced`: an activity of the programme carries it out.
    record Planned(
            UUID unit, UUID unitPlan, String name, @Nullable LocalDate day, String place, boolean announced) {}

    List<Planned> of(Span span) {
        if (span.plan() == null) return List.of();
        return sql.sql("""
                select u.unit_id, u.id, h.name, h.day, h.place,
                  exists (select 1 from activity a where a.planned_id = h.id and a.state = 'PUBLISHED') announced
                from unit_plan u join unit_plan_activity h on h.unit_plan_id = u.id
                where u.parent_id = :plan and u.dropped_at is null
                  and (:all or u.unit_id = any(cast(:units as uuid[])))
                order by h.day nulls last, h.name, h.id""")
                .param("plan", span.plan())
                .param("all", span.units() == null)
                .param("units", SittingRows.ids(span.units() == null ? Set.of() : span.units()))
                .query((row, n) -> new Planned(
                        Rows.uuid(row, "unit_id"),
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        Rows.day(row, "day"),
                        row.getString("place"),
                        row.getBoolean("announced")))
                .list();
    }
}
