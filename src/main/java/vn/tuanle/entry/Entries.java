package vn.tuanle.entry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestState;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Upload;
import vn.tuanle.media.Uploads;
import vn.tuanle.ui.NotFound;

/// Writes entries for who holds their link: begun, written, handed in, taken back.
@Component
public class Entries {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Terms terms;
    private final EntryLinks links;
    private final EntryLetters letters;
    private final Uploads uploads;

    Entries(
            JdbcClient sql,
            Transactions transactions,
            Terms terms,
            EntryLinks links,
            EntryLetters letters,
            Uploads uploads) {
        this.sql = sql;
        this.transactions = transactions;
        this.terms = terms;
        this.links = links;
        this.letters = letters;
        this.uploads = uploads;
    }

    /// @param token of the secret link to it
    public record Begun(UUID entry, String code, String token) {}

    /// A draft; the form sent twice is one.
    public Outcome<Begun> begin(Contest contest, Wish wish, Instant now) {
        EntryTerms limits = terms.of(contest.id()).terms();
        if (contest.state() != ContestState.PUBLISHED) return Outcome.refused("Cuộc thi không nhận bài.");
        if (!limits.open(now)) return Outcome.refused("Bây giờ không phải lúc nhận bài.");
        for (int tries = 0; tries < 5; tries++) {
            Optional<Begun> again = again(wish.formKey(), now);
            if (again.isPresent()) return Outcome.done(again.get());
            int slot = slot(contest.id(), wish.contact());
            if (slot > limits.perContact())
                return Outcome.refusedAt(
                        "lien-he", "Số hoặc địa chỉ này đã gửi đủ {0} bài cho cuộc thi.", limits.perContact());
            try {
                return Outcome.done(transactions.run(() -> insert(contest, wish, slot, now)));
            } catch (DuplicateKeyException another) {
                // the same form, or another of the same person, came at the same moment
            }
        }
        return Outcome.refused("Nhiều bài của cùng một người đang được gửi. Hãy thử lại.");
    }

    private Optional<Begun> again(UUID formKey, Instant now) {
        return sql.sql("select id, code from entry where form_key = ?")
                .param(formKey)
                .query((row, n) -> new Begun(Rows.uuid(row, "id"), row.getString("code"), ""))
                .optional()
                .map(made -> new Begun(made.entry(), made.code(), links.mint(made.entry(), false, now)));
    }

    private int slot(UUID contest, String contact) {
        List<Integer> taken = sql.sql("select slot from entry where contest_id = ? and contact = ? and slot is not null")
                .params(contest, contact)
                .query((row, n) -> row.getInt("slot"))
                .list();
        int free = 1;
        while (taken.contains(free)) free++;
        return free;
    }

