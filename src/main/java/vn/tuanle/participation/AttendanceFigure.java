package vn.tuanle.participation;

import org.jspecify.annotations.Nullable;

/// The figure of a sitting in its three grains. `whole` are the heads of everybody in the room, which
/// hold those of the lists who were there; `more` the heads of whom no list counts.
public record AttendanceFigure(
        int named,
        int online,
        int groups,
        int more,
        @Nullable Integer whole,
        int visits) {
    static final AttendanceFigure NONE = new AttendanceFigure(0, 0, 0, 0, null, 0);

    /// Of the lists, in the room.
    int listed() {
        return named - online + groups;
    }

    /// What the heads of everybody add to the lists.
    int unlisted() {
        return whole == null ? 0 : Math.max(0, whole - listed());
    }

    int heads() {
        return more + unlisted();
    }

    /// Fewer heads than the lists say were there.
    boolean fewer() {
        return whole != null && whole < listed();
    }
}
