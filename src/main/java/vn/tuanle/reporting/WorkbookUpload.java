package vn.tuanle.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Sheets;

/// A filled-in workbook read back into what was typed, each place with the cell it came from. A formula gives a
/// number its result, as the other program left it there; anywhere else it is refused.
final class WorkbookUpload {
    private static final int MOST_ROWS = 20_000;
    private static final String WHY = CellKey.WHY;

    private final Map<String, Field> byPlace = new HashMap<>();
    private final Map<String, CellKey> keys = new HashMap<>();
    private final Map<CellKey, Typing> typed = new LinkedHashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final List<Phrase> notes = new ArrayList<>();
    private final Map<String, Phrase> wrong = new LinkedHashMap<>();
    private int rows;

    /// `cells` names the cell of each place as errors name places (`o-lop`, `o-lop.ly-do`); `wrong`
    /// is what the file itself makes impossible, by cell.
    record Read(List<Typing> typed, Map<String, String> cells, List<Phrase> notes, Map<String, Phrase> wrong) {}

    private WorkbookUpload(FormVersion version) {
        for (Field field : version.fields())
            for (String member : field.places()) {
                byPlace.put(field.id(member), field);
                keys.put(field.id(member), new CellKey(field.code(), member));
            }
    }

    static Outcome<Read> read(byte[] content, ReportRow report, FormVersion version) {
        if (content.length == 0) return Outcome.refusedAt("tep", "Hãy chọn một tệp có nội dung.");
        if (content.length > WorkbookGuard.LARGEST)
            return Outcome.refusedAt(
                    "tep", "Tệp lớn hơn 5 MB nên không phải mẫu báo cáo. Hãy tải mẫu mới rồi chép số sang.");
        if (!WorkbookGuard.passes(content))
            return Outcome.refusedAt(
                    "tep",
                    "Không đọc được tệp này. Hãy gửi tệp .xlsx đã tải từ trang này (không phải .xls, .ods, .csv).");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            Phrase foreign = foreign(book, report, version);
            if (foreign != null) return new Outcome.Refused<>(foreign, "tep");
            WorkbookUpload upload = new WorkbookUpload(version);
            for (Sheet sheet : book.getSheets().toList())
                if (!sheet.getName().equals(FormWorkbook.KEPT)) upload.sheet(sheet);
            if (upload.rows > MOST_ROWS)
                return Outcome.refusedAt(
                        "tep", "Tệp có quá nhiều hàng nên không phải mẫu báo cáo. Hãy tải mẫu mới rồi chép số sang.");
            return Outcome.done(new Read(
                    List.copyOf(upload.typed.values()), upload.cells, List.copyOf(upload.notes), upload.wrong));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException broken) {
            return Outcome.refusedAt(
                    "tep",
                    "Không đọc được tệp này. Hãy gửi tệp .xlsx đã tải từ trang này (không phải .xls, .ods, .csv).");
        }
    }

    /// Whose file it is, when it is not of this report and the form in force.
    private static @Nullable Phrase foreign(ReadableWorkbook book, ReportRow report, FormVersion version)
            throws IOException {
        List<String> kept = new ArrayList<>();
        Sheet identity = book.findSheet(FormWorkbook.KEPT).orElse(null);
        if (identity != null)
            try (Stream<Row> lines = identity.openStream()) {
                lines.limit(5).forEach(row -> kept.add(text(row, 0)));
            }
        if (kept.size() < 5 || !kept.getFirst().equals(FormWorkbook.MARK))
            return Phrase.of("Tệp này không phải mẫu báo cáo tải từ đây. Hãy tải mẫu về, điền vào đó rồi gửi lại.");
        if (!kept.get(1).equals(report.id().toString()))
            return Phrase.of(
                    "Tệp này là của báo cáo khác: “{0}” của {1}. Hãy gửi nó ở báo cáo ấy.", kept.get(4), kept.get(3));
        if (!kept.get(2).equals(String.valueOf(version.version())))
            return Phrase.of(
                    "Tệp này theo phiên bản {0} của mẫu, nay là phiên bản {1}. Hãy tải mẫu mới rồi chép số sang.",
                    kept.get(2), version.version());
        return null;
    }

    private void sheet(Sheet sheet) throws IOException {
        try (Stream<Row> lines = sheet.openStream()) {
            Iterator<Row> all = lines.iterator();
            if (!all.hasNext()) return;
            Row head = all.next();
            boolean main = sheet.getIndex() == 0;
            if (text(head, 0).equals(FormWorkbook.TABLE)) table(sheet, head, all);
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < Math.min(40, head.getCellCount()); i++) columns.putIfAbsent(text(head, i), i);
            if (!columns.containsKey(FormWorkbook.COLUMNS)) {
                while (all.hasNext() && rows <= MOST_ROWS) {
                    all.next();
                    rows++;
                }
                return;
            }
            while (all.hasNext() && ++rows <= MOST_ROWS) line(all.next(), columns, main ? "" : sheet.getName());
        }
    }

    private void line(Row row, Map<String, Integer> columns, String sheet) {
        String id = text(row, columns.getOrDefault(FormWorkbook.COLUMNS, -1));
        Field field = byPlace.get(id);
        CellKey key = keys.get(id);
        if (field == null || key == null) return;
        Place place = new Place(row, columns, sheet, id);
        boolean counted = field.kind().counted();
        String value = counted ? place.number("gia-tri", "", field) : place.words("gia-tri", "");
        if (typed.containsKey(key)) {
            wrong.put(place.at("gia-tri"), Phrase.of("Chỉ tiêu này có hai hàng trong tệp; hãy bỏ một hàng."));
            return;
        }
        typed.put(
                key,
                new Typing(
                        key,
                        value,
                        place.words("ly-do", ".ly-do"),
                        place.words("dc", ".dc"),
                        place.words("dc-ly-do", ".dc-ly-do"),
                        text(row, columns.getOrDefault("goc", -1))));
        String whySent = text(row, columns.getOrDefault(WHY + ".goc", -1));
        if (whySent.isEmpty()) return;
        CellKey why = CellKey.why(field.code());
        cells.put(field.id(WHY), place.at(WHY));
        typed.put(why, new Typing(why, place.words(WHY, null), "", "", "", whySent));
    }

    private void table(Sheet sheet, Row head, Iterator<Row> all) {
        String id = text(head, 1);
        Field field = byPlace.get(id);
        CellKey key = keys.get(id);
        if (field == null || key == null || field.kind() != FieldKind.TABLE) return;
        int columns = field.choices().size();
        StringBuilder lines = new StringBuilder();
        cells.put(id, address(sheet.getName(), FormWorkbook.TABLE_HEAD, 0));
        while (all.hasNext() && ++rows <= MOST_ROWS) {
            Row row = all.next();
            if (row.getRowNum() <= FormWorkbook.TABLE_HEAD) continue;
            List<String> words = new ArrayList<>();
            for (int i = 0; i < columns; i++)
                words.add(new Place(row, Map.of("o", i), sheet.getName(), id)
                        .words("o", null)
                        .replaceAll("[\\p{Cntrl}|\\s]+", " ")
                        .strip());
            if (words.stream().allMatch(String::isEmpty)) continue;
            lines.append(lines.isEmpty() ? "" : "\n").append(String.join(" | ", words));
        }
        typed.put(key, new Typing(key, lines.toString(), "", "", "", text(head, 2)));
    }

    /// A row that belongs to one place of the report.
    private final class Place {
        private final Row row;
        private final Map<String, Integer> columns;
        private final String sheet;
        private final String id;

        Place(Row row, Map<String, Integer> columns, String sheet, String id) {
            this.row = row;
            this.columns = columns;
            this.sheet = sheet;
            this.id = id;
        }

        String at(String column) {
            return address(sheet, row.getRowNum() - 1, columns.getOrDefault(column, 0));
        }

        private @Nullable Cell cell(String column, @Nullable String as) {
            int index = columns.getOrDefault(column, -1);
            if (index < 0) return null;
            if (as != null) cells.put(id + as, at(column));
            return index < row.getCellCount() ? row.getCell(index) : null;
        }

        /// Words as they stand; a formula is no words.
        String words(String column, @Nullable String as) {
            Cell cell = cell(column, as);
            if (cell == null) return "";
            if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
                wrong.put(at(column), Phrase.of("Ô này có công thức; hãy thay bằng chữ."));
                return "";
            }
            return Sheets.written(Fold.nfc(text(row, columns.getOrDefault(column, -1))));
        }

        /// A number as the page shows it; of a formula the result.
        String number(String column, String as, Field field) {
            Cell cell = cell(column, as);
            if (cell == null || cell.getType() == CellType.EMPTY) return "";
            String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
            if (cell.getType() == CellType.FORMULA) {
                if (!raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
                    wrong.put(at(column), Phrase.of("Công thức trong ô này không cho ra một số; hãy ghi số."));
                    return "";
                }
                notes.add(Phrase.of("Ô {0} có công thức; lấy kết quả {1}.", at(column), shown(raw)));
            } else if (cell.getType() == CellType.ERROR) {
                wrong.put(at(column), Phrase.of("Công thức trong ô này không cho ra một số; hãy ghi số."));
                return "";
            }
            if (field.kind() == FieldKind.YES_NO) return yesNo(text(row, columns.getOrDefault(column, -1)), raw);
            if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) return shown(raw);
            if (cell.getType() == CellType.BOOLEAN) return raw.equals("1") ? "TRUE" : "FALSE";
            String words = Sheets.written(Fold.nfc(text(row, columns.getOrDefault(column, -1))));
            Figures.Read read = Figures.read(field.kind(), words);
            return read.number() == null ? words : Figures.shown(read.number());
        }
    }

    private static String yesNo(String words, String raw) {
        return switch (Fold.fold(words)) {
            case "co", "yes", "true", "1" -> "1";
            case "khong", "no", "false", "0" -> "0";
            default -> words.isEmpty() ? raw : words;
        };
    }

    /// A number of the file, written as people here write it: the point of the file is a decimal one.
    private static String shown(String raw) {
        BigDecimal number = new BigDecimal(raw);
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0)
            return number.precision() > 40 ? raw : number.toPlainString().replace('.', ',');
        return Figures.shown(number.longValue());
    }

    private static String text(Row row, int column) {
        if (column < 0 || column >= row.getCellCount()) return "";
        Cell cell = row.getCell(column);
        if (cell == null) return "";
        return cell.getType() == CellType.NUMBER
                        || cell.getType() == CellType.FORMULA
                        || cell.getType() == CellType.BOOLEAN
                ? String.valueOf(cell.getRawValue())
                : String.valueOf(cell.getText());
    }

    private static String address(String sheet, int row, int column) {
        String cell = CellAddress.convertNumToColString(column) + (row + 1);
        return sheet.isEmpty() ? cell : cell + " (" + sheet + ")";
    }
}
