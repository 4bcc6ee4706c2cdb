package vn.tuanle.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// The lists of questions that a unit takes along on its visits.
@Component
public class Checklists {
    private static final String PROPOSED = "/data/mau-kiem-tra.txt";
    private final JdbcClient sql;
    private final Transactions transactions;

    Checklists(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    record Checklist(UUID id, UUID unit, String title, String questions, int version) {
        int count() {
            return (int) questions.lines().filter(line -> !line.isBlank()).count();
        }
    }

    /// The questions with which a first list begins.
    public static String proposed() {
        try (InputStream in = Checklists.class.getResourceAsStream(PROPOSED)) {
            if (in == null) throw new IllegalStateException("missing " + PROPOSED);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Checklist> of(UUID unit) {
        return sql.sql("""
                select id, unit_id, title, questions, version from checklist
                where unit_id = ? and dropped_at is null order by title, id""")
                .param(unit)
                .query((row, n) -> new Checklist(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "unit_id"),
                        row.getString("title"),
                        row.getString("questions"),
                        row.getInt("version")))
                .list();
    }

    /// A list of a unit for which the asker is head or officer.
    Checklist one(Asker asker, UUID id) {
        Checklist one = sql.sql("select unit_id from checklist where id = ? and dropped_at is null")
                .param(id)
                .query(UUID.class)
                .optional()
                .filter(unit -> asker.has(unit, Role.HEAD, Role.OFFICER))
                .flatMap(unit ->
                        of(unit).stream().filter(each -> each.id().equals(id)).findFirst())
                .orElseThrow(NotFound::new);
        return one;
    }

    List<Question> questions(Asker asker, UUID id) {
        return switch (Question.read(one(asker, id).questions(), "")) {
            case Outcome.Done<List<Question>>(List<Question> questions) -> questions;
            case Outcome.Refused<List<Question>> refused ->
                throw new IllegalStateException(refused.why().text());
        };
    }

    /// A new list where `id` is null, else over the version it was opened at.
    public Outcome<UUID> save(
            Asker asker, @Nullable UUID id, int version, String typedTitle, String typed, Instant now) {
        String title = Fold.nfc(typedTitle.replaceAll("\\s+", " "));
        if (title.isEmpty()) return Outcome.refusedAt("ten", "Hãy ghi tên mẫu.");
        if (title.length() > 200) return Outcome.refusedAt("ten", "Tên dài quá 200 ký tự.");
        if (Question.read(typed, "cau-hoi") instanceof Outcome.Refused<List<Question>> refused) return refused.as();
        String questions = Fold.nfc(typed.replace("\r\n", "\n"));
        return transactions.run(() -> {
            if (id == null) return Outcome.done(insert(asker, title, questions, now));
            one(asker, id);
            int changed = sql.sql("""
                    update checklist set title = ?, questions = ?, version = version + 1, changed_by = ?, changed_at = ?
                    where id = ? and version = ? and dropped_at is null""")
                    .params(Rows.values(title, questions, asker.person(), now, id, version))
                    .update();
            return changed == 1
                    ? Outcome.done(id)
                    : Outcome.refused(
                            "Người khác vừa sửa mẫu này. Phần bạn gõ vẫn còn ở đây; hãy mở lại mẫu ở trang khác rồi ghép vào.");
        });
    }

    private UUID insert(Asker asker, String title, String questions, Instant now) {
        UUID unit = asker.workingUnit();
        if (unit == null || !asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into checklist (id, unit_id, title, questions, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(id, unit, title, questions, asker.person(), now))
                .update();
        return id;
    }

    /// Visits that were planned with it keep their questions.
    void drop(Asker asker, UUID id, Instant now) {
        one(asker, id);
        sql.sql("update checklist set dropped_at = ?, changed_by = ? where id = ?")
                .params(Rows.values(now, asker.person(), id))
                .update();
    }
}
