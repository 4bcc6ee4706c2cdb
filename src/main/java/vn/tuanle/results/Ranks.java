package vn.tuanle.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Collective;
import vn.tuanle.contest.Guess;
import vn.tuanle.contest.GuessKind;
import vn.tuanle.contest.Proof;
import vn.tuanle.contest.Rules;
import vn.tuanle.contest.TieKey;
import vn.tuanle.kernel.Rows;

/// Who stands where in a scope, from marks alone: one SQL with the keys of the rules, then what the committee decided
/// on
/// equals, then the prizes.
@Component
class Ranks {
    /// Who is out of the results now.
    static final String OUT = """
            (select distinct on (contestant_id) contestant_id, out from exclusion_act
             order by contestant_id, done_at desc, id)""";

    private final JdbcClient sql;

    Ranks(JdbcClient sql) {
        this.sql = sql;
    }

    /// A contestant's line. `duration` in milliseconds; `gap` how far the guess is off, null without one.
    record Line(
            int place,
            UUID contestant,
            List<UUID> attempts,
            long points,
            long most,
            long duration,
            @Nullable BigDecimal gap,
            boolean wins,
            @Nullable UUID decision,
            @Nullable Integer prize) {}

    /// A unit's line. `rate` in percent and `mean` in points, both as they are compared.
    record UnitLine(
            @Nullable Integer place,
            UUID roster,
            int listed,
            int finished,
            BigDecimal rate,
            BigDecimal mean,
            long sum,
            @Nullable UUID decision,
            @Nullable Integer prize) {
        boolean reached() {
            return place != null;
        }
    }

    /// All lines of a scope; `open` and `openUnits` are places whose equals the committee has to decide on first.
    record Made(List<Line> lines, List<Integer> open, List<UnitLine> units, List<Integer> openUnits) {}

