package vn.tuanle.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import vn.tuanle.kernel.Days;

/// The hours in which people are written to, in Vietnamese time: nobody is woken between `quietFrom`
/// and `quietTo`; the daily letter goes at `daily`.
record SendingHours(LocalTime quietFrom, LocalTime quietTo, LocalTime daily) {
    /// Notices of one person within this time become one letter.
    private static final Duration GATHERING = Duration.ofMinutes(10);

    /// The earliest moment at which a notice said at `said` may leave.
    Instant due(Instant said, boolean urgent, MailChoice choice) {
        if (urgent) return afterQuiet(said);
        return choice == MailChoice.DAILY ? nextDaily(said) : afterQuiet(said.plus(GATHERING));
    }

    /// This moment, or the end of the quiet hours it falls into.
    Instant afterQuiet(Instant moment) {
        ZonedDateTime at = moment.atZone(Days.ZONE);
        LocalTime time = at.toLocalTime();
        boolean overMidnight = quietFrom.isAfter(quietTo);
        boolean late = !time.isBefore(quietFrom);
        boolean early = time.isBefore(quietTo);
        if (overMidnight ? !late && !early : !late || !early) return moment;
        ZonedDateTime end = at.with(quietTo);
        return (overMidnight && late ? end.plusDays(1) : end).toInstant();
    }

    private Instant nextDaily(Instant said) {
        ZonedDateTime today = said.atZone(Days.ZONE).with(daily);
        return (today.toInstant().isAfter(said) ? today : today.plusDays(1)).toInstant();
    }
}
