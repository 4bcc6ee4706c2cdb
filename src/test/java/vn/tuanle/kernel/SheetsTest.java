package vn.tuanle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetsTest {
    private static final List<String> HOSTILE = List.of(
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1)",
            "\t=1+1",
            "\n=1+1",
            "＝1+1",
            "=HYPERLINK(\"http://x\";\"<b>\")");

    @Test
    void whatBeginsLikeAFormulaIsTextInTheWorkbook() throws IOException {
        for (String each : HOSTILE) {
            Cell cell = read(each);
            assertThat(cell.getType()).as(each).isEqualTo(CellType.STRING);
            assertThat(cell.getText()).isEqualTo("'" + each);
            assertThat(cell.getFormula()).isNull();
        }
        // XML has one kind of line end
        assertThat(read("\r=1+1").getType()).isEqualTo(CellType.STRING);
        assertThat(read("\r=1+1").getText()).startsWith("'");
    }

    @Test
    void otherWordsStayAsTheyAre() throws IOException {
        for (String each :
                List.of("-", "'quoted'", "1+1", "<script>alert(1)</script>", "'; drop table plan --", "Ủy ban"))
            assertThat(read(each).getText()).isEqualTo(each);
    }

    @Test
    void aTextBeyondWhatACellTakesIsCut() throws IOException {
        assertThat(read("ệ".repeat(40_000)).getText()).hasSize(32_000);
    }

    @Test
    void theWordsComeBackAsTheyWereWritten() {
        for (String each : HOSTILE)
            assertThat(Sheets.written(Sheets.plain(each))).isEqualTo(each);
        for (String each : List.of("", "-", "'", "''", "'a", "tổ 1"))
            assertThat(Sheets.written(Sheets.plain(each))).isEqualTo(each);
    }

    private static Cell read(String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            Worksheet sheet = book.newWorksheet("S");
            Sheets.text(sheet, 0, 0, words);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            return rows.getFirst().getCell(0);
        }
    }
}
