package vn.tuanle.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.writing.OfficialDocument;

/// The acts between writing and issuing: staff submit, the head approves or returns with remarks at
/// their places, either may take back what the other has not yet used.
@Component
public class Approvals {
    private static final int LONGEST = 4000;
    private static final int LONGEST_QUOTE = 160;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final DraftAccess access;
    private final Directory directory;
    private final DraftNotices notices;

    Approvals(
            JdbcClient sql, Transactions transactions, DraftAccess access, Directory directory, DraftNotices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.directory = directory;
        this.notices = notices;
    }

    /// What is still missing in the draft as its text stands.
    Points points(DraftRow draft) {
        UnitKind kind = directory
                .unit(draft.unit(), LocalDate.now(Days.ZONE))
                .map(UnitOn::kind)
                .orElse(UnitKind.KHAC);
        return Points.of(draft.kind(), draft.body(), DraftText.of(draft.kind(), draft.body()), kind);
    }

    public Outcome<UUID> submit(Asker asker, UUID id, String note) {
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            if (!draft.editableBy(asker)) return Outcome.refused("Văn bản này đã được trình rồi.");
            Phrase missing = points(draft).blocking();
            if (missing != null) return new Outcome.Refused<>(missing, "");
            return act(asker, draft, ActKind.SUBMITTED, note, draft.body());
        });
    }

    /// Takes a submission back before the head has decided.
    Outcome<UUID> withdraw(Asker asker, UUID id) {
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            if (draft.state() != DraftState.SUBMITTED)
                return Outcome.refused("Thủ trưởng đã xử lý bản trình này; hãy tải lại trang.");
            return act(asker, draft, ActKind.WITHDRAWN, "", null);
        });
    }

    /// Sends it back with a reason or with remarks, each by the words it is about; `turn` is the
    /// submission that was read.
    public Outcome<UUID> giveBack(Asker asker, UUID id, int turn, String reason, Map<String, String> remarks) {
        List<Map.Entry<String, String>> said = remarks.entrySet().stream()
                .filter(each -> !Fold.nfc(each.getValue()).isEmpty())
                .toList();
        if (Fold.nfc(reason).isEmpty() && said.isEmpty())
            return Outcome.refusedAt("reason", "Hãy ghi lý do trả lại, ở đây hoặc ở từng chỗ cần sửa.");
        for (Map.Entry<String, String> each : said)
            if (Fold.nfc(each.getValue()).length() > LONGEST)
                return Outcome.refused("Một ý kiến dài quá {0} ký tự; hãy viết gọn lại.", LONGEST);
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            Phrase no = undecidable(asker, draft, turn);
            if (no != null) return new Outcome.Refused<>(no, "");
            Outcome<UUID> outcome = act(asker, draft, ActKind.RETURNED, reason, null);
            if (!(outcome instanceof Outcome.Done<UUID>(UUID act))) return outcome;
            int ordinal = 0;
            for (Map.Entry<String, String> each : said)
                sql.sql("insert into draft_remark (act_id, ordinal, quote, words) values (?, ?, ?, ?)")
                        .params(Rows.values(act, ++ordinal, shortened(each.getKey()), Fold.nfc(each.getValue())))
                        .update();
            return outcome;
        });
    }

    /// Approves it as it was submitted. Where somebody signs TUQ. the note must name the written
    /// authority (Điều 13 khoản 4).
    public Outcome<UUID> approve(Asker asker, UUID id, int turn, String note) {
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            Phrase no = undecidable(asker, draft, turn);
            if (no != null) return new Outcome.Refused<>(no, "");
            Phrase missing = points(draft).blocking();
            if (missing != null) return new Outcome.Refused<>(missing, "");
            boolean authorised = DraftText.of(draft.kind(), draft.body()).document()
                            instanceof Outcome.Done<OfficialDocument>(OfficialDocument made)
                    && SigningRules.authorised(made);
            if (authorised && !Fold.nfc(note).matches("(?s).*\\d.*"))
                return Outcome.refusedAt(
                        "reason",
                        "Người ký thừa ủy quyền: hãy ghi số, ngày và thời hạn của văn bản ủy quyền (Điều 13 khoản 4).");
            return act(asker, draft, ActKind.APPROVED, note, draft.body());
        });
    }

    /// Takes an approval back while nothing is issued.
    Outcome<UUID> reopen(Asker asker, UUID id, String reason) {
        if (Fold.nfc(reason).isEmpty()) return Outcome.refusedAt("reason", "Hãy ghi lý do.");
        return transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            if (draft.state() != DraftState.APPROVED)
                return Outcome.refused("Chỉ mở lại được văn bản đã duyệt mà chưa ban hành.");
            if (!draft.decidedBy(asker)) return Outcome.refused("Chỉ thủ trưởng mới mở lại được văn bản đã duyệt.");
            return act(asker, draft, ActKind.REOPENED, reason, null);
        });
    }

    private @Nullable Phrase undecidable(Asker asker, DraftRow draft, int turn) {
        if (!draft.decidedBy(asker))
            return Phrase.of("Chỉ thủ trưởng của cơ quan ban hành mới duyệt hoặc trả lại được.");
        if (draft.state() != DraftState.SUBMITTED || turn != turn(draft.id()))
            return Phrase.of("Bản trình đã thay đổi trong lúc bạn xem; hãy đọc lại bản mới trước khi quyết định.");
        return null;
    }

    /// The number of the last act, by which a decision says what it was about.
    public int turn(UUID id) {
        return sql.sql("select coalesce(max(ordinal), 0) from draft_act where draft_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private Outcome<UUID> act(Asker asker, DraftRow draft, ActKind kind, String note, @Nullable String body) {
        String words = Fold.nfc(note);
        if (words.length() > LONGEST)
            return Outcome.refusedAt("reason", "Dài quá {0} ký tự; hãy viết gọn lại.", LONGEST);
        UUID act = UUID.randomUUID();
        sql.sql("""
                insert into draft_act (id, draft_id, ordinal, kind, note, body, done_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(act, draft.id(), turn(draft.id()) + 1, kind, words, body, asker.person()))
                .update();
        notices.acted(draft, kind, act, asker.person());
        return Outcome.done(act);
    }

    private static String shortened(String quote) {
        String words = Fold.nfc(quote);
        return words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE - 1) + "…" : words;
    }
}
