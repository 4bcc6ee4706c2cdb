package vn.tuanle.contest;

/// Where an attempt stands.
public enum AttemptState {
    OPEN("Đang làm"),
    SUBMITTED("Đã nộp"),
    EXPIRED("Hết giờ, tự nộp");

    private final String title;

    AttemptState(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
