package vn.tuanle.contest;

/// By what results are ranked, one after the other.
public enum TieKey {
    SCORE("Điểm cao hơn"),
    DURATION("Thời gian làm bài ngắn hơn"),
    GUESS("Dự đoán gần đúng hơn"),
    COMMITTEE("Ban Tổ chức quyết định");

    private final String title;

    TieKey(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
