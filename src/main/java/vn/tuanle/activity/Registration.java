package vn.tuanle.activity;

/// Whether one registers to take part.
public enum Registration {
    NONE("Không cần đăng ký"),
    ADVISED("Nên đăng ký để giữ chỗ"),
    REQUIRED("Phải đăng ký");

    private final String title;

    Registration(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
