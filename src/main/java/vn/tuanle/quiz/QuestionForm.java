package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// A question as it is typed: one row for each option, item, accepted answer or pair. Rows left
/// empty do not count.
public record QuestionForm(
        QuestionKind kind,
        String stem,
        List<Attachment> attachments,
        List<Row> rows,
        boolean fixed,
        boolean share,
        Question.Comparison comparison,
        boolean statement,
        String explanation,
        String source,
        String topic,
        Level level,
        String situation) {

    /// `left` is the option, item, accepted answer or prompt; `right` the match of a prompt or
    /// the feedback of an option; `percent` what an accepted answer brings.
    public record Row(
            String left,
            String right,
            boolean marked,
            String percent,
            @Nullable Attachment attachment) {
        static final Row EMPTY = new Row("", "", false, "", null);

        boolean empty() {
            return left.isBlank() && right.isBlank() && attachment == null;
        }
    }

    static QuestionForm fresh(QuestionKind kind) {
        return new QuestionForm(
                kind,
                "",
                List.of(),
                List.of(),
                false,
                false,
                Question.Comparison.MARKS,
                true,
                "",
                "",
                "",
                Level.RECOGNITION,
                "");
    }

    /// Two rows more than are filled, at least four.
    public List<Row> shownRows(boolean more) {
        int filled = (int) rows.stream().filter(row -> !row.empty()).count();
        int wanted = Math.min(Soundness.MOST_OPTIONS, Math.max(4, more ? filled + 3 : filled + 1));
        return Stream.concat(rows.stream().filter(row -> !row.empty()), Stream.generate(() -> Row.EMPTY))
                .limit(Math.max(wanted, filled))
                .toList();
    }

    static QuestionForm read(MultiValueMap<String, String> sent, List<Attachment> attachments) {
        Set<String> marked = Set.copyOf(sent.getOrDefault("dung", List.of()));
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= Soundness.MOST_OPTIONS; i++)
            rows.add(new Row(
                    text(sent, "muc-" + i),
                    text(sent, "kem-" + i),
                    marked.contains(String.valueOf(i)),
                    text(sent, "phan-tram-" + i),
                    attachment(text(sent, "dinh-kem-" + i))));
        return new QuestionForm(
                named(QuestionKind.values(), text(sent, "kieu")),
                text(sent, "de-bai"),
                attachments,
                rows,
                sent.containsKey("co-dinh"),
                text(sent, "cach-cham").equals("SHARE"),
                named(Question.Comparison.values(), text(sent, "so-sanh")),
                !text(sent, "menh-de").equals("sai"),
                text(sent, "giai-thich"),
                text(sent, "nguon"),
                text(sent, "chu-de"),
                named(Level.values(), text(sent, "do-kho")),
                text(sent, "tinh-huong"));
    }

    static <E extends Enum<E>> E named(E[] all, String name) {
        for (E each : all) if (each.name().equals(name)) return each;
        return all[0];
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /// “PICTURE 0b9f… what it shows”, as a hidden field carries it.
    public static String carried(Attachment it) {
        return it.kind() + " " + it.file() + " " + it.description();
    }

    static @Nullable Attachment attachment(String carried) {
        String[] parts = carried.split(" ", 3);
        if (parts.length < 3) return null;
        try {
            return new Attachment(UUID.fromString(parts[1]), Attachment.Kind.valueOf(parts[0]), Fold.nfc(parts[2]));
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    static QuestionForm of(Draft draft) {
        Question it = draft.content();
        List<Row> rows = new ArrayList<>();
        switch (it) {
            case Question.SingleChoice choice -> addOptions(rows, choice.options(), choice.rightChoices());
            case Question.MultipleChoice choice -> addOptions(rows, choice.options(), choice.right());
            case Question.TrueFalse none -> {}
            case Question.Ordering order -> addOptions(rows, order.items(), Set.of());
            case Question.Matching match -> addPairs(rows, match);
            case Question.ShortAnswer written -> {
                for (Question.Accepted each : written.accepted())
                    rows.add(new Row(each.text(), "", false, String.valueOf(each.percent()), null));
            }
        }
        return new QuestionForm(
                it.kind(),
                it.stem().typed(),
                it.attachments(),
                rows,
                (it instanceof Question.SingleChoice one && one.fixed())
                        || (it instanceof Question.MultipleChoice many && many.fixed()),
                credit(it) == Question.Credit.SHARE,
                it instanceof Question.ShortAnswer written ? written.comparison() : Question.Comparison.MARKS,
                !(it instanceof Question.TrueFalse statement) || statement.right(),
                draft.explanation().typed(),
                draft.source(),
                draft.topic(),
                draft.level(),
                draft.situation() == null ? "" : draft.situation().id().toString());
    }

    static Question.@Nullable Credit credit(Question it) {
        return switch (it) {
            case Question.MultipleChoice many -> many.credit();
            case Question.Ordering order -> order.credit();
            case Question.Matching match -> match.credit();
            default -> null;
        };
    }

    private static void addOptions(List<Row> rows, List<Question.Option> options, Set<Integer> right) {
        for (int i = 0; i < options.size(); i++)
            rows.add(new Row(
                    options.get(i).text().typed(),
                    options.get(i).feedback().typed(),
                    right.contains(i),
                    "",
                    options.get(i).attachment()));
    }

    private static void addPairs(List<Row> rows, Question.Matching match) {
        for (int i = 0; i < match.prompts().size(); i++)
            rows.add(new Row(
                    match.prompts().get(i).text().typed(),
                    match.choices().get(match.right().get(i)).text().typed(),
                    false,
                    "",
                    match.prompts().get(i).attachment()));
        for (int i = 0; i < match.choices().size(); i++)
            if (!match.right().contains(i))
                rows.add(new Row("", match.choices().get(i).text().typed(), false, "", null));
    }

    /// The question that is meant; `found` is the situation chosen.
    Outcome<Draft> draft(@Nullable Situation found) {
        List<Row> filled = rows.stream().filter(row -> !row.empty()).toList();
        Wording words = Wording.typed(stem);
        Question.Credit credit = share ? Question.Credit.SHARE : Question.Credit.ALL_OR_NOTHING;
        List<Integer> right = IntStream.range(0, filled.size())
                .filter(i -> filled.get(i).marked())
                .boxed()
                .toList();
        Outcome<Question> content = switch (kind) {
            case SINGLE_CHOICE ->
                filled.size() < 2
                        ? few()
                        : right.size() != 1
                                ? Outcome.refusedAt("dung-1", "Hãy chọn đúng một phương án làm đáp án.")
                                : Outcome.done(new Question.SingleChoice(
                                        words, attachments, options(filled), right.getFirst(), fixed));
            case MULTIPLE_CHOICE ->
                filled.size() < 2
                        ? few()
                        : right.isEmpty()
                                ? Outcome.refusedAt("dung-1", "Hãy chọn ít nhất một phương án đúng.")
                                : Outcome.done(new Question.MultipleChoice(
                                        words, attachments, options(filled), new TreeSet<>(right), fixed, credit));
            case TRUE_FALSE -> Outcome.done(new Question.TrueFalse(words, attachments, statement));
            case ORDERING ->
                filled.size() < 2
                        ? few()
                        : Outcome.done(new Question.Ordering(words, attachments, options(filled), credit));
            case MATCHING -> FormPairs.matching(words, attachments, filled, credit);
            case SHORT_ANSWER -> FormPairs.written(words, attachments, filled, comparison);
        };
        return switch (content) {
            case Outcome.Refused<Question> refused -> refused.as();
            case Outcome.Done<Question>(Question question) ->
                Soundness.checked(
                        new Draft(question, Wording.typed(explanation), line(source), line(topic), level, found));
        };
    }

    static String line(String typed) {
        return Fold.nfc(typed.replaceAll("\\s+", " "));
    }

    static Outcome<Question> few() {
        return Outcome.refusedAt("muc-1", "Hãy ghi ít nhất hai mục.");
    }

    private static List<Question.Option> options(List<Row> rows) {
        return rows.stream()
                .map(row ->
                        new Question.Option(Wording.typed(row.left()), Wording.typed(row.right()), row.attachment()))
                .toList();
    }
}
