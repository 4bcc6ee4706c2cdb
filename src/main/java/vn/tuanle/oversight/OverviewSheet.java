package vn.tuanle.oversight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.oversight.OverviewPage.Cell;
import vn.tuanle.oversight.OverviewPage.Column;
import vn.tuanle.oversight.OverviewPage.UnitRow;
import vn.tuanle.ui.Phrases;

/// The overview as a workbook: units by tasks, then every assignment on a line of its own. Only
/// numbers we counted are numbers; whatever people wrote is text, never a formula.
final class OverviewSheet {
    private static final List<String> DETAIL = List.of(
            "Đơn vị",
            "Mục",
            "Nhiệm vụ",
            "Vai trò",
            "Thời hạn",
            "Ngày hạn",
            "Trạng thái",
            "Tình trạng hạn",
            "Tỷ lệ (%)",
            "Người phụ trách",
            "Ghi chú gần nhất",
            "Cập nhật lúc");

    private OverviewSheet() {}

    static byte[] of(OverviewPage page, Map<UUID, LastActs.Last> details) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            matrix(book.newWorksheet(Phrases.t("Tiến độ")), page);
            lines(book.newWorksheet(Phrases.t("Chi tiết")), page, details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void matrix(Worksheet sheet, OverviewPage page) {
        List<String> fixed = List.of("Đơn vị", "Loại đơn vị", "Văn bản", "Xong", "Tổng số", "Quá hạn");
        for (int i = 0; i < fixed.size(); i++) Sheets.text(sheet, 0, i, Phrases.t(fixed.get(i)));
        int at = fixed.size();
        for (int i = 0; i < page.columns().size(); i++) {
            Column column = page.columns().get(i);
            String due =
                    column.due() == null ? "" : "\n" + Phrases.t(column.due().words());
            Sheets.text(sheet, 0, at + i, column.label() + "\n" + column.text() + due);
            sheet.width(at + i, 22);
        }
        head(sheet, at + page.columns().size(), 1);
        sheet.width(0, 40);
        sheet.width(1, 28);
        int line = 1;
        for (UnitRow row : page.rows()) {
            Sheets.text(sheet, line, 0, row.name());
            Sheets.text(sheet, line, 1, Phrases.t(row.kindTitle()));
            Sheets.text(sheet, line, 2, Phrases.t(row.delivery()));
            sheet.value(line, 3, row.done());
            sheet.value(line, 4, row.total());
            sheet.value(line, 5, row.late());
            for (int i = 0; i < row.cells().length; i++) {
                Cell cell = row.cells()[i];
                if (cell != null) Sheets.text(sheet, line, at + i, words(cell));
            }
            line++;
        }
    }

    private static void lines(Worksheet sheet, OverviewPage page, Map<UUID, LastActs.Last> details) {
        for (int i = 0; i < DETAIL.size(); i++) Sheets.text(sheet, 0, i, Phrases.t(DETAIL.get(i)));
        head(sheet, DETAIL.size(), 1);
        int[] widths = {40, 10, 70, 14, 30, 12, 30, 14, 10, 24, 60, 18};
        for (int i = 0; i < widths.length; i++) sheet.width(i, widths[i]);
        int line = 1;
        for (UnitRow row : page.rows())
            for (int i = 0; i < row.cells().length; i++) {
                Cell cell = row.cells()[i];
                if (cell == null) continue;
                Column column = page.columns().get(i);
                LastActs.Last detail = details.getOrDefault(cell.assignment(), LastActs.Last.NONE);
                Sheets.text(sheet, line, 0, row.name());
                Sheets.text(sheet, line, 1, column.label());
                Sheets.text(sheet, line, 2, column.text());
                Sheets.text(sheet, line, 3, Phrases.t(cell.coordinates() ? "Phối hợp" : "Thực hiện"));
                Due due = column.due();
                if (due != null) {
                    Sheets.text(sheet, line, 4, Phrases.t(due.words()));
                    sheet.value(line, 5, due.lastDay());
                }
                Progress progress = cell.progress();
                Sheets.text(
                        sheet,
                        line,
                        6,
                        joined(
                                Phrases.t(progress.state().title()),
                                progress.report().title()));
                Sheets.text(sheet, line, 7, Phrases.t(cell.urgency().title()));
                sheet.value(line, 8, cell.progress().percent());
                Sheets.text(sheet, line, 9, detail.person());
                Sheets.text(sheet, line, 10, detail.note());
                if (detail.at() != null) sheet.value(line, 11, LocalDateTime.ofInstant(detail.at(), Days.ZONE));
                line++;
            }
        if (line == 1) return;
        for (int wrapped : new int[] {2, 10})
            sheet.range(1, wrapped, line - 1, wrapped)
                    .style()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        sheet.range(1, 5, line - 1, 5).style().format("dd/mm/yyyy").set();
        sheet.range(1, 11, line - 1, 11).style().format("hh:mm dd/mm/yyyy").set();
    }

    private static String words(Cell cell) {
        Progress progress = cell.progress();
        String state = Phrases.t(progress.state().title());
        if (progress.state() == State.WORKING && progress.percent() > 0) state += " " + progress.percent() + " %";
        return joined(state, progress.report().title(), cell.urgency().title());
    }

    /// The words one after the other, those that are not empty.
    private static String joined(String state, String... more) {
        String joined = state;
        for (String each : more) if (!each.isEmpty()) joined += " · " + Phrases.t(each);
        return joined;
    }

    private static void head(Worksheet sheet, int columns, int frozenColumns) {
        sheet.freezePane(frozenColumns, 1);
        sheet.range(0, 0, 0, Math.max(0, columns - 1))
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }
}
