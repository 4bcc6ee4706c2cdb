package vn.tuanle.notice;

/// How far a notice came on its way to one person.
enum DeliveryState {
    WAITING("Đang chờ gửi", "draft"),
    SENDING("Đang gửi", "working"),
    SENT("Đã gửi", "done"),
    UNCERTAIN("Chưa rõ đã gửi hay chưa", "soon"),
    REFUSED("Địa chỉ không nhận", "late"),
    GIVEN_UP("Đã thôi gửi", "late");

    private final String title;
    private final String badge;

    DeliveryState(String title, String badge) {
        this.title = title;
        this.badge = badge;
    }

    String title() {
        return title;
    }

    String badge() {
        return badge;
    }

    /// A person may have it sent again.
    boolean stuck() {
        return this == UNCERTAIN || this == REFUSED || this == GIVEN_UP;
    }
}
