package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Sheets;

/// Reads cells as they would have been typed on the page; what a cell makes impossible is kept by its address.
final class UploadedCells {
    private final List<Phrase> notes = new ArrayList<>();
    private final Map<String, Phrase> wrong = new LinkedHashMap<>();

    List<Phrase> notes() {
        return notes;
    }

    Map<String, Phrase> wrong() {
        return wrong;
    }

    private static @Nullable Cell cell(Row row, int column) {
        return column >= 0 && column < row.getCellCount() ? row.getCell(column) : null;
    }

    /// Words as they stand; a formula is no words.
    String words(Row row, int column, String at) {
        Cell cell = cell(row, column);
        if (cell == null) return "";
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            wrong.put(at, Phrase.of("Ô này có công thức; hãy thay bằng chữ."));
            return "";
        }
        return Sheets.written(Fold.nfc(WorkbookWords.text(row, column)));
    }

    /// A number as the page shows it; of a formula the result.
    String number(Row row, int column, String at, FieldKind kind) {
        Cell cell = cell(row, column);
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.FORMULA) {
            if (!raw.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
                wrong.put(at, Phrase.of("Công thức trong ô này không cho ra một số; hãy ghi số."));
                return "";
            }
            notes.add(Phrase.of("Ô {0} có công thức; lấy kết quả {1}.", at, WorkbookWords.shown(raw)));
        } else if (cell.getType() == CellType.ERROR) {
            wrong.put(at, Phrase.of("Công thức trong ô này không cho ra một số; hãy ghi số."));
            return "";
        }
        if (kind == FieldKind.YES_NO) return WorkbookWords.yesNo(WorkbookWords.text(row, column), raw);
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) return WorkbookWords.shown(raw);
        if (cell.getType() == CellType.BOOLEAN) return raw.equals("1") ? "TRUE" : "FALSE";
        String words = Sheets.written(Fold.nfc(WorkbookWords.text(row, column)));
        Figures.Read read = Figures.read(kind, words);
        return read.number() == null ? words : Figures.shown(read.number());
    }

    /// A day, also where the other program made a number of what was typed.
    String day(Row row, int column, String at) {
        Cell cell = cell(row, column);
        if (cell == null || cell.getType() != CellType.NUMBER) return words(row, column, at);
        try {
            return Days.day(cell.asDate().toLocalDate());
        } catch (ExcelReaderException | ArithmeticException | java.time.DateTimeException none) {
            return WorkbookWords.text(row, column);
        }
    }
}
