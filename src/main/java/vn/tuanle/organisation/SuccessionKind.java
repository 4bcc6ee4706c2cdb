package vn.tuanle.organisation;

/// How one unit became another.
public enum SuccessionKind {
    MERGE("Sáp nhập"),
    SPLIT("Chia tách"),
    RENAME("Đổi tên"),
    CONVERT("Chuyển loại"),
    ABOLISH("Bãi bỏ");

    private final String title;

    SuccessionKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
