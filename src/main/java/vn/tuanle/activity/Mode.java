package vn.tuanle.activity;

/// How one takes part in a sitting.
public enum Mode {
    PLACE("Trực tiếp"),
    ONLINE("Trực tuyến"),
    BOTH("Trực tiếp và trực tuyến"),
    ROUTE("Lưu động theo tuyến"),
    BROADCAST("Phát thanh, truyền hình");

    private final String title;

    Mode(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /// Whether people meet in one place or along a route, so that limits on gatherings concern it.
    public boolean meets() {
        return this == PLACE || this == BOTH || this == ROUTE;
    }
}
