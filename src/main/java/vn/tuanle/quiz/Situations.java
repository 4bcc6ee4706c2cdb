package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// What several questions of a bank are about. A change makes another, and of every question
/// about it the next words, which are to be reviewed again.
@Component
public class Situations {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final BankAccess access;
    private final Held held;
    private final Authoring authoring;
    private final QuestionReading reading;
    private final BankFiles files;

    Situations(
            JdbcClient sql,
            Transactions transactions,
            BankAccess access,
            Held held,
            Authoring authoring,
            QuestionReading reading,
            BankFiles files) {
        this.files = files;
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.held = held;
        this.authoring = authoring;
        this.reading = reading;
    }

    /// Those that were not changed since.
    List<Situation> of(UUID bank) {
        return sql.sql("""
                select id, title, body, attachments from situation s where bank_id = ?
                  and not exists (select 1 from situation n where n.follows = s.id)
                order by title collate "vi-x-icu", id""")
                .param(bank)
                .query((row, n) -> new Situation(
                        Rows.uuid(row, "id"),
                        row.getString("title"),
                        new Wording(row.getString("body")),
                        QuestionJson.attachments(row.getString("attachments"))))
                .list();
    }

    Optional<Situation> one(UUID bank, UUID id) {
        return of(bank).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Outcome<UUID> write(
            Asker asker, UUID bank, String title, Wording text, List<Attachment> attachments, Instant now) {
        return save(asker, bank, null, title, text, attachments, now);
    }

    Outcome<UUID> save(
            Asker asker,
            UUID bank,
            @Nullable UUID before,
            String typed,
            Wording text,
            List<Attachment> attachments,
            Instant now) {
        if (access.ours(asker, bank).closed()) return Held.closed();
        if (!files.holds(bank, attachments)) throw new NotFound();
        String title = QuestionForm.line(typed);
        if (title.isEmpty()) return Outcome.refusedAt("ten", "Hãy ghi tên tình huống.");
        if (title.length() > 200) return Outcome.refusedAt("ten", "Tên dài quá 200 ký tự.");
        if (text.isEmpty() && attachments.isEmpty())
            return Outcome.refusedAt("de-bai", "Hãy ghi đoạn văn hoặc gắn ảnh, âm thanh.");
        if (text.html().length() > 40_000) return Outcome.refusedAt("de-bai", "Đoạn văn dài quá {0} ký tự.", "40.000");
        return transactions.run(() -> {
            if (before != null && one(bank, before).isEmpty()) return Held.moved();
            Situation made = insert(asker, bank, before, title, text, attachments, now);
            if (before != null) follow(asker, before, made, now);
            return Outcome.done(made.id());
        });
    }

    /// Within a transaction.
    Situation insert(
            Asker asker,
            UUID bank,
            @Nullable UUID before,
            String title,
            Wording text,
            List<Attachment> attachments,
            Instant now) {
        Situation made = new Situation(UUID.randomUUID(), title, text, attachments);
        sql.sql("""
                insert into situation (id, bank_id, follows, title, body, attachments, created_by, created_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(Rows.values(
                        made.id(),
                        bank,
                        before,
                        title,
                        text.html(),
                        QuestionJson.json(attachments),
                        asker.person(),
                        now))
                .update();
        return made;
    }

    private void follow(Asker asker, UUID before, Situation made, Instant now) {
        List<UUID> questions = sql.sql("""
                select q.id from question q join question_version v on v.question_id = q.id and v.number = q.latest
                where v.situation_id = ? order by q.id""")
                .param(before)
                .query((row, n) -> Rows.uuid(row, "id"))
                .list();
        for (UUID question : questions) {
            Draft draft = reading.latest(question);
            authoring.rewrite(
                    asker,
                    held.lock(asker, question),
                    new Draft(draft.content(), draft.explanation(), draft.source(), draft.topic(), draft.level(), made),
                    ActKind.WRITTEN,
                    now);
        }
    }
}
