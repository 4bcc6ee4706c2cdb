package vn.tuanle.oversight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;

/// Whether the time presses: nothing that is done is late.
enum Urgency {
    NONE(""),
    SOON("Sắp hạn"),
    LATE("Quá hạn");

    private final String title;

    Urgency(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static Urgency of(@Nullable Due due, State state, Instant now) {
        if (due == null || state == State.DONE) return NONE;
        if (due.late(now)) return LATE;
        return due.soon(now) ? SOON : NONE;
    }
}
