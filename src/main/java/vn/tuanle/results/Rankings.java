package vn.tuanle.results;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Makes rankings, each a version that is never changed afterwards. All of a contest come one after the other, under
/// its row.
@Component
public class Rankings {
    private final JdbcClient sql;
    private final JdbcTemplate rows;
    private final Transactions transactions;
    private final Access access;
    private final Markings markings;
    private final Actuals actuals;
    private final Ranks ranks;

    Rankings(
            JdbcClient sql,
            JdbcTemplate rows,
            Transactions transactions,
            Access access,
            Markings markings,
            Actuals actuals,
            Ranks ranks) {
        this.sql = sql;
        this.rows = rows;
        this.transactions = transactions;
        this.access = access;
        this.markings = markings;
        this.actuals = actuals;
        this.ranks = ranks;
    }

    /// The scope by its id: a round that counts, or the contest itself.
    Scope scope(UUID contest, UUID id) {
        return id.equals(contest)
                ? Scope.whole(contest, access.rounds(contest))
                : Scope.of(contest, access.round(contest, id));
    }

    /// A new version from the newest markings, decisions and exclusions. Every version after the first says why.
    public Outcome<UUID> make(Asker asker, UUID contestId, UUID scopeId, boolean prizes, String why, Instant now) {
        Contest contest = access.acted(asker, contestId);
        if (why.length() > 2000) return Outcome.refusedAt("vi-sao", "Dài quá {0} ký tự.", 2000);
        return transactions.run(() -> {
            access.hold(contestId);
            Scope scope = scope(contestId, scopeId);
            if (!scope.settled(now)) return Outcome.refused("Vòng thi chưa khép lại, chưa xếp hạng được.");
            if (open(scope)) return Outcome.refused("Máy chủ đang chốt những bài hết giờ; hãy thử lại sau một phút.");
            boolean again = sql.sql("select exists (select 1 from ranking where scope_id = ?)")
                    .param(scopeId)
                    .query(Boolean.class)
                    .single();
            if (again && why.isBlank())
                return Outcome.refusedAt("vi-sao", "Hãy ghi vì sao xếp hạng lại; mọi người sẽ đọc câu này.");
            return Outcome.done(written(asker, contest, scope, prizes, again ? why.strip() : "", now));
        });
    }

