package vn.tuanle.participation;

/// For whom somebody registers.
enum RegistrationKind {
    SELF("Cho tôi"),
    OTHER("Hộ người khác"),
    HOUSEHOLD("Cả nhà, nhóm nhỏ"),
    PUPIL("Con tôi, học sinh"),
    CLASS("Cả lớp, giáo viên đăng ký");

    private final String title;

    RegistrationKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// As it stands in an address.
    String slug() {
        return switch (this) {
            case SELF -> "toi";
            case OTHER -> "ho";
            case HOUSEHOLD -> "nha";
            case PUPIL -> "hoc-sinh";
            case CLASS -> "lop";
        };
    }

    static RegistrationKind of(@org.jspecify.annotations.Nullable String slug) {
        for (RegistrationKind kind : values()) if (kind.slug().equals(slug)) return kind;
        return SELF;
    }

    /// Whether several people may be named.
    boolean several() {
        return this == HOUSEHOLD || this == PUPIL;
    }
}
