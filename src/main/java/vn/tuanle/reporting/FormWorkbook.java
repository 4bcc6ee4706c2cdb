package vn.tuanle.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// A report as a workbook to fill in: places to type into are open, all else is locked. What a row
/// and a column are stands in hidden cells, so that the file is understood after rows were moved and
/// another program saved it.
final class FormWorkbook {
    /// The first cell of the hidden sheet that says whose the file is.
    static final String MARK = "tuanle:mau-bao-cao";
    /// The first cell of the hidden row that names the columns of a sheet.
    static final String COLUMNS = "tuanle:ma";
    /// The first cell of a sheet that holds one table.
    static final String TABLE = "tuanle:bang";

    static final String KEPT = "tuanle";
    static final int TABLE_HEAD = 3;

    private final ReportPage page;
    private final boolean below;
    private final Worksheet kept;
    private final FormCells cells;

    private FormWorkbook(ReportPage page, Worksheet kept) {
        this.page = page;
        this.below = page.children().any();
        this.kept = kept;
        this.cells = new FormCells(kept);
    }

    static byte[] of(ReportPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            Worksheet figures = book.newWorksheet(Phrases.t("Số liệu"));
            Worksheet prose = book.newWorksheet(Phrases.t("Phần viết"));
            Worksheet activities = book.newWorksheet(Phrases.t("Hoạt động"));
            List<ReportPage.Line> tables = page.parts().stream()
                    .flatMap(part -> part.lines().stream())
                    .filter(line -> line.field().kind() == FieldKind.TABLE)
                    .toList();
            List<Worksheet> sheets = new ArrayList<>();
            for (int i = 0; i < tables.size(); i++) sheets.add(book.newWorksheet(Phrases.t("Bảng {0}", i + 1)));
            FormWorkbook form = new FormWorkbook(page, book.newWorksheet(KEPT));
            form.identity();
            form.figures(figures);
            form.prose(prose);
            ActivitySheet.write(activities, form.cells, page.led(), page.coordinators());
            for (int i = 0; i < tables.size(); i++) FormCells.table(sheets.get(i), tables.get(i));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void identity() {
        List<String> identity = List.of(
                MARK,
                page.report().id().toString(),
                String.valueOf(page.version().version()),
                page.report().unitName(),
                page.form().title());
        for (int i = 0; i < identity.size(); i++) Sheets.text(kept, i, 0, identity.get(i));
        kept.setVisibilityState(VisibilityState.VERY_HIDDEN);
        FormCells.protect(kept);
    }

    private void head(Worksheet sheet, String hint) {
        Sheets.text(sheet, 1, 2, page.form().title());
        sheet.style(1, 2).bold().fontSize(14).set();
        Sheets.text(
                sheet,
                2,
                2,
                page.report().unitName() + " · "
                        + Phrases.t("Hạn: {0}", page.report().counts().words()) + " · "
                        + Phrases.t("tải về lúc {0}", Days.moment(page.now())));
        Sheets.text(sheet, 3, 2, Phrases.t(hint));
    }

    private record Column(String name, String title, int width) {}

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(COLUMNS, "", 0),
                new Column("goc", "", 0),
                new Column("", "Chỉ tiêu", 54),
                new Column("", "Chia theo", 22),
                new Column("", "Đơn vị tính", 14),
                new Column("gia-tri", "Của đơn vị", 20),
                new Column("", "Hệ thống tính", 14),
                new Column("ly-do", "Lý do khi ghi khác", 28),
                new Column("", "Từ hoạt động đã kê", 14)));
        if (below)
            columns.addAll(List.of(
                    new Column("", "Các đơn vị dưới", 14),
                    new Column("dc", "Điều chỉnh số bên dưới", 14),
                    new Column("dc-ly-do", "Lý do điều chỉnh", 28)));
        columns.addAll(List.of(
                new Column("", "Năm trước", 14),
                new Column("", "Cần xem lại", 40),
                new Column(CellKey.WHY, "Giải thích cho cấp trên", 40),
                new Column(CellKey.WHY + ".goc", "", 0)));
        return columns;
    }

    private void columns(Worksheet sheet, List<Column> columns, int row) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!column.name().isEmpty()) Sheets.text(sheet, 0, i, column.name());
            if (column.width() == 0) sheet.hideColumn(i);
            else sheet.width(i, column.width());
            if (column.title().isEmpty()) continue;
            Sheets.text(sheet, row, i, Phrases.t(column.title()));
            sheet.style(row, i)
                    .bold()
                    .wrapText(true)
                    .fillColor(FormCells.HEAD)
                    .borderStyle("thin")
                    .set();
        }
        sheet.hideRow(0);
        sheet.freezePane(3, row + 1);
        FormCells.protect(sheet);
    }

    private void figures(Worksheet sheet) {
        head(
                sheet,
                "Ghi vào các ô màu vàng nhạt. Không có thì ghi 0; chưa biết thì để trống. Lưu lại dạng .xlsx rồi gửi lên trang báo cáo.");
        List<Column> columns = columns();
        columns(sheet, columns, 4);
        int row = 5;
        for (ReportPage.Part part : page.parts()) {
            Sheets.text(sheet, row, 2, part.name());
            sheet.style(row++, 2).bold().set();
            for (ReportPage.Line line : part.lines()) {
                if (line.field().kind() == FieldKind.TABLE) continue;
                for (int i = 0; i < line.places().size(); i++)
                    line(sheet, columns, row++, line, line.places().get(i), i == 0);
            }
        }
    }

    private void line(
            Worksheet sheet,
            List<Column> columns,
            int row,
            ReportPage.Line line,
            ReportPage.Place place,
            boolean first) {
        Field field = line.field();
        Typing typing = place.typing();
        Sheets.text(sheet, row, 0, place.id());
        Sheets.text(sheet, row, 1, typing.sent());
        Sheets.text(sheet, row, 2, field.title() + (field.required() ? " *" : ""));
        Sheets.text(sheet, row, 3, place.member());
        Sheets.text(sheet, row, 4, field.measure());
        sheet.style(row, 2).wrapText(true).set();
        for (int i = 5; i < columns.size(); i++)
            switch (columns.get(i).name() + columns.get(i).title()) {
                case "gia-triCủa đơn vị" -> cells.value(sheet, row, i, field, typing.value());
                case "Hệ thống tính" -> FormCells.number(sheet, row, i, field.computed() ? place.computed() : null);
                case "ly-doLý do khi ghi khác" -> {
                    if (field.computed()) FormCells.open(sheet, row, i, typing.reason());
                }
                case "Từ hoạt động đã kê" ->
                    FormCells.number(sheet, row, i, first ? line.sum().listed() : null);
                case "Các đơn vị dưới" ->
                    FormCells.number(
                            sheet,
                            row,
                            i,
                            first && line.sum().units() > 0
                                    ? Long.valueOf(line.sum().below())
                                    : null);
                case "dcĐiều chỉnh số bên dưới" -> {
                    if (adjustable(field)) FormCells.open(sheet, row, i, typing.adjustment());
                }
                case "dc-ly-doLý do điều chỉnh" -> {
                    if (adjustable(field)) FormCells.open(sheet, row, i, typing.adjustReason());
                }
                case "Năm trước" -> FormCells.number(sheet, row, i, first ? line.lastYear() : null);
                case "Cần xem lại" -> {
                    if (first)
                        Sheets.text(
                                sheet,
                                row,
                                i,
                                String.join(
                                        " ",
                                        line.warnings().stream().map(Phrases::t).toList()));
                }
                case CellKey.WHY + "Giải thích cho cấp trên" -> {
                    if (!first || !field.kind().counted()) break;
                    ReportPage.Place why = line.why();
                    Typing words = why == null
                            ? Typing.shown(field, CellKey.why(field.code()), Cell.EMPTY, null)
                            : why.typing();
                    FormCells.open(sheet, row, i, words.value());
                    Sheets.text(sheet, row, i + 1, words.sent());
                }
                default -> {}
            }
    }

    private static boolean adjustable(Field field) {
        return field.kind() == FieldKind.NUMBER || field.kind() == FieldKind.MONEY;
    }

    private void prose(Worksheet sheet) {
        head(sheet, "Viết vào các ô màu vàng nhạt. Alt + Enter để xuống dòng trong ô.");
        columns(
                sheet,
                List.of(
                        new Column(COLUMNS, "", 0),
                        new Column("goc", "", 0),
                        new Column("", "Mục", 44),
                        new Column("gia-tri", "Nội dung", 100)),
                4);
        int row = 5;
        String part = "";
        for (ReportPage.Line line : page.prose()) {
            if (!line.field().part().equals(part)) {
                part = line.field().part();
                Sheets.text(sheet, row, 2, part);
                sheet.style(row++, 2).bold().set();
            }
            ReportPage.Place place = line.places().getFirst();
            Sheets.text(sheet, row, 0, place.id());
            Sheets.text(sheet, row, 1, place.typing().sent());
            Sheets.text(sheet, row, 2, line.field().title() + (line.field().required() ? " *" : ""));
            sheet.style(row, 2).wrapText(true).verticalAlignment("top").set();
            FormCells.open(sheet, row, 3, place.typing().value());
            sheet.rowHeight(row++, 90);
        }
    }
}
