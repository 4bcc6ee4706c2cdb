package vn.tuanle.contest;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// How many took part, in the ways in which rules may mean it: counted once, when a round or the last one is over and
/// every attempt has ended, and then never again.
@Component
public class Turnouts {
    private static final String COUNT = """
            select count(distinct a.contestant_id) persons,
              count(distinct a.contestant_id) filter (where p.proof <> 'NONE') proven, count(*) attempts
            from attempt a join contestant p on p.id = a.contestant_id join contest_round r on r.id = a.round_id""";
    private final JdbcClient sql;
    private final Transactions transactions;

    Turnouts(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /// Of a round or a whole contest.
    public record Turnout(int persons, int proven, int attempts, Instant fixed) {
        /// The figure that a guess is compared with.
        public int counted(GuessBase base) {
            return switch (base) {
                case FINISHED_PERSONS -> persons;
                case PROVEN_PERSONS -> proven;
                case FINISHED_ATTEMPTS -> attempts;
            };
        }
    }

    /// What is fixed of a contest: by the id of each round, and by its own for the whole.
    public Map<UUID, Turnout> of(UUID contest) {
        Map<UUID, Turnout> all = new HashMap<>();
        sql.sql("select about_id, persons, proven, attempts, fixed_at from contest_turnout where contest_id = ?")
                .param(contest)
                .query(row -> {
                    all.put(
                            Rows.uuid(row, "about_id"),
                            new Turnout(
                                    row.getInt("persons"),
                                    row.getInt("proven"),
                                    row.getInt("attempts"),
                                    Objects.requireNonNull(Rows.instant(row, "fixed_at"))));
                });
        return all;
    }

    /// Of a round that is over, or a whole contest under its own id; fixed now where it was not yet, none while an
    /// attempt
    /// is still open.
    public Optional<Turnout> fixed(UUID contest, UUID about, Instant now) {
        fix(contest, about, about.equals(contest), now);
        return Optional.ofNullable(of(contest).get(about));
    }

    /// Fixes what is over.
    void fix(Instant now) {
        record Over(UUID contest, UUID about, boolean whole) {}
        sql
                .sql("""
                select r.contest_id, r.id about, false whole from contest_round r
                where r.closes_at + r.grace * interval '1 second' < ?
                union all
                select r.contest_id, r.contest_id, true from contest_round r group by r.contest_id
                having max(r.closes_at + r.grace * interval '1 second') < ?""")
                .params(Rows.values(now, now))
                .query((row, n) ->
                        new Over(Rows.uuid(row, "contest_id"), Rows.uuid(row, "about"), row.getBoolean("whole")))
                .list()
                .stream()
                .filter(over -> !of(over.contest()).containsKey(over.about()))
                .forEach(over -> fix(over.contest(), over.about(), over.whole(), now));
    }

    private void fix(UUID contest, UUID about, boolean whole, Instant now) {
        String where = whole ? " where r.contest_id = ? and r.preset <> 'PRACTICE'" : " where r.id = ?";
        transactions.run(() -> {
            sql.sql("select id from contest where id = ? for update")
                    .param(contest)
                    .query(UUID.class)
                    .single();
            boolean open = sql.sql("select exists (select 1 from attempt a join contest_round r on r.id = a.round_id"
                            + where + " and a.state = 'OPEN')")
                    .param(about)
                    .query(Boolean.class)
                    .single();
            if (open) return;
            sql.sql("insert into contest_turnout (contest_id, about_id, persons, proven, attempts, fixed_at)"
                            + " select ?, ?, c.persons, c.proven, c.attempts, ? from (" + COUNT + where + ") c"
                            + " on conflict (contest_id, about_id) do update set fixed_at = contest_turnout.fixed_at")
                    .params(Rows.values(contest, about, now, about))
                    .update();
        });
    }
}
