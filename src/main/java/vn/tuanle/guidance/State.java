package vn.tuanle.guidance;

import org.jspecify.annotations.Nullable;

/// Where a difficulty stands: whose turn it is, or how it ended.
public enum State {
    WAITING("cho-tra-loi", "Chờ trả lời", "working"),
    ASKED_BACK("bi-hoi-lai", "Chờ nói rõ thêm", "soon"),
    ANSWERED("da-tra-loi", "Đã trả lời", "received"),
    SOLVED("da-ro", "Đã rõ", "done"),
    WITHDRAWN("da-rut", "Đã rút", "plain");

    private final String key;
    private final String title;
    private final String css;

    State(String key, String title, String css) {
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

    static @Nullable State keyed(String key) {
        for (State state : values()) if (state.key.equals(key)) return state;
        return null;
    }
}
