package vn.tuanle.activity;

/// What becomes of one sitting of an activity.
public enum OccurrenceState {
    ON("Sẽ diễn ra", "received"),
    POSTPONED("Tạm hoãn", "soon"),
    CANCELLED("Đã hủy", "plain"),
    HELD("Đã tổ chức", "done"),
    NOT_HELD("Không tổ chức được", "late");

    private final String title;
    private final String css;

    OccurrenceState(String title, String css) {
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
