package vn.tuanle.writing;

import org.jspecify.annotations.Nullable;

/// The types of official document with the letters for them in symbols (Phụ lục III, Mục I), and the
/// certificates that agencies issue in the same form. A công văn has no type line.
public enum DocumentType {
    NGHI_QUYET("NGHỊ QUYẾT", "NQ"),
    QUYET_DINH("QUYẾT ĐỊNH", "QĐ"),
    CHI_THI("CHỈ THỊ", "CT"),
    QUY_CHE("QUY CHẾ", "QC"),
    QUY_DINH("QUY ĐỊNH", "QyĐ"),
    THONG_CAO("THÔNG CÁO", "TC"),
    THONG_BAO("THÔNG BÁO", "TB"),
    HUONG_DAN("HƯỚNG DẪN", "HD"),
    CHUONG_TRINH("CHƯƠNG TRÌNH", "CTr"),
    KE_HOACH("KẾ HOẠCH", "KH"),
    PHUONG_AN("PHƯƠNG ÁN", "PA"),
    DE_AN("ĐỀ ÁN", "ĐA"),
    DU_AN("DỰ ÁN", "DA"),
    BAO_CAO("BÁO CÁO", "BC"),
    BIEN_BAN("BIÊN BẢN", "BB"),
    TO_TRINH("TỜ TRÌNH", "TTr"),
    HOP_DONG("HỢP ĐỒNG", "HĐ"),
    CONG_DIEN("CÔNG ĐIỆN", "CĐ"),
    BAN_GHI_NHO("BẢN GHI NHỚ", "BGN"),
    BAN_THOA_THUAN("BẢN THỎA THUẬN", "BTT"),
    GIAY_UY_QUYEN("GIẤY ỦY QUYỀN", "GUQ"),
    GIAY_MOI("GIẤY MỜI", "GM"),
    GIAY_GIOI_THIEU("GIẤY GIỚI THIỆU", "GGT"),
    GIAY_NGHI_PHEP("GIẤY NGHỈ PHÉP", "GNP"),
    PHIEU_GUI("PHIẾU GỬI", "PG"),
    PHIEU_CHUYEN("PHIẾU CHUYỂN", "PC"),
    PHIEU_BAO("PHIẾU BÁO", "PB"),
    BANG_KHEN("BẰNG KHEN", "BK"),
    GIAY_KHEN("GIẤY KHEN", "GK"),
    GIAY_CHUNG_NHAN("GIẤY CHỨNG NHẬN", "GCN"),
    CONG_VAN("", "");

    private final String line;
    private final String letters;

    DocumentType(String line, String letters) {
        this.line = line;
        this.letters = letters;
    }

    /// The type line as it stands above the title; empty for a công văn.
    public String line() {
        return line;
    }

    /// The letters for the type in a symbol; empty for a công văn.
    public String letters() {
        return letters;
    }

    /// Laid out in a form of its own and not as the decree's documents are.
    boolean isCertificate() {
        return this == BANG_KHEN || this == GIAY_KHEN || this == GIAY_CHUNG_NHAN;
    }

    public static @Nullable DocumentType named(String name) {
        for (DocumentType type : values()) if (type.name().equals(name)) return type;
        return null;
    }

    /// The type whose letters open the symbol: `GM-UBND` is an invitation.
    public static @Nullable DocumentType ofSymbol(String symbol) {
        for (DocumentType type : values())
            if (!type.letters.isEmpty() && symbol.startsWith(type.letters + "-")) return type;
        return null;
    }
}