    Made made(Scope scope, Rules rules, List<UUID> markings, boolean prizes) {
        List<Ties.Decision> decisions = decisions(scope.id());
        List<Line> bare = lines(scope, rules, markings);
        List<Line> winning = settled(bare.stream().filter(Line::wins).toList(), decisions);
        boolean decides = rules.keys().contains(TieKey.COMMITTEE);
        Awarding.Awarded awarded = Awarding.along(
                winning.stream().map(Line::place).toList(), prizes ? rules.individual() : List.of(), decides);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < winning.size(); i++)
            lines.add(with(winning.get(i), awarded.grades().get(i)));
        bare.stream().filter(line -> !line.wins()).forEach(lines::add);
        return units(scope, rules, prizes, decisions, new Made(lines, awarded.open(), List.of(), List.of()));
    }

    private Made units(Scope scope, Rules rules, boolean prizes, List<Ties.Decision> decisions, Made people) {
        Collective formula = rules.formula();
        if (!formula.asked()) return people;
        List<UnitLine> bare = unitLines(scope, formula, people.lines());
        List<UnitLine> reached = bare.stream().filter(UnitLine::reached).toList();
        Map<UUID, UnitLine> byRoster = reached.stream().collect(Collectors.toMap(UnitLine::roster, line -> line));
        List<Ties.Placed> placed = Ties.settled(
                reached.stream()
                        .map(line -> new Ties.Placed(line.roster(), Objects.requireNonNull(line.place()), null))
                        .toList(),
                decisions);
        boolean decides = formula.keys().contains(vn.tuanle.contest.CollectiveKey.COMMITTEE);
        Awarding.Awarded awarded = Awarding.along(
                placed.stream().map(Ties.Placed::place).toList(), prizes ? rules.collective() : List.of(), decides);
        List<UnitLine> lines = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Ties.Placed each = placed.get(i);
            UnitLine line = Objects.requireNonNull(byRoster.get(each.who()));
            lines.add(new UnitLine(
                    each.place(),
                    line.roster(),
                    line.listed(),
                    line.finished(),
                    line.rate(),
                    line.mean(),
                    line.sum(),
                    each.decision(),
                    awarded.grades().get(i)));
        }
        bare.stream().filter(line -> !line.reached()).forEach(lines::add);
        return new Made(people.lines(), people.open(), List.copyOf(lines), awarded.open());
    }

    private static List<Line> settled(List<Line> lines, List<Ties.Decision> decisions) {
        Map<UUID, Line> byWho = lines.stream().collect(Collectors.toMap(Line::contestant, line -> line));
        return Ties.settled(
                        lines.stream()
                                .map(line -> new Ties.Placed(line.contestant(), line.place(), null))
                                .toList(),
                        decisions)
                .stream()
                .map(each -> {
                    Line line = Objects.requireNonNull(byWho.get(each.who()));
                    return new Line(
                            each.place(),
                            line.contestant(),
                            line.attempts(),
                            line.points(),
                            line.most(),
                            line.duration(),
                            line.gap(),
                            true,
                            each.decision(),
                            null);
                })
                .toList();
    }

    private static Line with(Line line, @Nullable Integer prize) {
        return new Line(
                line.place(),
                line.contestant(),
                line.attempts(),
                line.points(),
                line.most(),
                line.duration(),
                line.gap(),
                line.wins(),
                line.decision(),
                prize);
    }

    /// How far a guess of an attempt is off the figure of its scope.
    private static String gap(Guess guess) {
        String scope =
                guess.fixed() == vn.tuanle.contest.GuessFixed.ROUND_END ? "a.round_id" : "cast(:contest as uuid)";
        if (!guess.asked()) return "cast(null as numeric)";
        if (guess.kind() != GuessKind.PER_QUESTION) return """
                    (select abs(w.guess - g.value) from answer w join guess_actual g
                       on g.version_id = '00000000-0000-0000-0000-000000000000' and g.scope_id = %s
                     where w.attempt_id = a.id and w.slot = -1)""".formatted(scope);
        // whoever left out a question has no claim to this key
        return """
                (select case when count(w.guess) = count(*) then sum(abs(w.guess - g.value)) end
                 from exam_slot l join guess_actual g on g.version_id = l.version_id and g.scope_id = %s
                 left join answer w on w.attempt_id = a.id and w.slot = l.ordinal where l.set_id = a.set_id)""".formatted(scope);
    }

    /// A contestant's attempts that count, summed over the rounds; who left a round out has nothing from it.
    private List<Line> lines(Scope scope, Rules rules, List<UUID> markings) {
        String order = RankOrder.of(rules.keys());
        var entrance = rules.entrance();
        return sql.sql("""
                with finished as (
                  select a.id, a.contestant_id, a.round_id, a.number, m.points, m.most,
                    floor(extract(epoch from a.finished_at - a.started_at) * 1000)::bigint duration, %s gap
                  from attempt a join attempt_mark m on m.attempt_id = a.id and m.marking_id = any(:markings)
                  where a.state <> 'OPEN'),
                counted as (
                  select distinct on (contestant_id, round_id) * from finished
                  order by contestant_id, round_id, %s),
                whole as (
                  select contestant_id, array_agg(id order by round_id) attempts, sum(points)::bigint points,
                    sum(most)::bigint most, sum(duration)::bigint duration,
                    case when count(gap) = count(*) then sum(gap) end gap
                  from counted group by contestant_id),
                named as (
                  select w.*, :unproven or (:listed and c.line_id is not null) or (:reached and c.alone is not null) wins
                  from whole w join contestant c on c.id = w.contestant_id
                  where c.contest_id = :contest and not exists (
                    select 1 from %s x where x.contestant_id = c.id and x.out))
                select n.*, rank() over (partition by wins order by %s) place from named n
                order by wins desc, place, n.contestant_id""".formatted(gap(rules.guess()), RankOrder.counted(rules), OUT, order))
                .param("markings", markings.toArray(UUID[]::new))
                .param("unproven", entrance.wins(Proof.NONE))
                .param("listed", entrance.wins(Proof.ROSTER))
                .param("reached", entrance.wins(Proof.CONTACT))
                .param("contest", scope.contest())
                .query((row, n) -> new Line(
                        row.getInt("place"),
                        Rows.uuid(row, "contestant_id"),
                        Arrays.stream((Object[]) row.getArray("attempts").getArray())
                                .map(UUID.class::cast)
                                .toList(),
                        row.getLong("points"),
                        row.getLong("most"),
                        row.getLong("duration"),
                        row.getBigDecimal("gap"),
                        row.getBoolean("wins"),
                        null,
                        null))
                .list();
    }

    /// Units by their closed lists: who of a list handed in, matched by the line; excluded lines do not count.
    private List<UnitLine> unitLines(Scope scope, Collective formula, List<Line> people) {
        Map<UUID, long[]> byRoster = new HashMap<>();
        Map<UUID, Line> byContestant = people.stream().collect(Collectors.toMap(Line::contestant, line -> line));
        sql.sql("""
                select c.id, l.roster_id from contestant c join roster_line l on l.id = c.line_id
                where c.contest_id = ? and l.excluded_at is null""").param(scope.contest()).query(row -> {
            Line line = byContestant.get(Rows.uuid(row, "id"));
            if (line == null) return;
            long[] sums = byRoster.computeIfAbsent(Rows.uuid(row, "roster_id"), r -> new long[2]);
            sums[0]++;
            sums[1] += line.points();
        });
        List<UnitLine> lines = new ArrayList<>();
        sql.sql("""
                select r.id, count(l.id) filter (where l.excluded_at is null) listed
                from roster r left join roster_line l on l.roster_id = r.id where r.contest_id = ?
                group by r.id""").param(scope.contest()).query(row -> {
            UUID roster = Rows.uuid(row, "id");
            long[] sums = byRoster.getOrDefault(roster, new long[2]);
            lines.add(unit(formula, roster, row.getInt("listed"), (int) sums[0], sums[1]));
        });
        return UnitOrder.placed(formula, lines);
    }

    /// `place` is 1 where the list reached the threshold, to be put in order.
    static UnitLine unit(Collective formula, UUID roster, int listed, int finished, long sum) {
        BigDecimal rate = listed == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(finished * 100L).divide(BigDecimal.valueOf(listed), 10, RoundingMode.HALF_UP);
        BigDecimal mean = finished == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum, 2).divide(BigDecimal.valueOf(finished), 10, RoundingMode.HALF_UP);
        boolean reached = listed > 0 && finished > 0 && finished * 100L >= (long) formula.threshold() * listed;
        return new UnitLine(
                reached ? 1 : null,
                roster,
                listed,
                finished,
                formula.rounded(rate),
                formula.rounded(mean),
                sum,
                null,
                null);
    }

    /// The decisions on equals of a scope, the oldest first.
    List<Ties.Decision> decisions(UUID scope) {
        Map<UUID, List<UUID>> orders = new java.util.LinkedHashMap<>();
        sql.sql("""
                select d.id, l.who from tie_decision d join tie_decision_line l on l.decision_id = d.id
                where d.scope_id = ? order by d.decided_at, d.id, l.ordinal""").param(scope).query(row -> {
            orders.computeIfAbsent(Rows.uuid(row, "id"), id -> new ArrayList<>())
                    .add(Rows.uuid(row, "who"));
        });
        return orders.entrySet().stream()
                .map(each -> new Ties.Decision(each.getKey(), each.getValue()))
                .toList();
    }
}
