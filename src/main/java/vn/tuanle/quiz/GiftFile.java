package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;

/// GIFT as Moodle writes and reads it: blocks with an empty line between, categories, titles,
/// formats, feedback, weights, escapes, identifiers and tags in comments.
final class GiftFile {
    private static final Pattern ID = Pattern.compile("\\[id:((?:[^\\]\\\\]|\\\\.)*)\\]");
    private static final Pattern TAG = Pattern.compile("\\[tag:((?:[^\\]\\\\]|\\\\.)*)\\]");

    private final Map<UUID, byte[]> files;
    private final List<Entry> entries = new ArrayList<>();
    private String topic = "";

    private GiftFile(Map<UUID, byte[]> files) {
        this.files = files;
    }

    static List<Entry> read(String text, Map<UUID, byte[]> files) {
        GiftFile reader = new GiftFile(files);
        List<String> comments = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int row = 0;
        int begins = 1;
        for (String line : (text.replace("\r\n", "\n").replace('\r', '\n') + "\n\n").split("\n", -1)) {
            row++;
            String bare = line.strip();
            if (bare.startsWith("//")) comments.add(bare.substring(2));
            else if (bare.startsWith("$CATEGORY:")) reader.topic = MoodleFile.topic(GiftText.plain(bare.substring(10)));
            else if (!bare.isEmpty()) {
                if (block.isEmpty()) begins = row;
                block.append(line).append('\n');
            } else if (!block.isEmpty()) {
                reader.block(block.toString(), begins, comments);
                block.setLength(0);
                comments.clear();
            }
        }
        return reader.entries;
    }

    private void block(String block, int row, List<String> comments) {
        Pieces pieces = new Pieces(files);
        GiftText.Parts parts = GiftText.parts(block);
        String said = String.join(" ", comments);
        Tags tags = Tags.of(said);
        Question content = null;
        if (parts.body() == null) pieces.trouble("Đoạn này không có phần trả lời trong dấu { }.");
        else {
            Pieces.Rich stem = pieces.html(GiftText.html(parts.stem(), tags.format(parts)), address -> null);
            content = content(stem, parts.body(), tags, pieces);
        }
        String label = GiftText.plain(parts.title());
        if (content == null || !pieces.troubles.isEmpty()) {
            if (pieces.troubles.isEmpty()) pieces.trouble("Không hiểu phần trả lời trong dấu { }.");
            entries.add(new Entry(row, label, null, null, pieces.troubles, pieces.notes));
            return;
        }
        String general = parts.body() == null ? "" : GiftText.general(parts.body());
        Matcher id = ID.matcher(said);
        Draft draft = new Draft(
                content,
                pieces.html(GiftText.html(general, ""), address -> null).text(),
                tags.source(),
                topic.length() > 200 ? topic.substring(0, 200) : topic,
                tags.level(),
                null);
        entries.add(new Entry(
                row,
                label,
                id.find() ? GiftText.plain(id.group(1)) : null,
                draft,
                List.of(),
                List.<Phrase>copyOf(pieces.notes)));
    }

    /// What comments say beyond GIFT: level, source, how it is marked.
    record Tags(Level level, String source, boolean fixed, boolean share, boolean all, Question.Comparison comparison) {
        static Tags of(String comments) {
            Level level = Level.RECOGNITION;
            String source = "";
            String rest = "";
            for (Matcher tag = TAG.matcher(comments); tag.find(); ) {
                String text = GiftText.plain(tag.group(1));
                for (Level each : Level.values()) if (Fold.fold(each.title()).equals(Fold.fold(text))) level = each;
                if (text.startsWith("nguon:")) source = QuestionForm.line(text.substring(6));
                else rest += " " + text;
            }
            Question.Comparison comparison = Question.Comparison.MARKS;
            for (Question.Comparison each : Question.Comparison.values())
                if (rest.contains("so-sanh:" + each)) comparison = each;
            return new Tags(
                    level,
                    source,
                    rest.contains("giu-thu-tu"),
                    rest.contains("cham:SHARE"),
                    rest.contains("cham:ALL_OR_NOTHING"),
                    comparison);
        }

        String format(GiftText.Parts parts) {
            return parts.format();
        }
    }

    private static @Nullable Question content(Pieces.Rich stem, String body, Tags tags, Pieces pieces) {
        String answers = GiftText.withoutGeneral(body).strip();
        if (answers.isEmpty()) {
            pieces.trouble("Kiểu câu “{0}” chưa nhận được.", "essay");
            return null;
        }
        if (answers.startsWith(">")) return ordering(stem, answers, tags, pieces);
        if (answers.startsWith("#")) return numerical(stem, answers.substring(1).strip(), tags, pieces);
        Matcher statement = Pattern.compile("(?s)^(TRUE|T|FALSE|F)\\s*(#.*)?$").matcher(answers);
        if (statement.find()) {
            if (statement.group(2) != null) pieces.note("Phản hồi của câu đúng sai không giữ được.");
            return new Question.TrueFalse(
                    stem.text(), stem.attachments(), statement.group(1).startsWith("T"));
        }
        List<GiftText.Answer> all = GiftText.answers(answers);
        if (all.isEmpty()) return null;
        boolean choice = all.stream().anyMatch(each -> each.sign() == '~');
        if (!choice && all.stream().allMatch(each -> each.match() != null)) return matching(stem, all, tags, pieces);
        return choice ? choice(stem, all, tags, pieces) : written(stem, all, tags, pieces);
    }

