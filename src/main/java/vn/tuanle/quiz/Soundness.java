package vn.tuanle.quiz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

/// Whether a question may be kept: enough to choose from, nothing empty, nothing twice, not too
/// long.
final class Soundness {
    static final int MOST_OPTIONS = 12;
    private static final int LONGEST_STEM = 10_000;
    private static final int LONGEST_OPTION = 2_000;

    private Soundness() {}

    /// The draft itself, or what must be put right first, with the field it concerns.
    static Outcome<Draft> checked(Draft draft) {
        Outcome.Refused<Draft> fault = fault(draft);
        return fault == null ? Outcome.done(draft) : fault;
    }

    private static Outcome.@Nullable Refused<Draft> fault(Draft draft) {
        Question content = draft.content();
        if (content.stem().isEmpty() && content.attachments().isEmpty()) return at("de-bai", "Hãy ghi câu hỏi.");
        if (content.stem().html().length() > LONGEST_STEM) return at("de-bai", "Câu hỏi dài quá {0} ký tự.", "10.000");
        if (draft.explanation().html().length() > LONGEST_STEM)
            return at("giai-thich", "Giải thích dài quá {0} ký tự.", "10.000");
        if (draft.source().length() > 500) return at("nguon", "Nguồn dài quá {0} ký tự.", "500");
        if (draft.topic().length() > 200) return at("chu-de", "Chủ đề dài quá {0} ký tự.", "200");
        return switch (content) {
            case Question.TrueFalse it -> null;
            case Question.ShortAnswer it -> written(it.accepted());
            case Question.Matching it -> {
                var prompts = options("muc", it.prompts());
                yield prompts != null ? prompts : options("kem", it.choices());
            }
            case Question.SingleChoice it -> options("muc", it.options());
            case Question.MultipleChoice it -> options("muc", it.options());
            case Question.Ordering it -> options("muc", it.items());
        };
    }

    private static Outcome.@Nullable Refused<Draft> options(String field, List<Question.Option> options) {
        if (options.size() > MOST_OPTIONS) return at(field + "-1", "Có nhiều nhất {0} phương án.", MOST_OPTIONS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            Question.Option option = options.get(i);
            String place = field + "-" + (i + 1);
            if (option.text().isEmpty() && option.attachment() == null)
                return at(place, "Phương án {0} còn trống.", i + 1);
            if (option.text().html().length() > LONGEST_OPTION
                    || option.feedback().html().length() > LONGEST_OPTION)
                return at(place, "Phương án {0} dài quá {1} ký tự.", i + 1, "2.000");
            String words = Fold.nfc(option.text().html())
                    + (option.attachment() == null ? "" : option.attachment().file());
            if (!seen.add(words)) return at(place, "Phương án {0} trùng với một phương án trước.", i + 1);
        }
        return null;
    }

    private static Outcome.@Nullable Refused<Draft> written(List<Question.Accepted> accepted) {
        if (accepted.size() > MOST_OPTIONS) return at("muc-1", "Có nhiều nhất {0} đáp án.", MOST_OPTIONS);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < accepted.size(); i++) {
            String text = accepted.get(i).text();
            String place = "muc-" + (i + 1);
            if (text.length() > Question.ShortAnswer.LONGEST)
                return at(place, "Đáp án {0} dài quá {1} ký tự.", i + 1, Question.ShortAnswer.LONGEST);
            if (!seen.add(text)) return at(place, "Đáp án {0} trùng với một đáp án trước.", i + 1);
        }
        return accepted.stream().noneMatch(each -> each.percent() == 100)
                ? at("muc-1", "Phải có một đáp án được trọn điểm (100 %).")
                : null;
    }

    private static Outcome.Refused<Draft> at(String field, String vietnamese, Object... values) {
        return new Outcome.Refused<>(Phrase.of(vietnamese, values), field);
    }
}
