package vn.tuanle.activity;

/// Where an activity stands between its first words and the public programme.
public enum ActivityState {
    DRAFT("Bản nháp", "draft"),
    SUBMITTED("Chờ duyệt", "working"),
    RETURNED("Trả lại", "late"),
    PUBLISHED("Đã công bố", "done"),
    CANCELLED("Đã hủy", "plain");

    private final String title;
    private final String css;

    ActivityState(String title, String css) {
        this.title = title;
        this.css = css;
    }

    public String title() {
        return title;
    }

    /// The look of its badge.
    public String css() {
        return css;
    }
}
