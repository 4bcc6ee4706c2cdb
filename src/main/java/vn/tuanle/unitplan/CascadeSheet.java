package vn.tuanle.unitplan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The units' plans as a workbook: a line for each unit with the sums below, then the themes. Money
/// is numbers; whatever people wrote is text, never a formula.
final class CascadeSheet {
    private static final List<String> HEAD = List.of(
            "Đơn vị",
            "Loại đơn vị",
            "Trạng thái",
            "Số, ký hiệu",
            "Ngày ban hành",
            "Chủ đề",
            "Từ ngày",
            "Đến ngày",
            "Hoạt động",
            "Ngân sách",
            "Xã hội hóa",
            "Tổng cộng");
    private static final int[] WIDTHS = {40, 30, 14, 16, 14, 60, 12, 12, 11, 16, 16, 16};

    private CascadeSheet() {}

    static byte[] of(CascadePage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            units(book.newWorksheet(Phrases.t("Kế hoạch của các đơn vị")), page);
            themes(book.newWorksheet(Phrases.t("Chủ đề")), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void units(Worksheet sheet, CascadePage page) {
        head(sheet, HEAD, WIDTHS);
        int line = 1;
        long budget = 0;
        long social = 0;
        for (CascadePage.Line unit : page.lines()) {
            Sheets.text(sheet, line, 0, unit.name());
            Sheets.text(sheet, line, 1, Phrases.t(unit.kindTitle()));
            Sheets.text(sheet, line, 2, Phrases.t(unit.state().title()));
            Sheets.text(sheet, line, 3, unit.code());
            Sheets.text(sheet, line, 4, Days.day(unit.day()));
            Sheets.text(sheet, line, 5, unit.theme());
            Sheets.text(sheet, line, 6, Days.day(unit.first()));
            Sheets.text(sheet, line, 7, Days.day(unit.last()));
            sheet.value(line, 8, unit.activities());
            money(sheet, line, 9, unit.budget());
            money(sheet, line, 10, unit.social());
            money(sheet, line, 11, unit.money());
            budget += unit.budget();
            social += unit.social();
            line++;
        }
        Sheets.text(sheet, line, 0, Phrases.t("Tổng cộng"));
        money(sheet, line, 9, budget);
        money(sheet, line, 10, social);
        money(sheet, line, 11, budget + social);
        sheet.range(line, 0, line, HEAD.size() - 1).style().bold().set();
    }

    private static void themes(Worksheet sheet, CascadePage page) {
        head(sheet, List.of("Chủ đề", "Gợi ý hay tự đặt", "Số đơn vị"), new int[] {80, 18, 12});
        int line = 1;
        for (CascadePage.Theme theme : page.themes()) {
            Sheets.text(sheet, line, 0, theme.words());
            Sheets.text(sheet, line, 1, theme.suggested() ? Phrases.t("Gợi ý") : Phrases.t("Tự đặt"));
            sheet.value(line++, 2, theme.units());
        }
    }

    private static void head(Worksheet sheet, List<String> titles, int[] widths) {
        for (int i = 0; i < titles.size(); i++) {
            Sheets.text(sheet, 0, i, Phrases.t(titles.get(i)));
            sheet.width(i, widths[i]);
        }
        sheet.freezePane(1, 1);
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().wrapText(true).set();
    }

    private static void money(Worksheet sheet, int row, int column, long amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format("#,##0").set();
    }
}
