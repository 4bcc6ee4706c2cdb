package vn.tuanle.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.ActivityKind;
import vn.tuanle.activity.Audience;
import vn.tuanle.activity.Mode;
import vn.tuanle.activity.OccurrenceState;
import vn.tuanle.activity.Subject;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// Reads the sittings of a span, from the same view as the reports, and who took part in giving them.
@Component
class SittingRows {
    private final JdbcClient sql;

    SittingRows(JdbcClient sql) {
        this.sql = sql;
    }

    /// In order of time.
    List<SittingRow> of(Span span, Instant now) {
        return sql.sql("""
                select s.*, a.code, a.kind, a.subject, a.audiences,
                  not s.held and not s.off and s.state = 'ON' and s.ends_at < :now unsaid,
                  k.moved is true moved, k.switched is true switched
                from programme_sitting s join activity a on a.id = s.activity_id
                left join lateral (
                  select bool_or(k.kind in ('MOVED', 'POSTPONED')) moved, bool_or(k.kind = 'MODE') switched
                  from activity_act k
                  where k.activity_id = s.activity_id and k.occurrence_id = s.id
                    and k.kind in ('MOVED', 'POSTPONED', 'MODE')
                    and exists (select 1 from activity_act p where p.activity_id = k.activity_id
                                and p.kind = 'PUBLISHED' and p.ordinal < k.ordinal)) k on true
                where s.day between :first and :last and s.plan_id is not distinct from cast(:plan as uuid)
                  and (:all or s.unit_id = any(cast(:units as uuid[])))
                order by s.starts_at, s.title, s.id""")
                .param("now", Rows.values(now).getFirst())
                .param("first", span.first())
                .param("last", span.last())
                .param("plan", span.plan() == null ? null : span.plan().toString())
                .param("all", span.units() == null)
                .param("units", ids(span.units() == null ? Set.of() : span.units()))
                .query((row, n) -> row(row))
                .list();
    }

    private static SittingRow row(ResultSet row) throws SQLException {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        for (String one : (String[]) row.getArray("audiences").getArray()) audiences.add(Audience.valueOf(one));
        return new SittingRow(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "activity_id"),
                Rows.uuid(row, "unit_id"),
                row.getString("code"),
                row.getString("title"),
                ActivityKind.valueOf(row.getString("kind")),
                Subject.valueOf(row.getString("subject")),
                audiences,
                Mode.valueOf(row.getString("mode")),
                OccurrenceState.valueOf(row.getString("state")),
                Objects.requireNonNull(Rows.instant(row, "starts_at")),
                Objects.requireNonNull(Rows.day(row, "day")),
                row.getBoolean("held"),
                row.getBoolean("off"),
                row.getBoolean("moved"),
                row.getBoolean("switched"),
                row.getBoolean("unsaid"),
                row.getInt("named"),
                row.getInt("groups"),
                row.getInt("heads"),
                row.getInt("visits"));
    }

    /// Persons marked present by name at these sittings, each once in an activity.
    Map<UUID, Integer> people(List<SittingRow> sittings) {
        Map<UUID, Integer> people = new HashMap<>();
        sql.sql("""
                select o.activity_id, count(distinct n.person_id) people
                from occurrence o join lateral (
                  select w.person_id from attendance_now w
                  where w.occurrence_id = o.id and w.grain = 'NAMED' and w.present = 1 offset 0) n on true
                where o.id = any(cast(? as uuid[])) group by o.activity_id""")
                .param(ids(sittings.stream()
                        .filter(one -> one.named() > 0)
                        .map(SittingRow::id)
                        .toList()))
                .query(row -> {
                    people.put(Rows.uuid(row, "activity_id"), row.getInt("people"));
                });
        return people;
    }

    /// Who takes part in giving an activity beside the unit that leads it. `key` is its name however written.
    record Partner(UUID activity, boolean coordinates, String name, String key) {}

    List<Partner> partners(List<SittingRow> sittings) {
        return sql.sql("""
                select activity_id, part, name from activity_unit where activity_id = any(cast(? as uuid[]))
                order by activity_id, ordinal""")
                .param(ids(
                        sittings.stream().map(SittingRow::activity).distinct().toList()))
                .query((row, n) -> new Partner(
                        Rows.uuid(row, "activity_id"),
                        row.getString("part").equals("COORDINATING"),
                        row.getString("name"),
                        Fold.fold(row.getString("name"))))
                .list();
    }

    static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
