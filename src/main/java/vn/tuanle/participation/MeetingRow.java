package vn.tuanle.participation;

import org.jspecify.annotations.Nullable;

/// One row of an attendance file: somebody who was in the meeting once. `other` is the name they
/// had before; `seconds` is null where the file does not say how long.
record MeetingRow(
        int number,
        String name,
        String other,
        String email,
        @Nullable Integer seconds,
        boolean host) {}
