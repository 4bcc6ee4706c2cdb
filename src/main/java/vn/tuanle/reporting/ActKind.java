package vn.tuanle.reporting;

import java.util.List;

/// What was done about a report.
public enum ActKind {
    SUBMITTED("Trình thủ trưởng ký"),
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
    INCLUDED("Chờ lại đơn vị này"),
    SENT_ON("Gửi nơi nhận báo cáo"),
    RECEIVED("Nơi nhận đã nhận"),
    RELEASED("Không còn phải báo cáo"),
    OBLIGED("Phải báo cáo trở lại"),
    MOVED("Đổi nơi nhận báo cáo"),
    REMINDED("Nhắc gửi báo cáo"),
    DUE_TODAY("Nhắc ngày hạn cuối"),
    URGED("Đôn đốc"),
    LISTED("Đưa vào danh sách báo cáo cấp trên");

    /// The rungs of the urging ladder, the gentlest first.
    static final List<ActKind> LADDER = List.of(REMINDED, DUE_TODAY, URGED, LISTED);

    private final String title;

    ActKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Done only to who must report and has let the day pass.
    boolean formal() {
        return this == URGED || this == LISTED;
    }

    /// How its line in the history is marked.
    public String css() {
        return switch (this) {
            case RETURNED, GIVEN_BACK, EXTENSION_REFUSED, EXCLUDED, URGED, LISTED -> "late";
            case ACCEPTED, EXTENDED, RECEIVED -> "done";
            default -> "";
        };
    }
}
