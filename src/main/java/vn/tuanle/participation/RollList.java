package vn.tuanle.participation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads who registered for a sitting, by given name; who waited may have come too.
@Component
class RollList {
    private final JdbcClient sql;

    RollList(JdbcClient sql) {
        this.sql = sql;
    }

    List<RollLine> lines(UUID occurrence, boolean minors, Map<UUID, AttendanceNow> now) {
        return sql.sql("""
                select p.id, p.people, p.participant_id, coalesce(g.minor, false) minor, r.id registration, r.name registrant,
                  case when g.minor and not :minors then '' else coalesce(g.name, '') end shown,
                  r.group_name, r.code, b.state, b.way
                from participation p join booking b on b.id = p.booking_id join registration r on r.id = b.registration_id
                left join participant g on g.id = p.participant_id
                where p.occurrence_id = :occurrence and (b.state in ('CONFIRMED', 'OFFERED', 'WAITING')
                  or exists (select 1 from attendance a where a.occurrence_id = p.occurrence_id and a.subject_id = p.id))
                order by p.participant_id is null,
                  regexp_replace(coalesce(g.name, r.group_name), '^.*\\s', '') collate "vi-x-icu",
                  coalesce(g.name, r.group_name) collate "vi-x-icu", b.turn, g.ordinal""")
                .param("occurrence", occurrence)
                .param("minors", minors)
                .query((row, n) -> new RollLine(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "registration"),
                        Rows.uuidOrNull(row, "participant_id"),
                        row.getInt("people"),
                        row.getString("shown"),
                        row.getBoolean("minor"),
                        row.getString("registrant"),
                        row.getString("group_name"),
                        row.getString("code"),
                        BookingState.valueOf(row.getString("state")),
                        Way.valueOf(row.getString("way")),
                        now.get(Rows.uuid(row, "id"))))
                .list();
    }
}
