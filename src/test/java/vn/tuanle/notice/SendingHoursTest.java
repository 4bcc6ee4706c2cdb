package vn.tuanle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Days;

class SendingHoursTest {
    private final SendingHours night = new SendingHours(LocalTime.of(21, 0), LocalTime.of(6, 30), LocalTime.of(7, 30));

    private static Instant at(String vietnamese) {
        return LocalDateTime.parse(vietnamese).atZone(Days.ZONE).toInstant();
    }

    @Test
    void byDayALetterWaitsTenMinutesForOthersAndAnUrgentOneNot() {
        assertThat(night.due(at("2026-10-05T09:00"), false, MailChoice.SOON)).isEqualTo(at("2026-10-05T09:10"));
        assertThat(night.due(at("2026-10-05T09:00"), true, MailChoice.DAILY)).isEqualTo(at("2026-10-05T09:00"));
    }

    @Test
    void atNightEverythingWaitsForTheMorningAlsoOverMidnight() {
        assertThat(night.due(at("2026-10-05T20:55"), false, MailChoice.SOON)).isEqualTo(at("2026-10-06T06:30"));
        assertThat(night.due(at("2026-10-05T23:59"), true, MailChoice.SOON)).isEqualTo(at("2026-10-06T06:30"));
        assertThat(night.due(at("2026-10-06T00:01"), true, MailChoice.SOON)).isEqualTo(at("2026-10-06T06:30"));
        assertThat(night.due(at("2026-10-06T06:29"), true, MailChoice.SOON)).isEqualTo(at("2026-10-06T06:30"));
        assertThat(night.due(at("2026-10-06T06:30"), true, MailChoice.SOON)).isEqualTo(at("2026-10-06T06:30"));
        assertThat(night.due(at("2026-10-05T20:59"), true, MailChoice.SOON)).isEqualTo(at("2026-10-05T20:59"));
    }

    @Test
    void quietHoursWithinOneDay() {
        SendingHours noon = new SendingHours(LocalTime.of(11, 0), LocalTime.of(13, 0), LocalTime.of(7, 30));
        assertThat(noon.afterQuiet(at("2026-10-05T12:00"))).isEqualTo(at("2026-10-05T13:00"));
        assertThat(noon.afterQuiet(at("2026-10-05T13:00"))).isEqualTo(at("2026-10-05T13:00"));
        assertThat(noon.afterQuiet(at("2026-10-05T10:59"))).isEqualTo(at("2026-10-05T10:59"));
    }

    @Test
    void theDailyLetterGoesAtItsNextHour() {
        assertThat(night.due(at("2026-10-05T07:29"), false, MailChoice.DAILY)).isEqualTo(at("2026-10-05T07:30"));
        assertThat(night.due(at("2026-10-05T07:30"), false, MailChoice.DAILY)).isEqualTo(at("2026-10-06T07:30"));
    }
}
