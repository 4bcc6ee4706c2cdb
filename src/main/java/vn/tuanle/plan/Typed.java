package vn.tuanle.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days and hours as people type them: `28/10/2021`, `2021-10-28`; `17h00`, `17:00`, `17 giờ 30`.
public final class Typed {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) ?(?:[h:]|giờ) ?(\\d{2})?(?: ?phút)?");

    private Typed() {}

    /// Null when it is no day of the calendar.
    public static @Nullable LocalDate day(String typed) {
        String text = typed.strip();
        Matcher day = DAY.matcher(text);
        Matcher iso = ISO.matcher(text);
        try {
            if (day.matches()) return LocalDate.of(number(day, 3), number(day, 2), number(day, 1));
            if (iso.matches()) return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        } catch (DateTimeException none) {
            return null;
        }
        return null;
    }

    /// Null when it is no hour of the day.
    public static @Nullable LocalTime hour(String typed) {
        Matcher hour = HOUR.matcher(typed.strip());
        if (!hour.matches()) return null;
        try {
            return LocalTime.of(number(hour, 1), hour.group(2) == null ? 0 : number(hour, 2));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
