package vn.tuanle.contest;

/// Whether a contestant is asked for a birthday.
public enum AskedBirth {
    NONE("Không hỏi"),
    YEAR("Năm sinh"),
    DATE("Ngày sinh");

    private final String title;

    AskedBirth(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
