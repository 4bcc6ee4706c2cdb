package vn.tuanle.quiz;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Holds a question's row while something is done with it, and writes what was done.
@Component
class Held {
    private final JdbcClient sql;
    private final BankAccess access;

    Held(JdbcClient sql, BankAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /// The question with its latest version; `turn` counts what was done with it so far.
    record Locked(
            UUID id,
            Bank bank,
            UUID version,
            int number,
            VersionState state,
            boolean retired,
            String digest,
            int turn) {}

    /// The question of a bank that the asker may change, locked until the transaction ends.
    Locked lock(Asker asker, UUID question) {
        UUID bank = sql.sql("select bank_id from question where id = ?")
                .param(question)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        Bank ours = access.ours(asker, bank);
        sql.sql("select id from question where id = ? for update")
                .param(question)
                .query(UUID.class)
                .single();
        return sql.sql("""
                select v.id, v.number, v.state, encode(v.digest, 'hex') as digest, q.retired_at is not null as retired,
                       (select max(ordinal) from question_act a where a.question_id = q.id) as turn
                from question q join question_version v on v.question_id = q.id and v.number = q.latest
                where q.id = ?""")
                .param(question)
                .query((row, n) -> new Locked(
                        question,
                        ours,
                        Rows.uuid(row, "id"),
                        row.getInt("number"),
                        VersionState.valueOf(row.getString("state")),
                        row.getBoolean("retired"),
                        row.getString("digest"),
                        row.getInt("turn")))
                .single();
    }

    void act(Asker asker, UUID question, UUID version, int ordinal, ActKind kind, String note, Instant now) {
        sql.sql("""
                insert into question_act (id, question_id, version_id, ordinal, kind, note, done_by, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), question, version, ordinal, kind, note, asker.person(), now))
                .update();
    }

    static <T> Outcome.Refused<T> moved() {
        return new Outcome.Refused<>(
                Phrase.of("Người khác vừa làm việc với câu này. Hãy xem lại câu hỏi rồi làm tiếp."), "");
    }

    static <T> Outcome.Refused<T> closed() {
        return new Outcome.Refused<>(Phrase.of("Ngân hàng này đã đóng. Hãy mở lại trước khi sửa."), "");
    }
}
