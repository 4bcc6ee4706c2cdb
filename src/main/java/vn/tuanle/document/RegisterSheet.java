package vn.tuanle.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Sheets;

/// A register as a workbook in the decree's columns and words. All cells are text, never formulas.
final class RegisterSheet {
    private RegisterSheet() {}

    static byte[] of(String name, RegisterTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int column = 0; column < table.columns().size(); column++) {
                Sheets.text(sheet, 0, column, table.columns().get(column));
                Sheets.text(sheet, 1, column, "(" + (column + 1) + ")");
                sheet.width(column, column == table.abstractColumn() ? 60 : 20);
            }
            int line = 2;
            for (RegisterTable.Line each : table.lines()) {
                for (int column = 0; column < each.cells().size(); column++)
                    Sheets.text(sheet, line, column, each.cells().get(column));
                line++;
            }
            sheet.freezePane(1, 2);
            sheet.range(0, 0, 1, table.columns().size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .set();
            if (line > 2)
                sheet.range(2, 0, line - 1, table.columns().size() - 1)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
