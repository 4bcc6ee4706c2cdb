package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A line of a question as officers see it, with its key: “A”, “1” or nothing, the words, whether
/// they are right, what a prompt is matched with.
public record KeyLine(
        String mark, Wording text, @Nullable Attachment attachment, boolean right, Wording match, Wording feedback) {
    static List<KeyLine> of(Question content) {
        return switch (content) {
            case Question.Ordering it ->
                IntStream.range(0, it.items().size())
                        .mapToObj(i -> line(String.valueOf(i + 1), it.items().get(i), true))
                        .toList();
            case Question.Matching it -> pairs(it);
            case Question.ShortAnswer it ->
                it.accepted().stream()
                        .map(each -> new KeyLine(
                                each.percent() == 100 ? "" : each.percent() + " %",
                                Wording.of(each.text()),
                                null,
                                true,
                                Wording.NONE,
                                Wording.NONE))
                        .toList();
            default -> {
                List<Question.Option> options = content.optionLists().getFirst();
                yield IntStream.range(0, options.size())
                        .mapToObj(i -> line(
                                letter(i),
                                options.get(i),
                                content.rightChoices().contains(i)))
                        .toList();
            }
        };
    }

    static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }

    private static KeyLine line(String mark, Question.Option option, boolean right) {
        return new KeyLine(mark, option.text(), option.attachment(), right, Wording.NONE, option.feedback());
    }

    private static List<KeyLine> pairs(Question.Matching it) {
        List<KeyLine> lines = new ArrayList<>();
        for (int i = 0; i < it.prompts().size(); i++)
            lines.add(new KeyLine(
                    String.valueOf(i + 1),
                    it.prompts().get(i).text(),
                    it.prompts().get(i).attachment(),
                    true,
                    it.choices().get(it.right().get(i)).text(),
                    Wording.NONE));
        for (int i = 0; i < it.choices().size(); i++)
            if (!it.right().contains(i))
                lines.add(new KeyLine(
                        "", Wording.NONE, null, false, it.choices().get(i).text(), Wording.NONE));
        return lines;
    }
}
