package vn.tuanle.participation;

/// What becomes of somebody of a meeting's attendance file.
enum MeetingVerdict {
    ASKED("Hãy chọn là ai", "late"),
    PRESENT("Ghi có mặt", "done"),
    NEW("Ghi có mặt, chưa đăng ký", "done"),
    KNOWN("Đã ghi trước đó, giữ nguyên", "plain"),
    ABSENT("Đang ghi vắng, giữ nguyên", "soon"),
    SHORT("Chưa đủ số phút, không tính", "plain"),
    HOST("Người chủ trì, không tính", "plain"),
    MACHINE("Máy ghi chép, không tính", "plain"),
    LEFT("Không tính", "plain");

    private final String title;
    private final String badge;

    MeetingVerdict(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    String title() {
        return title;
    }

    String badge() {
        return badge;
    }

    boolean counts() {
        return this == PRESENT || this == NEW;
    }
}
