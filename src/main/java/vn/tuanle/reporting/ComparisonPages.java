package vn.tuanle.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Sheets;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Phrases;

/// Reads a comparison for the lead office, as a page and as files.
@Component
class ComparisonPages {
    private final FormRows forms;
    private final Holders holders;
    private final Comparisons comparisons;

    ComparisonPages(FormRows forms, Holders holders, Comparisons comparisons) {
        this.forms = forms;
        this.holders = holders;
        this.comparisons = comparisons;
    }

    ComparisonPage page(Asker asker, UUID id, String code, @Nullable UUID below) {
        FormRow form = forms.form(id);
        Set<UUID> units = holders.staff(asker);
        if (!form.ledBy(units)) throw new NotFound();
        List<Comparison.Column> columns = comparisons.columns(form, units);
        if (columns.isEmpty()) return new ComparisonPage(form, List.of(), null, null, null);
        FormRow latest = forms.form(columns.getLast().form());
        List<Field> indicators = forms.version(latest.id(), latest.version()).fields().stream()
                .filter(field -> field.kind().counted())
                .toList();
        Field field = indicators.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(indicators.isEmpty() ? null : indicators.getFirst());
        if (field == null) return new ComparisonPage(form, indicators, null, null, null);
        Comparison comparison = comparisons.of(columns, field, below);
        if (comparison == null) throw new NotFound();
        return new ComparisonPage(
                form,
                indicators,
                field,
                comparison,
                below == null ? null : new ComparisonPage.Unit(below, comparisons.called(below)));
    }

    private static List<List<Object>> table(ComparisonPage page) {
        Comparison comparison = page.comparison();
        if (comparison == null) throw new NotFound();
        List<List<Object>> table = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(Phrases.t("Đơn vị")));
        comparison.columns().forEach(column -> head.add(column.name()));
        table.add(head);
        for (Comparison.Row row : comparison.rows()) table.add(line(row.name(), row.values()));
        table.add(line(Phrases.t("Tổng số"), comparison.totals()));
        return table;
    }

    private static List<Object> line(String name, List<@Nullable Long> values) {
        List<Object> line = new ArrayList<>(List.of(name));
        for (Long value : values) line.add(value == null ? "" : value);
        return line;
    }

    /// A missing figure is empty, never 0.
    static byte[] csv(ComparisonPage page) {
        StringBuilder csv = new StringBuilder("\uFEFF");
        for (List<Object> row : table(page)) {
            for (int i = 0; i < row.size(); i++)
                csv.append(i == 0 ? "" : ";")
                        .append('"')
                        .append(Sheets.plain(String.valueOf(row.get(i))).replace("\"", "\"\""))
                        .append('"');
            csv.append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] workbook(ComparisonPage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            Worksheet sheet = book.newWorksheet(Phrases.t("So sánh"));
            List<List<Object>> table = table(page);
            for (int r = 0; r < table.size(); r++)
                for (int c = 0; c < table.get(r).size(); c++) {
                    if (table.get(r).get(c) instanceof Long number) sheet.value(r, c, number);
                    else Sheets.text(sheet, r, c, String.valueOf(table.get(r).get(c)));
                }
            sheet.width(0, 44);
            sheet.freezePane(1, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
