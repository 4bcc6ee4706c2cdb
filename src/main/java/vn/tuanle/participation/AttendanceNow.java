package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What holds of one subject at a sitting: its last turn, with source and author.
public record AttendanceNow(
        UUID subject,
        int turn,
        AttendanceGrain grain,
        AttendanceSource source,
        boolean registered,
        String name,
        boolean minor,
        @Nullable AttendanceMark mark,
        int present,
        @Nullable Integer total,
        boolean whole,
        boolean online,
        boolean dropped,
        String reason,
        @Nullable UUID byPerson,
        String by,
        Instant at,
        List<HeadCountCell> heads) {}
