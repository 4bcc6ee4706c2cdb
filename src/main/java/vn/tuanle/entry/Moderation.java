package vn.tuanle.entry;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// The office's word on what was handed in: taken, returned with a reason, or not taken.
@Component
public class Moderation {
    private final Transactions transactions;
    private final EntryAccess access;
    private final Entries entries;
    private final Terms terms;
    private final EntryLetters letters;

    Moderation(Transactions transactions, EntryAccess access, Entries entries, Terms terms, EntryLetters letters) {
        this.transactions = transactions;
        this.access = access;
        this.entries = entries;
        this.terms = terms;
        this.letters = letters;
    }

    public Outcome<UUID> accept(Asker asker, UUID contest, UUID id, Instant now) {
        return decide(asker, contest, id, EntryState.ACCEPTED, EntryActKind.ACCEPTED, "", now);
    }

    public Outcome<UUID> giveBack(Asker asker, UUID contest, UUID id, String why, Instant now) {
        return decide(asker, contest, id, EntryState.RETURNED, EntryActKind.RETURNED, why, now);
    }

    public Outcome<UUID> refuse(Asker asker, UUID contest, UUID id, String why, Instant now) {
        return decide(asker, contest, id, EntryState.REFUSED, EntryActKind.REFUSED, why, now);
    }

    private Outcome<UUID> decide(
            Asker asker, UUID contest, UUID id, EntryState state, EntryActKind kind, String why, Instant now) {
        access.office(asker, contest);
        String title = access.office(asker, contest).title();
        if (state != EntryState.ACCEPTED && (why.isBlank() || why.length() > 2_000))
            return Outcome.refusedAt("ly-do", "Hãy ghi lý do để người gửi biết, nhiều nhất 2.000 ký tự.");
        return transactions.run(() -> {
            Terms.Held held = terms.held(contest, " for share").orElseThrow(NotFound::new);
            Entry entry = entries.find(id, " for update");
            if (!entry.contest().equals(contest)) throw new NotFound();
            boolean undone = entry.state() == EntryState.ACCEPTED && state != EntryState.ACCEPTED;
            if (held.started() != null) return Outcome.refused("Đã bắt đầu chấm nên không đổi được nữa.");
            if (entry.state() != EntryState.SUBMITTED && !undone)
                return Outcome.refused("Bài không còn chờ duyệt: người khác đã duyệt, hoặc người gửi đã rút.");
            entries.become(id, state, kind, why, asker.person(), now);
            letters.write(entry, kind.name() + "/" + now.getEpochSecond(), subject(state, entry), body(state, title, why), now);
            return Outcome.done(id);
        });
    }

    private static Phrase subject(EntryState state, Entry entry) {
        return switch (state) {
            case ACCEPTED -> Phrase.of("Bài dự thi mã {0} đã được nhận", entry.code());
            case RETURNED -> Phrase.of("Bài dự thi mã {0} cần sửa", entry.code());
            default -> Phrase.of("Bài dự thi mã {0} không được nhận", entry.code());
        };
    }

    private static Phrase body(EntryState state, String title, String why) {
        return switch (state) {
            case ACCEPTED -> Phrase.of("Bài của bạn được nhận dự thi “{0}”.", title);
            case RETURNED -> Phrase.of("Ban Tổ chức “{0}” trả lại bài để sửa. Lý do: {1}", title, why);
            default -> Phrase.of("Ban Tổ chức “{0}” không nhận bài. Lý do: {1}", title, why);
        };
    }
}
