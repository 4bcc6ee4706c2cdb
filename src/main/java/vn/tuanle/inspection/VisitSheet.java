package vn.tuanle.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The visits and what must be put right as a workbook. Whatever people wrote is text, never a formula.
final class VisitSheet {
    private static final List<String> VISITS = List.of(
            "Ngày",
            "Giờ",
            "Đơn vị",
            "Đoàn của",
            "Kế hoạch",
            "Trạng thái",
            "Có",
            "Một phần",
            "Không",
            "Chưa ghi",
            "Phải khắc phục",
            "Chưa xong",
            "Quá hạn");
    private static final List<String> REMEDIES = List.of(
            "Ngày kiểm tra",
            "Đơn vị",
            "Việc phải khắc phục",
            "Thời hạn",
            "Ngày hạn",
            "Trạng thái",
            "Tình trạng hạn",
            "Đoàn của");

    private VisitSheet() {}

    static byte[] of(List<VisitListPage.Line> visits, List<RemedyListPage.Line> remedies) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            visits(book.newWorksheet(Phrases.t("Các cuộc kiểm tra")), visits);
            remedies(book.newWorksheet(Phrases.t("Khắc phục")), remedies);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void visits(Worksheet sheet, List<VisitListPage.Line> visits) {
        head(sheet, VISITS, 12, 8, 44, 40, 18, 16, 8, 10, 8, 10, 14, 10, 10);
        int at = 1;
        for (VisitListPage.Line line : visits) {
            sheet.value(at, 0, line.day());
            Sheets.text(sheet, at, 1, line.hour() == null ? "" : line.hour().toString());
            Sheets.text(sheet, at, 2, line.unitName());
            Sheets.text(sheet, at, 3, line.leadName());
            Sheets.text(sheet, at, 4, line.planCode());
            Sheets.text(sheet, at, 5, Phrases.t(line.state().title()));
            if (line.findings()) {
                int[] counts = {
                    line.yes(), line.partly(), line.no(), line.unanswered(), line.remedies(), line.open(), line.late()
                };
                for (int i = 0; i < counts.length; i++) sheet.value(at, 6 + i, counts[i]);
            }
            at++;
        }
        if (at > 1) sheet.range(1, 0, at - 1, 0).style().format("dd/mm/yyyy").set();
    }

    private static void remedies(Worksheet sheet, List<RemedyListPage.Line> remedies) {
        head(sheet, REMEDIES, 14, 44, 70, 40, 12, 18, 20, 40);
        int at = 1;
        for (RemedyListPage.Line line : remedies) {
            sheet.value(at, 0, line.visited());
            Sheets.text(sheet, at, 1, line.unitName());
            Sheets.text(sheet, at, 2, line.words());
            Sheets.text(sheet, at, 3, Phrases.t(line.due().words()));
            sheet.value(at, 4, line.due().lastDay());
            Sheets.text(sheet, at, 5, Phrases.t(line.state().title()));
            Sheets.text(sheet, at, 6, Phrases.t(line.left()));
            Sheets.text(sheet, at, 7, line.leadName());
            at++;
        }
        if (at == 1) return;
        sheet.range(1, 2, at - 1, 2)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        for (int day : new int[] {0, 4})
            sheet.range(1, day, at - 1, day).style().format("dd/mm/yyyy").set();
    }

    private static void head(Worksheet sheet, List<String> titles, int... widths) {
        for (int i = 0; i < titles.size(); i++) {
            Sheets.text(sheet, 0, i, Phrases.t(titles.get(i)));
            sheet.width(i, widths[i]);
        }
        sheet.freezePane(0, 1);
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().wrapText(true).set();
    }
}
