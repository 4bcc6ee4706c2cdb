package vn.tuanle.activity;

import static vn.tuanle.ui.Phrases.t;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tuanle.kernel.Days;

/// Says a question in words: “Hoạt động về chuyển đổi số, kỹ năng số ở Phường Trấn Biên, hôm nay”.
final class ProgrammeTitle {
    private ProgrammeTitle() {}

    static String of(ProgrammeQuery query, Programme programme) {
        if (query.plain()) return t("Chương trình Tuần lễ học tập suốt đời");
        List<String> parts = new ArrayList<>();
        parts.add(t("Hoạt động"));
        if (!query.text().isEmpty()) parts.add("“" + query.text() + "”");
        add(parts, "về {0}", names(query, programme, ProgrammeFacet.SUBJECT));
        add(parts, "dạng {0}", names(query, programme, ProgrammeFacet.KIND));
        add(parts, "dành cho {0}", names(query, programme, ProgrammeFacet.AUDIENCE));
        add(parts, "ở {0}", names(query, programme, ProgrammeFacet.WARD));
        add(parts, "của {0}", names(query, programme, ProgrammeFacet.UNIT));
        add(parts, "theo hình thức {0}", names(query, programme, ProgrammeFacet.MODE));
        String first = String.join(" ", parts);
        List<String> rest = new ArrayList<>();
        rest.add(first);
        if (query.gratis()) rest.add(t("miễn phí"));
        if (query.roomy()) rest.add(t("còn chỗ"));
        if (query.near() != null) rest.add(t("gần nhất trước"));
        String when = when(query);
        if (!when.isEmpty()) rest.add(when);
        return String.join(", ", rest);
    }

    static String when(ProgrammeQuery query) {
        LocalDate day = query.day();
        if (day != null) return t("ngày {0}", Days.day(day));
        return switch (query.when()) {
            case ProgrammeQuery.TODAY -> t("hôm nay");
            case ProgrammeQuery.WEEK -> t("tuần này");
            case ProgrammeQuery.OVER -> t("đã diễn ra");
            case ProgrammeQuery.EVER -> t("tất cả các ngày");
            default -> "";
        };
    }

    private static void add(List<String> parts, String pattern, String names) {
        if (!names.isEmpty()) parts.add(t(pattern, names));
    }

    private static String names(ProgrammeQuery query, Programme programme, ProgrammeFacet facet) {
        List<String> names = new ArrayList<>();
        for (String slug : query.chosen(facet)) {
            Programme.Value value = programme.value(slug, facet);
            if (value == null) continue;
            boolean name = facet == ProgrammeFacet.WARD || facet == ProgrammeFacet.UNIT;
            String title = name ? value.title() : t(value.title());
            names.add(name ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1));
        }
        return String.join("; ", names);
    }

    /// What a wider question leaves out, as a step one can take.
    static String step(ProgrammeQuery from, ProgrammeQuery to, Programme programme) {
        for (ProgrammeFacet facet : ProgrammeFacet.values())
            if (!from.chosen(facet).equals(to.chosen(facet))) return t("Bỏ “{0}”", names(from, programme, facet));
        if (!from.when().equals(to.when()))
            return to.when().isEmpty() ? t("Mọi ngày sắp tới") : t("Cả những ngày đã qua");
        if (from.roomy() != to.roomy()) return t("Cả những buổi đã hết chỗ");
        if (from.gratis() != to.gratis()) return t("Cả những buổi có thu phí");
        if (from.near() != null && to.near() == null) return t("Cả những nơi chưa rõ vị trí");
        return t("Bỏ “{0}”", from.text());
    }
}
