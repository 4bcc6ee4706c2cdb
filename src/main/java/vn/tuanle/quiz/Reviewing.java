package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Four eyes: who wrote a version does not review it, and only what was reviewed is drawn.
@Component
public class Reviewing {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final BankAccess access;
    private final Held held;

    Reviewing(JdbcClient sql, Transactions transactions, BankAccess access, Held held) {
        this.access = access;
        this.sql = sql;
        this.transactions = transactions;
        this.held = held;
    }

    /// Puts the latest version before somebody else.
    public Outcome<UUID> submit(Asker asker, UUID question, Instant now) {
        return transactions.run(() -> {
            Held.Locked it = held.lock(asker, question);
            if (it.state() == VersionState.WAITING) return Outcome.done(question);
            if (it.state() == VersionState.REVIEWED) return Outcome.refused("Câu này đã duyệt rồi.");
            return become(asker, it, VersionState.WAITING, ActKind.SUBMITTED, "", now);
        });
    }

    /// Puts all drafts of the bank before somebody else; tells how many.
    public int submitAll(Asker asker, UUID bank, Instant now) {
        return submitAll(asker, bank, List.of(), now);
    }

    /// Reviews what waits in the bank, in the order in which it was written, at most so many;
    /// tells how many. What the asker wrote stays waiting.
    public int reviewAll(Asker asker, UUID bank, int most, Instant now) {
        access.ours(asker, bank);
        return transactions.run(() -> {
            List<UUID> waiting = sql.sql("""
                    select q.id from question q join question_version v on v.question_id = q.id and v.number = q.latest
                    where q.bank_id = ? and q.retired_at is null and v.state = 'WAITING'
                    order by q.created_at, q.import_key, q.id limit ?""")
                    .params(bank, most)
                    .query((row, n) -> Rows.uuid(row, "id"))
                    .list();
            int reviewed = 0;
            for (UUID each : waiting)
                if (review(asker, each, held.lock(asker, each).turn(), now) instanceof Outcome.Done) reviewed++;
            return reviewed;
        });
    }

    /// Puts all drafts of the bank before somebody else, or only those named; tells how many.
    int submitAll(Asker asker, UUID bank, List<UUID> named, Instant now) {
        access.ours(asker, bank);
        return transactions.run(() -> {
            List<UUID> drafts = sql.sql("""
                    select q.id from question q join question_version v on v.question_id = q.id and v.number = q.latest
                    where q.bank_id = ? and q.retired_at is null and v.state in ('DRAFT', 'RETURNED') order by q.id""")
                    .param(bank)
                    .query((row, n) -> Rows.uuid(row, "id"))
                    .list();
            int sent = 0;
            for (UUID each : drafts)
                if ((named.isEmpty() || named.contains(each)) && submit(asker, each, now) instanceof Outcome.Done)
                    sent++;
            return sent;
        });
    }

    /// The version as it stood at `turn` is right and may be drawn.
    public Outcome<UUID> review(Asker asker, UUID question, int turn, Instant now) {
        return judge(asker, question, turn, VersionState.REVIEWED, ActKind.REVIEWED, "", now);
    }

    Outcome<UUID> giveBack(Asker asker, UUID question, int turn, String typed, Instant now) {
        String note = Fold.nfc(typed.replace("\r\n", "\n"));
        if (note.isEmpty()) return Outcome.refusedAt("ly-do", "Hãy ghi vì sao trả lại.");
        if (note.length() > 2000) return Outcome.refusedAt("ly-do", "Dài quá 2.000 ký tự.");
        return judge(asker, question, turn, VersionState.RETURNED, ActKind.RETURNED, note, now);
    }

    private Outcome<UUID> judge(
            Asker asker, UUID question, int turn, VersionState state, ActKind kind, String note, Instant now) {
        return transactions.run(() -> {
            Held.Locked it = held.lock(asker, question);
            if (it.turn() != turn) return Held.moved();
            if (it.state() != VersionState.WAITING) return Outcome.refused("Câu này không chờ duyệt.");
            boolean author = sql.sql("""
                    select exists (select 1 from question_act where version_id = ? and done_by = ?
                                   and kind in ('WRITTEN', 'IMPORTED'))""")
                    .params(it.version(), asker.person())
                    .query(Boolean.class)
                    .single();
            if (author) return Outcome.refused("Bạn đã soạn câu này; người duyệt phải là người khác.");
            return become(asker, it, state, kind, note, now);
        });
    }

    private Outcome<UUID> become(
            Asker asker, Held.Locked it, VersionState state, ActKind kind, String note, Instant now) {
        sql.sql("update question_version set state = ? where id = ?")
                .params(Rows.values(state, it.version()))
                .update();
        held.act(asker, it.id(), it.version(), it.turn() + 1, kind, note, now);
        return Outcome.done(it.id());
    }

    /// A retired question is drawn no more; sets that have it keep it.
    Outcome<UUID> retire(Asker asker, UUID question, boolean retired, Instant now) {
        return transactions.run(() -> {
            Held.Locked it = held.lock(asker, question);
            if (it.retired() == retired) return Outcome.done(question);
            sql.sql("update question set retired_at = ? where id = ?")
                    .params(Rows.values(retired ? now : null, question))
                    .update();
            held.act(
                    asker,
                    question,
                    it.version(),
                    it.turn() + 1,
                    retired ? ActKind.RETIRED : ActKind.RESTORED,
                    "",
                    now);
            return Outcome.done(question);
        });
    }
}
