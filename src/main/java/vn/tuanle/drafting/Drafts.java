package vn.tuanle.drafting;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentType;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;
import vn.tuanle.writing.OfficialDocument;

/// Documents being written: begun by a person or by another module, saved as they are typed, put aside.
@Component
public class Drafts {
    /// A document of this length is a book; the longest real ones have a tenth of it.
    private static final int LONGEST = 300_000;
    private static final int LONGEST_TITLE = 1000;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Beginnings beginnings;
    private final DraftAccess access;

    Drafts(JdbcClient sql, Transactions transactions, Beginnings beginnings, DraftAccess access) {
        this.sql = sql;
        this.transactions = transactions;
        this.beginnings = beginnings;
        this.access = access;
    }

    /// A draft in the decree's form, for staff of the unit that writes it to go on with. Refused where
    /// the asker works for neither unit, or the issuing one no longer exists.
    public Outcome<UUID> begin(Asker asker, Beginning given) {
        if (!asker.workUnits().contains(given.unit()) && !asker.workUnits().contains(given.drafting()))
            return Outcome.refusedAt("unit", "Bạn không làm việc cho đơn vị này.");
        Beginning beginning = titled(given);
        if (beginning.title().length() > LONGEST_TITLE)
            return Outcome.refusedAt("title", "Trích yếu dài quá {0} ký tự; hãy viết gọn lại.", LONGEST_TITLE);
        if (beginning.content().length() + beginning.annexes().length() > LONGEST)
            return Outcome.refusedAt("text", "Văn bản dài quá {0} ký tự.", LONGEST);
        return switch (beginnings.text(beginning)) {
            case Outcome.Refused<String> refused -> refused.as();
            case Outcome.Done<String>(String text) -> Outcome.done(write(asker, beginning, Fold.nfc(text)));
        };
    }

    private static Beginning titled(Beginning given) {
        return new Beginning(
                given.form(),
                given.unit(),
                given.drafting(),
                Fold.nfc(given.title()).replaceAll("\\s+", " "),
                Fold.nfc(given.content()),
                Fold.nfc(given.annexes()),
                given.bases(),
                given.addressees(),
                given.recipients(),
                given.amends());
    }

    private UUID write(Asker asker, Beginning beginning, String text) {
        Beginning.Amends amends = beginning.amends();
        return transactions.run(() -> {
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into draft (id, unit_id, drafting_unit, kind, title, body, amends_id, amends_kind,
                                       created_by, changed_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            id,
                            beginning.unit(),
                            beginning.drafting(),
                            beginning.form().kind(),
                            beginning.title(),
                            text,
                            amends == null ? null : amends.document(),
                            amends == null ? null : amends.kind(),
                            asker.person(),
                            asker.person()))
                    .update();
            return id;
        });
    }

    /// Saves the text as it was typed over the version it was opened at; gives the new version.
    public Outcome<Integer> save(Asker asker, UUID id, int version, String typed) {
        DraftRow draft = access.seen(asker, id);
        if (!draft.editableBy(asker))
            return Outcome.refused("Văn bản đã trình hoặc đã duyệt; hãy rút lại hoặc mở lại rồi mới sửa.");
        String text = Fold.nfc(typed.replace("\r\n", "\n"));
        if (text.isEmpty()) return Outcome.refusedAt("text", "Văn bản chưa có chữ nào.");
        if (text.length() > LONGEST) return Outcome.refusedAt("text", "Văn bản dài quá {0} ký tự.", LONGEST);
        String title = title(draft.kind(), text, draft.title());
        return transactions.run(
                () -> sql.sql("""
                update draft f set body = ?, title = ?, version = version + 1, changed_by = ?, changed_at = now()
                where id = ? and version = ? and document_id is null and dropped_at is null
                  and\s""" + DraftState.SQL + " in ('DRAFTING', 'RETURNED') returning version")
                        .params(Rows.values(text, title, asker.person(), id, version))
                        .query(Integer.class)
                        .optional()
                        .<Outcome<Integer>>map(Outcome::done)
                        .orElseGet(
                                () -> Outcome.refused(
                                        "Người khác vừa lưu bản này. Phần bạn gõ vẫn còn ở đây; hãy mở lại bản mới ở trang khác rồi ghép vào.")));
    }

    /// The abstract as the text has it now; the earlier one while it has none.
    private static String title(DocumentType kind, String text, String before) {
        if (!(DraftText.of(kind, text).document() instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)))
            return before;
        String title = DraftText.title(made);
        return title.isEmpty() ? before : title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    /// Puts a draft aside that is not wanted any more.
    Outcome<UUID> drop(Asker asker, UUID id) {
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            if (!draft.editableBy(asker)) return Outcome.refused("Chỉ bỏ được dự thảo đang soạn.");
            sql.sql("update draft set dropped_at = now() where id = ?")
                    .param(id)
                    .update();
            return Outcome.done(id);
        });
    }

    /// Where a draft stands, for the module that began it.
    public DraftState state(UUID id) {
        return sql.sql("select " + DraftRow.COLUMNS + " from draft f where f.id = ?")
                .param(id)
                .query((row, n) -> DraftRow.of(row).state())
                .optional()
                .orElseThrow(NotFound::new);
    }
}
