package vn.tuanle.inspection;

/// What is done about a visit.
enum VisitActKind {
    PLANNED("Lên lịch"),
    MOVED("Đổi lịch"),
    CANCELLED("Hủy"),
    CONCLUDED("Kết thúc, báo kết quả cho đơn vị"),
    MINUTES("Bắt đầu soạn biên bản"),
    REOPENED("Mở lại để sửa kết quả");

    private final String title;

    VisitActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// How its line in the history is marked.
    public String css() {
        return this == CONCLUDED ? "done" : this == CANCELLED ? "late" : "";
    }
}
