package vn.tuanle.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;

/// Reads what came of a contest for those who work on it: a fixed number of queries, however many took part.
@Component
class ResultsPages {
    private final JdbcClient sql;
    private final Access access;
    private final Directory directory;

    ResultsPages(JdbcClient sql, Access access, Directory directory) {
        this.sql = sql;
        this.access = access;
        this.directory = directory;
    }

    ResultsPage page(Asker asker, UUID id, Instant now) {
        return page(asker, id, now, "", "", Errors.none());
    }

    /// `failed` is the scope whose form was refused, `why` what was typed in it.
    ResultsPage page(Asker asker, UUID id, Instant now, String failed, String why, Errors errors) {
        Contest contest = access.seen(asker, id);
        List<Access.Held> rounds = access.rounds(id);
        Map<UUID, Long> finished = new HashMap<>();
        sql.sql("""
                select a.round_id, count(distinct a.contestant_id) n from attempt a
                join contest_round r on r.id = a.round_id where r.contest_id = ? and a.state <> 'OPEN'
                group by a.round_id""").param(id).query(row -> {
            finished.put(Rows.uuid(row, "round_id"), row.getLong("n"));
        });
        Map<UUID, List<ResultsPage.Marked>> markings = new HashMap<>();
        sql.sql("""
                select m.round_id, m.version, m.why, m.made_at, p.name from marking m join person p on p.id = m.made_by
                join contest_round r on r.id = m.round_id where r.contest_id = ? order by m.version desc""").param(id).query(row -> {
            markings.computeIfAbsent(Rows.uuid(row, "round_id"), r -> new ArrayList<>())
                    .add(new ResultsPage.Marked(
                            row.getInt("version"),
                            row.getString("why"),
                            java.util.Objects.requireNonNull(Rows.instant(row, "made_at")),
                            row.getString("name")));
        });
        Map<UUID, List<ResultsPage.Line>> rankings = new HashMap<>();
        sql.sql("select * from ranking where contest_id = ? order by version desc")
                .param(id)
                .query(row -> {
                    Ranking each = Ranking.of(row);
                    rankings.computeIfAbsent(each.scope(), r -> new ArrayList<>())
                            .add(new ResultsPage.Line(
                                    each.id(),
                                    each.version(),
                                    Phrase.of(each.state().title()),
                                    each.confirmed(),
                                    each.why(),
                                    each.made()));
                });
        List<ResultsPage.Part> parts = new ArrayList<>();
        for (Access.Held round : rounds)
            parts.add(new ResultsPage.Part(
                    round.id(),
                    round.id(),
                    round.title(),
                    round.closes(),
                    round.settled(now),
                    finished.getOrDefault(round.id(), 0L),
                    markings.getOrDefault(round.id(), List.of()),
                    rankings.getOrDefault(round.id(), List.of())));
        if (rounds.size() > 1) parts.add(whole(id, rounds, rankings.getOrDefault(id, List.of()), now));
        long open = sql.sql("select count(*) from contest_case where contest_id = ? and answered_at is null")
                .param(id)
                .query(Long.class)
                .single();
        return new ResultsPage(
                contest, name(contest.unit()), access.acts(asker, contest), parts, open, failed, why, errors);
    }

    private static ResultsPage.Part whole(
            UUID contest, List<Access.Held> rounds, List<ResultsPage.Line> rankings, Instant now) {
        @Nullable Instant closes = rounds.getLast().closes();
        return new ResultsPage.Part(
                contest, null, "", closes, Scope.whole(contest, rounds).settled(now), 0, List.of(), rankings);
    }

    String name(UUID unit) {
        return directory.names(List.of(unit), LocalDate.now(Days.ZONE)).getOrDefault(unit, "");
    }
}
