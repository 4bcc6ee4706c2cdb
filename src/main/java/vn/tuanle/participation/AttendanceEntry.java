package vn.tuanle.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody says about one subject at a sitting, over the turn they saw of it (0: none), and
/// the field at which they said it.
record AttendanceEntry(
        UUID subject,
        int seen,
        String field,
        AttendanceGrain grain,
        AttendanceSource source,
        String name,
        boolean minor,
        @Nullable AttendanceMark mark,
        int present,
        @Nullable Integer total,
        boolean whole,
        boolean dropped,
        List<HeadCountCell> heads,
        @Nullable FromFile file) {
    /// The file of an online meeting that says so, and how many minutes it says.
    record FromFile(UUID id, @Nullable Integer minutes) {}

    /// Of who registered.
    static AttendanceEntry marked(
            UUID participation, int seen, String field, AttendanceSource source, AttendanceMark mark) {
        return new AttendanceEntry(
                participation,
                seen,
                field,
                AttendanceGrain.NAMED,
                source,
                "",
                false,
                mark,
                mark == AttendanceMark.PRESENT ? 1 : 0,
                null,
                false,
                false,
                List.of(),
                null);
    }

    /// Of who came without having registered.
    static AttendanceEntry walkIn(UUID subject, String field, AttendanceSource source, String name, boolean minor) {
        return new AttendanceEntry(
                subject,
                0,
                field,
                AttendanceGrain.NAMED,
                source,
                name,
                minor,
                AttendanceMark.PRESENT,
                1,
                null,
                false,
                false,
                List.of(),
                null);
    }

    static AttendanceEntry group(
            UUID subject, int seen, String field, AttendanceSource source, String name, int present, int total) {
        return new AttendanceEntry(
                subject,
                seen,
                field,
                AttendanceGrain.GROUP,
                source,
                name,
                false,
                null,
                present,
                Math.max(present, total),
                false,
                false,
                List.of(),
                null);
    }

    static AttendanceEntry heads(UUID subject, int seen, String field, boolean whole, List<HeadCountCell> heads) {
        return new AttendanceEntry(
                subject,
                seen,
                field,
                AttendanceGrain.HEADS,
                AttendanceSource.ADDED,
                "",
                false,
                null,
                heads.stream().mapToInt(HeadCountCell::people).sum(),
                null,
                whole,
                false,
                heads,
                null);
    }

    /// Another number of a group, or the same taken out of the figure.
    static AttendanceEntry corrected(AttendanceNow now, int seen, String field, @Nullable Integer present) {
        boolean dropped = present == null;
        int people = present == null ? 0 : present;
        return new AttendanceEntry(
                now.subject(),
                seen,
                field,
                now.grain(),
                now.source(),
                now.name(),
                now.minor(),
                now.mark(),
                people,
                now.total() == null ? null : Integer.valueOf(Math.max(people, now.total())),
                now.whole(),
                dropped,
                List.of(),
                null);
    }

    AttendanceEntry from(FromFile from) {
        return new AttendanceEntry(
                subject, seen, field, grain, source, name, minor, mark, present, total, whole, dropped, heads, from);
    }

    boolean same(AttendanceNow now) {
        return mark == now.mark()
                && present == now.present()
                && dropped == now.dropped()
                && whole == now.whole()
                && heads.equals(now.heads());
    }
}
