package vn.tuanle.oversight;

import java.util.Collection;

/// How far a unit is with all its tasks of a plan: what the lead office asks first.
enum Headway {
    NOTHING("Chưa có gì", "unseen", "chua-co-gi"),
    LOOKED("Đã xem, chưa bắt đầu", "received", "da-xem"),
    BEGUN("Đã bắt đầu", "working", "da-bat-dau"),
    FINISHED("Xong hết", "done", "xong");

    private final String title;
    private final String css;
    private final String key;

    Headway(String title, String css, String key) {
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

    /// How it is called in an address.
    public String key() {
        return key;
    }

    static Headway of(Collection<State> states) {
        boolean seen = false;
        boolean begun = false;
        boolean finished = !states.isEmpty();
        for (State state : states) {
            seen |= state != State.UNSEEN;
            begun |= state.compareTo(State.WORKING) >= 0;
            finished &= state == State.DONE;
        }
        return finished ? FINISHED : begun ? BEGUN : seen ? LOOKED : NOTHING;
    }
}
