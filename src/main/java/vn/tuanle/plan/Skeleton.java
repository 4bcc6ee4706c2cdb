package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.tuanle.document.DocumentType;
import vn.tuanle.document.Heading;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitOn;

/// A plan to begin from: the parts a plan of the Week has, in the form of Nghị định 30/2020/NĐ-CP,
/// for a unit to word.
public final class Skeleton {
    private static final String CLOSING =
            "Trên đây là Kế hoạch {0}; quá trình thực hiện có khó khăn, vướng mắc, các đơn vị báo cáo về {1} để được hướng dẫn./.";

    /// Bold and centred.
    private static final String TITLE = "# <center>";

    private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private Skeleton() {}

    /// What stands between heading and signature: the legal bases, each a paragraph; the clauses;
    /// the lines of “Nơi nhận”; who signs; the annexes, which come after everything.
    public record Content(List<String> bases, String clauses, List<String> recipients, String signer, String annexes) {}

    static String of(UnitOn unit, String title, LocalDate first, LocalDate last) {
        String year = String.valueOf(first.getYear());
        String name = title.isEmpty() ? "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm " + year : title;
        String clauses = """
                I. MỤC ĐÍCH, YÊU CẦU

                1. Mục đích:

                a) …

                2. Yêu cầu:

                a) …

                II. CHỦ ĐỀ, THỜI GIAN VÀ NỘI DUNG

                1. Chủ đề: các đơn vị lựa chọn theo gợi ý sau:

                - …

                2. Thời gian:

                - Tuần lễ được tổ chức từ ngày {first} đến ngày {last}.

                - Các đơn vị báo cáo kết quả về {unit} trước ngày {due}.

                3. Nội dung các hoạt động:

                - …

                III. TỔ CHỨC THỰC HIỆN

                1. … :

                a) …

                2. … :

                a) …
                """.replace("{first}", Days.day(first))
                .replace("{last}", Days.day(last))
                .replace("{unit}", unit.name())
                .replace("{due}", Days.day(last.plusDays(6)));
        String basis = "Thực hiện Kế hoạch số … ngày … của … về việc tổ chức Tuần lễ hưởng ứng học tập suốt đời năm "
                + year
                + ";";
        return around(
                unit,
                first.getYear(),
                name,
                new Content(List.of(basis), clauses, List.of("- …;", "- Lưu: VT."), "…", ""));
    }

    /// The whole text as it is written by hand: heading, number and day left blank for the clerk,
    /// title, content, signature, each a paragraph.
    static String around(UnitOn unit, int year, String title, Content content) {
        StringBuilder text = new StringBuilder();
        Heading heading = Heading.of(unit);
        if (!heading.superior().isEmpty()) paragraph(text, heading.superior());
        paragraph(text, heading.issuer());
        paragraph(text, STATE);
        paragraph(text, MOTTO);
        paragraph(text, "Số: /" + symbol(unit));
        paragraph(text, heading.place() + ", ngày tháng năm " + year);
        paragraph(text, "KẾ HOẠCH");
        paragraph(text, title);
        body(text, unit, title, content);
        paragraph(text, "Nơi nhận:");
        content.recipients().forEach(line -> paragraph(text, line));
        heading.mark().forEach(line -> paragraph(text, line));
        paragraph(text, content.signer());
        return text.toString();
    }

    /// The same set as it is printed: heading and signature in two columns, titles bold and centred,
    /// annexes at the end.
    public static String set(UnitOn unit, int year, String title, Content content) {
        StringBuilder text = new StringBuilder();
        Heading heading = Heading.of(unit);
        text.append("| ")
                .append(heading.superior().isEmpty() ? "" : heading.superior() + "<br>")
                .append(bold(heading.issuer()));
        text.append(" | ")
                .append(bold(STATE))
                .append("<br>")
                .append(bold(MOTTO))
                .append(" |\n|---|---|\n");
        text.append("| Số: /").append(symbol(unit));
        text.append(" | *")
                .append(heading.place())
                .append(", ngày tháng năm ")
                .append(year)
                .append("* |\n\n");
        paragraph(text, TITLE + "KẾ HOẠCH");
        paragraph(text, TITLE + title);
        body(text, unit, title, content);
        text.append("| ***Nơi nhận:***<br>").append(String.join("<br>", content.recipients()));
        text.append(" | ").append(bold(String.join("**<br>**", heading.mark())));
        text.append("<br><br>").append(bold(content.signer())).append(" |\n|---|---|\n\n");
        if (!content.annexes().isEmpty()) paragraph(text, content.annexes());
        return text.toString();
    }

    private static void body(StringBuilder text, UnitOn unit, String title, Content content) {
        content.bases().forEach(basis -> paragraph(text, basis));
        paragraph(text, unit.name() + " ban hành Kế hoạch " + inside(title) + ", cụ thể như sau:");
        paragraph(text, content.clauses().strip());
        paragraph(text, CLOSING.replace("{0}", inside(title)).replace("{1}", unit.name()));
    }

    private static String bold(String words) {
        return words.isEmpty() ? "" : "**" + words + "**";
    }

    private static void paragraph(StringBuilder text, String words) {
        text.append(words).append("\n\n");
    }

    /// `KH-UBND`; for other bodies `KH-` and the first letters of their name (Phụ lục III).
    static String symbol(UnitOn unit) {
        return Heading.of(unit).symbol(DocumentType.KE_HOACH.abbreviation());
    }

    private static String inside(String title) {
        return title.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + title.substring(1);
    }
}
