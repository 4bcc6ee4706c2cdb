package vn.tuanle.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// Whose an activity is and where it stands. `offices` publish for its unit: who issued or drafted its plan, the unit's
/// parent, and who published it, though it was taken out of the plan since.
record ActivityRow(
        UUID id,
        String code,
        UUID unit,
        @Nullable UUID plan,
        String title,
        ActivityState state,
        int version,
        boolean trusted,
        boolean everPublished,
        Set<UUID> offices) {
    static final String SELECT = """
            select a.id, a.code, a.unit_id, a.plan_id, a.title, a.state, a.version, p.issuing_unit, p.drafting_unit,
              (select v.parent_id from unit_version v where v.unit_id = a.unit_id order by v.valid_from desc limit 1) parent,
              (select k.office_id from activity_act k where k.activity_id = a.id and k.kind = 'PUBLISHED'
               order by k.ordinal desc limit 1) published_for,
              exists (select 1 from publishing_trust t where t.unit_id = a.unit_id and t.ended_at is null) trusted,
              exists (select 1 from activity_act k where k.activity_id = a.id and k.kind = 'PUBLISHED') published
            from activity a left join plan p on p.id = a.plan_id""";

    static ActivityRow of(ResultSet row) throws SQLException {
        UUID unit = Rows.uuid(row, "unit_id");
        java.util.Set<UUID> offices = new java.util.HashSet<>();
        for (String column : new String[] {"issuing_unit", "drafting_unit", "parent", "published_for"}) {
            UUID office = Rows.uuidOrNull(row, column);
            if (office != null && !office.equals(unit)) offices.add(office);
        }
        return new ActivityRow(
                Rows.uuid(row, "id"),
                row.getString("code"),
                unit,
                Rows.uuidOrNull(row, "plan_id"),
                row.getString("title"),
                ActivityState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getBoolean("trusted"),
                row.getBoolean("published"),
                Set.copyOf(offices));
    }

    boolean published() {
        return state == ActivityState.PUBLISHED;
    }

    /// Still being written: nobody outside has seen these words.
    boolean open() {
        return state == ActivityState.DRAFT || state == ActivityState.RETURNED || state == ActivityState.SUBMITTED;
    }
}
