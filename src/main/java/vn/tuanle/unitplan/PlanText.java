package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.plan.Skeleton;

/// The text of a unit's plan, composed from what was entered: clauses in the decree's order, the
/// estimate as an annex with a table. It is read by the reader like any written plan, so it says
/// things as the reader, and the people, expect them.
final class PlanText {
    private static final List<String> LETTERS = List.of(
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
            "x", "y");

    private final UnitOn unit;
    private final ParentPlan above;
    private final Sheet sheet;
    private final StringBuilder text = new StringBuilder();

    private PlanText(UnitOn unit, ParentPlan above, Sheet sheet) {
        this.unit = unit;
        this.above = above;
        this.sheet = sheet;
    }

    static String of(UnitOn unit, ParentPlan above, Sheet sheet, String signer) {
        PlanText composed = new PlanText(unit, above, sheet);
        LocalDate first = Days.typed(sheet.head().get("first_day"));
        return Skeleton.set(
                unit,
                first == null ? above.year() : first.getYear(),
                plain(sheet.head().get("title")),
                new Skeleton.Content(
                        List.of(composed.basis()),
                        composed.clauses(),
                        composed.recipients(),
                        plain(signer),
                        composed.annex()));
    }

    private String basis() {
        String title = above.title();
        String subject = title.isEmpty() ? "" : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
        return "Thực hiện Kế hoạch số %s ngày %s của %s về việc %s;"
                .formatted(above.code(), Days.day(above.day()), above.issuerName(), plain(subject));
    }

    private String clauses() {
        paragraph("**I. MỤC ĐÍCH, YÊU CẦU**");
        paragraph("1. Mục đích:");
        List<String> aims =
                sheet.head().get("aims").lines().filter(line -> !line.isBlank()).toList();
        if (aims.isEmpty())
            aims = List.of(
                    "Hưởng ứng Tuần lễ, nâng cao nhận thức của cán bộ, người học và Nhân dân về học tập suốt đời, xây dựng xã hội học tập.");
        for (int i = 0; i < aims.size(); i++) paragraph(letter(i) + ") " + ended(plain(aims.get(i)), "."));
        paragraph("2. Yêu cầu:");
        paragraph("a) Hoạt động thiết thực, tiết kiệm, hiệu quả, phù hợp với điều kiện của đơn vị.");
        paragraph("b) Bám sát Kế hoạch số %s của %s.".formatted(above.code(), above.issuerName()));
        paragraph("**II. CHỦ ĐỀ, THỜI GIAN VÀ NỘI DUNG**");
        paragraph("1. Chủ đề: “" + plain(sheet.head().get("theme")).replaceAll("[“”\"]", "") + "”.");
        paragraph("2. Thời gian: Từ ngày %s đến ngày %s."
                .formatted(sheet.head().get("first_day"), sheet.head().get("last_day")));
        if (!sheet.activities().isEmpty()) {
            paragraph("3. Nội dung các hoạt động:");
            List<Row> activities = sheet.calendar();
            for (int i = 0; i < activities.size(); i++)
                paragraph("- " + ended(activity(activities.get(i)), i == activities.size() - 1 ? "." : ";"));
        }
        money();
        paragraph("**IV. TỔ CHỨC THỰC HIỆN**");
        work();
        return text.toString();
    }

    private static String activity(Row row) {
        List<String> parts = new ArrayList<>();
        List<String> when = new ArrayList<>();
        if (!row.get("hour").isEmpty()) when.add(row.get("hour").replace(":", " giờ "));
        boolean several = !row.get("day").isEmpty()
                && !row.get("last_day").isEmpty()
                && !row.get("last_day").equals(row.get("day"));
        if (several) when.add("từ ngày " + row.get("day") + " đến ngày " + row.get("last_day"));
        else if (!row.get("day").isEmpty()) when.add("ngày " + row.get("day"));
        if (!when.isEmpty()) parts.add(String.join(" ", when));
        if (!row.get("place").isEmpty()) parts.add("tại " + plain(row.get("place")));
        if (!row.get("audience").isEmpty()) parts.add("thành phần: " + plain(row.get("audience")));
        if (!row.get("expected").isEmpty()) parts.add("dự kiến " + row.get("expected") + " người");
        if (!row.get("person").isEmpty()) parts.add(plain(row.get("person")) + " phụ trách");
        return plain(row.get("name")) + (parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")");
    }

