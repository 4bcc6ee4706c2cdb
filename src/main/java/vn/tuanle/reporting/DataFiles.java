package vn.tuanle.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.Phrases;

/// The figures of a consolidation as data: CSV and JSON with a line a figure, a workbook with the
/// units below beside each other too. Codes are the same every year; a missing figure is empty, never
/// 0.
@Component
class DataFiles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEAD = List.of(
            "Mã",
            "Chỉ tiêu",
            "Chia theo",
            "Đơn vị tính",
            "Của đơn vị",
            "Các đơn vị dưới",
            "Điều chỉnh",
            "Tổng",
            "Số đơn vị",
            "Đã ký");

    private final Totals totals;

    DataFiles(Totals totals) {
        this.totals = totals;
    }

    /// The numbers of a figure in the order of the head.
    private static List<@Nullable Long> numbers(ConsolidationPage.Figure figure) {
        Sum sum = figure.sum();
        Long own = sum.own() == null && sum.listed() == null
                ? null
                : Long.valueOf((sum.own() == null ? 0 : sum.own()) + (sum.listed() == null ? 0 : sum.listed()));
        List<@Nullable Long> numbers = new ArrayList<>();
        numbers.add(own);
        numbers.add(sum.units() == 0 && sum.below() == 0 ? null : Long.valueOf(sum.below()));
        numbers.add(sum.adjustment() == 0 ? null : Long.valueOf(sum.adjustment()));
        numbers.add(sum.total());
        numbers.add((long) sum.givenBy());
        numbers.add(figure.signed());
        return numbers;
    }

    private static List<String> words(ConsolidationPage.Figure figure) {
        return List.of(
                figure.field().code(),
                figure.field().title(),
                figure.member(),
                figure.field().measure());
    }

    byte[] csv(ConsolidationPage page) {
        // the byte-order mark lets Excel read it as UTF-8
        StringBuilder csv = new StringBuilder("\uFEFF");
        line(csv, HEAD);
        for (ConsolidationPage.Figure figure : page.figures()) {
            List<String> cells = new ArrayList<>(words(figure));
            numbers(figure).forEach(number -> cells.add(number == null ? "" : number.toString()));
            line(csv, cells);
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++)
            csv.append(i == 0 ? "" : ";")
                    .append('"')
                    .append(safe(cells.get(i)).replace("\"", "\"\""))
                    .append('"');
        csv.append("\r\n");
    }

    /// Text that begins like a formula gets an apostrophe; a negative number stays one.
    private static String safe(String text) {
        return text.matches("-?\\d+") ? text : Sheets.plain(text);
    }

    byte[] json(ConsolidationPage page) {
        List<Map<String, @Nullable Object>> figures = new ArrayList<>();
        for (ConsolidationPage.Figure figure : page.figures()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            List<@Nullable Long> numbers = numbers(figure);
            one.put("code", figure.field().code());
            one.put("title", figure.field().title());
            if (!figure.member().isEmpty()) one.put("member", figure.member());
            one.put("measure", figure.field().measure());
            one.put("own", numbers.get(0));
            one.put("below", numbers.get(1));
            one.put("adjustment", numbers.get(2));
            one.put("total", numbers.get(3));
            one.put("units", numbers.get(4));
            one.put("signed", numbers.get(5));
            figures.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("unit", page.report().unitName());
        all.put("report", page.form().title());
        all.put("first", page.form().first().toString());
        all.put("last", page.form().last().toString());
        all.put("formVersion", page.report().formVersion());
        all.put("state", page.report().state().name());
        all.put("reportsBelow", page.children().size());
        all.put("accepted", page.accepted());
        all.put("figures", figures);
        return JSON.writeValueAsBytes(all);
    }

    byte[] workbook(ConsolidationPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            figures(book.newWorksheet(Phrases.t("Số liệu tổng hợp")), page);
            if (!page.children().isEmpty()) units(book.newWorksheet(Phrases.t("Theo đơn vị")), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void figures(Worksheet sheet, ConsolidationPage page) {
        for (int i = 0; i < HEAD.size(); i++) {
            Sheets.text(sheet, 0, i, Phrases.t(HEAD.get(i)));
            sheet.width(i, i == 1 ? 50 : 16);
        }
        sheet.freezePane(2, 1);
        int row = 1;
        for (ConsolidationPage.Figure figure : page.figures()) {
            List<String> words = words(figure);
            for (int i = 0; i < words.size(); i++) Sheets.text(sheet, row, i, words.get(i));
            List<@Nullable Long> numbers = numbers(figure);
            for (int i = 0; i < numbers.size(); i++) number(sheet, row, words.size() + i, numbers.get(i));
            row++;
        }
    }

    /// Units down, figures across: what each unit directly below gives with all below it.
    private void units(Worksheet sheet, ConsolidationPage page) {
        Map<UUID, Map<CellKey, Sum>> byChild = totals.byChild(page.report().id(), page.turn());
        List<ConsolidationPage.Figure> figures = page.figures();
        Sheets.text(sheet, 0, 0, Phrases.t("Đơn vị"));
        sheet.width(0, 40);
        sheet.freezePane(1, 1);
        for (int i = 0; i < figures.size(); i++)
            Sheets.text(
                    sheet,
                    0,
                    i + 1,
                    figures.get(i).field().title()
                            + (figures.get(i).member().isEmpty()
                                    ? ""
                                    : ": " + figures.get(i).member()));
        int row = 1;
        for (ConsolidationPage.Child child : page.children()) {
            Sheets.text(sheet, row, 0, child.report().unitName());
            Map<CellKey, Sum> sums = byChild.getOrDefault(child.report().id(), Map.of());
            for (int i = 0; i < figures.size(); i++) {
                ConsolidationPage.Figure figure = figures.get(i);
                Sum sum = sums.get(new CellKey(figure.field().code(), memberCode(figure)));
                number(sheet, row, i + 1, sum == null ? null : Long.valueOf(sum.below()));
            }
            row++;
        }
    }

    private static String memberCode(ConsolidationPage.Figure figure) {
        return figure.field().breakdown().members().stream()
                .filter(member -> member.title().equals(figure.member()))
                .map(Breakdown.Member::code)
                .findFirst()
                .orElse("");
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable Long number) {
        if (number == null) return;
        sheet.value(row, column, number);
        sheet.style(row, column).format("#,##0").set();
    }
}
