package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;

/// Puts a bank's own files in the place of those that came along in an imported file.
final class ImportFiles {
    private final BankFiles files;
    private final Asker asker;
    private final UUID bank;
    private final Map<UUID, byte[]> brought;
    private Outcome<Attachment> wrong = Outcome.refused("");
    private boolean failed;

    private ImportFiles(BankFiles files, Asker asker, UUID bank, Map<UUID, byte[]> brought) {
        this.files = files;
        this.asker = asker;
        this.bank = bank;
        this.brought = brought;
    }

    static Outcome<Draft> settle(BankFiles files, Asker asker, UUID bank, Draft draft, Map<UUID, byte[]> brought) {
        ImportFiles it = new ImportFiles(files, asker, bank, brought);
        Question content = it.content(draft.content());
        Situation before = draft.situation();
        Situation situation = before == null
                ? null
                : new Situation(before.id(), before.title(), before.text(), it.all(before.attachments()));
        if (it.failed && it.wrong instanceof Outcome.Refused<Attachment> refused) return refused.as();
        return Outcome.done(
                new Draft(content, draft.explanation(), draft.source(), draft.topic(), draft.level(), situation));
    }

    private Question content(Question given) {
        return switch (given) {
            case Question.SingleChoice it ->
                new Question.SingleChoice(
                        it.stem(), all(it.attachments()), options(it.options()), it.right(), it.fixed());
            case Question.MultipleChoice it ->
                new Question.MultipleChoice(
                        it.stem(), all(it.attachments()), options(it.options()), it.right(), it.fixed(), it.credit());
            case Question.TrueFalse it -> new Question.TrueFalse(it.stem(), all(it.attachments()), it.right());
            case Question.Ordering it ->
                new Question.Ordering(it.stem(), all(it.attachments()), options(it.items()), it.credit());
            case Question.Matching it ->
                new Question.Matching(
                        it.stem(),
                        all(it.attachments()),
                        options(it.prompts()),
                        options(it.choices()),
                        it.right(),
                        it.credit());
            case Question.ShortAnswer it ->
                new Question.ShortAnswer(it.stem(), all(it.attachments()), it.accepted(), it.comparison());
        };
    }

    private List<Question.Option> options(List<Question.Option> given) {
        return given.stream()
                .map(each -> each.attachment() == null
                        ? each
                        : new Question.Option(each.text(), each.feedback(), one(each.attachment())))
                .toList();
    }

    private List<Attachment> all(List<Attachment> given) {
        List<Attachment> kept = new ArrayList<>();
        for (Attachment each : given) kept.add(one(each));
        return kept;
    }

    private Attachment one(Attachment given) {
        byte[] content = brought.get(given.file());
        Outcome<Attachment> kept = content != null
                ? files.keep(asker, bank, content, given.description(), "tep")
                : files.find(bank, given.file()).isPresent()
                        ? Outcome.done(given)
                        : Outcome.refused("Tệp kèm “{0}” không có trong ngân hàng này.", given.description());
        if (kept instanceof Outcome.Done<Attachment>(Attachment ours)) return ours;
        failed = true;
        wrong = kept;
        return given;
    }
}
