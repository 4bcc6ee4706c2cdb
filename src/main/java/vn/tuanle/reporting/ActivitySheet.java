package vn.tuanle.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The activities that a unit led as a sheet: those that are listed to look at, and room to list more.
final class ActivitySheet {
    /// The first cell of the sheet.
    static final String MARK = "tuanle:hoat-dong";

    private static final int FIRST = 4;
    private static final int ROOM = 60;
    private static final List<String> TITLES =
            List.of("", "Loại", "Tên hoạt động", "Ngày", "Nơi", "Lượt", "Người", "Phối hợp");
    /// Where the errors of an activity stand in the sheet.
    private static final Map<String, Integer> COLUMNS =
            Map.of("hd-loai", 1, "hd-ten", 2, "hd-ngay", 3, "hd-noi", 4, "hd-luot", 5, "hd-nguoi", 6, "hd-phoi-hop", 7);

    private ActivitySheet() {}

    /// A row of a file that came back: under the id it was fetched with, or to be listed.
    record Line(
            String sheet, int row, String id, @Nullable ActivityKind kind, NewActivity typed, List<String> partners) {
        String at(@Nullable String field) {
            return WorkbookWords.address(sheet, row, COLUMNS.getOrDefault(field == null ? "" : field, 2));
        }

        /// The same words and figures as those that are listed under its id.
        boolean says(Activities.Listed listed) {
            return kind == listed.kind()
                    && typed.checked() instanceof Outcome.Done<NewActivity.Checked>(NewActivity.Checked now)
                    && now.name().equals(listed.name())
                    && java.util.Objects.equals(now.day(), listed.day())
                    && now.place().equals(listed.place())
                    && java.util.Objects.equals(now.visits(), listed.figures().get(ActivityKind.VISITS))
                    && java.util.Objects.equals(now.people(), listed.figures().get(ActivityKind.PEOPLE))
                    && partners.equals(listed.coordinators());
        }
    }

    static void write(
            Worksheet sheet, FormCells cells, List<Activities.Listed> listed, List<ReportPage.Choice> partners) {
        Sheets.text(sheet, 0, 0, MARK);
        sheet.hideRow(0);
        Sheets.text(sheet, 1, 1, Phrases.t("Hoạt động đã chủ trì"));
        sheet.style(1, 1).bold().fontSize(14).set();
        Sheets.text(
                sheet,
                2,
                1,
                Phrases.t(
                        "Kê thêm hoạt động vào các hàng màu vàng nhạt, mỗi hàng một hoạt động. Nhiều đơn vị phối hợp thì cách nhau bằng dấu chấm phẩy. Hoạt động đã kê thì sửa, bỏ trên trang báo cáo."));
        int[] widths = {0, 28, 50, 14, 28, 12, 12, 40};
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] == 0) {
                sheet.hideColumn(i);
                continue;
            }
            sheet.width(i, widths[i]);
            Sheets.text(sheet, FIRST - 1, i, Phrases.t(TITLES.get(i)));
            sheet.style(FIRST - 1, i)
                    .bold()
                    .fillColor(FormCells.HEAD)
                    .borderStyle("thin")
                    .set();
        }
        int row = FIRST;
        for (Activities.Listed one : listed) {
            Sheets.text(sheet, row, 0, one.id().toString());
            Sheets.text(sheet, row, 1, Phrases.t(one.kind().title()));
            Sheets.text(sheet, row, 2, one.name());
            Sheets.text(sheet, row, 3, Days.day(one.day()));
            Sheets.text(sheet, row, 4, one.place());
            FormCells.number(sheet, row, 5, one.figures().get(ActivityKind.VISITS));
            FormCells.number(sheet, row, 6, one.figures().get(ActivityKind.PEOPLE));
            Sheets.text(sheet, row++, 7, String.join("; ", one.coordinators()));
        }
        for (int i = row; i < row + ROOM; i++) {
            for (int column = 1; column <= 4; column++) FormCells.open(sheet, i, column, "");
            for (int column = 5; column <= 6; column++) FormCells.unlocked(sheet, i, column, "#,##0");
            FormCells.open(sheet, i, 7, "");
        }
        cells.choices(
                sheet,
                row,
                row + ROOM - 1,
                1,
                Arrays.stream(ActivityKind.values())
                        .map(kind -> Phrases.t(kind.title()))
                        .toList());
        if (!partners.isEmpty())
            cells.proposals(
                    sheet,
                    row,
                    row + ROOM - 1,
                    7,
                    partners.stream().map(ReportPage.Choice::name).toList());
        sheet.freezePane(0, FIRST);
        FormCells.protect(sheet);
    }

    /// What a row says; nothing when it is empty.
    static List<Line> read(Row row, String sheet, UploadedCells cells) {
        int at = row.getRowNum() - 1;
        if (at < FIRST) return List.of();
        String kind = cells.words(row, 1, WorkbookWords.address(sheet, at, 1));
        NewActivity typed = new NewActivity(
                ActivityKind.LOP,
                cells.words(row, 2, WorkbookWords.address(sheet, at, 2)),
                cells.day(row, 3, WorkbookWords.address(sheet, at, 3)),
                cells.words(row, 4, WorkbookWords.address(sheet, at, 4)),
                cells.number(row, 5, WorkbookWords.address(sheet, at, 5), FieldKind.NUMBER),
                cells.number(row, 6, WorkbookWords.address(sheet, at, 6), FieldKind.NUMBER),
                Set.of());
        String id = WorkbookWords.text(row, 0);
        List<String> partners = Arrays.stream(
                        cells.words(row, 7, WorkbookWords.address(sheet, at, 7)).split("[;\n]"))
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .filter(name -> !name.isEmpty())
                .toList();
        if (!typed.any() && kind.isEmpty() && id.isEmpty() && partners.isEmpty()) return List.of();
        ActivityKind named = null;
        for (ActivityKind one : ActivityKind.values())
            if (Fold.fold(kind).equals(Fold.fold(Phrases.t(one.title())))
                    || Fold.fold(kind).equals(Fold.fold(one.title()))) named = one;
        if (named == null && id.isEmpty())
            cells.wrong()
                    .put(WorkbookWords.address(sheet, at, 1), Phrase.of("Hãy chọn loại hoạt động trong danh sách."));
        return List.of(new Line(sheet, at, id, named, named == null ? typed : typed.as(named), partners));
    }
}
