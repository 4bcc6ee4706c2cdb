package vn.tuanle.inspection;

/// Where something that must be put right stands.
public enum RemedyState {
    OPEN("Phải khắc phục", "working"),
    DONE("Đã báo xong", "received"),
    CONFIRMED("Đã xác nhận", "done"),
    DROPPED("Đã bỏ", "plain");

    private final String title;
    private final String css;

    RemedyState(String title, String css) {
        this.title = title;
        this.css = css;
    }

    public String title() {
        return title;
    }

    public String css() {
        return css;
    }
}
