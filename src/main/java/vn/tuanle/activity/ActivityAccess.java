package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.ui.NotFound;

/// Gives an activity to those who may have it and writes down what they do with it; to everybody else it is not there.
@Component
class ActivityAccess {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final Lineage lineage;
    private final EditTelling edits;

    ActivityAccess(JdbcClient sql, Lineage lineage, EditTelling edits) {
        this.sql = sql;
        this.lineage = lineage;
        this.edits = edits;
    }

    /// What somebody may do with an activity: `own` works on it for its unit, `office` publishes for the unit.
    record Rights(boolean reads, boolean own, boolean head, boolean office, boolean publishes) {}

    Rights rights(Asker asker, ActivityRow row) {
        LocalDate today = LocalDate.now(Days.ZONE);
        Set<UUID> works = lineage.withPredecessors(asker.workUnits(), today);
        Set<UUID> writes = lineage.withPredecessors(asker.unitsAs(Role.HEAD, Role.OFFICER), today);
        Set<UUID> heads = lineage.withPredecessors(asker.unitsAs(Role.HEAD), today);
        boolean own = writes.contains(row.unit());
        boolean head = heads.contains(row.unit());
        boolean office = row.state() != ActivityState.DRAFT && !Collections.disjoint(writes, row.offices());
        return new Rights(
                works.contains(row.unit()) || office, own, head, office, head || office || (own && row.trusted()));
    }

    /// The unit for which somebody works and those that ended into it.
    Set<UUID> now(UUID unit) {
        return lineage.withPredecessors(Set.of(unit), LocalDate.now(Days.ZONE));
    }

    ActivityRow seen(Asker asker, UUID id) {
        ActivityRow row = row(id, "");
        if (!rights(asker, row).reads()) throw new NotFound();
        return row;
    }

    /// Held until the transaction ends, for who writes it.
    ActivityRow owned(Asker asker, UUID id) {
        ActivityRow row = row(id, " for update of a");
        if (!rights(asker, row).own()) throw new NotFound();
        return row;
    }

    /// Held until the transaction ends, for who writes it or publishes for its unit.
    ActivityRow held(Asker asker, UUID id) {
        ActivityRow row = row(id, " for update of a");
        Rights rights = rights(asker, row);
        if (!rights.own() && !rights.office()) throw new NotFound();
        return row;
    }

    ActivityRow row(UUID id, String lock) {
        return sql.sql(ActivityRow.SELECT + " where a.id = ?" + lock)
                .param(id)
                .query((row, n) -> ActivityRow.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// One act; `before` is what it changed, as it stood. The activity's row is locked by who calls.
    UUID act(
            Asker asker,
            UUID activity,
            @Nullable UUID occurrence,
            ActKind kind,
            String note,
            Map<String, ?> before,
            Instant now) {
        UUID act = UUID.randomUUID();
        sql.sql("""
                insert into activity_act (id, activity_id, occurrence_id, ordinal, kind, note, before, done_by, done_at)
                values (?, ?, ?, (select coalesce(max(ordinal), 0) + 1 from activity_act where activity_id = ?), ?, ?,
                  cast(? as jsonb), ?, ?)""")
                .params(Rows.values(
                        act,
                        activity,
                        occurrence,
                        activity,
                        kind,
                        note,
                        before.isEmpty() ? null : JSON.writeValueAsString(before),
                        asker.person(),
                        now))
                .update();
        sql.sql("update activity set changed_at = ? where id = ?")
                .params(Rows.values(now, activity))
                .update();
        if (kind.edits()) edits.edited(asker, activity);
        return act;
    }

    /// The act was done for an office, not by the unit itself.
    void doneFor(UUID act, UUID office) {
        sql.sql("update activity_act set office_id = ? where id = ?")
                .params(office, act)
                .update();
    }

    void state(UUID activity, ActivityState state) {
        sql.sql("update activity set state = ? where id = ?")
                .params(Rows.values(state, activity))
                .update();
    }

    static String[] array(Collection<UUID> units) {
        return units.stream().map(UUID::toString).toArray(String[]::new);
    }
}
