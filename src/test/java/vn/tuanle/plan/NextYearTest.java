package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextYearTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "từ thứ Hai, ngày 06/10/2025 đến Chủ nhật, ngày 12/10/2025|từ thứ Ba, ngày 06/10/2026 đến Thứ Hai, ngày 12/10/2026",
                "Thứ Hai (06/10/2025)|Thứ Ba (06/10/2026)",
                "thứ hai ngày 6 tháng 10 năm 2025|thứ Ba ngày 6 tháng 10 năm 2026",
                // what was wrong already is not made to look right
                "thứ Sáu, ngày 06/10/2025|thứ Sáu, ngày 06/10/2026",
                "thứ Hai hằng tuần năm 2025|thứ Hai hằng tuần năm 2026",
            })
    void daysOfTheWeekMoveWithTheirDay(String before, String after) {
        assertThat(NextYear.of(before, 2025, 2026, List.of()).text()).isEqualTo(after);
    }
}
