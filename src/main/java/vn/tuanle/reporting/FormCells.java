package vn.tuanle.reporting;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The cells of a workbook to fill in: open to type into, with the choices where there are some, or
/// locked.
final class FormCells {
    static final String HEAD = "E3ECEC";
    private static final int TABLE_ROWS = 100;
    private static final String OPEN = "FFF9E5";
    private final Worksheet kept;
    private int lists = 2;

    /// The words of drop-downs stand in the hidden sheet.
    FormCells(Worksheet kept) {
        this.kept = kept;
    }

    /// Columns that people widen, rows that they make higher; nothing else.
    static void protect(Worksheet sheet) {
        sheet.protect(
                "tuanle",
                EnumSet.complementOf(
                        EnumSet.of(SheetProtectionOption.FORMAT_COLUMNS, SheetProtectionOption.FORMAT_ROWS)));
    }

    void value(Worksheet sheet, int row, int column, Field field, String value) {
        switch (field.kind()) {
            case NUMBER, MONEY -> {
                Long number = Figures.read(field.kind(), value).number();
                if (number != null) sheet.value(row, column, BigDecimal.valueOf(number));
                unlocked(sheet, row, column, "#,##0");
            }
            case YES_NO -> {
                String yes = Phrases.t("Có");
                String no = Phrases.t("Không");
                open(sheet, row, column, value.equals("1") ? yes : value.equals("0") ? no : "");
                choices(sheet, row, column, List.of(yes, no));
            }
            case CHOICE -> {
                open(sheet, row, column, value);
                choices(sheet, row, column, field.choices());
            }
            default -> open(sheet, row, column, value);
        }
    }

    /// A drop-down, its words in a column of the hidden sheet.
    private void choices(Worksheet sheet, int row, int column, List<String> words) {
        choices(sheet, row, row, column, words);
    }

    void choices(Worksheet sheet, int first, int last, int column, List<String> words) {
        for (int i = 0; i < words.size(); i++) Sheets.text(kept, i, lists, words.get(i));
        sheet.range(first, column, last, column)
                .validateWithList(kept.range(0, lists, words.size() - 1, lists))
                .errorTitle(Phrases.t("Không có câu trả lời này"))
                .error(Phrases.t(Phrase.of("Hãy chọn một trong các câu trả lời.")))
                .showErrorMessage(true);
        lists++;
    }

    /// A drop-down that helps to write the words right; others may be written too.
    void proposals(Worksheet sheet, int first, int last, int column, List<String> words) {
        for (int i = 0; i < words.size(); i++) Sheets.text(kept, i, lists, words.get(i));
        sheet.range(first, column, last, column)
                .validateWithList(kept.range(0, lists, words.size() - 1, lists))
                .showErrorMessage(false);
        lists++;
    }

    static void number(Worksheet sheet, int row, int column, @Nullable Long number) {
        if (number == null) return;
        sheet.value(row, column, number);
        sheet.style(row, column).format("#,##0").set();
    }

    static void open(Worksheet sheet, int row, int column, String words) {
        Sheets.text(sheet, row, column, words);
        unlocked(sheet, row, column, "@");
    }

    static void unlocked(Worksheet sheet, int row, int column, String format) {
        sheet.style(row, column)
                .protectionOption(ProtectionOption.LOCKED, false)
                .fillColor(OPEN)
                .borderStyle("thin")
                .wrapText(true)
                .verticalAlignment("top")
                .format(format)
                .set();
    }

    /// A table on a sheet of its own, with room for more rows.
    static void table(Worksheet sheet, ReportPage.Line line) {
        ReportPage.Place place = line.places().getFirst();
        List<String> columns = line.field().choices();
        Sheets.text(sheet, 0, 0, FormWorkbook.TABLE);
        Sheets.text(sheet, 0, 1, place.id());
        Sheets.text(sheet, 0, 2, place.typing().sent());
        sheet.hideRow(0);
        Sheets.text(sheet, 1, 0, line.field().title());
        sheet.style(1, 0).bold().fontSize(14).set();
        for (int i = 0; i < columns.size(); i++) {
            Sheets.text(sheet, FormWorkbook.TABLE_HEAD - 1, i, columns.get(i));
            sheet.style(FormWorkbook.TABLE_HEAD - 1, i)
                    .bold()
                    .fillColor(HEAD)
                    .borderStyle("thin")
                    .set();
            sheet.width(i, 30);
        }
        List<List<String>> rows = place.table(columns.size());
        for (int row = 0; row < rows.size() + TABLE_ROWS; row++)
            for (int i = 0; i < columns.size(); i++)
                open(
                        sheet,
                        row + FormWorkbook.TABLE_HEAD,
                        i,
                        row < rows.size() ? rows.get(row).get(i) : "");
        sheet.freezePane(0, FormWorkbook.TABLE_HEAD);
        protect(sheet);
    }
}
