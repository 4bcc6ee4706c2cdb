package vn.tuanle.quiz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Sheets;

/// Questions from the first sheet of a workbook: columns by their headings, a question a row.
final class SheetFile {
    static final int MOST_ROWS = 2_000;
    private static final int LONGEST = 12_000;

    private SheetFile() {}

    /// The archive was unpacked within bounds before.
    static Outcome<List<Entry>> read(byte[] workbook) {
        List<Entry> entries = new ArrayList<>();
        Map<String, Integer> columns = new HashMap<>();
        Map<String, Situation> situations = new HashMap<>();
        try (ReadableWorkbook book =
                        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(false, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); ) {
                Row row = all.next();
                if (columns.isEmpty()) {
                    headings(row, columns);
                    continue;
                }
                SheetRow cells = new SheetRow(columns, row);
                if (cells.empty()) continue;
                if (entries.size() == MOST_ROWS)
                    return Outcome.refusedAt("tep", "Mỗi lần nhiều nhất {0} câu. Hãy chia thành nhiều tệp.", "2.000");
                entries.add(entry(row.getRowNum(), cells, situations));
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return Outcome.refusedAt("tep", "Không mở được bảng tính này. Hãy lưu lại thành .xlsx rồi chọn lại.");
        }
        if (columns.isEmpty())
            return Outcome.refusedAt("tep", "Bảng tính không có cột “Câu hỏi”. Hãy dùng mẫu tải về từ trang này.");
        return Outcome.done(entries);
    }

    /// The row of headings is the first that names the question's column.
    private static void headings(Row row, Map<String, Integer> columns) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < Math.min(row.getCellCount(), 60); i++) {
            String heading = Fold.fold(text(row, i));
            if (!heading.isEmpty()) found.putIfAbsent(heading, i);
        }
        if (found.containsKey(Fold.fold(SheetColumn.STEM.title()))) columns.putAll(found);
    }

    static String text(Row row, int column) {
        if (column >= row.getCellCount()) return "";
        Cell cell = row.getCell(column);
        String raw = cell == null ? null : cell.getText();
        if (raw == null) return "";
        String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        // Excel keeps 1698 as 1698.0 only in its number, the text is as shown
        return Sheets.written(text.strip());
    }

    private static Entry entry(int number, SheetRow cells, Map<String, Situation> situations) {
        String stem = cells.get(SheetColumn.STEM);
        String label = stem.length() > 80 ? stem.substring(0, 79) + "…" : stem;
        List<Phrase> troubles = new ArrayList<>();
        QuestionKind kind = cells.kind(troubles);
        Level level = cells.level(troubles);
        QuestionForm form = new QuestionForm(
                kind,
                stem,
                cells.attachments(0, troubles),
                cells.rows(kind, troubles),
                !cells.get(SheetColumn.FIXED).isEmpty(),
                cells.share(),
                cells.comparison(),
                cells.statement(kind, troubles),
                cells.get(SheetColumn.EXPLANATION),
                cells.get(SheetColumn.SOURCE),
                cells.get(SheetColumn.TOPIC),
                level,
                "");
        Outcome<Draft> draft = form.draft(situation(cells, situations));
        if (troubles.isEmpty() && draft instanceof Outcome.Refused<Draft> refused) troubles.add(refused.why());
        String key = QuestionForm.line(cells.get(SheetColumn.KEY));
        return new Entry(
                number,
                label,
                key.isEmpty() ? null : key.length() > 300 ? key.substring(0, 300) : key,
                troubles.isEmpty() && draft instanceof Outcome.Done<Draft>(Draft read) ? read : null,
                List.copyOf(troubles),
                List.of());
    }

    private static @org.jspecify.annotations.Nullable Situation situation(
            SheetRow cells, Map<String, Situation> situations) {
        String title = QuestionForm.line(cells.get(SheetColumn.SITUATION));
        if (title.isEmpty()) return null;
        String text = cells.get(SheetColumn.SITUATION_TEXT);
        Situation known = situations.get(title);
        if (known != null && text.isEmpty()) return known;
        Situation made = new Situation(
                UUID.nameUUIDFromBytes((title + "\n" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                title.length() > 200 ? title.substring(0, 200) : title,
                Wording.typed(text),
                cells.situationFiles());
        situations.putIfAbsent(title, made);
        return made;
    }
}
