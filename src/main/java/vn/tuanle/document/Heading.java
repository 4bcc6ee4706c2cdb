package vn.tuanle.document;

import java.util.List;
import java.util.Locale;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;

/// How a unit stands on its documents: the body above and its own name in capitals, the place, the
/// letters of its symbol, and the lines by which its head signs (Phụ lục I, mục II.2–4, 7).
public record Heading(String superior, String issuer, String place, String letters, List<String> mark) {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public static Heading of(UnitOn unit) {
        return new Heading(superior(unit), capitals(unit.name()), place(unit), letters(unit), mark(unit));
    }

    /// `KH-UBND`; a công văn, which has no letters of its own, bears the body's alone.
    public String symbol(String kindLetters) {
        return kindLetters.isEmpty() ? letters : kindLetters + "-" + letters;
    }

    /// “Ủy ban nhân dân phường Trấn Biên” for “UBND phường Trấn Biên”.
    public static String inFull(String name) {
        return name.replace("UBND", "Ủy ban nhân dân");
    }

    /// “TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI”, “CHỦ TỊCH ỦY BAN NHÂN DÂN …”: a head's office with the name of what
    /// is headed, without saying twice the word they share.
    public static String head(String office, String body) {
        String shared = office.substring(office.lastIndexOf(' ') + 1) + " ";
        return office + " " + (body.startsWith(shared) ? body.substring(shared.length()) : body);
    }

    public static boolean isCommittee(UnitKind kind) {
        return kind.name().startsWith("UBND");
    }

    /// A People's Committee has no superior line (Phụ lục I, mục II.2); others write the body they
    /// belong to.
    private static String superior(UnitOn unit) {
        return isCommittee(unit.kind()) || unit.parentName().isEmpty() ? "" : capitals(unit.parentName());
    }

    private static String capitals(String name) {
        return inFull(name).toUpperCase(VIETNAMESE);
    }

    /// The place name: the area a committee governs, or the area of the body above.
    private static String place(UnitOn unit) {
        String area = isCommittee(unit.kind()) ? unit.name() : unit.parentName();
        String bare = area.replaceFirst("^(UBND|Ủy ban nhân dân) ", "")
                .replaceFirst("^(tỉnh|thành phố|phường|xã|huyện|thị xã) ", "");
        return bare.isEmpty() ? "…" : bare;
    }

    /// `UBND`; for other bodies the first letters of their name without the area they are of: `VHXH` for
    /// “Phòng Văn hóa - Xã hội phường Trấn Biên” (Phụ lục III).
    private static String letters(UnitOn unit) {
        if (isCommittee(unit.kind())) return "UBND";
        String own = unit.name()
                .replaceFirst(" (?:của )?(?:UBND )?(?:thành phố|phường|xã|tỉnh|huyện|thị xã|đặc khu) .*$", "")
                .replaceFirst("^(?:Phòng|Sở) ", "");
        StringBuilder letters = new StringBuilder();
        for (String word : own.split("[\\s–-]+")) {
            if (word.isEmpty() || word.matches("(?i)và|của")) continue;
            letters.append(
                    word.equals(word.toUpperCase(Locale.ROOT))
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT));
            if (letters.length() > 5) break;
        }
        return letters.toString();
    }

    /// By what right and as what the head signs (Phụ lục I, mục II.7).
    private static List<String> mark(UnitOn unit) {
        if (isCommittee(unit.kind())) return List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
        if (unit.kind().school()) return List.of("HIỆU TRƯỞNG");
        return switch (unit.kind()) {
            case PHONG -> List.of("TRƯỞNG PHÒNG");
            case SO, TT_GDNN_GDTX, TT_HTCD, TT_VAN_HOA, THU_VIEN, BAO_TANG -> List.of("GIÁM ĐỐC");
            case HOI -> List.of("TM. BAN CHẤP HÀNH", "CHỦ TỊCH");
            default -> List.of("THỦ TRƯỞNG ĐƠN VỊ");
        };
    }
}
