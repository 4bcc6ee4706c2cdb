package vn.tuanle.oversight;

/// What a unit, or the lead office, does about an assigned task.
enum ActKind {
    SEEN("Đã xem"),
    ACCEPTED("Nhận việc"),
    PERSON("Phân công người phụ trách"),
    PROGRESS("Cập nhật tiến độ"),
    EVIDENCE("Gửi minh chứng"),
    DONE("Báo cáo hoàn thành"),
    TAKEN_BACK("Rút báo cáo hoàn thành"),
    REOPENED("Trả lại"),
    CONFIRMED("Xác nhận hoàn thành");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    /// How its line in the history is marked.
    public String css() {
        return this == REOPENED || this == TAKEN_BACK ? "late" : this == CONFIRMED ? "done" : "";
    }

    public String title() {
        return title;
    }
}
