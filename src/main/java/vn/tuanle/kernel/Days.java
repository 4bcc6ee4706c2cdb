package vn.tuanle.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// Days and hours as people in Việt Nam write them; instants are shown in the time of
/// Asia/Ho_Chi_Minh.
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private Days() {}

    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// The day of the week: “Thứ Hai” … “Chủ nhật”.
    public static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "Thứ Hai";
            case TUESDAY -> "Thứ Ba";
            case WEDNESDAY -> "Thứ Tư";
            case THURSDAY -> "Thứ Năm";
            case FRIDAY -> "Thứ Sáu";
            case SATURDAY -> "Thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }

    public static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(ZonedDateTime.ofInstant(instant, ZONE));
    }
}
