package vn.tuanle.reporting;

import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import vn.tuanle.kernel.Fold;

/// What the cells of a workbook say, as it would have been typed on the page.
final class WorkbookWords {
    private WorkbookWords() {}

    static String yesNo(String words, String raw) {
        return switch (Fold.fold(words)) {
            case "co", "yes", "true", "1" -> "1";
            case "khong", "no", "false", "0" -> "0";
            default -> words.isEmpty() ? raw : words;
        };
    }

    /// A number of the file, written as people here write it: the point of the file is a decimal one.
    static String shown(String raw) {
        BigDecimal number = new BigDecimal(raw);
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0)
            return number.precision() > 40 ? raw : number.toPlainString().replace('.', ',');
        return Figures.shown(number.longValue());
    }

    static String text(Row row, int column) {
        if (column < 0 || column >= row.getCellCount()) return "";
        Cell cell = row.getCell(column);
        if (cell == null) return "";
        return cell.getType() == CellType.NUMBER
                        || cell.getType() == CellType.FORMULA
                        || cell.getType() == CellType.BOOLEAN
                ? String.valueOf(cell.getRawValue())
                : String.valueOf(cell.getText());
    }

    static String address(String sheet, int row, int column) {
        String cell = CellAddress.convertNumToColString(column) + (row + 1);
        return sheet.isEmpty() ? cell : cell + " (" + sheet + ")";
    }
}
