package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.Locale;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;

/// A plan to begin from: the parts a plan of the Week has, in the form of Nghị định 30/2020/NĐ-CP,
/// for a unit to word.
final class Skeleton {
    private Skeleton() {}

    static String of(UnitOn unit, String title, LocalDate first, LocalDate last) {
        String year = String.valueOf(first.getYear());
        String name = title.isEmpty() ? "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm " + year : title;
        String due = Days.day(last.plusDays(6));
        return """
                {superior}{issuer}

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

                Độc lập - Tự do - Hạnh phúc

                Số: /{symbol}

                {place}, ngày tháng năm {year}

                KẾ HOẠCH

                {title}

                Thực hiện Kế hoạch số … ngày … của … về việc tổ chức Tuần lễ hưởng ứng học tập suốt đời năm {year};

                {unit} ban hành Kế hoạch {titleInside}, cụ thể như sau:

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

                Trên đây là Kế hoạch {titleInside}; quá trình thực hiện có khó khăn, vướng mắc, các đơn vị báo cáo về {unit} để được hướng dẫn./.

                Nơi nhận:

                - …;

                - Lưu: VT.

                {mark}

                …
                """.replace("{superior}", superior(unit))
                .replace("{issuer}", upper(unit.name()))
                .replace("{symbol}", symbol(unit))
                .replace("{place}", place(unit))
                .replace("{year}", year)
                .replace("{title}", name)
                .replace("{titleInside}", inside(name))
                .replace("{unit}", unit.name())
                .replace("{first}", Days.day(first))
                .replace("{last}", Days.day(last))
                .replace("{due}", due)
                .replace("{mark}", mark(unit));
    }

    /// A People's Committee has no superior line (Phụ lục I, mục II.2); others write the body they
    /// belong to.
    private static String superior(UnitOn unit) {
        return isCommittee(unit.kind()) || unit.parentName().isEmpty() ? "" : upper(unit.parentName()) + "\n\n";
    }

    private static String upper(String name) {
        return name.replace("UBND", "Ủy ban nhân dân").toUpperCase(Locale.forLanguageTag("vi"));
    }

    /// The place name: the area a committee governs, or the area of the body above.
    private static String place(UnitOn unit) {
        String area = isCommittee(unit.kind()) ? unit.name() : unit.parentName();
        String bare = area.replaceFirst("^(UBND|Ủy ban nhân dân) ", "")
                .replaceFirst("^(tỉnh|thành phố|phường|xã|huyện|thị xã) ", "");
        return bare.isEmpty() ? "…" : bare;
    }

    /// `KH-UBND`; for other bodies `KH-` and the first letters of their name (Phụ lục III).
    static String symbol(UnitOn unit) {
        if (isCommittee(unit.kind())) return "KH-UBND";
        StringBuilder letters = new StringBuilder();
        for (String word : unit.name().split("[\\s–-]+")) {
            if (word.matches("(?i)và|của|thành|phố|tỉnh|phường|xã")) continue;
            letters.append(
                    word.equals(word.toUpperCase(Locale.ROOT))
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT));
            if (letters.length() > 7) break;
        }
        return "KH-" + letters;
    }

    private static String mark(UnitOn unit) {
        return isCommittee(unit.kind()) ? "TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH" : "THỦ TRƯỞNG ĐƠN VỊ";
    }

    private static String inside(String title) {
        return title.substring(0, 1).toLowerCase(Locale.forLanguageTag("vi")) + title.substring(1);
    }

    private static boolean isCommittee(UnitKind kind) {
        return kind.name().startsWith("UBND");
    }
}
