package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final Dates.Year YEAR = new Dates.Year(2025, LocalDate.of(2025, 9, 19));

    @Test
    void readsDaysInEveryWriting() {
        assertThat(days("trước ngày 15/10/2025")).containsExactly("DAY 2025-10-15 2025-10-15");
        assertThat(days("ngày 05 tháng 9 năm 2025")).containsExactly("DAY 2025-09-05 2025-09-05");
        assertThat(days("ngày29/10/2013")).containsExactly("DAY 2013-10-29 2013-10-29");
        assertThat(days("15.10.2025")).containsExactly("DAY 2025-10-15 2025-10-15");
    }

    @Test
    void inheritsTheYearAndLooksForward() {
        assertThat(days("trước ngày 20/10")).containsExactly("DAY 2025-10-20 2025-10-20 *");
        assertThat(days("trước ngày 15 tháng 01")).containsExactly("DAY 2026-01-15 2026-01-15 *");
    }

    @Test
    void readsStretchesThatShareMonthAndYear() {
        assertThat(days("từ ngày 01 đến ngày 07/10/2025")).containsExactly("RANGE 2025-10-01 2025-10-07");
        assertThat(days("01-07/10/2025")).containsExactly("RANGE 2025-10-01 2025-10-07");
        assertThat(days("từ ngày 27/9 đến ngày 05/10/2025")).containsExactly("RANGE 2025-09-27 2025-10-05");
        assertThat(days("từ ngày 02 đến ngày 08 tháng 10 năm 2023")).containsExactly("RANGE 2023-10-02 2023-10-08");
        assertThat(days("từ thứ Ba ngày 01/10/2024 đến hết thứ Hai ngày 07/10/2024"))
                .containsExactly("RANGE 2024-10-01 2024-10-07");
        assertThat(days("từ 01/10 - 07/10/2022")).containsExactly("RANGE 2022-10-01 2022-10-07");
    }

    @Test
    void namesOfDaysMayStandAnywhereInAStretch() {
        for (String text : List.of(
                "từ thứ Hai, ngày 06/10/2025 đến Chủ nhật, ngày 12/10/2025",
                "từ ngày 06/10/2025 (thứ Hai) đến hết ngày 12/10/2025 (Chủ nhật)",
                "từ thứ 2 ngày 06/10 đến hết chủ nhật ngày 12/10/2025",
                "Từ thứ Hai (06/10/2025) đến Chủ nhật (12/10/2025)",
                "thứ Hai 06/10/2025 - Chủ nhật 12/10/2025",
                "từ thứ Hai, 06/10, đến Chủ nhật, 12/10/2025",
                "từ thứ Hai ngày 06 đến Chủ nhật ngày 12/10/2025",
                "từ ngày 06 (thứ Hai) đến ngày 12/10/2025 (Chủ nhật)",
                "từ 7h00 thứ Hai ngày 06/10/2025 đến 17h00 Chủ nhật, ngày 12/10/2025",
                "từ ngày thứ Hai 06/10/2025 cho đến hết ngày Chủ nhật 12/10/2025",
                "từ thứ hai ngày 06 tháng 10 đến chủ nhật ngày 12 tháng 10 năm 2025"))
            assertThat(days(text)).as(text).containsExactly("RANGE 2025-10-06 2025-10-12");
    }

    @Test
    void readsMonthsAndQuarters() {
        assertThat(days("hoàn thành trong tháng 10")).containsExactly("MONTH 2025-10-01 2025-10-31 *");
        assertThat(days("Quý IV/2025")).containsExactly("QUARTER 2025-10-01 2025-12-31");
    }

    @Test
    void takesNoDateFromNumbersOfDocuments() {
        assertThat(days("Thông tư số 25/2023/TT-BGDĐT")).isEmpty();
        assertThat(days("ngày 31/02/2025")).isEmpty();
    }

    private static List<String> days(String text) {
        return Dates.in(Piece.of(text, 0), YEAR).stream()
                .map(w -> w.kind() + " " + w.first() + " " + w.last() + (w.inherited() ? " *" : ""))
                .toList();
    }
}
