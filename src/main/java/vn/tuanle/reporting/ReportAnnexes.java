package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;

/// The figures of a consolidated report as the annexes of a document: the totals, each unit's figures in lying
/// tables, charts. Written as text whose tables a document's own reader understands.
final class ReportAnnexes {
    /// Indicators beside each other in one lying table.
    private static final int BESIDE = 6;

    private static final int DAYS = 45;
    private static final List<String> ROMAN = List.of("I", "II", "III");

    private final ConsolidationPage page;
    private final Map<UUID, Map<CellKey, Sum>> byUnit;
    private final StringBuilder text = new StringBuilder();

    private ReportAnnexes(ConsolidationPage page, Map<UUID, Map<CellKey, Sum>> byUnit) {
        this.page = page;
        this.byUnit = byUnit;
    }

    /// `charts` are the codes of indicators drawn by unit, `days` draws the line of reports sent.
    static String of(ConsolidationPage page, Map<UUID, Map<CellKey, Sum>> byUnit, List<String> charts, boolean days) {
        ReportAnnexes annexes = new ReportAnnexes(page, byUnit);
        annexes.totals();
        if (!page.children().isEmpty()) annexes.units();
        if (!page.children().isEmpty() && (!charts.isEmpty() || days)) annexes.charts(charts, days);
        return annexes.text.toString().strip();
    }

    static List<Field> counted(ConsolidationPage page) {
        return page.figures().stream()
                .map(ConsolidationPage.Figure::field)
                .distinct()
                .toList();
    }

    private int annexes;

    private void annex(String title) {
        line("Phụ lục " + ROMAN.get(annexes++));
        line(title);
    }

    private void totals() {
        annex("TỔNG HỢP SỐ LIỆU");
        List<List<String>> rows = new ArrayList<>();
        for (ConsolidationPage.Figure figure : page.figures()) {
            Sum sum = figure.sum();
            String title = figure.field().title();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    figure.member().isEmpty() ? title : title + ": " + figure.member(),
                    figure.field().measure(),
                    shown(sum.total()),
                    String.valueOf(sum.givenBy())));
        }
        table(List.of("TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Số đơn vị có số liệu"), rows);
    }

    private void units() {
        annex("SỐ LIỆU TỪNG ĐƠN VỊ");
        // what nobody gave stands among the totals; columns of nothing would fill pages
        List<Field> fields =
                counted(page).stream().filter(field -> total(field) != null).toList();
        int sheets = (fields.size() + BESIDE - 1) / BESIDE;
        for (int sheet = 0; sheet < sheets; sheet++) {
            List<Field> beside = fields.subList(sheet * BESIDE, Math.min((sheet + 1) * BESIDE, fields.size()));
            if (sheets > 1) line("Biểu " + (sheet + 1) + " trên " + sheets + ".");
            List<String> head = new ArrayList<>(List.of("TT", "Đơn vị"));
            beside.forEach(
                    field -> head.add(field.title() + (field.measure().isEmpty() ? "" : " (" + field.measure() + ")")));
            List<List<String>> rows = new ArrayList<>();
            for (Unit unit : unitsInOrder()) {
                List<String> row = new ArrayList<>(List.of(String.valueOf(rows.size() + 1), unit.name()));
                beside.forEach(field -> row.add(shown(figure(unit.report(), field))));
                rows.add(row);
            }
            List<String> last = new ArrayList<>(List.of("", "Tổng số"));
            beside.forEach(field -> last.add(shown(total(field))));
            rows.add(last);
            table(head, rows);
        }
    }

    private void charts(List<String> codes, boolean days) {
        annex("BIỂU ĐỒ");
        int number = 0;
        for (Field field : counted(page)) {
            if (!codes.contains(field.code())) continue;
            List<List<String>> rows = unitsInOrder().stream()
                    .map(unit -> List.of(unit.name(), shown(figure(unit.report(), field))))
                    .toList();
            String measure = field.measure().isEmpty() ? "Số" : field.measure();
            table(List.of("Đơn vị", measure), rows);
            line("Biểu đồ cột " + ++number + ". " + field.title() + " theo đơn vị");
        }
        List<List<String>> sent = days ? sent() : List.of();
        if (sent.size() < 2) return;
        table(List.of("Ngày", "Đã gửi"), sent);
        line("Biểu đồ đường " + ++number + ". Số đơn vị đã gửi báo cáo qua từng ngày");
    }

    private record Unit(UUID report, String name) {}

    private List<Unit> unitsInOrder() {
        List<Unit> units = new ArrayList<>();
        if (byUnit.containsKey(page.report().id()))
            units.add(new Unit(page.report().id(), page.report().unitName()));
        for (ConsolidationPage.Child child : page.children())
            units.add(new Unit(child.report().id(), child.report().unitName()));
        return units;
    }

    private @Nullable Long figure(UUID report, Field field) {
        return Totals.whole(field, byUnit.getOrDefault(report, Map.of())).total();
    }

    private @Nullable Long total(Field field) {
        Map<CellKey, Sum> all = new HashMap<>();
        byUnit.values().forEach(sums -> sums.forEach((key, sum) -> all.merge(key, sum, Sum::plus)));
        return Totals.whole(field, all).total();
    }

    /// How many of those directly below had sent by the end of each day, from the day before the first.
    private List<List<String>> sent() {
        TreeMap<LocalDate, Integer> sent = new TreeMap<>();
        for (ConsolidationPage.Child child : page.children())
            if (child.report().firstSignedAt() != null)
                sent.merge(LocalDate.ofInstant(child.report().firstSignedAt(), Days.ZONE), 1, Integer::sum);
        if (sent.isEmpty()) return List.of();
        LocalDate last = sent.lastKey();
        LocalDate first = sent.firstKey().minusDays(1);
        if (first.isBefore(last.minusDays(DAYS))) first = last.minusDays(DAYS);
        int count = sent.headMap(first).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        List<List<String>> rows = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            count += sent.getOrDefault(day, 0);
            rows.add(List.of(Days.day(day).substring(0, 5), String.valueOf(count)));
        }
        return rows;
    }

    private static String shown(@Nullable Long number) {
        return number == null ? "–" : Figures.shown(number);
    }

    private void table(List<String> head, List<List<String>> rows) {
        row(head);
        text.append("|").append("---|".repeat(head.size())).append('\n');
        rows.forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append('|');
        for (String cell : cells)
            text.append(' ')
                    .append(cell.replace("|", "\\|").replaceAll("\\s+", " "))
                    .append(" |");
        text.append('\n');
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }
}
