package vn.tuanle.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days and hours as people in Việt Nam write them; instants are shown in the time of
/// Asia/Ho_Chi_Minh.
public final class Days {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) ?(?:[h:]|giờ) ?(\\d{2})?(?: ?phút)?");

    /// Three months are never longer.
    private static final int COUNTED = 92;

    private Days() {}

    /// A day as people type it, `28/10/2021` or `2021-10-28`; null when it is no day of the calendar
    /// between 1900 and 2200.
    public static @Nullable LocalDate typed(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher day = TYPED.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            if (day.matches()) return within(LocalDate.of(number(day, 3), number(day, 2), number(day, 1)));
            if (iso.matches()) return within(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
        } catch (DateTimeException none) {
            return null;
        }
        return null;
    }

    /// An hour as people type it: `17h00`, `17:00`, `17 giờ 30`; null when it is no hour of the day.
    public static @Nullable LocalTime typedHour(String typed) {
        Matcher hour = HOUR.matcher(typed.strip());
        if (!hour.matches()) return null;
        try {
            return LocalTime.of(number(hour, 1), hour.group(2) == null ? 0 : number(hour, 2));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalDate within(LocalDate day) {
        return day.getYear() < 1900 || day.getYear() > 2200 ? null : day;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /// What a field for a day shows: what was typed, and a day of the program as people write it.
    public static String shown(String typed) {
        LocalDate day = ISO.matcher(typed.strip()).matches() ? typed(typed) : null;
        return day == null ? typed : day(day);
    }

    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// How long it is from one day to a later one, in words: in days as long as anybody counts them, then
    /// in months, then in years.
    public static Phrase span(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        long months = ChronoUnit.MONTHS.between(from, to);
        if (days <= COUNTED) return Phrase.of("{0} ngày", days);
        return months < 24 ? Phrase.of("hơn {0} tháng", months) : Phrase.of("hơn {0} năm", months / 12);
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