    private Begun insert(Contest contest, Wish wish, int slot, Instant now) {
        UUID id = UUID.randomUUID();
        String code = EntryLinks.code(8);
        sql.sql("""
                insert into entry (id, contest_id, code, form_key, slot, state, author, group_name, members, unit_name, unit_id,
                  birth_year, contact, guardian, guardian_contact, consent_at, guardian_at, licence_at, show_name, english,
                  created_at, changed_at)
                values (?, ?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id, contest.id(), code, wish.formKey(), slot, wish.author(), wish.group(), wish.members(),
                        wish.unitName(), unit(wish.unitName()), wish.birthYear(), wish.contact(), wish.guardian(),
                        wish.guardianContact(), now, wish.guardian().isEmpty() ? null : now, now, wish.showName(),
                        wish.english(), now, now))
                .update();
        act(id, EntryActKind.BEGUN, "", null, now);
        letters.write(
                find(id, ""),
                "bat-dau",
                Phrase.of("Bài dự thi “{0}”, mã {1}", contest.title(), code),
                Phrase.of(
                        "Liên kết dưới đây mở bài dự thi mã {0} để soạn tiếp, nộp hoặc rút, và cho biết địa chỉ này là của bạn. Ai có liên kết đều mở được, xin đừng chuyển tiếp.",
                        code),
                now);
        return new Begun(id, code, links.mint(id, false, now));
    }

    /// A unit of exactly this name today, where there is just one.
    private @Nullable UUID unit(String name) {
        if (name.isEmpty()) return null;
        List<UUID> units = sql.sql("""
                select distinct unit_id from unit_version where folded = ? and valid_to is null limit 2""")
                .param(Fold.fold(name))
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list();
        return units.size() == 1 ? units.getFirst() : null;
    }

    /// The entry behind a link; a link from a letter proves the contact.
    Entry opened(String token, Instant now) {
        EntryLinks.Opened opened = links.opened(token).orElseThrow(NotFound::new);
        Entry entry = find(opened.entry(), "");
        if (!opened.letter() || entry.verified() != null) return entry;
        transactions.run(() -> {
            int changed = sql.sql("update entry set verified_at = ? where id = ? and verified_at is null")
                    .params(Rows.values(now, entry.id()))
                    .update();
            if (changed > 0) act(entry.id(), EntryActKind.VERIFIED, "", null, now);
        });
        return find(entry.id(), "");
    }

    Entry find(UUID id, String lock) {
        return sql.sql("select * from entry where id = ?" + lock)
                .param(id)
                .query((row, n) -> Entry.of(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /// What is written in it so far.
    public Outcome<UUID> save(UUID id, String title, String body, int version, Instant now) {
        return transactions.run(() -> {
            Entry entry = find(id, " for update");
            EntryTerms limits = terms.of(entry.contest()).terms();
            if (!entry.state().open()) return Outcome.refused("Bài đã nộp nên không sửa được nữa.");
            if (entry.version() != version)
                return Outcome.refused("Bài vừa được sửa ở nơi khác. Hãy mở lại trang ở thẻ khác để so.");
            if (title.length() > 200) return Outcome.refusedAt("tieu-de", "Dài quá {0} ký tự.", 200);
            int words = words(body);
            if (limits.words() == 0 && words > 0) return Outcome.refusedAt("bai", "Cuộc thi này chỉ nhận tệp.");
            if (words > limits.words())
                return Outcome.refusedAt("bai", "Bài có {0} chữ, nhiều nhất {1} chữ.", words, limits.words());
            sql.sql("update entry set title = ?, body = ?, version = version + 1, changed_at = ? where id = ?")
                    .params(Rows.values(title, body, now, id))
                    .update();
            return Outcome.done(id);
        });
    }

    static int words(String text) {
        String bare = text.strip();
        return bare.isEmpty() ? 0 : bare.split("\\s+").length;
    }

    /// Hands it in: until entries close, or after it was returned until judging begins.
    public Outcome<UUID> submit(UUID id, Instant now) {
        return transactions.run(() -> {
            // judging begins under the lock of the terms, so none slips in behind it
            Entry seen = find(id, "");
            Terms.Held held = terms.held(seen.contest(), " for share").orElseThrow(NotFound::new);
            Entry entry = find(id, " for update");
            if (!entry.state().open()) return Outcome.refused("Bài đã nộp rồi.");
            if (held.started() != null) return Outcome.refused("Đã bắt đầu chấm nên không nộp được nữa.");
            if (entry.state() == EntryState.DRAFT && !held.terms().open(now))
                return Outcome.refused("Đã hết hạn nhận bài.");
            if (entry.title().isEmpty()) return Outcome.refusedAt("tieu-de", "Hãy ghi tên bài.");
            List<Upload> files = uploads.of(id);
            if (files.stream().anyMatch(one -> one.state() == Upload.State.OPEN))
                return Outcome.refusedAt("tep", "Có tệp chưa gửi xong. Hãy chọn lại tệp ấy để gửi tiếp, hoặc bỏ nó.");
            if (entry.body().isBlank() && files.stream().noneMatch(one -> one.state() == Upload.State.TAKEN))
                return Outcome.refusedAt("tep", "Bài chưa có gì: hãy viết bài hoặc gửi tệp.");
            become(id, EntryState.SUBMITTED, EntryActKind.SUBMITTED, "", null, now);
            sql.sql("update entry set submitted_at = ? where id = ?")
                    .params(Rows.values(now, id))
                    .update();
            letters.write(
                    entry,
                    "nop/" + now.getEpochSecond(),
                    Phrase.of("Đã nhận bài dự thi mã {0}", entry.code()),
                    Phrase.of("Bài “{0}” đã nộp, mã {1}. Ban Tổ chức xem xét rồi báo lại.", entry.title(), entry.code()),
                    now);
            return Outcome.done(id);
        });
    }

    /// Takes it back for good, at any time before results are confirmed; its files and words go.
    public Outcome<UUID> withdraw(UUID id, Instant now) {
        Outcome<UUID> outcome = transactions.run(() -> {
            Entry entry = find(id, " for update");
            if (entry.state() == EntryState.WITHDRAWN) return Outcome.done(id);
            boolean confirmed = sql.sql("""
                    select exists (select 1 from entry_rank k join entry_ranking r on r.id = k.ranking_id
                    where k.entry_id = ? and r.confirmed_at is not null)""")
                    .param(id)
                    .query((row, n) -> row.getBoolean(1))
                    .single();
            if (confirmed)
                return Outcome.refused("Kết quả đã được xác nhận nên không rút được nữa. Hãy liên hệ Ban Tổ chức.");
            become(id, EntryState.WITHDRAWN, EntryActKind.WITHDRAWN, "", null, now);
            sql.sql("update entry set slot = null, body = '' where id = ?").param(id).update();
            return Outcome.done(id);
        });
        if (outcome instanceof Outcome.Done<UUID>) uploads.removeAll(id);
        return outcome;
    }

    void become(UUID id, EntryState state, EntryActKind kind, String note, @Nullable UUID by, Instant now) {
        sql.sql("update entry set state = ?, version = version + 1, changed_at = ? where id = ?")
                .params(Rows.values(state, now, id))
                .update();
        act(id, kind, note, by, now);
    }

    private void act(UUID id, EntryActKind kind, String note, @Nullable UUID by, Instant now) {
        sql.sql("""
                insert into entry_act (id, entry_id, ordinal, kind, note, done_by, done_at)
                values (?, ?, (select coalesce(max(ordinal), 0) + 1 from entry_act where entry_id = ?), ?, ?, ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), id, id, kind, note, by, now))
                .update();
    }
}
