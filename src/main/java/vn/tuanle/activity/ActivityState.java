package vn.tuanle.activity;

/// Where an activity stands between its first words and the public programme.
public enum ActivityState {
    DRAFT("Bản nháp"),
    SUBMITTED("Chờ duyệt"),
    RETURNED("Trả lại"),
    PUBLISHED("Đã công bố"),
    CANCELLED("Đã hủy");

    private final String title;

    ActivityState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
