package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static List<Integer> next(@Nullable Integer capacity, int free, boolean late, int... line) {
        return Turns.next(
                        IntStream.of(line)
                                .mapToObj(people -> new Turns.Waiting(UUID.randomUUID(), people))
                                .toList(),
                        capacity,
                        free,
                        late)
                .stream()
                .map(Turns.Waiting::people)
                .toList();
    }

    @Test
    void whoCameFirstIsServedFirstAsFarAsTheyFit() {
        assertThat(next(40, 5, false, 1, 3, 1, 1)).containsExactly(1, 3, 1);
        assertThat(next(40, 0, false, 1)).isEmpty();
        assertThat(next(40, -3, false, 1)).isEmpty();
        assertThat(next(null, 1, false, 1, 300)).containsExactly(1, 300);
    }

    @Test
    void placesAreKeptForAGroupInFrontUntilTheLastDay() {
        assertThat(next(40, 5, false, 35, 1, 2)).isEmpty();
        assertThat(next(40, 5, false, 2, 35, 1)).containsExactly(2);
        assertThat(next(40, 5, true, 35, 1, 2)).containsExactly(1, 2);
        assertThat(next(40, 36, true, 35, 1, 2)).containsExactly(35, 1);
    }

    @Test
    void aGroupLargerThanTheWholeSittingKeepsNobodyWaiting() {
        assertThat(next(30, 5, false, 35, 1, 2)).containsExactly(1, 2);
    }

    @Test
    void theLastDayBeginsTwentyFourHoursBefore() {
        Instant starts = Instant.parse("2026-11-20T01:00:00Z");
        assertThat(Turns.late(starts, Instant.parse("2026-11-19T00:59:59Z"))).isFalse();
        assertThat(Turns.late(starts, Instant.parse("2026-11-19T01:00:00Z"))).isTrue();
    }

    private static final ZoneId VN = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Quiet from 21:00 to 06:30.
    private static Instant awake(Instant moment) {
        ZonedDateTime at = moment.atZone(VN);
        LocalTime time = at.toLocalTime();
        if (!time.isBefore(LocalTime.of(21, 0)))
            return at.plusDays(1).with(LocalTime.of(6, 30)).toInstant();
        return time.isBefore(LocalTime.of(6, 30)) ? at.with(LocalTime.of(6, 30)).toInstant() : moment;
    }

    private static @Nullable String until(String now, String starts) {
        Instant until = OfferTime.until(at(now), at(starts), 12, TurnsTest::awake);
        return until == null ? null : until.atZone(VN).toLocalDateTime().toString();
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(VN).toInstant();
    }

    @Test
    void anOfferIsKeptTwelveHoursShorterNearTheBeginningAndNeverEndsAtNight() {
        assertThat(until("2026-11-16T08:00", "2026-11-20T08:00")).isEqualTo("2026-11-16T20:00");
        assertThat(until("2026-11-16T12:00", "2026-11-20T08:00")).isEqualTo("2026-11-17T07:30");
        assertThat(until("2026-11-16T23:00", "2026-11-20T08:00")).isEqualTo("2026-11-17T18:30");
        assertThat(until("2026-11-20T08:00", "2026-11-20T14:00")).isEqualTo("2026-11-20T10:00");
        assertThat(until("2026-11-20T13:15", "2026-11-20T14:00")).isEqualTo("2026-11-20T13:45");
        assertThat(until("2026-11-20T13:40", "2026-11-20T14:00")).isNull();
        assertThat(Duration.between(at("2026-11-19T22:00"), at("2026-11-20T06:45")))
                .isPositive();
        assertThat(until("2026-11-19T22:00", "2026-11-20T06:45")).isNull();
    }
}
