package vn.tuanle.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

/// A filled-in workbook read back into what was typed, each place with the cell it came from. A formula gives a
/// number its result, as the other program left it there; anywhere else it is refused.
final class WorkbookUpload {
    private static final int MOST_ROWS = 20_000;
    private static final String WHY = CellKey.WHY;

    private final Map<String, Field> byPlace = new HashMap<>();
    private final Map<String, CellKey> keys = new HashMap<>();
    private final Map<CellKey, Typing> typed = new LinkedHashMap<>();
    private final Map<String, String> cells = new HashMap<>();
    private final UploadedCells read = new UploadedCells();
    private final List<ActivitySheet.Line> activities = new ArrayList<>();
    private int rows;

    /// `cells` names the cell of each place as errors name places (`o-lop`, `o-lop.ly-do`); `wrong`
    /// is what the file itself makes impossible, by cell.
    record Read(
            List<Typing> typed,
            Map<String, String> cells,
            List<ActivitySheet.Line> activities,
            List<Phrase> notes,
            Map<String, Phrase> wrong) {}

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
                    List.copyOf(upload.typed.values()),
                    upload.cells,
                    List.copyOf(upload.activities),
                    upload.read.notes(),
                    upload.read.wrong()));
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
                lines.limit(5).forEach(row -> kept.add(WorkbookWords.text(row, 0)));
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
            if (WorkbookWords.text(head, 0).equals(FormWorkbook.TABLE)) table(sheet, head, all);
            if (WorkbookWords.text(head, 0).equals(ActivitySheet.MARK))
                while (all.hasNext() && ++rows <= MOST_ROWS)
                    activities.addAll(ActivitySheet.read(all.next(), sheet.getName(), read));
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < Math.min(40, head.getCellCount()); i++)
                columns.putIfAbsent(WorkbookWords.text(head, i), i);
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
        String id = WorkbookWords.text(row, columns.getOrDefault(FormWorkbook.COLUMNS, -1));
        Field field = byPlace.get(id);
        CellKey key = keys.get(id);
        if (field == null || key == null) return;
        Place place = new Place(row, columns, sheet, id);
        boolean counted = field.kind().counted();
        String value = counted ? place.number("gia-tri", "", field) : place.words("gia-tri", "");
        if (typed.containsKey(key)) {
            read.wrong().put(place.at("gia-tri"), Phrase.of("Chỉ tiêu này có hai hàng trong tệp; hãy bỏ một hàng."));
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
                        WorkbookWords.text(row, columns.getOrDefault("goc", -1))));
        String whySent = WorkbookWords.text(row, columns.getOrDefault(WHY + ".goc", -1));
        if (whySent.isEmpty()) return;
        CellKey why = CellKey.why(field.code());
        cells.put(field.id(WHY), place.at(WHY));
        typed.put(why, new Typing(why, place.words(WHY, null), "", "", "", whySent));
    }

    private void table(Sheet sheet, Row head, Iterator<Row> all) {
        String id = WorkbookWords.text(head, 1);
        Field field = byPlace.get(id);
        CellKey key = keys.get(id);
        if (field == null || key == null || field.kind() != FieldKind.TABLE) return;
        int columns = field.choices().size();
        StringBuilder lines = new StringBuilder();
        cells.put(id, WorkbookWords.address(sheet.getName(), FormWorkbook.TABLE_HEAD, 0));
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
        typed.put(key, new Typing(key, lines.toString(), "", "", "", WorkbookWords.text(head, 2)));
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
            return WorkbookWords.address(sheet, row.getRowNum() - 1, columns.getOrDefault(column, 0));
        }

        private int index(String column, @Nullable String as) {
            int index = columns.getOrDefault(column, -1);
            if (index >= 0 && as != null) cells.put(id + as, at(column));
            return index;
        }

        String words(String column, @Nullable String as) {
            return read.words(row, index(column, as), at(column));
        }

        String number(String column, String as, Field field) {
            return read.number(row, index(column, as), at(column), field.kind());
        }
    }
}
