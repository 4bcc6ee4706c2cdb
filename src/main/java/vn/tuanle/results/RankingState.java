package vn.tuanle.results;

/// How far a ranking has come.
enum RankingState {
    PROVISIONAL("Tạm tính"),
    CONFIRMED("Ban Tổ chức đã xác nhận"),
    REPLACED("Đã có bản sửa thay thế"),
    REVOKED("Đã hủy");

    private final String title;

    RankingState(String title) {
        this.title = title;
    }

    /// The Vietnamese words, which are also the key of their translation.
    String title() {
        return title;
    }
}
