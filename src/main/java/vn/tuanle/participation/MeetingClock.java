package vn.tuanle.participation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// Reads lengths and moments as the platforms write them: “1h 3m 5s”, “1 giờ 3 phút”, “1 hr 2
/// min”, “0:47:03”; days first or months first, whichever a whole file agrees with.
final class MeetingClock {
    private static final Pattern LENGTH = Pattern.compile(
            "(?:(\\d{1,4}) ?(?:h|hrs?|hours?|gio|tieng)\\b ?)?(?:(\\d{1,5}) ?(?:m|mins?|minutes?|phut|ph|p)\\b ?)?"
                    + "(?:(\\d{1,6}) ?(?:s|secs?|seconds?|giay)\\b)?");
    private static final Pattern GLUED = Pattern.compile("(\\d)([a-z]+)(?=\\d|$| )");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2}):(\\d{2})");
    private static final Pattern MOMENT = Pattern.compile(
            "(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})[,t ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)? ?(am|pm|sa|ch)?");
    private final boolean dayFirst;

    private MeetingClock(boolean dayFirst) {
        this.dayFirst = dayFirst;
    }

    /// The clock in which all the moments of a file can be read, are near each other, and fall on
    /// the day of the sitting where one reading does.
    static MeetingClock of(List<String> moments, LocalDate day) {
        MeetingClock days = new MeetingClock(true);
        MeetingClock months = new MeetingClock(false);
        return months.fit(moments, day) > days.fit(moments, day) ? months : days;
    }

    private int fit(List<String> moments, LocalDate day) {
        List<LocalDateTime> all = moments.stream()
                .map(this::moment)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (all.isEmpty()) return 0;
        boolean near = Duration.between(all.getFirst(), all.getLast()).toHours() < 36;
        boolean meant = all.stream().anyMatch(one -> one.toLocalDate().equals(day));
        return all.size() * 4 + (meant ? 2 : 0) + (near ? 1 : 0);
    }

    @Nullable
    LocalDateTime moment(String written) {
        Matcher found = MOMENT.matcher(Fold.fold(written.replaceAll("\\p{Z}+", " ")));
        if (!found.matches()) return null;
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(2));
        int third = Integer.parseInt(found.group(3));
        boolean iso = found.group(1).length() == 4;
        int year = iso ? first : third < 100 ? 2000 + third : third;
        int day = iso ? third : dayFirst ? first : second;
        int month = iso || dayFirst ? second : first;
        int hour = Integer.parseInt(found.group(4));
        String half = found.group(7);
        if (half != null && hour > 12) return null;
        if (half != null) hour = hour % 12 + (half.equals("pm") || half.equals("ch") ? 12 : 0);
        try {
            return LocalDateTime.of(
                    year,
                    month,
                    day,
                    hour,
                    Integer.parseInt(found.group(5)),
                    found.group(6) == null ? 0 : Integer.parseInt(found.group(6)));
        } catch (DateTimeException no) {
            return null;
        }
    }

    /// Seconds; null when it cannot be read. A number alone are minutes where the heading says so.
    static @Nullable Integer seconds(String written, boolean minutes) {
        String plain = Fold.fold(written.replaceAll("\\p{Z}+", " "))
                .replaceAll("[,;]", " ")
                .replaceAll(" +", " ");
        if (minutes && plain.matches("\\d{1,5}")) return Integer.parseInt(plain) * 60;
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches())
            return number(clock.group(1)) * 3600 + number(clock.group(2)) * 60 + number(clock.group(3));
        Matcher length = LENGTH.matcher(
                GLUED.matcher(plain).replaceAll("$1 $2 ").replaceAll(" +", " ").strip());
        if (plain.isEmpty() || !length.matches()) return null;
        return number(length.group(1)) * 3600 + number(length.group(2)) * 60 + number(length.group(3));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
