package vn.tuanle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @ParameterizedTest
    @ValueSource(strings = {"28/10/2021", " 28-10-2021 ", "28.10.2021", "2021-10-28"})
    void aDayIsTypedInSeveralWays(String typed) {
        assertThat(Days.typed(typed)).isEqualTo(LocalDate.of(2021, 10, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2021", "28/13/2021", "28/10/21", "hôm nay", "01/01/1899", "01/01/2201"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Days.typed(typed)).isNull();
        assertThat(Days.shown(typed)).isEqualTo(typed);
    }

    @Test
    void aFieldShowsADayAsPeopleWriteIt() {
        assertThat(Days.shown("2021-10-08")).isEqualTo("08/10/2021");
        assertThat(Days.shown("8/10/2021")).isEqualTo("8/10/2021");
    }

    @ParameterizedTest
    @CsvSource({"17h00, 17:00", "17:30, 17:30", "17 giờ 30, 17:30", "9h, 09:00"})
    void anHourIsTypedInSeveralWays(String typed, LocalTime hour) {
        assertThat(Days.typedHour(typed)).isEqualTo(hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25h00", "17h60", "chiều"})
    void whatIsNoHourIsNone(String typed) {
        assertThat(Days.typedHour(typed)).isNull();
    }
}
