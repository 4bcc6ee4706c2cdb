package vn.tuanle.guidance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Lineage;
import vn.tuanle.ui.NotFound;

/// Writes an act about a difficulty under the lock of its row, with the state and the clock it leads to, and tells the
/// other side. What ended units asked and had to answer falls to those they became.
@Component
class Saying {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Lineage lineage;
    private final AnswerTerms terms;
    private final GuidanceNotices notices;

    Saying(JdbcClient sql, Transactions transactions, Lineage lineage, AnswerTerms terms, GuidanceNotices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.lineage = lineage;
        this.terms = terms;
        this.notices = notices;
    }

    /// Decides under the lock what is to be written.
    interface Decision {
        Outcome<Said> on(Difficulty difficulty);
    }

    /// Which side acts.
    enum Side {
        ASKER,
        HOLDER
    }

    /// `note` is already as it is stored. The same act of the same person as the last one was done already.
    Outcome<UUID> act(Asker asker, UUID id, Side side, ActKind kind, String note, Instant now, Decision decision) {
        return transactions.run(() -> {
            Difficulty difficulty = lock(asker, id);
            if (kind != ActKind.FILE && repeated(asker, id, kind, note)) return Outcome.done(id);
            Set<UUID> mine = mine(asker);
            boolean may = side == Side.ASKER ? difficulty.askedBy(mine) : difficulty.heldBy(mine);
            if (!may && side == Side.HOLDER && had(id, mine))
                return Outcome.refused("Câu hỏi này nay do đơn vị khác trả lời.");
            if (!may) throw new NotFound();
            return switch (decision.on(difficulty)) {
                case Outcome.Refused<Said> refused -> refused.as();
                case Outcome.Done<Said>(Said said) -> {
                    write(asker, difficulty, side == Side.ASKER ? difficulty.unit() : difficulty.holder(), said, now);
                    yield Outcome.done(id);
                }
            };
        });
    }

    void write(Asker asker, Difficulty difficulty, UUID by, Said said, Instant now) {
        UUID act = UUID.randomUUID();
        sql.sql("""
                insert into difficulty_act (id, difficulty_id, ordinal, kind, note, by_unit, to_unit, file_id, done_by,
                                            done_at)
                values (?, ?, (select coalesce(max(ordinal), 0) + 1 from difficulty_act where difficulty_id = ?), ?, ?, ?,
                        ?, ?, ?, ?)""")
                .params(Rows.values(
                        act,
                        difficulty.id(),
                        difficulty.id(),
                        said.kind(),
                        said.note(),
                        by,
                        said.to(),
                        said.file(),
                        asker.person(),
                        now))
                .update();
        UUID holder = said.to() == null ? difficulty.holder() : said.to();
        boolean goesOn = said.state() == difficulty.state() && !said.clockAnew();
        LocalDate due = said.state() != State.WAITING
                ? null
                : goesOn && difficulty.dueDay() != null ? difficulty.dueDay() : terms.due(holder, now);
        sql.sql("update difficulty set state = ?, holder = ?, since = ?, due = ? where id = ?")
                .params(Rows.values(said.state(), holder, goesOn ? difficulty.since() : now, due, difficulty.id()))
                .update();
        notices.said(asker, difficulty, act, said.kind(), said.note(), holder);
    }

    boolean begun(UUID id) {
        return sql.sql("select exists (select 1 from difficulty_act where difficulty_id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private boolean had(UUID id, Set<UUID> mine) {
        return sql.sql("""
                select exists (select 1 from difficulty_act where difficulty_id = ? and to_unit = any(cast(? as uuid[])))""")
                .params(id, PlansHeld.array(mine))
                .query(Boolean.class)
                .single();
    }

    private boolean repeated(Asker asker, UUID id, ActKind kind, String note) {
        return sql.sql("""
                select exists (select 1 from difficulty_act k where k.difficulty_id = ? and k.kind = ? and k.note = ?
                  and k.done_by = ? and k.ordinal = (select max(ordinal) from difficulty_act where difficulty_id = ?))""")
                .params(Rows.values(id, kind, note, asker.person(), id))
                .query(Boolean.class)
                .single();
    }

    /// @throws NotFound when there is none or the asker may not have it
    Difficulty lock(Asker asker, UUID id) {
        return row(asker, id, " for update of q");
    }

    Difficulty seen(Asker asker, UUID id) {
        return row(asker, id, "");
    }

    private Difficulty row(Asker asker, UUID id, String lock) {
        return sql.sql(Difficulty.SELECT + " where q.id = ? and " + Difficulty.VISIBLE + lock)
                .params(id, PlansHeld.array(theirs(asker.workUnits())))
                .query((row, n) -> Difficulty.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// The units for which the asker asks and answers.
    Set<UUID> mine(Asker asker) {
        return theirs(asker.unitsAs(Role.HEAD, Role.OFFICER));
    }

    /// The units and those that ended into them.
    Set<UUID> theirs(Set<UUID> units) {
        return lineage.withPredecessors(units, LocalDate.now(Days.ZONE));
    }
}
