package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Gives entries to judges, each for a time, so that none stays unmarked; takes their marks. An entry
/// is never in more hands than marks are needed.
@Component
public class Assignments {
    static final Duration LEASE = Duration.ofHours(24);
    private final JdbcClient sql;
    private final Transactions transactions;
    private final EntryAccess access;
    private final Terms terms;

    Assignments(JdbcClient sql, Transactions transactions, EntryAccess access, Terms terms) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.terms = terms;
    }

    /// The next entry for this judge: the one in hand, else the one with the fewest marks that is not of their own unit.
    public Outcome<UUID> next(Asker judge, UUID contest, Instant now) {
        access.judging(judge, contest);
        Terms.Held held = terms.of(contest);
        if (held.started() == null) return Outcome.refused("Ban Tổ chức chưa bắt đầu chấm.");
        Optional<UUID> inHand = inHand(judge, contest, now);
        if (inHand.isPresent()) return Outcome.done(inHand.get());
        for (UUID entry : candidates(judge, contest, now)) {
            Optional<UUID> taken = transactions.run(() -> take(judge, entry, held.terms().judging(), now));
            if (taken.isPresent()) return Outcome.done(taken.get());
        }
        return Outcome.refused("Không còn bài nào cần bạn chấm lúc này.");
    }

    private Optional<UUID> inHand(Asker judge, UUID contest, Instant now) {
        return sql.sql("""
                select a.id from entry_assignment a join entry e on e.id = a.entry_id
                where a.judge_id = ? and e.contest_id = ? and e.state = 'ACCEPTED' and a.state = 'OPEN' and a.lease_until > ?
                order by a.taken_at limit 1""")
                .params(Rows.values(judge.person(), contest, now))
                .query((row, n) -> Rows.uuid(row, "id"))
                .optional();
    }

    /// Those with the fewest marks and hands first; the order of equals differs from judge to judge.
    private List<UUID> candidates(Asker judge, UUID contest, Instant now) {
        return sql.sql("""
                select e.id from entry e
                where e.contest_id = ? and e.state = 'ACCEPTED'
                  and (e.unit_id is null or e.unit_id <> all(cast(? as uuid[])))
                  and not exists (select 1 from entry_assignment a where a.entry_id = e.id and a.judge_id = ?
                    and a.state <> 'OPEN')
                order by (select count(*) from entry_assignment a where a.entry_id = e.id
                    and (a.state = 'MARKED' or (a.state = 'OPEN' and a.lease_until > ?))), md5(e.id::text || ?), e.id""")
                .params(Rows.values(
                        contest, units(judge), judge.person(), now, judge.person().toString()))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
    }

    static String[] units(Asker judge) {
        return judge.rights().stream()
                .map(Asker.Right::unit)
                .filter(java.util.Objects::nonNull)
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    /// Under the entry's row, so that two judges at once do not both take the last place.
    private Optional<UUID> take(Asker judge, UUID entry, EntryTerms.Judging judging, Instant now) {
        boolean there = sql.sql("select 1 from entry where id = ? and state = 'ACCEPTED' for update")
                .param(entry)
                .query((row, n) -> 1)
                .optional()
                .isPresent();
        if (!there) return Optional.empty();
        List<BigDecimal> marks = marks(entry);
        int hands = sql.sql("""
                select count(*) from entry_assignment
                where entry_id = ? and state = 'OPEN' and lease_until > ? and judge_id <> ?""")
                .params(Rows.values(entry, now, judge.person()))
                .query((row, n) -> row.getInt(1))
                .single();
        if (marks.size() + hands >= Scores.needed(judging, marks)) return Optional.empty();
        return sql.sql("""
                insert into entry_assignment (id, entry_id, judge_id, state, lease_until, taken_at)
                values (?, ?, ?, 'OPEN', ?, ?)
                on conflict (entry_id, judge_id) do update set lease_until = excluded.lease_until, taken_at = excluded.taken_at
                  where entry_assignment.state = 'OPEN'
                returning id""")
                .params(Rows.values(UUID.randomUUID(), entry, judge.person(), now.plus(LEASE), now))
                .query((row, n) -> Rows.uuid(row, "id"))
                .optional();
    }

    /// In the order in which they came.
    private List<BigDecimal> marks(UUID entry) {
        return sql.sql("select total from entry_assignment where entry_id = ? and state = 'MARKED' order by ended_at, id")
                .param(entry)
                .query((row, n) -> row.getBigDecimal("total"))
                .list();
    }

    /// @param contest of the entry
    record Mine(UUID id, UUID entry, UUID contest, String state, Instant leaseUntil) {}

    Mine mine(Asker judge, UUID id, String lock) {
        Mine mine = sql.sql("""
                select a.id, a.entry_id, e.contest_id, a.state, a.lease_until from entry_assignment a
                join entry e on e.id = a.entry_id
                where a.id = ? and a.judge_id = ? and e.state = 'ACCEPTED'""" + lock)
                .params(id, judge.person())
                .query((row, n) -> new Mine(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "entry_id"),
                        Rows.uuid(row, "contest_id"),
                        row.getString("state"),
                        java.util.Objects.requireNonNull(Rows.instant(row, "lease_until"))))
                .optional()
                .orElseThrow(NotFound::new);
        access.judging(judge, mine.contest());
        return mine;
    }

    /// The marks of a judge, once and for good: whoever has sent theirs sees the others'.
    public Outcome<UUID> mark(Asker judge, UUID id, Typed typed, Errors errors, Instant now) {
        Mine seen = mine(judge, id, "");
        List<Criterion> rubric = terms.rubric(seen.contest());
        Map<UUID, BigDecimal> points = MarkReading.points(typed, rubric, errors);
        String comment = typed.text("nhan-xet");
        if (comment.length() > 4_000) errors.at("nhan-xet", "Dài quá {0} ký tự.", 4_000);
        if (errors.any()) return TermsReading.refused(errors);
        return transactions.run(() -> {
            Mine mine = mine(judge, id, " for update of e, a");
            if (!mine.state().equals("OPEN")) return Outcome.refused("Bài này bạn đã chấm hoặc đã khai không chấm.");
            if (closed(mine.contest())) return Outcome.refused("Kết quả đã được xác nhận nên không chấm thêm được.");
            List<BigDecimal> marks = marks(mine.entry());
            boolean late = !now.isBefore(mine.leaseUntil());
            if (late && marks.size() >= Scores.needed(terms.of(mine.contest()).terms().judging(), marks))
                return Outcome.refused("Bạn giữ bài quá 24 giờ nên người khác đã chấm đủ. Hãy nhận bài tiếp theo.");
            sql.sql("""
                    update entry_assignment set state = 'MARKED', total = ?, comment = ?, ended_at = ? where id = ?""")
                    .params(Rows.values(Scores.total(rubric, points), comment, now, id))
                    .update();
            points.forEach((criterion, given) -> sql.sql("""
                            insert into entry_mark (assignment_id, criterion_id, points) values (?, ?, ?)""")
                    .params(id, criterion, given)
                    .update());
            return Outcome.done(mine.contest());
        });
    }

    private boolean closed(UUID contest) {
        return sql.sql("""
                select exists (select 1 from entry_ranking where contest_id = ? and kind = 'MARKS' and confirmed_at is not null)""")
                .param(contest)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /// The judge knows whose it is, or is near to them: somebody else marks it.
    public Outcome<UUID> declare(Asker judge, UUID id, String why, Instant now) {
        if (why.isBlank() || why.length() > 500)
            return Outcome.refusedAt("xung-dot", "Hãy ghi vì sao bạn không chấm bài này, nhiều nhất 500 ký tự.");
        return transactions.run(() -> {
            Mine mine = mine(judge, id, " for update of a");
            if (!mine.state().equals("OPEN")) return Outcome.refused("Bài này bạn đã chấm hoặc đã khai không chấm.");
            sql.sql("update entry_assignment set state = 'CONFLICT', conflict = ?, ended_at = ? where id = ?")
                    .params(Rows.values(why, now, id))
                    .update();
            return Outcome.done(mine.contest());
        });
    }
}
