package vn.tuanle.activity;

/// In which language an activity is held; the code is that of BCP 47.
public enum Language {
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "Tiếng Anh"),
    CHINESE("zh", "Tiếng Hoa"),
    KHMER("km", "Tiếng Khmer"),
    CHORO("crw", "Tiếng Chơ Ro"),
    STIENG("sti", "Tiếng Xtiêng"),
    SIGNED("vsl", "Ngôn ngữ ký hiệu"),
    OTHER("mul", "Tiếng khác, nhiều thứ tiếng");

    private final String code;
    private final String title;

    Language(String code, String title) {
        this.code = code;
        this.title = title;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /// Of a stored code.
    public static Language of(String code) {
        for (Language each : values()) if (each.code.equals(code)) return each;
        return OTHER;
    }
}
