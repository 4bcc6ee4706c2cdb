package vn.tuanle.contest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

/// A unit's list as it was sent: a workbook, or lines of text; columns name, birthday or year, code.
public record RosterSheet(List<Line> lines, List<Wrong> wrong) {
    private static final int MOST = 20_000;

    public record Line(
            String name,
            @Nullable LocalDate birthday,
            @Nullable Integer year,
            String code) {}

    /// What was not understood, by the row of the sheet.
    public record Wrong(int row, Phrase why) {}

    static Outcome<RosterSheet> workbook(byte[] content) {
        try (ReadableWorkbook book = new ReadableWorkbook(new java.io.ByteArrayInputStream(content));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return read(rows.limit(MOST + 2)
                    .map(row -> List.of(text(row, 0), text(row, 1), text(row, 2), text(row, 3)))
                    .toList());
        } catch (java.io.IOException | RuntimeException broken) {
            return Outcome.refusedAt(
                    "tep", "Không mở được tệp này. Hãy gửi tệp Excel (.xlsx) hoặc dán danh sách vào ô.");
        }
    }

    /// One person a line, columns by tab or semicolon.
    public static Outcome<RosterSheet> text(String typed) {
        return read(typed.lines()
                .map(line -> List.of(line.split("\\s*[\t;]\\s*", -1)))
                .toList());
    }

    private static Outcome<RosterSheet> read(List<List<String>> rows) {
        List<Line> lines = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = numbered(rows.get(i).stream().map(Fold::nfc).toList());
            String name = cells.isEmpty() ? "" : cells.getFirst();
            if (cells.stream().allMatch(String::isEmpty) || heading(cells)) continue;
            String born = cells.size() > 1 ? cells.get(1) : "";
            String code = cells.size() > 2 ? cells.get(2) : "";
            LocalDate birthday = Days.typed(born);
            Integer year = birthday != null
                    ? Integer.valueOf(birthday.getYear())
                    : born.matches("(19|20)\\d\\d") ? Integer.valueOf(born) : null;
            if (name.isEmpty() || name.length() > 200) wrong.add(new Wrong(i + 1, Phrase.of("Thiếu họ tên.")));
            else if (!born.isEmpty() && year == null)
                wrong.add(new Wrong(i + 1, Phrase.of("Không hiểu ngày sinh “{0}”.", born)));
            else if (code.length() > 50) wrong.add(new Wrong(i + 1, Phrase.of("Mã dài quá {0} ký tự.", 50)));
            else if (!seen.add(Fold.fold(name) + " " + born + " " + code))
                wrong.add(new Wrong(i + 1, Phrase.of("“{0}” đứng hai lần.", name)));
            else lines.add(new Line(name, birthday, year, code));
        }
        if (lines.size() > MOST) return Outcome.refusedAt("tep", "Danh sách dài quá {0} người.", MOST);
        if (lines.isEmpty() && wrong.isEmpty()) return Outcome.refusedAt("tep", "Danh sách trống.");
        return Outcome.done(new RosterSheet(List.copyOf(lines), List.copyOf(wrong)));
    }

    /// A first column that only counts is none of ours.
    private static List<String> numbered(List<String> cells) {
        return cells.size() > 1 && cells.getFirst().matches("\\d{1,5}\\.?") ? cells.subList(1, cells.size()) : cells;
    }

    private static boolean heading(List<String> cells) {
        return cells.stream()
                .map(Fold::fold)
                .anyMatch(cell ->
                        cell.equals("ho ten") || cell.equals("ho va ten") || cell.equals("tt") || cell.equals("stt"));
    }

    private static String text(Row row, int at) {
        Cell cell = row.getCellCount() > at ? row.getCell(at) : null;
        if (cell == null) return "";
        if (cell.getType() == CellType.NUMBER) {
            java.math.BigDecimal number = cell.asNumber();
            // a day in a cell is a number of days; what is a year is written as one
            if (at > 0 && number.intValue() > 3000 && number.intValue() < 80_000)
                return Days.day(LocalDate.of(1899, 12, 30).plusDays(number.longValue()));
            return number.stripTrailingZeros().toPlainString();
        }
        return cell.getText();
    }
}
