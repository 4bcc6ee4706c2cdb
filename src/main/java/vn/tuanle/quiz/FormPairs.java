package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// Rows of a form that are pairs or accepted answers.
final class FormPairs {
    private FormPairs() {}

    /// A row with a left side is a prompt with its match; one without is a match for nothing.
    static Outcome<Question> matching(
            Wording stem, List<Attachment> attachments, List<QuestionForm.Row> rows, Question.Credit credit) {
        List<Question.Option> prompts = new ArrayList<>();
        List<Question.Option> choices = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            QuestionForm.Row row = rows.get(i);
            Question.Option choice = new Question.Option(Wording.typed(row.right()), Wording.NONE, null);
            boolean prompt = !row.left().isBlank() || row.attachment() != null;
            if (choice.text().isEmpty())
                return Outcome.refusedAt("kem-" + (i + 1), "Hãy ghi vế ghép với mục {0}.", i + 1);
            int at = choices.indexOf(choice);
            if (at < 0) {
                at = choices.size();
                choices.add(choice);
            }
            if (!prompt) continue;
            prompts.add(new Question.Option(Wording.typed(row.left()), Wording.NONE, row.attachment()));
            right.add(at);
        }
        if (prompts.size() < 2 || choices.size() < 2)
            return Outcome.refusedAt("muc-1", "Hãy ghi ít nhất hai cặp, với hai vế phải khác nhau.");
        return Outcome.done(settled(new Question.Matching(stem, attachments, prompts, choices, right, credit)));
    }

    /// The same question with its choices in the order in which prompts take them, those for
    /// nothing last: so that it is the same however it was written.
    static Question.Matching settled(Question.Matching it) {
        List<Question.Option> choices = new ArrayList<>();
        for (int choice : it.right())
            if (!choices.contains(it.choices().get(choice)))
                choices.add(it.choices().get(choice));
        for (Question.Option each : it.choices()) if (!choices.contains(each)) choices.add(each);
        List<Integer> right = it.right().stream()
                .map(choice -> choices.indexOf(it.choices().get(choice)))
                .toList();
        return new Question.Matching(it.stem(), it.attachments(), it.prompts(), choices, right, it.credit());
    }

    static Outcome<Question> written(
            Wording stem, List<Attachment> attachments, List<QuestionForm.Row> rows, Question.Comparison comparison) {
        List<Question.Accepted> accepted = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String percent = rows.get(i).percent().replace("%", "").strip();
            if (!percent.matches("|[1-9][0-9]?|100"))
                return Outcome.refusedAt("phan-tram-" + (i + 1), "Phần điểm là số từ 1 đến 100.");
            String text = Fold.nfc(rows.get(i).left().replaceAll("\\s+", " "));
            if (!text.isEmpty())
                accepted.add(new Question.Accepted(text, percent.isEmpty() ? 100 : Integer.parseInt(percent)));
        }
        if (accepted.isEmpty()) return Outcome.refusedAt("muc-1", "Hãy ghi ít nhất một đáp án.");
        return Outcome.done(new Question.ShortAnswer(stem, attachments, accepted, comparison));
    }
}
