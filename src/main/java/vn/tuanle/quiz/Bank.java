package vn.tuanle.quiz;

import java.util.UUID;

/// A bank as the asker may have it: whether they may change it, and draw from it.
record Bank(
        UUID id,
        UUID unit,
        String name,
        String note,
        Shared shared,
        int version,
        boolean closed,
        boolean own,
        boolean writes) {
    boolean uses() {
        return !closed && (own ? writes : shared == Shared.USE);
    }
}
