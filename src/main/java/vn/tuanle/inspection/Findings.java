package vn.tuanle.inspection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.media.Photo;
import vn.tuanle.ui.NotFound;

/// Writes down what is found, one row at a time, over the version it was opened at; and keeps photos of it.
@Component
public class Findings {
    static final int MOST_PHOTOS = 40;
    private static final int LONGEST = 4000;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final VisitAccess access;
    private final Files files;

    Findings(JdbcClient sql, Transactions transactions, VisitAccess access, Files files) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.files = files;
    }

    private record Row(boolean choice, @Nullable Answer answer, String note, int version, String by) {}

    /// The new version of the row.
    public Outcome<Integer> save(
            Asker asker, UUID visit, UUID finding, String typedAnswer, String typed, int version, Instant now) {
        String note = Fold.nfc(typed.replace("\r\n", "\n"));
        String field = "ghi-" + finding;
        if (note.length() > LONGEST) return Outcome.refusedAt(field, "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
        return transactions.run(() -> {
            if (!access.led(asker, visit).state().open()) return over();
            Row row = row(visit, finding);
            Answer answer = row.choice() ? Answer.named(typedAnswer) : null;
            if (row.answer() == answer && row.note().equals(note)) return Outcome.done(row.version());
            if (row.version() != version) return changed(field, row);
            sql.sql("""
                    update visit_finding set answer = ?, note = ?, version = version + 1, changed_by = ?, changed_at = ?
                    where id = ?""")
                    .params(Rows.values(answer, note, asker.person(), now, finding))
                    .update();
            return Outcome.done(version + 1);
        });
    }

    private Row row(UUID visit, UUID finding) {
        return sql.sql("""
                select f.kind = 'CHOICE' choice, f.answer, f.note, f.version, coalesce(p.name, '') by_name
                from visit_finding f left join person p on p.id = f.changed_by where f.id = ? and f.visit_id = ?""")
                .params(finding, visit)
                .query((row, n) -> new Row(
                        row.getBoolean("choice"),
                        Answer.named(row.getString("answer")),
                        row.getString("note"),
                        row.getInt("version"),
                        row.getString("by_name")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Outcome<Integer> changed(String field, Row row) {
        Phrase there = row.answer() == null
                ? Phrase.of("chưa trả lời")
                : Phrase.of(row.answer().title());
        return Outcome.refusedAt(
                field,
                "{0} vừa ghi dòng này: {1}; “{2}”. Phần bạn gõ vẫn còn ở đây; lưu lần nữa để thay.",
                row.by(),
                there,
                row.note());
    }

    /// Whom the team met, and what it concludes; the new version of both.
    public Outcome<Integer> sum(
            Asker asker, UUID id, String typedMet, String typedConclusion, int version, Instant now) {
        String met = Fold.nfc(typedMet.replace("\r\n", "\n"));
        String conclusion = Fold.nfc(typedConclusion.replace("\r\n", "\n"));
        if (met.length() > 2000) return Outcome.refusedAt("dai-dien", "Dài quá {0} ký tự.", 2000);
        if (conclusion.length() > LONGEST)
            return Outcome.refusedAt("ket-luan", "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
        return transactions.run(() -> {
            Visit visit = access.led(asker, id);
            if (!visit.state().open()) return over();
            if (visit.met().equals(met) && visit.conclusion().equals(conclusion)) return Outcome.done(visit.version());
            if (visit.version() != version)
                return Outcome.refusedAt(
                        "ket-luan",
                        "Người khác vừa ghi phần này: “{0}”; “{1}”. Phần bạn gõ vẫn còn ở đây; lưu lần nữa để thay.",
                        visit.met(),
                        visit.conclusion());
            sql.sql("update visit set met = ?, conclusion = ?, version = version + 1 where id = ?")
                    .params(met, conclusion, id)
                    .update();
            return Outcome.done(version + 1);
        });
    }

    /// A photo, of one row or of the visit; without what its file tells of place and device.
    public Outcome<UUID> photograph(
            Asker asker, UUID id, @Nullable UUID finding, byte[] content, String name, String typed, Instant now) {
        String caption = Fold.nfc(typed.replaceAll("\\s+", " "));
        if (caption.length() > 500) return Outcome.refusedAt("loi-anh", "Dài quá {0} ký tự.", 500);
        return switch (Photo.taken(content, "anh")) {
            case Outcome.Refused<Photo> refused -> refused.as();
            case Outcome.Done<Photo>(Photo photo) ->
                transactions.run(() -> {
                    if (!access.led(asker, id).state().open()) return over();
                    if (finding != null) row(id, finding);
                    UUID same = same(id, Files.hash(photo.content()));
                    if (same != null) return Outcome.done(same);
                    int there = sql.sql("select count(*) from visit_photo where visit_id = ? and removed_at is null")
                            .param(id)
                            .query(Integer.class)
                            .single();
                    if (there >= MOST_PHOTOS)
                        return Outcome.refusedAt("anh", "Mỗi cuộc kiểm tra giữ nhiều nhất {0} ảnh.", MOST_PHOTOS);
                    UUID kept = UUID.randomUUID();
                    sql.sql("""
                            insert into visit_photo (id, visit_id, finding_id, file_id, caption, kept_by, kept_at)
                            values (?, ?, ?, ?, ?, ?, ?)""")
                            .params(Rows.values(
                                    kept,
                                    id,
                                    finding,
                                    files.keep(photo.content(), photo.named(name), photo.contentType(), asker.person()),
                                    caption,
                                    asker.person(),
                                    now))
                            .update();
                    return Outcome.done(kept);
                });
        };
    }

    private @Nullable UUID same(UUID visit, String hash) {
        return sql.sql("""
                select o.id from visit_photo o join stored_file f on f.id = o.file_id
                where o.visit_id = ? and o.removed_at is null and encode(f.sha256, 'hex') = ?""").params(visit, hash).query(UUID.class).optional().orElse(null);
    }

    Outcome<UUID> remove(Asker asker, UUID id, UUID photo, Instant now) {
        return transactions.run(() -> {
            if (!access.led(asker, id).state().open()) return over();
            sql.sql("update visit_photo set removed_at = ? where id = ? and visit_id = ? and removed_at is null")
                    .params(Rows.values(now, photo, id))
                    .update();
            return Outcome.done(id);
        });
    }

    private static <T> Outcome<T> over() {
        return Outcome.refused("Cuộc kiểm tra này đã kết thúc hoặc đã hủy.");
    }
}
