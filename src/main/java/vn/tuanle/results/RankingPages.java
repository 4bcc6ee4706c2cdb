package vn.tuanle.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.GuessKind;
import vn.tuanle.contest.Rules;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.quiz.Wording;
import vn.tuanle.ui.Errors;

/// Reads one version of a ranking, a hundred people a page.
@Component
class RankingPages {
    private static final int EACH = 100;
    private static final int MOST_MOVED = 300;
    private static final int MOST_EQUALS = 50;
    private final JdbcClient sql;
    private final Access access;
    private final Rankings rankings;
    private final Deciding deciding;
    private final Actuals actuals;

    RankingPages(JdbcClient sql, Access access, Rankings rankings, Deciding deciding, Actuals actuals) {
        this.sql = sql;
        this.access = access;
        this.rankings = rankings;
        this.deciding = deciding;
        this.actuals = actuals;
    }

    RankingPage page(Asker asker, UUID contestId, UUID id, int asked, Typed form, Errors errors) {
        Contest contest = access.seen(asker, contestId);
        Ranking ranking = rankings.find(contestId, id);
        Rules rules = rules(ranking);
        long[] counts = sql.sql("""
                select count(*) filter (where wins) ranked, count(*) filter (where not wins) beside
                from rank_entry where ranking_id = ?""")
                .param(id)
                .query((row, n) -> new long[] {row.getLong("ranked"), row.getLong("beside")})
                .single();
        int pages = Math.max(1, (int) ((counts[0] + counts[1] + EACH - 1) / EACH));
        int page = Math.clamp(asked, 1, pages);
        return new RankingPage(
                contest,
                rules,
                head(ranking),
                scope(ranking),
                counts[0],
                counts[1],
                actuals(rules, ranking),
                people(id, page),
                page,
                pages,
                units(id),
                moved(ranking),
                ranking.provisional() ? equals(id) : List.of(),
                ranking.provisional() ? deciding.open(contest, ranking) : List.of(),
                excluded(contestId),
                minutes(id),
                acts(id),
                access.acts(asker, contest),
                access.decides(asker, contest),
                form,
                errors);
    }

    /// The rules by which it was made.
    Rules rules(Ranking ranking) {
        return Rules.read(sql.sql("select rules from contest_rules where contest_id = ? and version = ?")
                .params(ranking.contest(), ranking.rulesVersion())
                .query(String.class)
                .single());
    }

    String scope(Ranking ranking) {
        return ranking.round() == null
                ? ""
                : sql.sql("select title from contest_round where id = ?")
                        .param(ranking.round())
                        .query(String.class)
                        .single();
    }

    private RankingPage.Head head(Ranking ranking) {
        int newest = sql.sql("select max(version) from ranking where scope_id = ?")
                .param(ranking.scope())
                .query(Integer.class)
                .single();
        return new RankingPage.Head(
                ranking.id(),
                ranking.version(),
                Phrase.of(ranking.state().title()),
                ranking.provisional(),
                ranking.confirmed(),
                newest == ranking.version(),
                ranking.why(),
                ranking.prizes(),
                ranking.fingerprint(),
                ranking.made());
    }

    List<RankingPage.Actual> actuals(Rules rules, Ranking ranking) {
        if (!rules.guess().asked()) return List.of();
        List<UUID> scopes = ranking.round() == null
                ? access.rounds(ranking.contest()).stream().map(Access.Held::id).toList()
                : List.of(ranking.round());
        List<RankingPage.Actual> all = new ArrayList<>();
        Map<UUID, String> stems = new HashMap<>();
        if (rules.guess().kind() == GuessKind.PER_QUESTION)
            sql.sql("""
                    select distinct v.id, v.content -> 'stem' ->> 'html' stem from guess_actual g join question_version v
                      on v.id = g.version_id where g.contest_id = ?""").param(ranking.contest()).query(row -> {
                stems.put(
                        Rows.uuid(row, "id"),
                        new Wording(Objects.requireNonNullElse(row.getString("stem"), "")).text());
            });
        scopes.stream()
                .map(round -> Actuals.scope(rules.guess(), ranking.contest(), round))
                .distinct()
                .forEach(scope -> actuals.of(scope)
                        .forEach((version, value) -> all.add(
                                new RankingPage.Actual(stems.getOrDefault(version, ""), Figures.number(value)))));
        return all;
    }

    private List<RankingPage.Person> people(UUID ranking, int page) {
        return sql.sql("""
                select e.*, c.name, coalesce(nullif(c.unit_name, ''), r.name, '') unit from rank_entry e
                join contestant c on c.id = e.contestant_id left join roster r on r.id = c.roster_id
                where e.ranking_id = ? and e.ordinal > ? order by e.ordinal limit ?""")
                .params(ranking, (page - 1) * EACH, EACH)
                .query((row, n) -> new RankingPage.Person(
                        Rows.uuid(row, "contestant_id"),
                        Arrays.stream((Object[]) row.getArray("attempts").getArray())
                                .map(UUID.class::cast)
                                .toList(),
                        row.getInt("place"),
                        row.getString("name"),
                        row.getString("unit"),
                        Figures.points(row.getLong("points")),
                        Figures.points(row.getLong("most")),
                        Figures.duration(row.getLong("duration")),
                        Figures.number(row.getBigDecimal("gap")),
                        row.getBoolean("wins"),
                        row.getObject("decision_id") != null,
                        row.getObject("prize", Integer.class)))
                .list();
    }

