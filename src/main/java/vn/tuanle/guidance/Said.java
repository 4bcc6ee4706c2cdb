package vn.tuanle.guidance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an act says and what it leads to. `to` is the unit whose turn it becomes, null where it stays; `clockAnew` when
/// the time for an answer runs from now.
record Said(
        ActKind kind,
        String note,
        State state,
        boolean clockAnew,
        @Nullable UUID to,
        @Nullable UUID file) {
    static Said of(ActKind kind, String note, State state, boolean clockAnew) {
        return new Said(kind, note, state, clockAnew, null, null);
    }

    static Said file(UUID file, State state) {
        return new Said(ActKind.FILE, "", state, false, null, file);
    }

    /// Passed to another unit, whose time begins now.
    static Said passed(String note, UUID to) {
        return new Said(ActKind.PASSED_UP, note, State.WAITING, true, to, null);
    }
}
