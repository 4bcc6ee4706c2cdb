package vn.tuanle.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Guess;
import vn.tuanle.contest.GuessBase;
import vn.tuanle.contest.GuessFixed;
import vn.tuanle.contest.GuessKind;
import vn.tuanle.contest.Turnouts;
import vn.tuanle.kernel.Rows;

/// The figures that guesses are compared with: computed once, when the rules fix them, and kept.
@Component
class Actuals {
    static final UUID WHOLE = new UUID(0, 0);
    private final JdbcClient sql;
    private final Turnouts turnouts;

    Actuals(JdbcClient sql, Turnouts turnouts) {
        this.sql = sql;
        this.turnouts = turnouts;
    }

    /// The figures of a scope by question version, [#WHOLE] for the one about all.
    Map<UUID, BigDecimal> of(UUID scope) {
        Map<UUID, BigDecimal> all = new HashMap<>();
        sql.sql("select version_id, value from guess_actual where scope_id = ?")
                .param(scope)
                .query(row -> {
                    all.put(Rows.uuid(row, "version_id"), row.getBigDecimal("value"));
                });
        return all;
    }

    /// Where the figures stand that a round's guesses are compared with.
    static UUID scope(Guess guess, UUID contest, UUID round) {
        return guess.fixed() == GuessFixed.ROUND_END ? round : contest;
    }

    /// Fixes the figures of these closed rounds, where they are not fixed yet. `all` are all rounds that count: a
    /// figure
    /// for the whole contest is fixed over them alone. No attempt of them is open any more.
    void fix(Guess guess, UUID contest, List<UUID> rounds, List<UUID> all, Map<UUID, UUID> markings, Instant now) {
        if (!guess.asked()) return;
        if (guess.fixed() == GuessFixed.LAST_ROUND_END) fix(guess, contest, contest, all, markings, now);
        else for (UUID round : rounds) fix(guess, contest, round, List.of(round), markings, now);
    }

    private void fix(Guess guess, UUID contest, UUID scope, List<UUID> rounds, Map<UUID, UUID> markings, Instant now) {
        if (!of(scope).isEmpty()) return;
        BigDecimal turnout = BigDecimal.valueOf(turnouts.fixed(contest, scope, now)
                .map(counted -> counted.counted(guess.base()))
                .orElseThrow());
        List<UUID> marked =
                rounds.stream().filter(markings::containsKey).map(markings::get).toList();
        switch (guess.kind()) {
            case NONE -> {}
            case PARTICIPANTS -> keep(scope, contest, WHOLE, turnout, now);
            case ALL_RIGHT -> keep(scope, contest, WHOLE, allRight(guess, marked), now);
            case PERCENT -> keep(scope, contest, WHOLE, percent(allRight(guess, marked), turnout), now);
            case PER_QUESTION ->
                perQuestion(guess, marked).forEach((version, n) -> keep(scope, contest, version, n, now));
        }
    }

    private void keep(UUID scope, UUID contest, UUID version, BigDecimal value, Instant now) {
        sql.sql("insert into guess_actual (scope_id, version_id, contest_id, value, fixed_at) values (?, ?, ?, ?, ?)")
                .params(Rows.values(scope, version, contest, value, now))
                .update();
    }

    /// In percent with five decimals, half up; 0 of nobody.
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? BigDecimal.ZERO
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 5, RoundingMode.HALF_UP);
    }

    /// Whom a figure counts, of attempts `a` by contestants `c`.
    private static String counted(Guess guess) {
        return guess.base() == GuessBase.FINISHED_ATTEMPTS ? "count(*)" : "count(distinct a.contestant_id)";
    }

    private static String whose(Guess guess) {
        return guess.base() == GuessBase.PROVEN_PERSONS ? " and c.proof <> 'NONE'" : "";
    }

    private BigDecimal allRight(Guess guess, List<UUID> markings) {
        return sql.sql("select " + counted(guess) + """
                 from attempt_mark m join attempt a on a.id = m.attempt_id join contestant c on c.id = a.contestant_id
                where m.marking_id = any(?) and m.all_right""" + whose(guess))
                .param(markings.toArray(UUID[]::new))
                .query(BigDecimal.class)
                .single();
    }

    private Map<UUID, BigDecimal> perQuestion(Guess guess, List<UUID> markings) {
        if (guess.kind() != GuessKind.PER_QUESTION) return Map.of();
        Map<UUID, BigDecimal> all = new HashMap<>();
        sql.sql("select l.version_id, "
                        + (guess.base() == GuessBase.FINISHED_ATTEMPTS
                                ? "count(a.id)"
                                : "count(distinct a.contestant_id)")
                        + """
                 filter (where l.ordinal = any(m.slots_right)) n
                from attempt_mark m join attempt a on a.id = m.attempt_id join contestant c on c.id = a.contestant_id
                join exam_slot l on l.set_id = a.set_id
                where m.marking_id = any(?)""" + whose(guess) + " group by l.version_id")
                .param(markings.toArray(UUID[]::new))
                .query(row -> {
                    all.put(Rows.uuid(row, "version_id"), row.getBigDecimal("n"));
                });
        return all;
    }
}
