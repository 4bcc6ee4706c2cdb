package vn.tuanle.reporting;

/// What was done about a report.
public enum ActKind {
    SUBMITTED("Trình thủ trưởng"),
    WITHDRAWN("Rút lại"),
    GIVEN_BACK("Thủ trưởng yêu cầu sửa"),
    SIGNED("Ký, gửi cấp trên"),
    RETURNED("Cấp trên trả lại"),
    ACCEPTED("Cấp trên nhận"),
    AMENDED("Mở bản bổ sung"),
    EXTENSION_ASKED("Xin gia hạn"),
    EXTENDED("Cho gia hạn"),
    EXTENSION_REFUSED("Không cho gia hạn"),
    EXCLUDED("Tổng hợp không chờ đơn vị này"),
    INCLUDED("Chờ lại đơn vị này");

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// How its line in the history is marked.
    public String css() {
        return switch (this) {
            case RETURNED, GIVEN_BACK, EXTENSION_REFUSED, EXCLUDED -> "late";
            case ACCEPTED, EXTENDED -> "done";
            default -> "";
        };
    }
}
