package vn.tuanle.quiz;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Questions as a GIFT file that is read back to the same questions. Attached files and
/// situations have no place in it.
final class GiftWriter {
    private GiftWriter() {}

    static String write(List<QuestionReading.Row> rows, java.util.Map<java.util.UUID, String> keys) {
        StringBuilder out = new StringBuilder();
        String topic = "";
        for (QuestionReading.Row row : rows) {
            Draft draft = row.draft();
            if (!draft.topic().equals(topic)) {
                topic = draft.topic();
                out.append("$CATEGORY: ").append(GiftText.escaped(topic)).append("\n\n");
            }
            out.append("// ");
            String key = keys.get(row.id());
            if (key != null) out.append("[id:").append(bracketed(key)).append("] ");
            for (String tag : tags(draft))
                out.append("[tag:").append(bracketed(tag)).append("] ");
            out.append('\n').append(GiftText.written(draft.content().stem())).append(" {");
            out.append(answers(draft.content()));
            if (!draft.explanation().isEmpty()) out.append("\n####").append(GiftText.written(draft.explanation()));
            out.append("\n}\n\n");
        }
        return out.toString();
    }

    private static String bracketed(String text) {
        return text.replaceAll("[\\[\\]\\\\]", "\\\\$0");
    }

    private static List<String> tags(Draft draft) {
        List<String> tags = new java.util.ArrayList<>(List.of(draft.level().title()));
        if (!draft.source().isEmpty()) tags.add("nguon:" + draft.source());
        Question it = draft.content();
        Question.Credit credit = QuestionForm.credit(it);
        if (credit != null) tags.add("cham:" + credit);
        if (it instanceof Question.ShortAnswer written) tags.add("so-sanh:" + written.comparison());
        boolean fixed = (it instanceof Question.SingleChoice one && one.fixed())
                || (it instanceof Question.MultipleChoice many && many.fixed());
        if (fixed) tags.add("giu-thu-tu");
        return tags;
    }

    private static String answers(Question content) {
        return switch (content) {
            case Question.SingleChoice it -> options(it.options(), Set.of(it.right()), "=");
            case Question.MultipleChoice it ->
                options(
                        it.options(),
                        it.right(),
                        "~%"
                                + java.math.BigDecimal.valueOf(100)
                                        .divide(
                                                java.math.BigDecimal.valueOf(
                                                        it.right().size()),
                                                5,
                                                java.math.RoundingMode.DOWN)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + "%");
            case Question.TrueFalse it -> it.right() ? "TRUE" : "FALSE";
            case Question.Ordering it ->
                it.items().stream()
                        .map(item -> "\n" + GiftText.written(item.text()))
                        .collect(Collectors.joining("", ">" + it.items().size() + " EXACT", ""));
            case Question.Matching it -> pairs(it);
            case Question.ShortAnswer it ->
                it.accepted().stream()
                        .map(each -> "\n=" + (each.percent() == 100 ? "" : "%" + each.percent() + "%")
                                + GiftText.escaped(each.text()))
                        .collect(Collectors.joining());
        };
    }

    private static String options(List<Question.Option> options, Set<Integer> right, String sign) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            out.append('\n')
                    .append(right.contains(i) ? sign : "~")
                    .append(GiftText.written(options.get(i).text()));
            if (!options.get(i).feedback().isEmpty())
                out.append('#').append(GiftText.written(options.get(i).feedback()));
        }
        return out.toString();
    }

    private static String pairs(Question.Matching it) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < it.prompts().size(); i++)
            out.append("\n=")
                    .append(GiftText.written(it.prompts().get(i).text()))
                    .append(" -> ")
                    .append(GiftText.written(it.choices().get(it.right().get(i)).text()));
        for (int i = 0; i < it.choices().size(); i++)
            if (!it.right().contains(i))
                out.append("\n= -> ")
                        .append(GiftText.written(it.choices().get(i).text()));
        return out.toString();
    }
}
