package vn.tuanle.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Outcome;

/// Periods and their clocks, computed from a rule.
class SeriesTest {
    private static Series of(Cadence cadence, String first, String last, String given, boolean month, int number) {
        return new Series(
                cadence,
                LocalDate.parse(first),
                LocalDate.parse(last),
                given,
                5,
                month,
                number,
                Due.Boundary.BEFORE,
                30,
                true);
    }

    private static List<String> told(Series series) {
        if (!(series.periods() instanceof Outcome.Done<List<Period>>(List<Period> periods)))
            return List.of(((Outcome.Refused<?>) series.periods()).why().text());
        return periods.stream()
                .map(p -> p.name() + " " + p.first() + ".." + p.last() + " opens " + p.opensOn() + " due "
                        + p.due().lastDay() + " locks " + p.locksOn())
                .toList();
    }

    @Test
    void monthsAreDueOnADayOfTheNextOverTheYearsEnd() {
        assertThat(told(of(Cadence.MONTH, "2026-12-10", "2027-01-31", "", true, 5)))
                .containsExactly(
                        "Tháng 12/2026 2026-12-01..2026-12-31 opens 2026-12-26 due 2027-01-04 locks 2027-02-03",
                        "Tháng 1/2027 2027-01-01..2027-01-31 opens 2027-01-26 due 2027-02-04 locks 2027-03-06");
        // the last day of a shorter month
        assertThat(told(of(Cadence.MONTH, "2027-01-01", "2027-01-31", "", true, 31))
                        .getFirst())
                .contains("due 2027-02-27");
    }

    @Test
    void quartersAndTermsFollowTheSchoolYear() {
        assertThat(told(of(Cadence.QUARTER, "2026-08-01", "2026-12-31", "", false, 10)))
                .containsExactly(
                        "Quý III/2026 2026-07-01..2026-09-30 opens 2026-09-25 due 2026-10-09 locks 2026-11-08",
                        "Quý IV/2026 2026-10-01..2026-12-31 opens 2026-12-26 due 2027-01-09 locks 2027-02-08");
        assertThat(told(of(Cadence.TERM, "2026-09-01", "2027-05-31", "", true, 5)))
                .extracting(line -> line.substring(0, line.indexOf(" opens")))
                .containsExactly(
                        "Học kỳ I năm học 2026-2027 2026-09-05..2027-01-15",
                        "Học kỳ II năm học 2026-2027 2027-01-16..2027-05-31");
    }

    @Test
    void givenDatesAreReadAndWhatCannotBeIsSaid() {
        assertThat(told(of(
                        Cadence.DATES,
                        "2026-09-01",
                        "2026-09-01",
                        "05/9/2026 - 15/10/2026 Đợt đầu năm học\n16/10/2026 – 22/10/2026 Tuần lễ",
                        false,
                        6)))
                .extracting(line -> line.substring(0, line.indexOf("..")))
                .containsExactly("Đợt đầu năm học 2026-09-05", "Tuần lễ 2026-10-16");
        assertThat(told(of(Cadence.DATES, "2026-09-01", "2026-09-01", "31/9/2026 - 5/10/2026 Sai", false, 6)))
                .containsExactly("Dòng 1: hãy ghi như “05/9/2026 - 15/01/2027 Học kỳ I”.");
        assertThat(told(of(
                        Cadence.DATES,
                        "2026-09-01",
                        "2026-09-01",
                        "01/9/2026 - 05/9/2026 A\n05/9/2026 - 06/9/2026 B",
                        false,
                        6)))
                .containsExactly("Dòng 2: kỳ này trùng ngày với một kỳ khác.");
        assertThat(told(of(Cadence.MONTH, "2020-01-01", "2026-12-31", "", true, 5))
                        .getFirst())
                .startsWith("Nhiều quá 60 kỳ");
    }
}
