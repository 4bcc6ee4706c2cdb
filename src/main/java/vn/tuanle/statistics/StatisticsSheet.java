package vn.tuanle.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The figures as a workbook, the sittings behind them as CSV. What people wrote is text, never a formula.
final class StatisticsSheet {
    private static final List<Figure> DAYS =
            List.of(Figure.SITTINGS, Figure.SITTINGS_HELD, Figure.SITTINGS_OFF, Figure.VISITS);
    private static final List<String> SITTING = List.of(
            "Đơn vị",
            "Hoạt động",
            "Loại hoạt động",
            "Lĩnh vực",
            "Hình thức",
            "Đối tượng",
            "Bắt đầu",
            "Trạng thái",
            "Đã tổ chức",
            "Dời hoặc hoãn",
            "Đổi hình thức",
            "Có tên",
            "Lớp, nhóm",
            "Đếm thêm",
            "Lượt người",
            "Đường dẫn");

    private StatisticsSheet() {}

    /// A cell is a number that we counted, or words.
    private static void sheet(Workbook book, String name, List<? extends List<Object>> rows) {
        Worksheet sheet = book.newWorksheet(name);
        for (int i = 0; i < rows.size(); i++)
            for (int j = 0; j < rows.get(i).size(); j++)
                switch (rows.get(i).get(j)) {
                    case Integer number -> sheet.value(i, j, number);
                    case Object words -> Sheets.text(sheet, i, j, words.toString());
                }
        sheet.range(0, 0, 0, Math.max(0, rows.getFirst().size() - 1))
                .style()
                .bold()
                .set();
        sheet.width(0, 44);
        for (int j = 1; j < rows.getFirst().size(); j++) sheet.width(j, 18);
        sheet.freezePane(0, 1);
    }

    static byte[] workbook(StatisticsPage page, List<SittingRow> rows, List<String> units) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            sheet(book, Phrases.t("Số chung"), figures(page));
            sheet(book, Phrases.t("Theo đơn vị"), units(page));
            sheet(book, Phrases.t("Theo ngày"), days(page));
            for (StatisticsPage.Group group : page.groups()) sheet(book, Phrases.t(group.title()), slices(group));
            sheet(book, Phrases.t("Độ phủ nhiệm vụ"), coverage(page));
            sheet(book, Phrases.t("Từng buổi"), sittings(rows, units));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] csv(List<SittingRow> rows, List<String> units) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        for (List<Object> row : sittings(rows, units)) {
            for (int i = 0; i < row.size(); i++)
                csv.append(i == 0 ? "" : ";")
                        .append('"')
                        .append(Sheets.plain(row.get(i).toString()).replace("\"", "\"\""))
                        .append('"');
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> head(List<String> titles) {
        List<Object> head = new ArrayList<>();
        titles.forEach(title -> head.add(Phrases.t(title)));
        return head;
    }

    private static List<Object> head(String first, List<Figure> figures) {
        List<Object> head = new ArrayList<>(List.of(Phrases.t(first)));
        figures.forEach(figure -> head.add(Phrases.t(figure.title())));
        return head;
    }

    private static List<List<Object>> figures(StatisticsPage page) {
        List<List<Object>> rows = new ArrayList<>();
        StatisticsPage.Before before = page.before();
        List<Object> head = new ArrayList<>(List.of(page.unitName(), Phrases.t("Đợt này")));
        if (before != null) head.add(before.title());
        rows.add(head);
        page.figures().forEach((figure, tally) -> {
            List<Object> row = new ArrayList<>(List.of(Phrases.t(figure.title()), tally.now()));
            Integer earlier = tally.before();
            if (earlier != null) row.add(earlier);
            rows.add(row);
        });
        rows.add(List.of(Phrases.t("Hoạt động trong kế hoạch của đơn vị"), page.planned()));
        rows.add(List.of(Phrases.t("Từ ngày"), Days.day(page.span().first())));
        rows.add(List.of(Phrases.t("Đến ngày"), Days.day(page.span().last())));
        return rows;
    }

    private static List<List<Object>> units(StatisticsPage page) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(head("Đơn vị", StatisticsPage.OF_UNITS));
        for (StatisticsPage.UnitLine line : page.units()) {
            List<Object> row = new ArrayList<>(List.of(line.name()));
            StatisticsPage.OF_UNITS.forEach(figure -> row.add(line.figures().getOrDefault(figure, 0)));
            rows.add(row);
        }
        return rows;
    }

    private static List<List<Object>> days(StatisticsPage page) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(head("Ngày", DAYS));
        page.days()
                .forEach(day ->
                        rows.add(List.of(Days.day(day.day()), day.sittings(), day.held(), day.off(), day.visits())));
        return rows;
    }

    private static List<List<Object>> slices(StatisticsPage.Group group) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(head(group.title(), StatisticsPage.OF_SLICES));
        for (StatisticsPage.Slice slice : group.slices()) {
            List<Object> row = new ArrayList<>(List.of(Phrases.t(slice.title())));
            StatisticsPage.OF_SLICES.forEach(figure -> row.add(slice.figures().getOrDefault(figure, 0)));
            rows.add(row);
        }
        return rows;
    }

    private static List<List<Object>> coverage(StatisticsPage page) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(head(List.of("Nhiệm vụ", "Mục", "Đòi hoạt động", "Đơn vị được giao", "Đã có", "Chưa có")));
        for (Coverage.Task task : page.coverage().tasks())
            rows.add(List.of(
                    task.text(),
                    task.clause(),
                    Phrases.t(task.asks() ? "Có" : "Không"),
                    task.given().size(),
                    task.with().size(),
                    task.without().size()));
        return rows;
    }

    private static List<List<Object>> sittings(List<SittingRow> sittings, List<String> units) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(head(SITTING));
        for (int i = 0; i < sittings.size(); i++) {
            SittingRow one = sittings.get(i);
            rows.add(List.of(
                    units.get(i),
                    one.title(),
                    Titles.of(one.kind()),
                    Titles.of(one.subject()),
                    Titles.of(one.mode()),
                    String.join(", ", one.audiences().stream().map(Titles::of).toList()),
                    Days.moment(one.starts()),
                    Phrases.t(one.state().title()),
                    yes(one.held()),
                    yes(one.moved()),
                    yes(one.switched()),
                    one.named(),
                    one.groups(),
                    one.heads(),
                    one.visits(),
                    "/hoat-dong/" + one.code()));
        }
        return rows;
    }

    private static String yes(boolean is) {
        return is ? Phrases.t("Có") : "";
    }
}
