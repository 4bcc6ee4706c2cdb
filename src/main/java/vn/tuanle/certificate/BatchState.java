package vn.tuanle.certificate;

/// Where a batch of certificates stands.
public enum BatchState {
    PREPARED("Chờ thủ trưởng cấp", "soon"),
    ISSUED("Đã cấp", "done"),
    RETURNED("Trả lại", "late"),
    DROPPED("Đã bỏ", "plain");

    private final String title;
    private final String badge;

    BatchState(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    public String title() {
        return title;
    }

    public String badge() {
        return badge;
    }
}
