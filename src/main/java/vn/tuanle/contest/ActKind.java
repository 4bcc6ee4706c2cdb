package vn.tuanle.contest;

/// What may be done with a contest.
enum ActKind {
    CREATED("Lập"),
    COPIED("Sao chép từ cuộc thi khác"),
    CHANGED("Sửa"),
    RULES_CHANGED("Đổi thể lệ"),
    COMMITTEE_CHANGED("Đổi Ban Tổ chức"),
    ROUND_CHANGED("Đổi vòng thi"),
    ROSTER_TAKEN("Nhận danh sách"),
    ROSTER_DROPPED("Bỏ danh sách"),
    EXCLUDED("Loại khỏi danh sách"),
    RESTORED("Trả lại danh sách"),
    PUBLISHED("Công bố"),
    CANCELLED("Hủy");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
