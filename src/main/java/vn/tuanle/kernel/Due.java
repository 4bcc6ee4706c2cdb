package vn.tuanle.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A fixed day by which something is due, as a document words it.
///
/// Bộ luật Dân sự 2015, Điều 145–148: “trước ngày D” leaves D out, “chậm nhất ngày D” takes it in,
/// and a day lasts until 24:00. A fixed day is no counted period: it does not move for a day off.
public record Due(LocalDate day, @Nullable LocalTime hour, Boundary boundary) {
    /// How many days before the last day a task counts as pressing.
    public static final int SOON = 3;

    public enum Boundary {
        BEFORE,
        AT_LATEST,
        ON
    }

    /// A due day without an hour.
    public static Due of(LocalDate day, Boundary boundary) {
        return new Due(day, null, boundary);
    }

    /// The moment at which the time is up, in Asia/Ho_Chi_Minh: the hour given, or 24:00 of the
    /// last day.
    public Instant end() {
        if (hour != null) return day.atTime(hour).atZone(Days.ZONE).toInstant();
        return lastDay().plusDays(1).atStartOfDay(Days.ZONE).toInstant();
    }

    /// True when what is done at this moment is no longer on time. “Chậm nhất 17 giờ” is still kept
    /// at 17:00, “trước 17 giờ” is not.
    public boolean late(Instant at) {
        return hour != null && boundary != Boundary.BEFORE ? at.isAfter(end()) : !at.isBefore(end());
    }

    /// The last day on which one is on time.
    public LocalDate lastDay() {
        boolean dayItselfOut = boundary == Boundary.BEFORE && (hour == null || hour.equals(LocalTime.MIDNIGHT));
        return dayItselfOut ? day.minusDays(1) : day;
    }

    /// True when the last day is near, but not yet past.
    public boolean soon(Instant now) {
        return !late(now) && daysLeft(now) <= SOON;
    }

    /// Whole days from today to the last day; negative when it is past.
    public long daysLeft(Instant now) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(now, Days.ZONE), lastDay());
    }

    /// The time left in words: “còn 3 ngày”, “hôm nay là hạn cuối”, “quá hạn 2 ngày”, “quá hạn hơn 5 năm”.
    public Phrase left(Instant now) {
        long days = daysLeft(now);
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        if (late(now))
            return days == 0 ? Phrase.of("quá giờ hôm nay") : Phrase.of("quá hạn {0}", Days.span(lastDay(), today));
        return days == 0 ? Phrase.of("hôm nay là hạn cuối") : Phrase.of("còn {0}", Days.span(today, lastDay()));
    }

    /// The due day as a document says it: “chậm nhất 17 giờ 00 ngày …”; where the day named is
    /// itself left out, with the last day that is meant: “trước ngày 28/10/2021, tức chậm nhất hết
    /// ngày 27/10/2021”.
    public Phrase words() {
        LocalDate last = lastDay();
        return last.isBefore(day) ? Phrase.of("{0}, tức chậm nhất hết ngày {1}", written(), Days.day(last)) : written();
    }

    private Phrase written() {
        String on = Days.day(day);
        if (hour == null)
            return switch (boundary) {
                case BEFORE -> Phrase.of("trước ngày {0}", on);
                case AT_LATEST -> Phrase.of("chậm nhất ngày {0}", on);
                case ON -> Phrase.of("ngày {0}", on);
            };
        Phrase at = Phrase.of("{0} giờ {1}", hour.getHour(), "%02d".formatted(hour.getMinute()));
        return switch (boundary) {
            case BEFORE -> Phrase.of("trước {0} ngày {1}", at, on);
            case AT_LATEST -> Phrase.of("chậm nhất {0} ngày {1}", at, on);
            case ON -> Phrase.of("{0} ngày {1}", at, on);
        };
    }

    /// What to know when the last day is a day off: why it is one, and the last working day before
    /// it. Null when it is a working day.
    public @Nullable Phrase warning(DaysOff off) {
        LocalDate last = lastDay();
        Phrase why = off.why(last);
        if (why == null) return null;
        return Phrase.of(
                "Ngày cuối của hạn là {0}, {1}. Hạn ghi ngày cố định không tự dời; ngày làm việc cuối trước đó là {2}.",
                Days.day(last), why, Days.day(off.lastWorkingDay(last)));
    }
}
