package vn.tuanle.inspection;

/// What is done about something that must be put right.
enum RemedyActKind {
    GIVEN("Yêu cầu khắc phục"),
    FILE("Gửi minh chứng"),
    DONE("Báo đã khắc phục"),
    RETURNED("Chưa đạt, trả lại"),
    CONFIRMED("Xác nhận đã khắc phục"),
    EXTENDED("Đổi hạn"),
    DROPPED("Bỏ yêu cầu");

    private final String title;

    RemedyActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// How its line in the history is marked.
    public String css() {
        return this == CONFIRMED ? "done" : this == RETURNED ? "late" : "";
    }
}
