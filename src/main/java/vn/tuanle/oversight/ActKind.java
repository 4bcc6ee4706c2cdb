package vn.tuanle.oversight;

/// What a unit, or the lead office, does about an assigned task.
enum ActKind {
    SEEN("Đã xem"),
    ACCEPTED("Nhận việc"),
    PERSON("Phân công người phụ trách"),
    PROGRESS("Cập nhật tiến độ"),
    EVIDENCE("Gửi minh chứng"),
    DONE("Báo cáo hoàn thành"),
    REOPENED("Trả lại");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
