package vn.tuanle.reporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Sheets;

/// Everything that a campaign's reports say in figures, as CSV, JSON or a workbook, written as it is
/// read: every unit that owes a report, its own figures, and the totals of the lead office. Needs a
/// connection and nothing else.
public final class ReportExport {
    private static final int AT_ONCE = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> HEAD = List.of(
            "Dòng",
            "Mã đơn vị",
            "Đơn vị",
            "Loại đơn vị",
            "Nghĩa vụ",
            "Trạng thái",
            "Thời hạn",
            "Gửi lúc",
            "Đã được nhận",
            "Mã chỉ tiêu",
            "Chỉ tiêu",
            "Mã tách",
            "Chia theo",
            "Đơn vị tính",
            "Giá trị",
            "Từ hoạt động đã kê",
            "Điều chỉnh",
            "Tổng của bao nhiêu đơn vị");

    /// The three forms in which it goes out.
    public enum Format {
        CSV,
        JSON,
        XLSX
    }

    private final Aggregates aggregates;

    public ReportExport(JdbcTemplate sql) {
        JdbcClient client = JdbcClient.create(sql);
        aggregates = new Aggregates(client, new FormRows(client, sql), new Totals(client, sql));
    }

    /// The issued campaigns that somebody means: by id, by number and symbol of the plan, by words of
    /// the title; all of them for no words.
    public List<Aggregate.Form> campaigns(String words) {
        List<Aggregate.Form> all = aggregates.forms(null, null, 100_000);
        String wanted = Fold.fold(words.strip());
        List<Aggregate.Form> exact = all.stream()
                .filter(form -> form.id().toString().equals(words.strip())
                        || Fold.fold(form.plan()).equals(wanted)
                        || Fold.fold(form.title()).equals(wanted))
                .toList();
        return exact.isEmpty()
                ? all.stream()
                        .filter(form ->
                                Fold.fold(form.title() + " " + form.period()).contains(wanted))
                        .toList()
                : exact;
    }

    public void write(Aggregate.Form form, Format format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(form, out);
            case JSON -> json(form, out);
            case XLSX -> workbook(form, out);
        }
    }

    /// Lists in parts, one after another.
    private static <T> void each(Function<@Nullable UUID, List<T>> part, Function<T, UUID> id, Consumer<T> work) {
        UUID after = null;
        for (List<T> some = part.apply(after); !some.isEmpty(); some = part.apply(after)) {
            some.forEach(work);
            after = id.apply(some.getLast());
        }
    }

    /// The lines of the table, cells of [#HEAD] as text or numbers.
    private void lines(Aggregate.Form form, Consumer<List<@Nullable Object>> line) {
        Map<String, Aggregate.Indicator> indicators = new HashMap<>();
        aggregates.indicators(form).forEach(one -> indicators.put(one.code(), one));
        UUID after = null;
        for (List<Aggregate.Obligation> part = aggregates.obligations(form, null, AT_ONCE);
                !part.isEmpty();
                part = aggregates.obligations(form, after, AT_ONCE)) {
            // as many of those that were sent are all that are among these, or more
            Map<UUID, List<Aggregate.Figure>> given = new HashMap<>();
            aggregates.given(form, after, AT_ONCE).forEach(one -> given.put(one.report(), one.figures()));
            for (Aggregate.Obligation owed : part) {
                List<Aggregate.Figure> figures = given.getOrDefault(owed.report(), List.of());
                if (figures.isEmpty()) line.accept(line("đơn vị", owed, null, "", null, null, null, null));
                for (Aggregate.Figure figure : figures)
                    line.accept(line(
                            "đơn vị",
                            owed,
                            indicators.get(figure.code()),
                            figure.member(),
                            figure.value(),
                            figure.activities(),
                            figure.adjustment(),
                            null));
            }
            after = part.getLast().report();
        }
        for (Aggregate.Total total : aggregates.level(form, null).totals())
            line.accept(
                    line("tổng", null, indicators.get(total.code()), total.member(), total.value(), null, null, (long)
                            total.units()));
    }

    private static List<@Nullable Object> line(
            String kind,
            Aggregate.@Nullable Obligation owed,
            Aggregate.@Nullable Indicator indicator,
            String member,
            @Nullable Long value,
            @Nullable Long activities,
            @Nullable Long adjustment,
            @Nullable Long units) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(kind);
        cells.add(owed == null ? "" : owed.unit().toString());
        cells.add(owed == null ? "" : owed.unitName());
        cells.add(owed == null ? "" : owed.unitKind());
        cells.add(owed == null ? "" : owed.duty().title());
        cells.add(owed == null ? "" : owed.title());
        cells.add(owed == null ? "" : owed.timeliness().title());
        cells.add(owed == null ? "" : Days.moment(owed.sentAt()));
        cells.add(owed == null ? "" : owed.accepted() ? "có" : "chưa");
        cells.add(indicator == null ? "" : indicator.code());
        cells.add(indicator == null ? "" : indicator.title());
        cells.add(member);
        cells.add(indicator == null ? "" : memberTitle(indicator, member));
        cells.add(indicator == null ? "" : indicator.measure());
        cells.add(value);
        cells.add(activities);
        cells.add(adjustment != null && adjustment == 0 ? null : adjustment);
        cells.add(units);
        return cells;
    }

    private static String memberTitle(Aggregate.Indicator indicator, String member) {
        return indicator.members().stream()
                .filter(one -> one.code().equals(member))
                .map(Breakdown.Member::title)
                .findFirst()
                .orElse("");
    }

    private void csv(Aggregate.Form form, OutputStream out) throws IOException {
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            // the byte-order mark lets Excel read it as UTF-8
            writer.write('\uFEFF');
            row(writer, new ArrayList<>(HEAD));
            lines(form, cells -> row(writer, cells));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void row(Writer writer, List<? extends @Nullable Object> cells) {
        try {
            String separator = "";
            for (Object cell : cells) {
                writer.write(separator);
                separator = ";";
                if (cell instanceof String words)
                    writer.write("\"" + Sheets.plain(words).replace("\"", "\"\"") + "\"");
                else if (cell != null) writer.write(cell.toString());
            }
            writer.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void json(Aggregate.Form form, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writePOJOProperty("form", form);
            json.writePOJOProperty("indicators", aggregates.indicators(form));
            json.writeArrayPropertyStart("obligations");
            each(after -> aggregates.obligations(form, after, AT_ONCE), Aggregate.Obligation::report, json::writePOJO);
            json.writeEndArray();
            json.writeArrayPropertyStart("values");
            each(after -> aggregates.given(form, after, AT_ONCE), Aggregate.Given::report, json::writePOJO);
            json.writeEndArray();
            json.writePOJOProperty("totals", aggregates.level(form, null));
            json.writeEndObject();
        }
    }

    private void workbook(Aggregate.Form form, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "tuanle", "1.0")) {
            Worksheet sheet = book.newWorksheet("Số liệu");
            for (int i = 0; i < HEAD.size(); i++) {
                Sheets.text(sheet, 0, i, HEAD.get(i));
                sheet.width(i, i == 2 || i == 10 ? 50 : 16);
            }
            sheet.freezePane(3, 1);
            int[] row = {0};
            lines(form, cells -> {
                row[0]++;
                for (int i = 0; i < cells.size(); i++) {
                    Object cell = cells.get(i);
                    if (cell instanceof String words) Sheets.text(sheet, row[0], i, words);
                    else if (cell instanceof Number number) sheet.value(row[0], i, number);
                }
                if (row[0] % 1000 == 0) flush(sheet);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
