package vn.tuanle.participation;

/// What becomes of somebody of a meeting's attendance file.
enum MeetingVerdict {
    ASKED("Hãy chọn là ai", "", "late"),
    PRESENT("Ghi có mặt", "", "done"),
    NEW("Ghi có mặt", "chưa đăng ký", "done"),
    KNOWN("Giữ nguyên", "đã ghi trước đó", "plain"),
    ABSENT("Giữ nguyên", "đang ghi vắng", "soon"),
    SHORT("Không tính", "chưa đủ số phút", "plain"),
    HOST("Không tính", "người chủ trì", "plain"),
    MACHINE("Không tính", "máy ghi chép", "plain"),
    LEFT("Không tính", "", "plain");

    private final String title;
    private final String brief;
    private final String badge;

    MeetingVerdict(String title, String brief, String badge) {
        this.title = title;
        this.brief = brief;
        this.badge = badge;
    }

    String title() {
        return title;
    }

    /// Why, where it needs saying.
    String brief() {
        return brief;
    }

    String badge() {
        return badge;
    }

    boolean counts() {
        return this == PRESENT || this == NEW;
    }
}
