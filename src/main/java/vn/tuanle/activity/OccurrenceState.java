package vn.tuanle.activity;

/// What becomes of one sitting of an activity.
public enum OccurrenceState {
    ON("Sẽ diễn ra"),
    POSTPONED("Tạm hoãn"),
    CANCELLED("Đã hủy"),
    HELD("Đã tổ chức"),
    NOT_HELD("Không tổ chức được");

    private final String title;

    OccurrenceState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
