package vn.tuanle.participation;

/// What became of the places somebody asked for.
enum BookingState {
    CONFIRMED("Đã có chỗ"),
    WAITING("Đang chờ"),
    OFFERED("Được mời nhận chỗ"),
    EXPIRED("Quá giờ nhận chỗ"),
    CANCELLED("Người đăng ký đã hủy"),
    REMOVED("Đơn vị đã bỏ"),
    CLOSED("Buổi này đã hủy");

    private final String title;

    BookingState(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// Still in the sitting or on the way into it.
    boolean live() {
        return this == CONFIRMED || this == WAITING || this == OFFERED;
    }

    /// Has places of its own.
    boolean holds() {
        return this == CONFIRMED || this == OFFERED;
    }

    String badge() {
        return switch (this) {
            case CONFIRMED -> "done";
            case WAITING -> "received";
            case OFFERED -> "soon";
            case EXPIRED, CANCELLED, REMOVED, CLOSED -> "plain";
        };
    }
}
