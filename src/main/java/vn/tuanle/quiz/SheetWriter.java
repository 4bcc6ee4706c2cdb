package vn.tuanle.quiz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Sheets;

/// Questions as a workbook that is read back to the same questions; without any, the form to fill
/// in, with an example of each kind.
final class SheetWriter {
    private SheetWriter() {}

    static byte[] write(List<QuestionReading.Row> rows, Map<UUID, String> keys) {
        return workbook(
                rows.stream()
                        .map(row -> cells(row.draft(), keys.getOrDefault(row.id(), "")))
                        .toList(),
                false);
    }

    static byte[] form(List<Draft> examples) {
        List<List<String>> rows = new ArrayList<>();
        for (Draft each : examples) rows.add(cells(each, ""));
        return workbook(rows, true);
    }

    private static byte[] workbook(List<List<String>> rows, boolean hints) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            Worksheet sheet = book.newWorksheet("Câu hỏi");
            List<String> headings = SheetColumn.headings();
            for (int i = 0; i < headings.size(); i++) {
                Sheets.text(sheet, 0, i, headings.get(i));
                sheet.width(i, headings.get(i).equals(SheetColumn.STEM.title()) ? 60 : 20);
            }
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
            for (int r = 0; r < rows.size(); r++)
                for (int i = 0; i < rows.get(r).size(); i++)
                    Sheets.text(sheet, r + 1, i, rows.get(r).get(i));
            sheet.freezePane(0, 1);
            if (hints) hints(book.newWorksheet("Cách ghi"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void hints(Worksheet sheet) {
        int row = 0;
        for (SheetColumn each : SheetColumn.values()) {
            Sheets.text(sheet, row, 0, each.title());
            Sheets.text(sheet, row++, 1, each.hint());
        }
        Sheets.text(sheet, row, 0, "A … L");
        Sheets.text(
                sheet,
                row++,
                1,
                "phương án; phản hồi ghi sau ##; cặp: vế trái => vế phải; trả lời ngắn: %50% trước đáp án được nửa điểm");
        sheet.width(0, 24);
        sheet.width(1, 90);
    }

    private static List<String> cells(Draft draft, String key) {
        Question it = draft.content();
        List<String> cells = new ArrayList<>();
        for (SheetColumn column : SheetColumn.values())
            cells.add(
                    switch (column) {
                        case KEY -> key;
                        case KIND -> it.kind().title();
                        case STEM -> it.stem().typed();
                        case RIGHT -> right(it);
                        case EXPLANATION -> draft.explanation().typed();
                        case SOURCE -> draft.source();
                        case TOPIC -> draft.topic();
                        case LEVEL -> draft.level().title();
                        case MARKING -> marking(it);
                        case FIXED -> QuestionForm.of(draft).fixed() ? "x" : "";
                        case SITUATION ->
                            draft.situation() == null ? "" : draft.situation().title();
                        case SITUATION_TEXT ->
                            draft.situation() == null
                                    ? ""
                                    : draft.situation().text().typed();
                        case FILES -> files(draft);
                    });
        for (QuestionForm.Row row : QuestionForm.of(draft).rows()) cells.add(option(it.kind(), row));
        return cells;
    }

    private static String right(Question it) {
        if (it instanceof Question.TrueFalse statement) return statement.right() ? "Đúng" : "Sai";
        return it.rightChoices().stream().sorted().map(KeyLine::letter).collect(Collectors.joining(", "));
    }

    private static String marking(Question it) {
        if (it instanceof Question.ShortAnswer written)
            return written.comparison().title();
        Question.Credit credit = QuestionForm.credit(it);
        return credit == null ? "" : credit.title();
    }

    private static String option(QuestionKind kind, QuestionForm.Row row) {
        return switch (kind) {
            case SHORT_ANSWER -> row.percent().equals("100") ? row.left() : "%" + row.percent() + "% " + row.left();
            case MATCHING ->
                (SheetRow.guarded(row.left()) + " " + SheetRow.ARROW + " " + SheetRow.guarded(row.right())).strip();
            default ->
                row.right().isEmpty()
                        ? row.left()
                        : SheetRow.guarded(row.left()) + " " + SheetRow.FEEDBACK + " " + SheetRow.guarded(row.right());
        };
    }

    private static String files(Draft draft) {
        List<String> lines = new ArrayList<>();
        for (Attachment each : draft.content().attachments()) lines.add(QuestionForm.carried(each));
        List<QuestionForm.Row> rows = QuestionForm.of(draft).rows();
        for (int i = 0; i < rows.size(); i++) {
            Attachment each = rows.get(i).attachment();
            if (each != null) lines.add(KeyLine.letter(i) + ": " + QuestionForm.carried(each));
        }
        if (draft.situation() != null)
            for (Attachment each : draft.situation().attachments()) lines.add("~" + QuestionForm.carried(each));
        return String.join("\n", lines);
    }
}
