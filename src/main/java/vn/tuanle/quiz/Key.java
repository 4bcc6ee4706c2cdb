package vn.tuanle.quiz;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// How much one answer to one question brings.
final class Key {
    private Key() {}

    /// An answer of a kind that does not fit the question brings nothing, as a blank one.
    static Points points(Question content, Points most, Answer answer) {
        return switch (content) {
            case Question.SingleChoice it ->
                allOf(most, answer instanceof Answer.Chosen c && c.options().equals(Set.of(it.right())));
            case Question.TrueFalse it ->
                allOf(most, answer instanceof Answer.Chosen c && c.options().equals(it.rightChoices()));
            case Question.MultipleChoice it -> several(it, most, answer);
            case Question.Ordering it ->
                pairs(IntStream.range(0, it.items().size()).boxed().toList(), it.credit(), most, answer);
            case Question.Matching it -> pairs(it.right(), it.credit(), most, answer);
            case Question.ShortAnswer it ->
                answer instanceof Answer.Written w ? written(it, most, w.text()) : Points.NONE;
        };
    }

    private static Points allOf(Points most, boolean right) {
        return right ? most : Points.NONE;
    }

    private static Points several(Question.MultipleChoice it, Points most, Answer answer) {
        if (!(answer instanceof Answer.Chosen chosen)) return Points.NONE;
        if (it.credit() == Question.Credit.ALL_OR_NOTHING)
            return allOf(most, chosen.options().equals(it.right()));
        Set<Integer> key = it.right();
        long right = chosen.options().stream().filter(key::contains).count();
        long wrong = chosen.options().size() - right;
        return most.share(right - wrong, it.right().size());
    }

    private static Points pairs(List<Integer> key, Question.Credit credit, Points most, Answer answer) {
        if (!(answer instanceof Answer.Paired paired)) return Points.NONE;
        Map<Integer, Integer> given = paired.pairs();
        long right = IntStream.range(0, key.size())
                .filter(i -> key.get(i).equals(given.get(i)))
                .count();
        return credit == Question.Credit.SHARE ? most.share(right, key.size()) : allOf(most, right == key.size());
    }

    private static Points written(Question.ShortAnswer it, Points most, String text) {
        return it.accepted().stream()
                .filter(accepted -> Spelling.same(accepted.text(), text, it.comparison()))
                .max(Comparator.comparingInt(Question.Accepted::percent))
                .map(accepted -> most.share(accepted.percent(), 100))
                .orElse(Points.NONE);
    }
}