    private static @Nullable Question choice(Pieces.Rich stem, List<GiftText.Answer> all, Tags tags, Pieces pieces) {
        List<Question.Option> options = new ArrayList<>();
        List<Double> worth = new ArrayList<>();
        for (GiftText.Answer each : all) {
            options.add(pieces.option(
                    pieces.html(GiftText.html(each.text(), ""), address -> null),
                    Wording.cleaned(GiftText.html(each.feedback(), ""))));
            worth.add(each.percent() != null ? each.percent() : each.sign() == '=' ? 100.0 : 0.0);
        }
        boolean single = all.stream().anyMatch(each -> each.sign() == '=' && each.percent() == null);
        Question made = pieces.choice(stem, options, worth, single, tags.fixed());
        return made instanceof Question.MultipleChoice it && tags.all()
                ? new Question.MultipleChoice(
                        it.stem(),
                        it.attachments(),
                        it.options(),
                        it.right(),
                        it.fixed(),
                        Question.Credit.ALL_OR_NOTHING)
                : made;
    }

    private static @Nullable Question matching(Pieces.Rich stem, List<GiftText.Answer> all, Tags tags, Pieces pieces) {
        List<Question.Option> lefts = new ArrayList<>();
        List<Question.Option> rights = new ArrayList<>();
        for (GiftText.Answer each : all) {
            lefts.add(pieces.option(pieces.html(GiftText.html(each.text(), ""), address -> null), Wording.NONE));
            rights.add(new Question.Option(
                    Wording.cleaned(GiftText.html(String.valueOf(each.match()), "")), Wording.NONE, null));
        }
        return pieces.matching(
                stem, lefts, rights, tags.all() ? Question.Credit.ALL_OR_NOTHING : Question.Credit.SHARE);
    }

    private static @Nullable Question written(Pieces.Rich stem, List<GiftText.Answer> all, Tags tags, Pieces pieces) {
        List<Question.Accepted> accepted = new ArrayList<>();
        for (GiftText.Answer each : all) {
            String text = QuestionForm.line(GiftText.plain(each.text()));
            if (!each.feedback().isEmpty()) pieces.note("Phản hồi của câu trả lời ngắn không giữ được.");
            if (text.contains("*")) {
                pieces.trouble("Đáp án có dấu * thay cho chữ bất kỳ chưa nhận được.");
                return null;
            }
            int percent = each.percent() == null ? 100 : (int) Math.round(each.percent());
            if (!text.isEmpty() && percent > 0) accepted.add(new Question.Accepted(text, Math.min(100, percent)));
        }
        if (accepted.isEmpty()) {
            pieces.trouble("Hãy ghi ít nhất một đáp án.");
            return null;
        }
        return new Question.ShortAnswer(stem.text(), stem.attachments(), accepted, tags.comparison());
    }

    private static @Nullable Question numerical(Pieces.Rich stem, String given, Tags tags, Pieces pieces) {
        Matcher exact = Pattern.compile("^=?\\s*(-?[0-9]+(?:[.,][0-9]+)?)(?::0+(?:\\.0*)?)?$")
                .matcher(given);
        if (!exact.matches()) {
            pieces.trouble("Câu trả lời số có sai số chưa nhận được.");
            return null;
        }
        return new Question.ShortAnswer(
                stem.text(),
                stem.attachments(),
                List.of(new Question.Accepted(exact.group(1), 100)),
                tags.comparison());
    }

    /// “>4 EXACT …”, then an item on each line.
    private static @Nullable Question ordering(Pieces.Rich stem, String answers, Tags tags, Pieces pieces) {
        List<Question.Option> items = new ArrayList<>();
        List<String> lines = answers.lines().toList();
        for (String line : lines.subList(1, lines.size()))
            if (!line.isBlank())
                items.add(pieces.option(pieces.html(GiftText.html(line.strip(), ""), address -> null), Wording.NONE));
        if (items.size() < 2) {
            pieces.trouble("Hãy ghi ít nhất hai mục.");
            return null;
        }
        return new Question.Ordering(
                stem.text(),
                stem.attachments(),
                items,
                tags.all() ? Question.Credit.ALL_OR_NOTHING : Question.Credit.SHARE);
    }
}
