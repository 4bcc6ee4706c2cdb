package vn.tuanle.document;

/// The kinds of administrative documents that units issue here (NĐ 30/2020, Điều 7), with the
/// abbreviation that stands in their symbol (Phụ lục III).
public enum DocumentType {
    KE_HOACH("Kế hoạch", "KH"),
    QUYET_DINH("Quyết định", "QĐ"),
    CONG_VAN("Công văn", ""),
    BAO_CAO("Báo cáo", "BC"),
    HUONG_DAN("Hướng dẫn", "HD"),
    THONG_BAO("Thông báo", "TB"),
    CHI_THI("Chỉ thị", "CT"),
    CHUONG_TRINH("Chương trình", "CTr"),
    TO_TRINH("Tờ trình", "TTr"),
    BIEN_BAN("Biên bản", "BB"),
    GIAY_MOI("Giấy mời", "GM"),
    GIAY_KHEN("Giấy khen", "GK"),
    KHAC("Văn bản khác", "");

    private final String title;
    private final String abbreviation;

    DocumentType(String title, String abbreviation) {
        this.title = title;
        this.abbreviation = abbreviation;
    }

    public String title() {
        return title;
    }

    public String abbreviation() {
        return abbreviation;
    }

    /// The title of a kind as it stands in the table, or the stored word itself.
    public static String titleOf(String kind) {
        for (DocumentType type : values()) if (type.name().equals(kind)) return type.title;
        return kind;
    }

    /// Kind and abstract as a register writes them; a công văn and what has no kind bear no name.
    static String withAbstract(String kind, String title) {
        if (kind.equals(CONG_VAN.name()) || kind.equals(KHAC.name())) return title;
        String name = titleOf(kind);
        return title.regionMatches(true, 0, name, 0, name.length()) ? title : name + " " + title;
    }
}
