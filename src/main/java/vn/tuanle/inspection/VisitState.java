package vn.tuanle.inspection;

import org.jspecify.annotations.Nullable;

/// Where a visit stands.
public enum VisitState {
    PLANNED("da-len-lich", "Đã lên lịch", "received"),
    CONCLUDED("da-ket-thuc", "Đã kết thúc", "done"),
    REOPENED("mo-lai", "Mở lại, đang sửa", "working"),
    CANCELLED("da-huy", "Đã hủy", "plain");

    private final String key;
    private final String title;
    private final String css;

    VisitState(String key, String title, String css) {
        this.key = key;
        this.title = title;
        this.css = css;
    }

    /// As it stands in an address.
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    public String css() {
        return css;
    }

    /// Something may be written down.
    boolean open() {
        return this == PLANNED || this == REOPENED;
    }

    static @Nullable VisitState keyed(String key) {
        for (VisitState state : values()) if (state.key.equals(key)) return state;
        return null;
    }
}
