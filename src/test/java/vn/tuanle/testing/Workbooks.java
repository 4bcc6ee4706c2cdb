package vn.tuanle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads an exported workbook back.
public final class Workbooks {
    /// What people might write so that a sheet calculates it.
    public static final List<String> HOSTILE =
            List.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "=HYPERLINK(\"http://x\")<b>'; drop table unit--");

    private Workbooks() {}

    /// All texts of all sheets; no cell is a formula, and no text begins like one.
    public static List<String> texts(byte[] content) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            for (Sheet sheet : book.getSheets().toList())
                for (Row row : sheet.read())
                    for (Cell cell : row) {
                        if (cell == null) continue;
                        assertThat(cell.getType()).as(cell.getText()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getType() == CellType.STRING) texts.add(cell.getText());
                    }
        }
        assertThat(texts).noneMatch(text -> text.length() > 1 && "=+-@\t\r".indexOf(text.charAt(0)) >= 0);
        return texts;
    }
}
