package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Moodle XML. Entities of a document type are never looked up.
final class MoodleFile {
    private MoodleFile() {}

    static List<Entry> read(String xml, Map<UUID, byte[]> files) {
        List<Entry> entries = new ArrayList<>();
        String topic = "";
        int row = 0;
        for (Element each : Jsoup.parse(xml, Parser.xmlParser()).select("quiz > question")) {
            if (each.attr("type").equals("category")) topic = topic(text(each, "category"));
            else entries.add(entry(each, ++row, topic, files));
        }
        return entries;
    }

    /// “$course$/top/Lịch sử/Biên Hòa” is “Lịch sử/Biên Hòa”.
    static String topic(String path) {
        return QuestionForm.line(path.strip().replaceFirst("^\\$\\w+\\$/?", "").replaceFirst("^top(/|$)", ""));
    }

    private static Entry entry(Element it, int row, String topic, Map<UUID, byte[]> files) {
        Pieces pieces = new Pieces(files);
        Question content = content(it, pieces);
        String label = QuestionForm.line(text(it, "name"));
        String key = QuestionForm.line(own(it, "idnumber"));
        if (content == null || !pieces.troubles.isEmpty()) {
            if (pieces.troubles.isEmpty()) pieces.trouble("Kiểu câu “{0}” chưa nhận được.", it.attr("type"));
            return new Entry(row, label, null, null, pieces.troubles, pieces.notes);
        }
        Level level = Level.RECOGNITION;
        String source = "";
        for (Element tag : it.select("> tags > tag > text")) {
            for (Level each : Level.values())
                if (Fold.fold(each.title()).equals(Fold.fold(tag.wholeText()))) level = each;
            if (tag.wholeText().startsWith("nguon:"))
                source = QuestionForm.line(tag.wholeText().substring(6));
        }
        Wording explanation = rich(it.selectFirst("> generalfeedback"), pieces).text();
        Draft draft = new Draft(content, explanation, source, topic, level, null);
        return new Entry(row, label, key.isEmpty() ? null : key, draft, List.of(), List.copyOf(pieces.notes));
    }

    private static @Nullable Question content(Element it, Pieces pieces) {
        Pieces.Rich stem = rich(it.selectFirst("> questiontext"), pieces);
        List<Element> answers = it.select("> answer");
        return switch (it.attr("type")) {
            case "multichoice" ->
                pieces.choice(
                        stem,
                        options(answers, pieces),
                        answers.stream().map(MoodleFile::fraction).toList(),
                        !own(it, "single").matches("false|0"),
                        own(it, "shuffleanswers").matches("false|0"));
            case "truefalse" -> truefalse(stem, answers);
            case "shortanswer" ->
                written(
                        stem,
                        answers,
                        own(it, "usecase").equals("1") ? Question.Comparison.EXACT : Question.Comparison.MARKS,
                        pieces);
            case "numerical" -> numerical(stem, answers, pieces);
            case "matching" -> matching(it, stem, pieces);
            case "ordering" ->
                answers.size() < 2
                        ? null
                        : new Question.Ordering(
                                stem.text(),
                                stem.attachments(),
                                options(answers, pieces),
                                own(it, "gradingtype").matches("ALL_OR_NOTHING|-1")
                                        ? Question.Credit.ALL_OR_NOTHING
                                        : Question.Credit.SHARE);
            default -> null;
        };
    }

    private static List<Question.Option> options(List<Element> answers, Pieces pieces) {
        return answers.stream()
                .map(answer -> pieces.option(
                        rich(answer, pieces),
                        rich(answer.selectFirst("> feedback"), pieces).text()))
                .toList();
    }

    private static @Nullable Question truefalse(Pieces.Rich stem, List<Element> answers) {
        for (Element answer : answers)
            if (fraction(answer) > 99.9)
                return new Question.TrueFalse(
                        stem.text(),
                        stem.attachments(),
                        text(answer, "").strip().equalsIgnoreCase("true"));
        return null;
    }

    private static @Nullable Question written(
            Pieces.Rich stem, List<Element> answers, Question.Comparison comparison, Pieces pieces) {
        List<Question.Accepted> accepted = new ArrayList<>();
        for (Element answer : answers) {
            String text = QuestionForm.line(text(answer, ""));
            int percent = (int) Math.round(fraction(answer));
            if (percent <= 0 || text.isEmpty()) {
                pieces.note("Đáp án không được điểm “{0}” bị bỏ.", text);
                continue;
            }
            if (text.replace("\\*", "").contains("*")) {
                pieces.trouble("Đáp án có dấu * thay cho chữ bất kỳ chưa nhận được.");
                return null;
            }
            accepted.add(new Question.Accepted(text.replace("\\*", "*"), Math.min(100, percent)));
        }
        if (accepted.isEmpty()) {
            pieces.trouble("Hãy ghi ít nhất một đáp án.");
            return null;
        }
        return new Question.ShortAnswer(stem.text(), stem.attachments(), accepted, comparison);
    }

    private static @Nullable Question numerical(Pieces.Rich stem, List<Element> answers, Pieces pieces) {
        for (Element answer : answers)
            if (!own(answer, "tolerance").matches("|0+([.,]0*)?")) {
                pieces.trouble("Câu trả lời số có sai số chưa nhận được.");
                return null;
            }
        return written(stem, answers, Question.Comparison.MARKS, pieces);
    }

    private static @Nullable Question matching(Element it, Pieces.Rich stem, Pieces pieces) {
        List<Question.Option> lefts = new ArrayList<>();
        List<Question.Option> rights = new ArrayList<>();
        for (Element pair : it.select("> subquestion")) {
            lefts.add(pieces.option(rich(pair, pieces), Wording.NONE));
            rights.add(new Question.Option(Wording.of(text(pair, "answer")), Wording.NONE, null));
        }
        return pieces.matching(stem, lefts, rights, Question.Credit.SHARE);
    }

    /// The words of an element with a text and files in it.
    private static Pieces.Rich rich(@Nullable Element holder, Pieces pieces) {
        if (holder == null) return new Pieces.Rich(Wording.NONE, List.of());
        String text = text(holder, "");
        if (holder.attr("format").matches("plain_text|plain")) return new Pieces.Rich(Wording.of(text), List.of());
        return pieces.html(text, files(holder));
    }

    private static Function<String, byte @Nullable []> files(Element holder) {
        return name -> holder.select("> file").stream()
                .filter(file ->
                        file.attr("name").equals(name) && file.attr("encoding").equals("base64"))
                .map(file -> Pieces.decoded(file.wholeText()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static double fraction(Element answer) {
        try {
            return Double.parseDouble(answer.attr("fraction"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /// The text under a child, or under the element itself.
    private static String text(Element it, String child) {
        Element text = it.selectFirst(child.isEmpty() ? "> text" : "> " + child + " > text");
        return text == null ? "" : text.wholeText();
    }

    private static String own(Element it, String child) {
        Element found = it.selectFirst("> " + child);
        return found == null ? "" : found.wholeText().strip();
    }
}
