package vn.tuanle.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The board as a workbook: every unit that the filter leaves, the counts by kind, the line by days.
/// Words are text, never a formula.
final class BoardSheet {
    private static final List<String> UNITS = List.of(
            "Đơn vị",
            "Loại đơn vị",
            "Gửi đến",
            "Nghĩa vụ",
            "Hạn",
            "Ngày hạn",
            "Báo cáo",
            "Đúng hạn",
            "Trễ (ngày)",
            "Gửi lúc",
            "Đôn đốc gần nhất",
            "Đôn đốc lúc");
    private static final List<String> KINDS = List.of(
            "Loại đơn vị",
            "Phải báo cáo",
            "Đã nhận",
            "Đã gửi, chờ nhận",
            "Bị trả lại",
            "Đang làm",
            "Chưa có gì",
            "Quá hạn, chưa gửi",
            "Trễ hạn",
            "Được đề nghị",
            "Đã gửi theo đề nghị");

    private BoardSheet() {}

    static byte[] of(BoardPage page, List<BoardPage.Line> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            units(book.newWorksheet(Phrases.t("Đơn vị")), lines);
            kinds(book.newWorksheet(Phrases.t("Loại đơn vị")), page);
            days(book.newWorksheet(Phrases.t("Theo ngày")), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void head(Worksheet sheet, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            Sheets.text(sheet, 0, i, Phrases.t(titles.get(i)));
            sheet.width(i, i == 0 ? 44 : 20);
        }
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(1, 1);
    }

    private static void units(Worksheet sheet, List<BoardPage.Line> lines) {
        head(sheet, UNITS);
        int row = 1;
        for (BoardPage.Line line : lines) {
            ReportRow report = line.report();
            Sheets.text(sheet, row, 0, report.unitName());
            Sheets.text(sheet, row, 1, Phrases.t(line.kind().title()));
            Sheets.text(sheet, row, 2, line.receiverName());
            Sheets.text(sheet, row, 3, Phrases.t(report.duty().title()));
            Sheets.text(sheet, row, 4, Phrases.t(report.counts().words()));
            sheet.value(row, 5, report.counts().lastDay());
            sheet.style(row, 5).format("dd/mm/yyyy").set();
            Sheets.text(sheet, row, 6, Phrases.t(line.standing().title()));
            Sheets.text(sheet, row, 7, Phrases.t(line.timeliness().title()));
            if (report.lateDays() != null) sheet.value(row, 8, report.lateDays());
            Sheets.text(sheet, row, 9, Days.moment(report.firstSignedAt()));
            Sheets.text(
                    sheet,
                    row,
                    10,
                    line.urged() == null ? "" : Phrases.t(line.urged().title()));
            Sheets.text(sheet, row, 11, Days.moment(line.urgedAt()));
            row++;
        }
    }

    private static void kinds(Worksheet sheet, BoardPage page) {
        head(sheet, KINDS);
        int row = 1;
        for (BoardPage.KindRow kind : page.kinds()) {
            BoardPage.Tally tally = kind.tally();
            Sheets.text(sheet, row, 0, Phrases.t(kind.kind().title()));
            int[] counts = {
                tally.must(),
                tally.accepted(),
                tally.sent(),
                tally.returned(),
                tally.working(),
                tally.silent(),
                tally.missing(),
                tally.late(),
                tally.invited(),
                tally.answered()
            };
            for (int i = 0; i < counts.length; i++) sheet.value(row, i + 1, counts[i]);
            row++;
        }
    }

    private static void days(Worksheet sheet, BoardPage page) {
        head(sheet, List.of("Ngày", "Đã gửi", "Phải báo cáo"));
        int row = 1;
        for (BoardPage.DayLine.Day day : page.line().days()) {
            sheet.value(row, 0, day.day());
            sheet.style(row, 0).format("dd/mm/yyyy").set();
            sheet.value(row, 1, day.sent());
            sheet.value(row, 2, page.line().must());
            row++;
        }
    }
}
