package vn.tuanle.contest;

/// What the last act on a contest led to.
public enum ContestState {
    DRAFT("Dự thảo"),
    PUBLISHED("Đã công bố"),
    CANCELLED("Đã hủy");

    private final String title;

    ContestState(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
