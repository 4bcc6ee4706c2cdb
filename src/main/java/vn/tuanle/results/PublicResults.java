package vn.tuanle.results;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Prize;
import vn.tuanle.contest.Rules;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;

/// Reads what of the results is for everybody: winners alone by name, and only of what the committee confirmed.
@Component
class PublicResults {
    private final JdbcClient sql;
    private final ResultsPages offices;
    private final RankingPages pages;

    PublicResults(JdbcClient sql, ResultsPages offices, RankingPages pages) {
        this.sql = sql;
        this.offices = offices;
        this.pages = pages;
    }

    PublicResultsPage page(Contest contest, @Nullable UUID contestant) {
        List<Ranking> shown = sql.sql("""
                select distinct on (r.scope_id) r.* from ranking r left join contest_round o on o.id = r.round_id
                where r.contest_id = ? and (r.state = 'CONFIRMED' or r.state = 'REVOKED' and exists (
                  select 1 from ranking_act a where a.ranking_id = r.id and a.kind = 'CONFIRMED'))
                order by r.scope_id, r.version desc""")
                .param(contest.id())
                .query((row, n) -> Ranking.of(row))
                .list();
        return new PublicResultsPage(
                contest,
                offices.name(contest.unit()),
                shown.stream().map(this::part).toList(),
                contestant == null ? List.of() : own(contest.id(), contestant),
                contestant != null);
    }

    private PublicResultsPage.Part part(Ranking ranking) {
        Rules rules = pages.rules(ranking);
        boolean confirmed = ranking.confirmed();
        return new PublicResultsPage.Part(
                ranking.id().toString(),
                pages.scope(ranking),
                confirmed,
                Phrase.of(ranking.state().title()),
                confirmed ? ranking.why() : revoked(ranking.id()),
                ranking.version(),
                ranking.made(),
                ranking.fingerprint(),
                sql.sql("select count(*) from rank_entry where ranking_id = ? and wins")
                        .param(ranking.id())
                        .query(Long.class)
                        .single(),
                pages.actuals(rules, ranking),
                confirmed ? winners(ranking, rules.individual()) : List.of(),
                confirmed ? units(ranking, rules.collective()) : List.of());
    }

    private String revoked(UUID ranking) {
        return sql.sql("select note from ranking_act where ranking_id = ? and kind = 'REVOKED'")
                .param(ranking)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private List<PublicResultsPage.Winner> winners(Ranking ranking, List<Prize> prizes) {
        return sql.sql("""
                select e.place, e.prize, e.points, e.duration, c.name, coalesce(nullif(c.unit_name, ''), r.name, '') unit
                from rank_entry e join contestant c on c.id = e.contestant_id left join roster r on r.id = c.roster_id
                where e.ranking_id = ? and e.prize is not null order by e.ordinal""")
                .param(ranking.id())
                .query((row, n) -> new PublicResultsPage.Winner(
                        row.getInt("place"),
                        row.getString("name"),
                        row.getString("unit"),
                        Figures.points(row.getLong("points")),
                        Figures.duration(row.getLong("duration")),
                        prizes.get(row.getInt("prize") - 1).name()))
                .list();
    }

    private List<PublicResultsPage.Winning> units(Ranking ranking, List<Prize> prizes) {
        List<PublicResultsPage.Winning> winning = new ArrayList<>();
        for (RankingPage.Unit unit : pages.units(ranking.id())) {
            Integer prize = unit.prize();
            Integer place = unit.place();
            if (prize != null && place != null)
                winning.add(new PublicResultsPage.Winning(
                        place,
                        unit.name(),
                        unit.finished(),
                        unit.listed(),
                        unit.rate(),
                        unit.mean(),
                        prizes.get(prize - 1).name()));
        }
        return winning;
    }

    /// Where somebody stands in the newest ranking of each scope, confirmed or not: their own they may always see.
    private List<PublicResultsPage.Own> own(UUID contest, UUID contestant) {
        return sql.sql("""
                select n.*, coalesce(o.title, '') title, e.place, e.wins, e.points,
                  (select count(*) from rank_entry x where x.ranking_id = n.id and x.wins) ranked
                from (select distinct on (scope_id) * from ranking
                      where contest_id = ? and state in ('PROVISIONAL', 'CONFIRMED') order by scope_id, version desc) n
                left join contest_round o on o.id = n.round_id
                join rank_entry e on e.ranking_id = n.id and e.contestant_id = ?
                order by o.ordinal nulls last""")
                .params(contest, contestant)
                .query((row, n) -> new PublicResultsPage.Own(
                        row.getString("title"),
                        RankingState.valueOf(row.getString("state")) == RankingState.CONFIRMED,
                        row.getBoolean("wins") ? row.getObject("place", Integer.class) : null,
                        row.getLong("ranked"),
                        Figures.points(row.getLong("points")),
                        contestant.toString()))
                .list();
    }

    /// A ranking that the committee confirmed; of any other nothing is public.
    Ranking confirmed(UUID contest, UUID ranking) {
        return sql.sql("select * from ranking where id = ? and contest_id = ? and state in ('CONFIRMED', 'REPLACED')")
                .params(Rows.values(ranking, contest))
                .query((row, n) -> Ranking.of(row))
                .optional()
                .orElseThrow(vn.tuanle.ui.NotFound::new);
    }
}
