package vn.tuanle.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.quiz.Answer;
import vn.tuanle.quiz.Correction;
import vn.tuanle.quiz.Marking;
import vn.tuanle.quiz.Question;

/// One thing put right in a question version; `answer` is the other right answer as it is stored, else empty.
record Corrected(UUID version, CorrectionKind kind, String answer) {
    /// What may be put right in a question: another key only where one chooses, another answer also where one writes.
    static List<CorrectionKind> possible(Question content) {
        List<CorrectionKind> kinds = new ArrayList<>();
        if (!content.rightChoices().isEmpty())
            kinds.addAll(List.of(CorrectionKind.ALSO_RIGHT, CorrectionKind.OTHER_KEY));
        if (content instanceof Question.ShortAnswer) kinds.add(CorrectionKind.ALSO_RIGHT);
        kinds.addAll(List.of(CorrectionKind.RIGHT_FOR_ALL, CorrectionKind.NOT_COUNTED));
        return List.copyOf(kinds);
    }

    /// The marking by the keys as written with these corrections on top, in their order.
    static Marking marking(List<Corrected> all, Map<UUID, Question> contents) {
        Map<UUID, List<Correction>> byVersion = new HashMap<>();
        for (Corrected each : all) {
            Question content = contents.get(each.version());
            if (content != null)
                byVersion
                        .computeIfAbsent(each.version(), v -> new ArrayList<>())
                        .add(each.correction(content));
        }
        return new Marking(byVersion);
    }

    private Correction correction(Question content) {
        return switch (kind) {
            case RIGHT_FOR_ALL -> new Correction.RightForAll();
            case NOT_COUNTED -> new Correction.NotCounted();
            case ALSO_RIGHT -> new Correction.AlsoRight(Answer.of(answer));
            case OTHER_KEY -> {
                Question other = rekeyed(content, Answer.of(answer));
                yield other == null ? new Correction.AlsoRight(Answer.of(answer)) : new Correction.OtherKey(other);
            }
        };
    }

    /// The same question with this answer as the only right one; null where the answer does not fit it.
    static @Nullable Question rekeyed(Question content, Answer answer) {
        if (!(answer instanceof Answer.Chosen chosen)) return null;
        int last = chosen.options().last();
        return switch (content) {
            case Question.SingleChoice it ->
                chosen.options().size() == 1 && last < it.options().size()
                        ? new Question.SingleChoice(it.stem(), it.attachments(), it.options(), last, it.fixed())
                        : null;
            case Question.MultipleChoice it ->
                last < it.options().size()
                        ? new Question.MultipleChoice(
                                it.stem(),
                                it.attachments(),
                                it.options(),
                                new TreeSet<>(chosen.options()),
                                it.fixed(),
                                it.credit())
                        : null;
            case Question.TrueFalse it ->
                chosen.options().size() == 1 && last < 2
                        ? new Question.TrueFalse(it.stem(), it.attachments(), last == 0)
                        : null;
            default -> null;
        };
    }
}
