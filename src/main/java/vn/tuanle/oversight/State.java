package vn.tuanle.oversight;

import java.util.Arrays;
import java.util.Optional;

/// How far a unit is with a task, in the order in which it goes; derived from the acts.
enum State {
    UNSEEN("Chưa xem", "Chưa", "unseen", "chua-xem"),
    SEEN("Đã xem", "Xem", "received", "da-xem"),
    ACCEPTED("Đã nhận", "Nhận", "received", "da-nhan"),
    WORKING("Đang làm", "Đang", "working", "dang-lam"),
    DONE("Hoàn thành", "Xong", "done", "xong");

    private final String title;
    private final String brief;
    private final String css;
    private final String key;
    private final String letter;

    State(String title, String brief, String css, String key) {
        this.title = title;
        this.brief = brief;
        this.css = css;
        this.key = key;
        this.letter = css.substring(0, 1);
    }

    /// The Vietnamese name, which is also the key of its translation.
    public String title() {
        return title;
    }

    /// The word for a narrow cell.
    public String brief() {
        return brief;
    }

    public String css() {
        return css;
    }

    /// The first letter of the class.
    String letter() {
        return letter;
    }

    /// How the state is called in an address.
    public String key() {
        return key;
    }

    static Optional<State> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }
}
