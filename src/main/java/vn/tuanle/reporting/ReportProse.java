package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;

/// The text of a consolidated report by its outline, from what the units wrote, and who is missing and why.
final class ReportProse {
    private static final String OUTLINE = "[IVX]+\\. .*";
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private ReportProse() {}

    /// The name of a unit's text among those chosen.
    static String key(ConsolidationPage.Section section, ConsolidationPage.Said said) {
        return section.code() + ":" + said.report();
    }

    static boolean outlined(ConsolidationPage.Section section) {
        return section.part().matches(OUTLINE);
    }

    /// What is chosen before anybody chose: the unit's own words; those of the units below where it wrote none.
    static Set<String> proposed(ConsolidationPage page) {
        Set<String> chosen = new HashSet<>();
        for (ConsolidationPage.Section section : page.sections()) {
            if (!outlined(section)) continue;
            List<ConsolidationPage.Said> own = section.said().stream()
                    .filter(said -> said.report().equals(page.report().id()))
                    .toList();
            for (ConsolidationPage.Said said : own.isEmpty() ? section.said() : own) chosen.add(key(section, said));
        }
        return chosen;
    }

    /// Paragraph by paragraph.
    static List<String> lines(ConsolidationPage page, Set<String> chosen) {
        List<String> lines = new ArrayList<>();
        String part = "";
        int parts = 0;
        for (ConsolidationPage.Section section : page.sections()) {
            if (!outlined(section)) continue;
            boolean alone = section.part().replaceFirst("^[IVX]+\\. ", "").startsWith(section.title())
                    || !section.title().matches("\\d+\\. .*");
            if (!section.part().equals(part)) {
                part = section.part();
                parts++;
                lines.add(part.toUpperCase(Locale.forLanguageTag("vi")));
            }
            if (!alone) lines.add(section.title());
            int before = lines.size();
            for (ConsolidationPage.Said said : section.said()) {
                if (!chosen.contains(key(section, said))) continue;
                boolean own = said.report().equals(page.report().id());
                Fold.nfc(said.words())
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(line -> lines.add(own ? line : "- " + said.unit() + ": " + line));
            }
            if (lines.size() == before) lines.add("(Không có nội dung.)");
        }
        if (!page.children().isEmpty()) gathered(page, parts, lines);
        return lines;
    }

    /// Of whom the figures are the sum, and who is missing with the reason.
    private static void gathered(ConsolidationPage page, int parts, List<String> lines) {
        lines.add(ROMAN.get(Math.min(parts, ROMAN.size() - 1)) + ". BÁO CÁO CỦA CÁC ĐƠN VỊ");
        long must = page.children().stream()
                .filter(child -> child.report().duty() == Duty.MUST)
                .count();
        lines.add("Số liệu tổng hợp đến " + Days.moment(page.now()) + " từ " + page.accepted() + " báo cáo đã nhận; có "
                + must + " đơn vị phải báo cáo, " + page.late() + " đơn vị gửi trễ hạn.");
        for (ConsolidationPage.Child child : page.children()) {
            if (!child.open()) continue;
            ReportRow report = child.report();
            String why = !report.excluded().isEmpty()
                    ? report.excluded()
                    : report.firstSignedAt() == null ? "chưa gửi báo cáo." : "báo cáo chưa được nhận.";
            lines.add("- Chưa có số liệu của " + report.unitName() + ": " + why);
        }
    }
}