    private boolean open(Scope scope) {
        return sql.sql("select exists (select 1 from attempt where round_id = any(?) and state = 'OPEN')")
                .param(scope.rounds().stream().map(Access.Held::id).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private UUID written(Asker asker, Contest contest, Scope scope, boolean prizes, String why, Instant now) {
        Map<UUID, UUID> marked = new HashMap<>();
        for (Access.Held round : scope.rounds()) marked.put(round.id(), markings.newest(asker, round.id(), now));
        List<UUID> all = access.rounds(contest.id()).stream()
                .filter(each -> each.settled(now))
                .map(Access.Held::id)
                .toList();
        boolean over = access.rounds(contest.id()).stream().allMatch(each -> each.settled(now));
        var guess = contest.rules().guess();
        // a figure over all rounds waits for the last of them
        if (guess.fixed() == vn.tuanle.contest.GuessFixed.ROUND_END || over) {
            if (guess.fixed() != vn.tuanle.contest.GuessFixed.ROUND_END)
                for (UUID round : all) marked.computeIfAbsent(round, r -> markings.newest(asker, r, now));
            actuals.fix(
                    guess,
                    contest.id(),
                    scope.rounds().stream().map(Access.Held::id).toList(),
                    all,
                    marked,
                    now);
        }
        List<UUID> used =
                scope.rounds().stream().map(round -> marked.get(round.id())).toList();
        Ranks.Made made = ranks.made(scope, contest.rules(), used, prizes);
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into ranking (id, contest_id, scope_id, round_id, version, rules_version, state, why, prizes, digest,
                  made_by, made_at)
                values (?, ?, ?, ?, (select coalesce(max(version), 0) + 1 from ranking where scope_id = ?), ?,
                  'PROVISIONAL', ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        contest.id(),
                        scope.id(),
                        scope.round(),
                        scope.id(),
                        contest.rulesVersion(),
                        why,
                        prizes,
                        ResultFile.digest(ResultFile.of(made.lines(), made.units())),
                        asker.person(),
                        now))
                .update();
        for (UUID marking : used)
            sql.sql("insert into ranking_marking (ranking_id, marking_id) values (?, ?)")
                    .params(id, marking)
                    .update();
        write(id, made);
        act(asker, id, RankingActKind.MADE, why, now);
        return id;
    }

    private void write(UUID ranking, Ranks.Made made) {
        record Nth<T>(int ordinal, T line) {}
        List<Nth<Ranks.Line>> lines = new java.util.ArrayList<>();
        for (Ranks.Line line : made.lines()) lines.add(new Nth<>(lines.size() + 1, line));
        rows.batchUpdate("""
                insert into rank_entry (ranking_id, ordinal, place, contestant_id, attempts, points, most, duration, gap,
                  wins, decision_id, prize)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", lines, 1000, (statement, each) -> {
            Ranks.Line line = each.line();
            statement.setObject(1, ranking);
            statement.setInt(2, each.ordinal());
            statement.setInt(3, line.place());
            statement.setObject(4, line.contestant());
            statement.setArray(
                    5,
                    statement
                            .getConnection()
                            .createArrayOf("uuid", line.attempts().toArray()));
            statement.setLong(6, line.points());
            statement.setLong(7, line.most());
            statement.setLong(8, line.duration());
            statement.setBigDecimal(9, line.gap());
            statement.setBoolean(10, line.wins());
            statement.setObject(11, line.decision());
            statement.setObject(12, line.prize());
        });
        int ordinal = 0;
        for (Ranks.UnitLine unit : made.units())
            sql.sql("""
                    insert into rank_unit (ranking_id, ordinal, place, roster_id, listed, finished, rate, mean, sum,
                      reached, decision_id, prize)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            ranking,
                            ++ordinal,
                            unit.place(),
                            unit.roster(),
                            unit.listed(),
                            unit.finished(),
                            unit.rate(),
                            unit.mean(),
                            unit.sum(),
                            unit.reached(),
                            unit.decision(),
                            unit.prize()))
                    .update();
    }

    Ranking find(UUID contest, UUID id) {
        return sql.sql("select * from ranking where id = ? and contest_id = ?")
                .params(id, contest)
                .query((row, n) -> Ranking.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// All lines of a ranking as they were written.
    List<Ranks.Line> lines(UUID ranking) {
        return sql.sql("select * from rank_entry where ranking_id = ? order by ordinal")
                .param(ranking)
                .query((row, n) -> new Ranks.Line(
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
                        Rows.uuidOrNull(row, "decision_id"),
                        row.getObject("prize", Integer.class)))
                .list();
    }

    List<Ranks.UnitLine> units(UUID ranking) {
        return sql.sql("select * from rank_unit where ranking_id = ? order by ordinal")
                .param(ranking)
                .query((row, n) -> new Ranks.UnitLine(
                        row.getObject("place", Integer.class),
                        Rows.uuid(row, "roster_id"),
                        row.getInt("listed"),
                        row.getInt("finished"),
                        row.getBigDecimal("rate"),
                        row.getBigDecimal("mean"),
                        row.getLong("sum"),
                        Rows.uuidOrNull(row, "decision_id"),
                        row.getObject("prize", Integer.class)))
                .list();
    }

    void act(Asker asker, UUID ranking, RankingActKind kind, String note, Instant now) {
        sql.sql("insert into ranking_act (id, ranking_id, kind, note, done_by, done_at) values (?, ?, ?, ?, ?, ?)")
                .params(Rows.values(UUID.randomUUID(), ranking, kind, note, asker.person(), now))
                .update();
    }
}
