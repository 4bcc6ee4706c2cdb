package vn.tuanle.reporting;

import org.jspecify.annotations.Nullable;

/// Where a unit stands on the board, one of these at a time; late cuts across. `css` is the class of
/// its badge and tile, `key` its name in addresses.
public enum Standing {
    ACCEPTED("Đã nhận", "done", "da-nhan"),
    SENT("Đã gửi, chờ nhận", "received", "cho-nhan"),
    RETURNED("Bị trả lại", "soon", "tra-lai"),
    WORKING("Đang làm", "working", "dang-lam"),
    SILENT("Chưa có gì", "unseen", "chua-co-gi");

    private final String title;
    private final String css;
    private final String key;

    Standing(String title, String css, String key) {
        this.title = title;
        this.css = css;
        this.key = key;
    }

    public String title() {
        return title;
    }

    public String css() {
        return css;
    }

    public String key() {
        return key;
    }

    /// What the own head gave back before it was ever sent is still being worked on; what is being amended
    /// counts as accepted.
    static Standing of(ReportRow report) {
        if (report.acceptedTurn() != null) return ACCEPTED;
        return switch (report.state()) {
            case SIGNED -> SENT;
            case ACCEPTED -> ACCEPTED;
            case RETURNED -> report.firstSignedAt() == null ? WORKING : RETURNED;
            case SUBMITTED -> WORKING;
            case OPEN, RELEASED -> report.silent() ? SILENT : WORKING;
        };
    }

    static @Nullable Standing named(String key) {
        for (Standing one : values()) if (one.key.equals(key)) return one;
        return null;
    }
}
