package vn.tuanle.quiz;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Writes questions. What was reviewed is never written over: an edit makes the next version,
/// which is to be reviewed again.
@Component
public class Authoring {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final BankAccess access;
    private final Held held;
    private final BankFiles files;

    Authoring(JdbcClient sql, Transactions transactions, BankAccess access, Held held, BankFiles files) {
        this.files = files;
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.held = held;
    }

    /// A new question, as a draft.
    public Outcome<UUID> write(Asker asker, UUID bank, Draft draft, Instant now) {
        if (access.ours(asker, bank).closed()) return Held.closed();
        return transactions.run(() -> write(asker, bank, draft, ActKind.WRITTEN, null, now));
    }

    /// Within a transaction, after the bank's rights were asked.
    Outcome<UUID> write(Asker asker, UUID bank, Draft draft, ActKind how, @Nullable String importKey, Instant now) {
        if (Soundness.checked(draft) instanceof Outcome.Refused<Draft> fault) return fault.as();
        own(bank, draft);
        UUID id = UUID.randomUUID();
        UUID version = UUID.randomUUID();
        sql.sql("""
                insert into question (id, bank_id, topic, topic_folded, level, import_key, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        bank,
                        draft.topic(),
                        Fold.fold(draft.topic()),
                        draft.level(),
                        importKey,
                        asker.person(),
                        now))
                .update();
        insert(asker, id, version, 1, draft, now);
        held.act(asker, id, version, 1, how, "", now);
        return Outcome.done(id);
    }

    /// The next words of a question that stood at `turn` when it was opened. Nothing happens
    /// where they are those that stand there.
    public Outcome<UUID> rewrite(Asker asker, UUID question, int turn, Draft draft, Instant now) {
        if (Soundness.checked(draft) instanceof Outcome.Refused<Draft> fault) return fault.as();
        return transactions.run(() -> {
            Held.Locked it = held.lock(asker, question);
            if (it.bank().closed()) return Held.closed();
            if (it.turn() != turn) return Held.moved();
            own(it.bank().id(), draft);
            rewrite(asker, it, draft, ActKind.WRITTEN, now);
            return Outcome.done(question);
        });
    }

    /// Within a transaction that holds the question; true when the words changed.
    boolean rewrite(Asker asker, Held.Locked it, Draft draft, ActKind how, Instant now) {
        sql.sql("update question set topic = ?, topic_folded = ?, level = ? where id = ?")
                .params(Rows.values(draft.topic(), Fold.fold(draft.topic()), draft.level(), it.id()))
                .update();
        if (draft.digest().equals(it.digest())) {
            sql.sql("update question_version set folded = ? where id = ?")
                    .params(Rows.values(draft.folded(), it.version()))
                    .update();
            return false;
        }
        UUID version = it.version();
        if (it.state() == VersionState.REVIEWED) {
            version = UUID.randomUUID();
            insert(asker, it.id(), version, it.number() + 1, draft, now);
            sql.sql("update question set latest = ? where id = ?")
                    .params(Rows.values(it.number() + 1, it.id()))
                    .update();
        } else overwrite(asker, version, draft, now);
        held.act(asker, it.id(), version, it.turn() + 1, how, "", now);
        return true;
    }

    private void overwrite(Asker asker, UUID version, Draft draft, Instant now) {
        sql.sql("""
                update question_version set kind = ?, content = cast(? as jsonb), explanation = ?, source = ?,
                       situation_id = ?, folded = ?, digest = ?, state = 'DRAFT', author = ?, written_at = ?
                where id = ?""")
                .params(Rows.values(
                        draft.content().kind(),
                        QuestionJson.json(draft.content()),
                        draft.explanation().html(),
                        draft.source(),
                        situation(draft),
                        draft.folded(),
                        HexFormat.of().parseHex(draft.digest()),
                        asker.person(),
                        now,
                        version))
                .update();
    }

    private void insert(Asker asker, UUID question, UUID version, int number, Draft draft, Instant now) {
        sql.sql("""
                insert into question_version (id, question_id, number, kind, content, explanation, source, situation_id,
                                              folded, digest, state, author, written_at)
                values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, 'DRAFT', ?, ?)""")
                .params(Rows.values(
                        version,
                        question,
                        number,
                        draft.content().kind(),
                        QuestionJson.json(draft.content()),
                        draft.explanation().html(),
                        draft.source(),
                        situation(draft),
                        draft.folded(),
                        HexFormat.of().parseHex(draft.digest()),
                        asker.person(),
                        now))
                .update();
    }

    /// A file of another bank is none.
    private void own(UUID bank, Draft draft) {
        if (!files.holds(bank, draft.content().allAttachments())) throw new NotFound();
    }

    private static @Nullable UUID situation(Draft draft) {
        return draft.situation() == null ? null : draft.situation().id();
    }
}
