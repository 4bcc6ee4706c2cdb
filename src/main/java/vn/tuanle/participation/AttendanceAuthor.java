package vn.tuanle.participation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who counts: somebody of the unit, or a volunteer by the link of a sitting.
record AttendanceAuthor(@Nullable UUID person, @Nullable UUID link) {
    static AttendanceAuthor person(UUID person) {
        return new AttendanceAuthor(person, null);
    }

    static AttendanceAuthor link(UUID link) {
        return new AttendanceAuthor(null, link);
    }
}
