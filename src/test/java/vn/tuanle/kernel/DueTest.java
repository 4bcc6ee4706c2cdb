package vn.tuanle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.kernel.Due.Boundary;

class DueTest {
    private static final LocalDate D28 = LocalDate.of(2021, 10, 28);

    @ParameterizedTest
    @CsvSource({
        // S-II.2b: “trước ngày 28/10/2021” ends with the 27th, at 17:00 UTC
        "2021-10-28,      , BEFORE,    2021-10-27T17:00:00Z, 'trước ngày 28/10/2021, tức chậm nhất hết ngày 27/10/2021'",
        "2021-10-28,      , AT_LATEST, 2021-10-28T17:00:00Z, chậm nhất ngày 28/10/2021",
        "2021-10-28,      , ON,        2021-10-28T17:00:00Z, ngày 28/10/2021",
        "2021-10-28, 17:00, BEFORE,    2021-10-28T10:00:00Z, trước 17 giờ 00 ngày 28/10/2021",
        "2021-10-28, 17:00, AT_LATEST, 2021-10-28T10:00:00Z, chậm nhất 17 giờ 00 ngày 28/10/2021",
        "2021-10-28, 08:30, ON,        2021-10-28T01:30:00Z, 8 giờ 30 ngày 28/10/2021",
        "2022-01-01,      , BEFORE,    2021-12-31T17:00:00Z, 'trước ngày 01/01/2022, tức chậm nhất hết ngày 31/12/2021'",
        "2021-10-28, 00:00, BEFORE,    2021-10-27T17:00:00Z, 'trước 0 giờ 00 ngày 28/10/2021, tức chậm nhất hết ngày 27/10/2021'",
    })
    void endsAtOneMoment(LocalDate day, LocalTime hour, Boundary boundary, Instant end, String words) {
        Due due = new Due(day, hour, boundary);
        assertThat(due.end()).isEqualTo(end);
        assertThat(due.words().text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "     , BEFORE,    2021-10-24T05:00:00Z, còn 3 ngày,          false, true",
        "     , BEFORE,    2021-10-23T05:00:00Z, còn 4 ngày,          false, false",
        "     , BEFORE,    2021-10-26T17:00:00Z, hôm nay là hạn cuối, false, true",
        "     , BEFORE,    2021-10-27T16:59:59Z, hôm nay là hạn cuối, false, true",
        "     , BEFORE,    2021-10-27T17:00:00Z, quá hạn 1 ngày,      true,  false",
        "     , AT_LATEST, 2021-10-28T16:59:59Z, hôm nay là hạn cuối, false, true",
        "     , AT_LATEST, 2021-10-29T17:00:00Z, quá hạn 2 ngày,      true,  false",
        "     , AT_LATEST, 2022-01-28T05:00:00Z, quá hạn 92 ngày,     true,  false",
        "     , AT_LATEST, 2022-01-29T05:00:00Z, quá hạn hơn 3 tháng, true,  false",
        "     , AT_LATEST, 2023-10-27T05:00:00Z, quá hạn hơn 23 tháng, true, false",
        "     , AT_LATEST, 2023-10-28T05:00:00Z, quá hạn hơn 2 năm,   true,  false",
        "     , BEFORE,    2026-11-29T05:00:00Z, quá hạn hơn 5 năm,   true,  false",
        "     , AT_LATEST, 2020-10-01T05:00:00Z, còn hơn 12 tháng,    false, false",
        "17:00, AT_LATEST, 2021-10-28T10:00:00Z, hôm nay là hạn cuối, false, true",
        "17:00, AT_LATEST, 2021-10-28T10:00:01Z, quá giờ hôm nay,     true,  false",
        "17:00, BEFORE,    2021-10-28T09:59:59Z, hôm nay là hạn cuối, false, true",
        "17:00, BEFORE,    2021-10-28T10:00:00Z, quá giờ hôm nay,     true,  false",
        "00:00, BEFORE,    2021-10-27T10:00:00Z, hôm nay là hạn cuối, false, true",
    })
    void saysTheDaysLeft(LocalTime hour, Boundary boundary, Instant now, String left, boolean late, boolean soon) {
        Due due = new Due(D28, hour, boundary);
        assertThat(due.left(now).text()).isEqualTo(left);
        assertThat(due.late(now)).isEqualTo(late);
        assertThat(due.soon(now)).isEqualTo(soon);
    }

    @Test
    void warnsOfAWeekendAndProposesTheLastWorkingDayBefore() {
        DaysOff off = new DaysOff(Map.of());
        // 31/10/2021 was a Sunday: “trước ngày 31/10” meant Friday the 29th in practice
        assertThat(Due.of(LocalDate.of(2021, 10, 31), Boundary.BEFORE).warning(off))
                .isEqualTo(Phrase.of(
                        "Ngày cuối của hạn là {0}, {1}. Hạn ghi ngày cố định không tự dời; ngày làm việc cuối trước đó là {2}.",
                        "30/10/2021", Phrase.of("thứ Bảy"), "29/10/2021"));
        assertThat(Due.of(D28, Boundary.BEFORE).warning(off)).isNull();
    }

    @Test
    void aHolidayIsNamedBeforeTheWeekendAndSkippedWithIt() {
        DaysOff off = new DaysOff(Map.of(
                LocalDate.of(2022, 4, 30), "Ngày Chiến thắng",
                LocalDate.of(2022, 5, 1), "Ngày Quốc tế lao động",
                LocalDate.of(2022, 5, 2), "Nghỉ bù",
                LocalDate.of(2022, 5, 3), "Nghỉ bù"));
        assertThat(off.why(LocalDate.of(2022, 5, 1))).isEqualTo(Phrase.of("Ngày Quốc tế lao động"));
        assertThat(off.lastWorkingDay(LocalDate.of(2022, 5, 3))).isEqualTo(LocalDate.of(2022, 4, 29));
        assertThat(off.lastWorkingDay(LocalDate.of(2022, 5, 4))).isEqualTo(LocalDate.of(2022, 5, 4));
    }

    @Test
    void aPhraseWithinAPhraseIsTranslatedAlongAndSurvivesJson() {
        Phrase due = new Due(D28, LocalTime.of(17, 0), Boundary.BEFORE).words();
        Map<String, String> english = Map.of("trước {0} ngày {1}", "before {0} on {1}", "{0} giờ {1}", "{0}:{1}");
        assertThat(due.in(key -> english.getOrDefault(key, key))).isEqualTo("before 17:00 on 28/10/2021");
        JsonMapper json = JsonMapper.builder().build();
        assertThat(json.readValue(json.writeValueAsString(due), Phrase.class)).isEqualTo(due);
    }
}
