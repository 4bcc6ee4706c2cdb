package vn.tuanle.results;

/// What is done with a ranking.
enum RankingActKind {
    MADE("Xếp hạng"),
    CONFIRMED("Xác nhận kết quả"),
    REPLACED("Thay bằng bản sửa"),
    REVOKED("Hủy kết quả"),
    MINUTES("Soạn biên bản");

    private final String title;

    RankingActKind(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    String title() {
        return title;
    }
}