    List<RankingPage.Unit> units(UUID ranking) {
        return sql.sql("""
                select u.*, r.name from rank_unit u join roster r on r.id = u.roster_id
                where u.ranking_id = ? order by u.ordinal""")
                .param(ranking)
                .query((row, n) -> new RankingPage.Unit(
                        row.getObject("place", Integer.class),
                        row.getString("name"),
                        row.getInt("listed"),
                        row.getInt("finished"),
                        decimals(row.getBigDecimal("rate")),
                        decimals(row.getBigDecimal("mean")),
                        Figures.points(row.getLong("sum")),
                        row.getObject("decision_id") != null,
                        row.getObject("prize", Integer.class)))
                .list();
    }

    private static String decimals(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return Figures.exact(bare.scale() < 2 ? bare.setScale(2) : bare);
    }

    /// Who stands elsewhere or has other points than in the version before, the nearest to the top first.
    private List<RankingPage.Moved> moved(Ranking ranking) {
        if (ranking.version() == 1) return List.of();
        return sql.sql("""
                with before as (
                  select e.* from rank_entry e join ranking r on r.id = e.ranking_id
                  where r.scope_id = ? and r.version = ?),
                now as (select * from rank_entry where ranking_id = ?)
                select c.name, b.place was, n.place stands, b.points points_was, n.points points
                from before b full join now n on n.contestant_id = b.contestant_id
                join contestant c on c.id = coalesce(n.contestant_id, b.contestant_id)
                where (b.place, b.points, b.wins) is distinct from (n.place, n.points, n.wins)
                order by least(b.place, n.place), c.name limit ?""")
                .params(ranking.scope(), ranking.version() - 1, ranking.id(), MOST_MOVED)
                .query((row, n) -> new RankingPage.Moved(
                        row.getString("name"),
                        row.getObject("was", Integer.class),
                        row.getObject("stands", Integer.class),
                        points(row.getObject("points_was", Long.class)),
                        points(row.getObject("points", Long.class))))
                .list();
    }

    private static String points(@Nullable Long hundredths) {
        return hundredths == null ? "" : Figures.points(hundredths);
    }

    private List<RankingPage.Equals> equals(UUID ranking) {
        Map<String, List<RankingPage.Who>> groups = new java.util.LinkedHashMap<>();
        sql.sql("""
                select * from (
                  select e.ordinal, e.place, false units, e.contestant_id who, c.name,
                    coalesce(nullif(c.unit_name, ''), r.name, '') unit, count(*) over (partition by e.place) n
                  from rank_entry e join contestant c on c.id = e.contestant_id left join roster r on r.id = c.roster_id
                  where e.ranking_id = ? and e.wins
                  union all
                  select u.ordinal, u.place, true, u.roster_id, r.name, '', count(*) over (partition by u.place)
                  from rank_unit u join roster r on r.id = u.roster_id where u.ranking_id = ? and u.place is not null) e
                where n > 1 and n <= 20 order by units, ordinal limit ?""").params(ranking, ranking, MOST_EQUALS).query(row -> {
            groups.computeIfAbsent((row.getBoolean("units") ? "u" : "p") + row.getInt("place"), k -> new ArrayList<>())
                    .add(new RankingPage.Who(Rows.uuid(row, "who"), row.getString("name"), row.getString("unit")));
        });
        return groups.entrySet().stream()
                .map(each -> new RankingPage.Equals(
                        Integer.parseInt(each.getKey().substring(1)),
                        each.getKey().startsWith("u"),
                        each.getValue()))
                .toList();
    }

    List<RankingPage.Out> excluded(UUID contest) {
        return sql.sql("""
                select x.contestant_id, c.name, x.why, p.name by, x.done_at from (
                  select distinct on (contestant_id) * from exclusion_act order by contestant_id, done_at desc, id) x
                join contestant c on c.id = x.contestant_id join person p on p.id = x.done_by
                where c.contest_id = ? and x.out order by x.done_at""")
                .param(contest)
                .query((row, n) -> new RankingPage.Out(
                        Rows.uuid(row, "contestant_id"),
                        row.getString("name"),
                        row.getString("why"),
                        row.getString("by"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }

    private RankingPage.@Nullable Minutes minutes(UUID ranking) {
        return sql.sql("""
                select m.draft_id, m.document_id from ranking_minutes m join draft d on d.id = m.draft_id
                where m.ranking_id = ? order by m.document_id is null, m.draft_id limit 1""")
                .param(ranking)
                .query((row, n) ->
                        new RankingPage.Minutes(Rows.uuid(row, "draft_id"), Rows.uuidOrNull(row, "document_id")))
                .optional()
                .orElse(null);
    }

    private List<RankingPage.Act> acts(UUID ranking) {
        return sql.sql("""
                select a.kind, a.note, p.name, a.done_at from ranking_act a join person p on p.id = a.done_by
                where a.ranking_id = ? order by a.done_at desc, a.id""")
                .param(ranking)
                .query((row, n) -> new RankingPage.Act(
                        Phrase.of(RankingActKind.valueOf(row.getString("kind")).title()),
                        row.getString("note"),
                        row.getString("name"),
                        Objects.requireNonNull(Rows.instant(row, "done_at"))))
                .list();
    }
}
