package vn.tuanle.oversight;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.media.Files;
import vn.tuanle.ui.NotFound;

/// Writes what a unit does with its task. Acts of two people at once are taken one after the other;
/// the same act sent twice by one person is kept once.
@Component
public class Acts {
    static final int LONGEST_NOTE = 4000;
    static final int LONGEST_NAME = 200;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Files files;
    private final WorkNotices notices;

    Acts(JdbcClient sql, Transactions transactions, Files files, WorkNotices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.files = files;
        this.notices = notices;
    }

    /// The first opening by somebody of the unit; later ones are not kept.
    public void see(Asker asker, UUID assignment) {
        transactions.run(() -> {
            Held held = Held.lock(sql, assignment);
            boolean theirs = asker.has(held.unit(), Role.HEAD, Role.OFFICER, Role.CLERK);
            if (theirs && !held.withdrawn() && !held.did(ActKind.SEEN))
                held.insert(sql, asker, new Said(ActKind.SEEN, "", null, null, null));
        });
    }

    public Outcome<UUID> accept(Asker asker, UUID assignment) {
        return act(
                asker,
                assignment,
                held -> held.did(ActKind.ACCEPTED) ? nothing() : say(new Said(ActKind.ACCEPTED, "", null, null, null)));
    }

    /// Sets who is in charge within the unit; the last one named counts.
    Outcome<UUID> putInCharge(Asker asker, UUID assignment, String name) {
        String person = oneLine(name);
        if (person.isEmpty()) return Outcome.refusedAt("person", "Hãy ghi tên người phụ trách.");
        if (person.length() > LONGEST_NAME) return Outcome.refusedAt("person", "Tên dài quá 200 ký tự.");
        return act(asker, assignment, held -> say(new Said(ActKind.PERSON, "", null, person, null)));
    }

    public Outcome<UUID> progress(Asker asker, UUID assignment, String percent, String note) {
        int told;
        try {
            told = Integer.parseInt(percent.replace("%", "").strip());
        } catch (NumberFormatException no) {
            told = -1;
        }
        if (told < 0 || told > 100) return Outcome.refusedAt("percent", "Hãy ghi một số từ 0 đến 100.");
        String words = Fold.nfc(note);
        if (words.length() > LONGEST_NOTE) return tooLong("note");
        int done = told;
        return act(
                asker,
                assignment,
                held -> held.progress().done()
                        ? Outcome.refused(
                                "Việc này đã báo hoàn thành nên không cập nhật tiến độ nữa. Phần bạn gõ vẫn còn ở đây.")
                        : say(new Said(ActKind.PROGRESS, words, done, null, null)));
    }

    /// Attaches a file; it may come after the task was done too. The bytes are kept under their
    /// hash, so a repeat lies there once.
    Outcome<UUID> attach(Asker asker, UUID assignment, byte[] content, String name, String note) {
        String words = Fold.nfc(note);
        if (words.length() > LONGEST_NOTE) return tooLong("caption");
        EvidenceType type;
        switch (EvidenceType.taken(content, "file")) {
            case Outcome.Refused<EvidenceType> refused -> {
                return refused.as();
            }
            case Outcome.Done<EvidenceType>(EvidenceType known) -> type = known;
        }
        String hash = Files.hash(content);
        return act(asker, assignment, held -> {
            if (held.hasFile(hash)) return nothing();
            UUID file = files.keep(content, type.named(name), type.contentType(), asker.person());
            return say(new Said(ActKind.EVIDENCE, words, null, null, file));
        });
    }

    public Outcome<UUID> done(Asker asker, UUID assignment, String note) {
        String words = Fold.nfc(note);
        if (words.length() > LONGEST_NOTE) return tooLong("result");
        // Two people who report at once with different words are both kept; without words the first is enough.
        return act(
                asker,
                assignment,
                held -> held.progress().done() && words.isEmpty()
                        ? nothing()
                        : held.progress().report() == Report.CONFIRMED
                                ? confirmed()
                                : say(new Said(ActKind.DONE, words, null, null, null)));
    }

