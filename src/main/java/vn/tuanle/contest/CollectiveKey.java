package vn.tuanle.contest;

/// By what units are ranked, one after the other.
public enum CollectiveKey {
    RATE("Tỷ lệ người trong danh sách đã nộp bài"),
    MEAN("Điểm trung bình của những người đã nộp bài"),
    ENTRANTS("Số người đã nộp bài"),
    SUM("Tổng điểm của những người đã nộp bài"),
    COMMITTEE("Ban Tổ chức quyết định");

    private final String title;

    CollectiveKey(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    public String title() {
        return title;
    }
}
