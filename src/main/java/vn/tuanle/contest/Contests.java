package vn.tuanle.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// Gives a contest to those who may have it and writes down what they do with it; to everybody else
/// it is not there.
@Component
public class Contests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final Lineage lineage;

    Contests(JdbcClient sql, Lineage lineage) {
        this.sql = sql;
        this.lineage = lineage;
    }

    /// A contest that the public may see.
    public Optional<Contest> published(String code) {
        return sql.sql(Contest.SELECT + " where c.code = ? and c.state <> 'DRAFT' and c.published_at is not null")
                .param(code)
                .query((row, n) -> Contest.of(row))
                .optional();
    }

    /// For staff of its unit and its committee.
    public Contest seen(Asker asker, UUID id) {
        Contest contest = row(id, "");
        if (!works(asker, contest) && !sits(asker, id)) throw new NotFound();
        return contest;
    }

    /// For the head and the officers of its unit.
    public Contest owned(Asker asker, UUID id) {
        Contest contest = row(id, "");
        if (!writes(asker, contest)) throw new NotFound();
        return contest;
    }

    /// The same, held until the transaction ends.
    public Contest held(Asker asker, UUID id) {
        Contest contest = row(id, " for update of c");
        if (!writes(asker, contest)) throw new NotFound();
        return contest;
    }

    /// For somebody of its committee in one of the parts, or its unit's head.
    public Contest decided(Asker asker, UUID id, Part... parts) {
        Contest contest = row(id, "");
        if (!heads(asker, contest) && !sits(asker, id, parts)) throw new NotFound();
        return contest;
    }

    public boolean writes(Asker asker, Contest contest) {
        return mine(asker.unitsAs(Role.HEAD, Role.OFFICER)).contains(contest.unit());
    }

    /// Whether they may publish it and change its rules afterwards.
    public boolean heads(Asker asker, Contest contest) {
        return mine(asker.unitsAs(Role.HEAD)).contains(contest.unit());
    }

    public boolean works(Asker asker, Contest contest) {
        return mine(asker.workUnits()).contains(contest.unit());
    }

    /// Whether they sit in the committee, in one of the parts where some are given.
    public boolean sits(Asker asker, UUID contest, Part... parts) {
        List<Part> asked = parts.length == 0 ? List.of(Part.values()) : List.of(parts);
        return members(contest).stream()
                .anyMatch(each -> asker.person().equals(each.person()) && asked.contains(each.part()));
    }

    public List<Member> members(UUID contest) {
        return sql.sql("""
                select m.id, m.part, m.name, m.post, m.person_id, coalesce(p.email, '') email
                from contest_member m left join person p on p.id = m.person_id
                where m.contest_id = ? and m.dropped_at is null order by m.ordinal""")
                .param(contest)
                .query((row, n) -> new Member(
                        Rows.uuid(row, "id"),
                        Part.valueOf(row.getString("part")),
                        row.getString("name"),
                        row.getString("post"),
                        Rows.uuidOrNull(row, "person_id"),
                        row.getString("email")))
                .list();
    }

    /// The units and those that ended into them.
    Set<UUID> mine(Set<UUID> units) {
        return lineage.withPredecessors(units, LocalDate.now(Days.ZONE));
    }

    /// The contest, whoever asks; the caller has asked for the right.
    public Contest whatever(UUID id) {
        return row(id, "");
    }

    Contest row(UUID id, String lock) {
        return sql.sql(Contest.SELECT + " where c.id = ?" + lock)
                .param(id)
                .query((row, n) -> Contest.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// One act; `before` is what it changed, as it stood. The contest's row is locked by who calls.
    void act(Asker asker, UUID contest, ActKind kind, String note, Map<String, ?> before, Instant now) {
        String stood = before.isEmpty() ? null : JSON.writeValueAsString(before);
        act(asker.person(), contest, kind, note, stood, now);
    }

    private void act(UUID person, UUID contest, ActKind kind, String note, @Nullable String before, Instant now) {
        sql.sql("""
                insert into contest_act (id, contest_id, ordinal, kind, note, before, done_by, done_at)
                values (?, ?, (select coalesce(max(ordinal), 0) + 1 from contest_act where contest_id = ?), ?, ?,
                  cast(? as jsonb), ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), contest, contest, kind, note, before, person, now))
                .update();
        sql.sql("update contest set changed_at = ?, version = version + 1 where id = ?")
                .params(Rows.values(now, contest))
                .update();
    }
}
