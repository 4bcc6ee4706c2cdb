package vn.tuanle.entry;

/// What the last act on an entry led to.
public enum EntryState {
    DRAFT("Đang soạn", "draft"),
    SUBMITTED("Chờ duyệt", "received"),
    RETURNED("Trả lại để sửa", "soon"),
    ACCEPTED("Đã nhận dự thi", "done"),
    REFUSED("Không nhận", "late"),
    WITHDRAWN("Đã rút", "plain");

    private final String title;
    private final String badge;

    EntryState(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    public String title() {
        return title;
    }

    public String badge() {
        return badge;
    }

    /// Whether its author may still change it.
    boolean open() {
        return this == DRAFT || this == RETURNED;
    }
}