    private void money() {
        Estimate estimate = sheet.estimate();
        paragraph("**III. KINH PHÍ**");
        if (sheet.lines().isEmpty()) {
            paragraph("Không đề nghị bố trí kinh phí riêng cho Kế hoạch này.");
            return;
        }
        paragraph("1. Tổng dự toán kinh phí: %s đồng (Bằng chữ: %s)."
                .formatted(Money.shown(estimate.total()), estimate.words()));
        List<String> sources = new ArrayList<>();
        if (estimate.budget() > 0) sources.add("ngân sách " + Money.shown(estimate.budget()) + " đồng");
        if (estimate.social() > 0) sources.add("xã hội hóa " + Money.shown(estimate.social()) + " đồng");
        if (!sources.isEmpty()) paragraph("2. Nguồn kinh phí: " + String.join("; ", sources) + ".");
        paragraph("%d. Dự toán chi tiết tại Phụ lục kèm theo Kế hoạch này.".formatted(sources.isEmpty() ? 2 : 3));
    }

    /// Tasks under the body that does them, in the order in which the bodies first appear.
    private void work() {
        Map<String, List<Row>> byBody = new LinkedHashMap<>();
        Map<String, String> called = new LinkedHashMap<>();
        for (Row task : sheet.keptTasks()) {
            String body = task.get("assignee").isEmpty() ? unit.name() : task.get("assignee");
            byBody.computeIfAbsent(Fold.fold(body), b -> new ArrayList<>()).add(task);
            called.putIfAbsent(Fold.fold(body), body);
        }
        int number = 0;
        for (Map.Entry<String, List<Row>> each : byBody.entrySet()) {
            paragraph(++number + ". " + plain(called.getOrDefault(each.getKey(), "")) + ":");
            List<Row> tasks = each.getValue();
            for (int i = 0; i < tasks.size(); i++) paragraph(letter(i) + ") " + ended(task(tasks.get(i)), "."));
        }
    }

    private static String task(Row row) {
        String words = plain(row.get("text")).replaceFirst("[\\s.;,]+$", "");
        if (!row.get("person").isEmpty()) words += " (" + plain(row.get("person")) + " phụ trách)";
        return said(row) ? words : words + "; hoàn thành chậm nhất ngày " + row.get("due");
    }

    /// There is no day by which the task is due, or its words name it: “trước ngày” the day after.
    private static boolean said(Row task) {
        LocalDate due = Days.typed(task.get("due"));
        return due == null
                || task.get("text").contains(Days.day(due))
                || task.get("text").contains(Days.day(due.plusDays(1)));
    }

    private List<String> recipients() {
        List<String> lines = new ArrayList<>();
        lines.add("- " + plain(above.issuerName()) + " (b/c);");
        if (!above.drafter().equals(above.issuer()) && !above.drafter().equals(unit.id()))
            lines.add("- " + plain(above.drafterName()) + " (b/c);");
        lines.add("- Như Mục IV (thực hiện);");
        lines.add("- Lưu: VT.");
        return lines;
    }

    private String annex() {
        if (sheet.lines().isEmpty()) return "";
        StringBuilder annex = new StringBuilder();
        annex.append("# <center>PHỤ LỤC\n\n# <center>DỰ TOÁN KINH PHÍ\n\n");
        annex.append("| STT | Nội dung chi | Đơn vị tính | Số lượng | Đơn giá (đồng) | Thành tiền (đồng) | Nguồn |\n");
        annex.append("|---|---|---|---|---|---|---|\n");
        int number = 0;
        for (Row line : sheet.lines()) {
            Long amount = Estimate.amount(line);
            annex.append("| ")
                    .append(String.join(
                            " | ",
                            String.valueOf(++number),
                            plain(line.get("content")),
                            plain(line.get("measure")),
                            line.get("quantity"),
                            line.get("price"),
                            amount == null ? "" : Money.shown(amount),
                            Source.valueOf(line.get("source")).title()))
                    .append(" |\n");
        }
        Estimate estimate = sheet.estimate();
        annex.append("| | Ngân sách | | | | ")
                .append(Money.shown(estimate.budget()))
                .append(" | |\n");
        annex.append("| | Xã hội hóa | | | | ")
                .append(Money.shown(estimate.social()))
                .append(" | |\n");
        annex.append("| | Tổng cộng | | | | ")
                .append(Money.shown(estimate.total()))
                .append(" | |\n\n");
        annex.append("Bằng chữ: ").append(estimate.words()).append("./.");
        return annex.toString();
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    private static String letter(int index) {
        return index < LETTERS.size()
                ? LETTERS.get(index)
                : LETTERS.get(index / LETTERS.size() - 1) + LETTERS.get(index % LETTERS.size());
    }

    private static String ended(String words, String mark) {
        return words.replaceFirst("[\\s.;,]+$", "") + mark;
    }

    /// What somebody typed means itself: marks of the text format lose their meaning.
    static String plain(String typed) {
        return typed.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_|<>#])", "\\\\$1");
    }
}