    /// The unit takes back its report of completion, with the reason, while the lead office has not
    /// confirmed it.
    Outcome<UUID> takeBack(Asker asker, UUID assignment, String reason) {
        Said said = new Said(ActKind.TAKEN_BACK, Fold.nfc(reason), null, null, null);
        if (said.note().isEmpty()) return Outcome.refusedAt("mistake", "Hãy ghi lý do rút báo cáo.");
        if (said.note().length() > LONGEST_NOTE) return tooLong("mistake");
        return act(
                asker,
                assignment,
                held -> held.justSaid(asker, said)
                        ? nothing()
                        : switch (held.progress().report()) {
                            case MADE -> say(said);
                            case CONFIRMED -> confirmed();
                            default -> Outcome.refused("Việc này chưa báo hoàn thành hoặc đã rút, đã trả lại rồi.");
                        });
    }

    /// The lead office gives a task back that was reported done, with the reason.
    Outcome<UUID> reopen(Asker asker, UUID assignment, String reason) {
        String why = Fold.nfc(reason);
        if (why.isEmpty()) return Outcome.refusedAt("reason", "Hãy ghi lý do trả lại.");
        if (why.length() > LONGEST_NOTE) return tooLong("reason");
        return judge(
                asker,
                assignment,
                held -> held.progress().done()
                        ? say(new Said(ActKind.REOPENED, why, null, null, null))
                        : Outcome.refused("Việc này chưa báo hoàn thành hoặc đã trả lại rồi."));
    }

    /// The lead office confirms that a task is done; from then on only it can open the task again. Nobody
    /// confirms their own report, but the head, who answers for the office.
    Outcome<UUID> confirm(Asker asker, UUID assignment) {
        return judge(asker, assignment, held -> switch (held.progress().report()) {
            case MADE ->
                held.reportedBy(asker.person()) && !held.leads(asker, Role.HEAD)
                        ? Outcome.refused(TaskPage.OWN_REPORT)
                        : say(new Said(ActKind.CONFIRMED, "", null, null, null));
            case CONFIRMED -> nothing();
            default -> Outcome.refused("Việc này chưa báo hoàn thành hoặc đã rút, đã trả lại rồi.");
        });
    }

    /// What the unit itself does.
    private Outcome<UUID> act(Asker asker, UUID assignment, Decision decision) {
        return write(asker, assignment, held -> asker.has(held.unit(), Role.HEAD, Role.OFFICER), decision);
    }

    /// What the lead office does.
    private Outcome<UUID> judge(Asker asker, UUID assignment, Decision decision) {
        return write(asker, assignment, held -> held.leads(asker, Role.HEAD, Role.OFFICER), decision);
    }

    private Outcome<UUID> write(Asker asker, UUID assignment, Predicate<Held> may, Decision decision) {
        return transactions.run(() -> {
            Held held = Held.lock(sql, assignment);
            if (!may.test(held)) throw new NotFound();
            if (held.withdrawn()) return recalled();
            return switch (decision.on(held)) {
                case Outcome.Refused<Optional<Said>> refused -> refused.as();
                case Outcome.Done<Optional<Said>>(Optional<Said> said) ->
                    Outcome.done(said.filter(words -> !held.justSaid(asker, words))
                            .map(words -> written(held, asker, words))
                            .orElse(assignment));
            };
        });
    }

    private UUID written(Held held, Asker asker, Said said) {
        UUID act = held.insert(sql, asker, said);
        notices.answered(asker, held, act, said);
        return act;
    }

    /// Decides under the lock what is to be written; nothing when it has been done already.
    private interface Decision {
        Outcome<Optional<Said>> on(Held held);
    }

    private static Outcome<Optional<Said>> say(Said said) {
        return Outcome.done(Optional.of(said));
    }

    private static Outcome<Optional<Said>> confirmed() {
        return Outcome.refused("Nơi giao việc đã xác nhận hoàn thành. Nếu cần sửa, hãy đề nghị nơi giao việc trả lại.");
    }

    private static Outcome<Optional<Said>> nothing() {
        return Outcome.done(Optional.empty());
    }

    /// What an act says, before it is written.
    record Said(
            ActKind kind,
            String note,
            @Nullable Integer percent,
            @Nullable String person,
            @Nullable UUID file) {}

    private static String oneLine(String text) {
        return Fold.nfc(text.replaceAll("[\\p{Cntrl}\\s]+", " "));
    }

    private static Outcome<UUID> tooLong(String field) {
        return Outcome.refusedAt(field, "Dài quá 4.000 ký tự. Phần bạn gõ vẫn còn ở đây.");
    }

    private static Outcome<UUID> recalled() {
        return Outcome.refused("Kế hoạch đã được thu hồi hoặc thay thế, việc này không còn hiệu lực.");
    }
}
