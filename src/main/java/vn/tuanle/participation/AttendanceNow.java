package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Platform;
import vn.tuanle.kernel.Phrase;

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
        String link,
        Instant at,
        @Nullable Platform platform,
        @Nullable Integer minutes,
        List<HeadCountCell> heads) {
    /// Where the row comes from: “Tệp Zoom, 45 phút”.
    Phrase from() {
        return platform == null || minutes == null
                ? kindOfSource()
                : Phrase.of("Tệp {0}, {1} phút", new Phrase(platform.title(), List.of()), minutes);
    }

    Phrase kindOfSource() {
        return platform == null
                ? new Phrase(source.title(), List.of())
                : Phrase.of("Tệp {0}", new Phrase(platform.title(), List.of()));
    }

    /// Who said so: somebody of the unit, or a volunteer by a link.
    Phrase author() {
        if (!by.isEmpty()) return Phrase.of("{0}", by);
        return link.isEmpty() ? Phrase.of("Tình nguyện viên") : Phrase.of("Tình nguyện viên, liên kết “{0}”", link);
    }

    /// Why it was said again.
    Phrase why() {
        return switch (reason) {
            case Attendance.SLIP -> Phrase.of("Sửa ngay khi đang điểm danh");
            case CheckIns.SCANNED -> Phrase.of("Đã quét mã ở cửa");
            case MeetingImport.FROM_FILE -> Phrase.of("Theo tệp của buổi họp trực tuyến");
            default -> Phrase.of("{0}", reason);
        };
    }
}
