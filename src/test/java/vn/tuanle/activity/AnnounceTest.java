package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;

/// The rules of announcing: series, links, titles that name the same, positions.
class AnnounceTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 2);

    @Test
    void aSeriesGoesByItsRuleUntilItsLastDay() {
        assertThat(done(Repeat.ONCE.days(FRIDAY, null))).containsExactly(FRIDAY);
        assertThat(done(Repeat.DAILY.days(FRIDAY, FRIDAY.plusDays(2))))
                .containsExactly(FRIDAY, FRIDAY.plusDays(1), FRIDAY.plusDays(2));
        assertThat(done(Repeat.WEEKDAYS.days(FRIDAY, FRIDAY.plusDays(4))))
                .containsExactly(FRIDAY, FRIDAY.plusDays(3), FRIDAY.plusDays(4));
        assertThat(done(Repeat.WEEKLY.days(FRIDAY, FRIDAY.plusDays(20))))
                .containsExactly(FRIDAY, FRIDAY.plusDays(7), FRIDAY.plusDays(14));
        assertThat(done(Repeat.DAILY.days(FRIDAY, FRIDAY.plusDays(59)))).hasSize(60);
    }

    @Test
    void aSeriesWithoutEndBackwardsOrHugeIsRefusedWithASentence() {
        assertThat(refusal(Repeat.DAILY.days(FRIDAY, null)))
                .isEqualTo("lap-den: Hãy ghi ngày cuối của các buổi lặp lại.");
        assertThat(refusal(Repeat.DAILY.days(FRIDAY, FRIDAY.minusDays(1))))
                .isEqualTo("lap-den: Ngày cuối đứng trước ngày đầu.");
        assertThat(refusal(Repeat.DAILY.days(FRIDAY, FRIDAY.plusDays(60)))).contains("nhiều nhất 60 buổi");
        assertThat(refusal(Repeat.WEEKLY.days(FRIDAY, LocalDate.of(2199, 1, 1))))
                .contains("nhiều nhất 60 buổi");
        assertThat(refusal(Repeat.WEEKDAYS.days(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 4))))
                .contains("không có ngày nào");
    }

    @Test
    void furtherDaysTakeTheHoursOfTheFirstUnlessTheySayTheirOwn() {
        Errors errors = Errors.none();
        List<How.Slot> slots = How.slots(
                Typed.of(
                        "ngay",
                        "02/10/2026",
                        "gio",
                        "08:00",
                        "den",
                        "",
                        "them-buoi",
                        "03/10/2026\n04/10/2026 14:00\n05/10/2026 19h30 - 21:00\n03/10/2026"),
                errors);
        assertThat(errors.byField()).isEmpty();
        assertThat(slots.stream().map(each -> each.day().getDayOfMonth() + " " + each.from() + "-" + each.to()))
                .containsExactly("2 08:00-10:00", "3 08:00-10:00", "4 14:00-16:00", "5 19:30-21:00");
        How.slots(Typed.of("ngay", "02/10/2026", "gio", "08:00", "den", "", "them-buoi", "mai 8 giờ"), errors);
        assertThat(Objects.requireNonNull(errors.on("them-buoi")).text()).contains("“mai 8 giờ”");
    }

    @ParameterizedTest
    @CsvSource({
        "https://us02web.zoom.us/j/86412345678?pwd=abc, ZOOM",
        "meet.google.com/abc-defg-hij, GOOGLE_MEET",
        "https://thcs-ngoquyen.k12online.vn/lop/5, K12ONLINE",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting, TEAMS",
        "https://youtu.be/dQw4w9WgXcQ, YOUTUBE",
        "https://www.facebook.com/thuvientranbien/live, OTHER",
        "https://zoom.us.xau.vn/j/1, OTHER",
        "https://học-tập.vn/lop, OTHER"
    })
    void aLinkTellsItsPlatformByItsHost(String typed, Platform platform) {
        assertThat(done(OnlineLink.of(typed, "duong-dan")).platform()).isEqualTo(platform);
        assertThat(done(OnlineLink.of(typed, "duong-dan")).address()).startsWith("https://");
    }

    @Test
    void aNameInVietnameseLettersIsKeptAsItsTrueName() {
        assertThat(done(OnlineLink.of("https://HỌC.vn/lớp?a=1#b", "duong-dan")).address())
                .isEqualTo("https://xn--hc-68s.vn/l%E1%BB%9Bp?a=1#b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://zoom.us/j/1",
                "javascript:alert(1)",
                "https://127.0.0.1/",
                "https://10.1.2.3/lop",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://[::1]/",
                "https://localhost/lop",
                "https://may-chu/lop",
                "https://truong.local/",
                "https://db.internal/",
                "https://ai:mat-khau@zoom.us/j/1",
                "https://zoom.us@xau.vn/j/1",
                "https://zoom.us:8443/j/1",
                "https://zoom.us\\@xau.vn/",
                "https://",
                "https://zo om.us/",
                "data://text/html"
            })
    void aLinkElsewhereThanAPublicPageIsRefused(String typed) {
        assertThat(OnlineLink.of(typed, "duong-dan")).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Ngày hội đọc sách, ngay hoi DOC SACH, true",
        "Tọa đàm: Chuyển đổi số trong nhà trường, Toạ đàm về chuyển đổi số nhà trường, true",
        "Lớp tin học cho người cao tuổi, Lop tin hoc nguoi cao tuoii, true",
        "Lớp tin học khóa 1, Lớp tin học khóa 2, true",
        "Ngày hội đọc sách, Hội thi rung chuông vàng, false",
        "Lễ phát động, Lễ bế mạc, false"
    })
    void titlesAreAlikeRegardlessOfMarksOrderAndSmallTypos(String one, String other, boolean alike) {
        assertThat(Alike.titles(one, other)).isEqualTo(alike);
        assertThat(Alike.titles(other, one)).isEqualTo(alike);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.95, 106.82|10.95, 106.82",
                "10.9574 106.8426|10.9574, 106.8426",
                "https://www.google.com/maps/place/X/@10.9500,106.8000,17z/data=!3m1!4b1!4m6!3d10.957!4d106.8426|10.957, 106.8426",
                "https://maps.google.com/?q=10.957%2C106.8426|10.957, 106.8426",
                "https://www.openstreetmap.org/?mlat=10.957&mlon=106.8426#map=17/10.9/106.8|10.957, 106.8426",
                "geo:10.957,106.8426|10.957, 106.8426",
                "https://maps.app.goo.gl/abc|",
                "91, 106|",
                "Nhà văn hóa|"
            })
    void aPositionIsReadFromTwoNumbersOrALinkOfAMap(String typed, @Nullable String words) {
        Position position = Position.of(typed);
        assertThat(position == null ? null : position.words()).isEqualTo(words);
    }

    @Test
    void daysOfLastYearKeepTheirPlaceInTheNewWeek() {
        LocalDate old = LocalDate.of(2025, 10, 1); // a Wednesday
        LocalDate fresh = LocalDate.of(2026, 10, 1); // a Thursday
        LocalDate thursday = LocalDate.of(2025, 10, 2);
        assertThat(thursday.plusDays(NextWeek.shift(old, fresh, thursday))).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(NextWeek.shift(null, null, thursday)).isZero();
        assertThat(thursday.plusDays(NextWeek.shift(null, fresh, thursday))).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.field() + ": " + refused.why().text()
                : "";
    }
}
