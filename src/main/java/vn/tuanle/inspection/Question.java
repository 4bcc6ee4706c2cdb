package vn.tuanle.inspection;

import java.util.ArrayList;
import java.util.List;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// A question of a checklist: answered by yes, partly or no with a note, or in words alone.
public record Question(Kind kind, String text) {
    static final int MOST = 100;
    static final int LONGEST = 500;

    public enum Kind {
        CHOICE,
        TEXT
    }

    /// One a line; a line that ends with a colon is answered in words. Empty lines do not count.
    static Outcome<List<Question>> read(String typed, String field) {
        List<Question> questions = new ArrayList<>();
        for (String line : Fold.nfc(typed).split("\\R")) {
            String text = line.replaceAll("\\s+", " ").strip();
            if (text.isEmpty()) continue;
            boolean words = text.endsWith(":");
            String question = words ? text.substring(0, text.length() - 1).strip() : text;
            if (question.isEmpty()) continue;
            if (question.length() > LONGEST)
                return Outcome.refusedAt(field, "Câu hỏi {0} dài quá {1} ký tự.", questions.size() + 1, LONGEST);
            questions.add(new Question(words ? Kind.TEXT : Kind.CHOICE, question));
        }
        if (questions.isEmpty()) return Outcome.refusedAt(field, "Hãy ghi ít nhất một câu hỏi.");
        return questions.size() > MOST
                ? Outcome.refusedAt(field, "Nhiều quá {0} câu hỏi; hãy chia thành hai mẫu.", MOST)
                : Outcome.done(questions);
    }
}
