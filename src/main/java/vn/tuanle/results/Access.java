package vn.tuanle.results;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestKind;
import vn.tuanle.contest.Contests;
import vn.tuanle.contest.Part;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Who may see and do what with the results of a quiz contest; to everybody else it is not there.
@Component
class Access {
    private final JdbcClient sql;
    private final Contests contests;

    Access(JdbcClient sql, Contests contests) {
        this.sql = sql;
        this.contests = contests;
    }

    /// For staff of its unit and its committee but judges.
    Contest seen(Asker asker, UUID id) {
        Contest contest = contests.seen(asker, id);
        if (contest.kind() != ContestKind.QUIZ) throw new NotFound();
        if (!contests.works(asker, contest) && !contests.sits(asker, id, Part.CHAIR, Part.SECRETARY, Part.MEMBER))
            throw new NotFound();
        return contest;
    }

    /// Whether they mark, rank and answer: head and officers of the unit, chair and secretary.
    boolean acts(Asker asker, Contest contest) {
        return contests.writes(asker, contest) || contests.sits(asker, contest.id(), Part.CHAIR, Part.SECRETARY);
    }

    Contest acted(Asker asker, UUID id) {
        Contest contest = seen(asker, id);
        if (!acts(asker, contest)) throw new NotFound();
        return contest;
    }

    /// Whether they decide for the committee: its chair, or the unit's head where the chair has no account.
    boolean decides(Asker asker, Contest contest) {
        boolean chairHasAccount = contests.members(contest.id()).stream()
                .anyMatch(each -> each.part() == Part.CHAIR && each.person() != null);
        return chairHasAccount ? contests.sits(asker, contest.id(), Part.CHAIR) : contests.heads(asker, contest);
    }

    Contest decided(Asker asker, UUID id) {
        Contest contest = seen(asker, id);
        if (!decides(asker, contest)) throw new NotFound();
        return contest;
    }

    /// Holds the contest's row, so that markings and rankings come one after the other.
    void hold(UUID contest) {
        sql.sql("select id from contest where id = ? for update")
                .param(contest)
                .query(UUID.class)
                .single();
    }

    /// A round that is marked and ranked, with when nothing of it can change any more.
    record Held(UUID id, UUID contest, int ordinal, String title, java.time.Instant closes, java.time.Instant settles) {
        boolean settled(java.time.Instant now) {
            return now.isAfter(settles);
        }
    }

    /// The rounds of a contest that count, which practice does not.
    List<Held> rounds(UUID contest) {
        return sql.sql("""
                select id, contest_id, ordinal, title, closes_at, closes_at + make_interval(secs => grace) settles_at
                from contest_round where contest_id = ? and preset <> 'PRACTICE' order by ordinal""")
                .param(contest)
                .query((row, n) -> new Held(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "contest_id"),
                        row.getInt("ordinal"),
                        row.getString("title"),
                        java.util.Objects.requireNonNull(Rows.instant(row, "closes_at")),
                        java.util.Objects.requireNonNull(Rows.instant(row, "settles_at"))))
                .list();
    }

    Held round(UUID contest, UUID round) {
        return rounds(contest).stream()
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
