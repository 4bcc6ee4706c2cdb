package vn.tuanle.contest;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.quiz.Marking;
import vn.tuanle.quiz.Question;
import vn.tuanle.quiz.Wording;
import vn.tuanle.ui.Page;

/// What became of an attempt, for its contestant: that it was handed in and what it holds; after the round the points,
/// right answers and explanations.
/// @param marked null while the round runs
public record AttemptResultPage(
        Contest contest,
        Round round,
        Attempts.Standing standing,
        int answered,
        int questions,
        @Nullable BigDecimal guess,
        Marking.@Nullable Marked marked,
        List<Line> lines)
        implements Page {
    /// One question as it stood at its place: what was answered and what was right, in words.
    public record Line(
            int place,
            Wording stem,
            List<Wording> answered,
            List<Wording> right,
            Wording explanation,
            String source,
            boolean allRight,
            String points) {}

    /// “12 phút 3,456 giây” as minutes, seconds and thousandths.
    public String duration() {
        Duration took = Duration.ofMillis(standing.duration());
        return "%d:%02d,%03d".formatted(took.toMinutes(), took.toSecondsPart(), took.toMillisPart());
    }

    static List<Wording> right(Question question) {
        return switch (question) {
            case Question.SingleChoice it ->
                List.of(it.options().get(it.right()).text());
            case Question.TrueFalse it ->
                List.of(Question.TrueFalse.OPTIONS.get(it.right() ? 0 : 1).text());
            case Question.MultipleChoice it ->
                it.right().stream().map(at -> it.options().get(at).text()).toList();
            case Question.Ordering it ->
                it.items().stream().map(Question.Option::text).toList();
            case Question.Matching it ->
                java.util.stream.IntStream.range(0, it.prompts().size())
                        .mapToObj(at -> pair(
                                it.prompts().get(at).text(),
                                it.choices().get(it.right().get(at)).text()))
                        .toList();
            case Question.ShortAnswer it ->
                List.of(Wording.of(it.accepted().getFirst().text()));
        };
    }

    static Wording pair(Wording one, Wording other) {
        return new Wording(one.html() + " → " + other.html());
    }
}
