package vn.tuanle.reporting;

/// Where a report stands, told by the last act. `css` is the class of its badge.
public enum ReportState {
    OPEN("Đang làm", "draft"),
    SUBMITTED("Chờ thủ trưởng ký", "working"),
    SIGNED("Đã gửi, chờ nhận", "received"),
    RETURNED("Bị trả lại", "soon"),
    ACCEPTED("Đã được nhận", "done"),
    RELEASED("Không còn phải báo cáo", "plain");

    private final String title;
    private final String css;

    ReportState(String title, String css) {
        this.title = title;
        this.css = css;
    }

    public String title() {
        return title;
    }

    public String css() {
        return css;
    }

    /// The unit may still change what it says.
    public boolean open() {
        return this == OPEN || this == RETURNED;
    }
}
