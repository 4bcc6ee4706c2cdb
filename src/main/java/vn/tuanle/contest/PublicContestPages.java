package vn.tuanle.contest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;

/// Reads published contests for everybody.
@Component
class PublicContestPages {
    private final JdbcClient sql;
    private final Contests contests;
    private final ContestPages offices;
    private final RulesChanges changes;
    private final Rounds rounds;
    private final Chaining chaining;
    private final RosterChanges rosters;
    private final Turnouts turnouts;
    private final Directory directory;

    PublicContestPages(
            JdbcClient sql,
            Contests contests,
            ContestPages offices,
            RulesChanges changes,
            Rounds rounds,
            Chaining chaining,
            RosterChanges rosters,
            Turnouts turnouts,
            Directory directory) {
        this.sql = sql;
        this.contests = contests;
        this.offices = offices;
        this.changes = changes;
        this.rounds = rounds;
        this.chaining = chaining;
        this.rosters = rosters;
        this.turnouts = turnouts;
        this.directory = directory;
    }

    PublicContestsPage list(Instant now) {
        record Row(Contest contest, PublicContestsPage.Line line) {}
        List<Row> rows = sql.sql("""
                select c.*, r.rules, r.version rules_version, w.opens, w.closes from contest c
                join lateral (select r.rules, r.version from contest_rules r where r.contest_id = c.id
                  order by r.version desc limit 1) r on true
                left join lateral (select min(o.opens_at) opens, max(o.closes_at) closes from contest_round o
                  where o.contest_id = c.id) w on true
                where c.published_at is not null and c.state <> 'DRAFT'
                order by coalesce(w.closes, c.published_at) <= ?, w.opens nulls last, c.published_at desc, c.id limit 200""")
                .params(Rows.values(now))
                .query((row, n) -> {
                    Contest contest = Contest.of(row);
                    return new Row(
                            contest,
                            new PublicContestsPage.Line(
                                    contest.path(),
                                    contest.title(),
                                    "",
                                    contest.kind(),
                                    contest.state(),
                                    Rows.instant(row, "opens"),
                                    Rows.instant(row, "closes")));
                })
                .list();
        Map<UUID, String> names = directory.names(
                rows.stream().map(row -> row.contest().unit()).distinct().toList(), LocalDate.now(Days.ZONE));
        return new PublicContestsPage(
                rows.stream()
                        .map(row -> new PublicContestsPage.Line(
                                row.line().path(),
                                row.line().title(),
                                names.getOrDefault(row.contest().unit(), ""),
                                row.line().kind(),
                                row.line().state(),
                                row.line().opens(),
                                row.line().closes()))
                        .toList(),
                now);
    }

    PublicContestPage page(Contest contest, boolean in, Instant now) {
        List<Round> its = rounds.of(contest.id());
        Map<UUID, String> seals = new HashMap<>();
        for (Round round : its)
            if (round.settled(now)) chaining.seal(round.id()).ifPresent(hash -> seals.put(round.id(), hash));
        return new PublicContestPage(
                contest,
                offices.name(contest.unit()),
                offices.rulesDocument(contest),
                contests.members(contest.id()),
                RulesWords.of(contest.rules(), contest.kind()),
                changes.of(contest.id()),
                its,
                seals,
                turnouts.of(contest.id()),
                rosters.closes(contest.id()),
                contest.state() == ContestState.CANCELLED ? why(contest.id()) : "",
                in,
                now);
    }

    private String why(UUID contest) {
        return sql.sql(
                        "select note from contest_act where contest_id = ? and kind = 'CANCELLED' order by ordinal desc limit 1")
                .param(contest)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
