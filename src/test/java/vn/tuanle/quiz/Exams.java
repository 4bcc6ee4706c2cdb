package vn.tuanle.quiz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Exam sets without a database; every id comes from a name.
final class Exams {
    private Exams() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Question.SingleChoice single(String stem, int right, String... options) {
        return new Question.SingleChoice(Wording.of(stem), List.of(), options(options), right, false);
    }

    static Question.MultipleChoice several(Question.Credit credit, List<Integer> right, String... options) {
        return new Question.MultipleChoice(
                Wording.of("Chọn"), List.of(), options(options), new TreeSet<>(right), false, credit);
    }

    static Question.Ordering ordering(Question.Credit credit, String... items) {
        return new Question.Ordering(Wording.of("Xếp"), List.of(), options(items), credit);
    }

    static Question.Matching matching(
            Question.Credit credit, List<String> prompts, List<String> choices, Integer... right) {
        return new Question.Matching(
                Wording.of("Ghép"),
                List.of(),
                options(prompts.toArray(String[]::new)),
                options(choices.toArray(String[]::new)),
                List.of(right),
                credit);
    }

    static Question.ShortAnswer written(Question.Comparison comparison, String... accepted) {
        return new Question.ShortAnswer(
                Wording.of("Viết"),
                List.of(),
                Arrays.stream(accepted)
                        .map(each -> new Question.Accepted(each, 100))
                        .toList(),
                comparison);
    }

    static List<Question.Option> options(String... texts) {
        return Arrays.stream(texts).map(Question.Option::of).toList();
    }

    static QuestionVersion version(String name, Question content, @Nullable Situation situation) {
        return new QuestionVersion(id(name), id("question " + name), 1, content, Wording.NONE, "", situation);
    }

    /// Each question for one point, all in one section.
    static ExamSet set(ExamSet.Mixing mixing, Question... questions) {
        return of(
                mixing,
                IntStream.range(0, questions.length)
                        .mapToObj(i -> version("câu " + i, questions[i], null))
                        .toList(),
                questions.length);
    }

    /// In sections of so many questions each.
    static ExamSet of(ExamSet.Mixing mixing, List<QuestionVersion> versions, int inSection) {
        List<ExamSet.Section> sections = new ArrayList<>();
        for (int first = 0; first < versions.size(); first += inSection)
            sections.add(new ExamSet.Section(
                    "Phần " + (sections.size() + 1), first, Math.min(versions.size(), first + inSection)));
        return new ExamSet(
                id("đề"),
                id("đơn vị"),
                "Đề số 1",
                mixing,
                sections,
                IntStream.range(0, versions.size())
                        .mapToObj(i -> new ExamSet.Slot(i, versions.get(i), Points.of(1)))
                        .toList());
    }

    /// So many questions of four options, the right one always written second.
    static ExamSet alike(ExamSet.Mixing mixing, int count) {
        return set(
                mixing,
                IntStream.range(0, count)
                        .mapToObj(i -> (Question) single("Câu " + i, 1, "A" + i, "B" + i, "C" + i, "D" + i))
                        .toArray(Question[]::new));
    }
}
