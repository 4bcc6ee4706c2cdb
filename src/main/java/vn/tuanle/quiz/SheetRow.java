package vn.tuanle.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;

/// One row of the spreadsheet by its headings. An option may carry feedback behind “##”, a pair
/// has “=>” between, an accepted answer “50%” before it.
final class SheetRow {
    static final String ARROW = "=>";
    static final String FEEDBACK = "##";
    private static final Pattern PERCENT = Pattern.compile("(?s)^%(\\d{1,3})%\\s*(.*)$");

    private final Map<String, Integer> columns;
    private final Row row;

    SheetRow(Map<String, Integer> columns, Row row) {
        this.columns = columns;
        this.row = row;
    }

    boolean empty() {
        return columns.values().stream()
                .allMatch(column -> SheetFile.text(row, column).isEmpty());
    }

    String get(SheetColumn column) {
        return get(column.title());
    }

    private String get(String heading) {
        Integer at = columns.get(Fold.fold(heading));
        return at == null ? "" : SheetFile.text(row, at);
    }

    QuestionKind kind(List<Phrase> troubles) {
        String typed = Fold.fold(get(SheetColumn.KIND));
        for (QuestionKind each : QuestionKind.values())
            if (Fold.fold(each.title()).equals(typed)) return each;
        if (!typed.isEmpty()) troubles.add(Phrase.of("Kiểu câu “{0}” chưa nhận được.", get(SheetColumn.KIND)));
        return letters(new ArrayList<>()).size() > 1 ? QuestionKind.MULTIPLE_CHOICE : QuestionKind.SINGLE_CHOICE;
    }

    Level level(List<Phrase> troubles) {
        String typed = Fold.fold(get(SheetColumn.LEVEL));
        for (Level each : Level.values()) if (Fold.fold(each.title()).equals(typed)) return each;
        if (!typed.isEmpty()) troubles.add(Phrase.of("Không có mức độ “{0}”.", get(SheetColumn.LEVEL)));
        return Level.RECOGNITION;
    }

    boolean share() {
        return Fold.fold(get(SheetColumn.MARKING)).equals(Fold.fold(Question.Credit.SHARE.title()));
    }

    Question.Comparison comparison() {
        String typed = Fold.fold(get(SheetColumn.MARKING));
        for (Question.Comparison each : Question.Comparison.values())
            if (Fold.fold(each.title()).equals(typed)) return each;
        return Question.Comparison.MARKS;
    }

    boolean statement(QuestionKind kind, List<Phrase> troubles) {
        String typed = Fold.fold(get(SheetColumn.RIGHT));
        if (kind == QuestionKind.TRUE_FALSE && !Set.of("dung", "sai", "a", "b").contains(typed))
            troubles.add(Phrase.of("Đáp án của câu đúng sai là Đúng hoặc Sai."));
        return typed.equals("dung") || typed.equals("a");
    }

    /// The options that the key names, from 0.
    private Set<Integer> letters(List<Phrase> troubles) {
        Set<Integer> named = new HashSet<>();
        for (String each : get(SheetColumn.RIGHT).split("[,;\\s]+", -1)) {
            if (each.isEmpty()) continue;
            int option = each.length() == 1 ? Character.toUpperCase(each.charAt(0)) - 'A' : -1;
            if (option < 0 || option >= Soundness.MOST_OPTIONS)
                troubles.add(Phrase.of("Đáp án “{0}” không phải chữ của một phương án.", each));
            else named.add(option);
        }
        return named;
    }

    List<QuestionForm.Row> rows(QuestionKind kind, List<Phrase> troubles) {
        boolean choice = kind == QuestionKind.SINGLE_CHOICE || kind == QuestionKind.MULTIPLE_CHOICE;
        Set<Integer> right = choice ? letters(troubles) : Set.of();
        List<QuestionForm.Row> rows = new ArrayList<>();
        for (int i = 0; i < Soundness.MOST_OPTIONS; i++) {
            String cell = get(KeyLine.letter(i));
            List<Attachment> files = attachments(i + 1, troubles);
            Attachment file = files.isEmpty() ? null : files.getFirst();
            if (right.contains(i) && cell.isEmpty() && file == null)
                troubles.add(Phrase.of("Đáp án “{0}” chỉ vào một phương án trống.", KeyLine.letter(i)));
            rows.add(row(kind, cell, right.contains(i), file));
        }
        return rows;
    }

    private static QuestionForm.Row row(QuestionKind kind, String cell, boolean right, @Nullable Attachment file) {
        if (kind == QuestionKind.SHORT_ANSWER) {
            Matcher percent = PERCENT.matcher(cell);
            return percent.matches()
                    ? new QuestionForm.Row(percent.group(2), "", false, percent.group(1), null)
                    : new QuestionForm.Row(cell, "", false, "", null);
        }
        String between = kind == QuestionKind.MATCHING ? ARROW : FEEDBACK;
        int at = cell.indexOf(between);
        if (at < 0) return new QuestionForm.Row(cell, "", right, "", file);
        return new QuestionForm.Row(
                back(cell.substring(0, at).strip()), back(cell.substring(at + 2).strip()), right, "", file);
    }

    /// The signs between two parts, where they are part of the words.
    static String guarded(String words) {
        return words.replace(ARROW, "=\\>").replace(FEEDBACK, "#\\#");
    }

    private static String back(String words) {
        return words.replace("=\\>", ARROW).replace("#\\#", FEEDBACK);
    }

    /// Files of the bank that the row names: “PICTURE id words” for the question (0), “A: …” for
    /// an option (1 …), a line each.
    List<Attachment> attachments(int option, List<Phrase> troubles) {
        List<Attachment> found = new ArrayList<>();
        String wanted = option == 0 ? "" : KeyLine.letter(option - 1) + ": ";
        for (String line : get(SheetColumn.FILES).split("\n", -1)) {
            if (line.isBlank() || line.startsWith("~")) continue;
            boolean ofOption = line.matches("[A-L]: .*");
            if (ofOption != (option > 0) || !line.startsWith(wanted)) continue;
            Attachment each = QuestionForm.attachment(line.substring(wanted.length()));
            if (each == null) troubles.add(Phrase.of("Không hiểu tệp kèm “{0}”.", line));
            else found.add(each);
        }
        return found;
    }

    /// Those of the situation: “~PICTURE id words”.
    List<Attachment> situationFiles() {
        List<Attachment> found = new ArrayList<>();
        for (String line : get(SheetColumn.FILES).split("\n", -1)) {
            Attachment each = line.startsWith("~") ? QuestionForm.attachment(line.substring(1)) : null;
            if (each != null) found.add(each);
        }
        return found;
    }
}
