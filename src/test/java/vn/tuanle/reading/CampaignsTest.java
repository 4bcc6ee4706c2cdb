package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignsTest {
    private static final String HEAD =
            "UBND PHƯỜNG AN BÌNH\nSố: 5/KH-UBND\nAn Bình, ngày 05 tháng 9 năm 2025\n\nKẾ HOẠCH\nTổ chức Tuần lễ hưởng"
                    + " ứng học tập suốt đời năm 2025\n\nI. THỜI GIAN, ĐỊA ĐIỂM\n\n1. ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thời gian: từ thứ Hai, ngày 06/10/2025 đến Chủ nhật, ngày 12/10/2025.                              | null
        Thời gian: Từ thứ Hai (06/10/2025) đến hết Chủ nhật (12/10/2025).                                  | null
        Thời gian tổ chức Tuần lễ: 07 ngày, từ thứ 2, ngày 06/10/2025 đến hết chủ nhật, ngày 12/10/2025.   | null
        Tuần lễ diễn ra từ 7 giờ 30, thứ Hai ngày 06/10 đến 17 giờ 00, Chủ nhật ngày 12/10/2025.           | null
        Thời gian: từ ngày 06 (thứ Hai) đến ngày 12/10/2025 (Chủ nhật).                                    | null
        Thời gian: từ thứ Ba, ngày 06/10/2025 đến Chủ nhật, ngày 12/10/2025.                               | 06/10/2025
        Thời gian: từ thứ Hai, ngày 06/10/2025 đến thứ Bảy, ngày 12/10/2025.                               | 12/10/2025
        Thời gian: từ ngày 06/10/2025 (thứ Hai) đến hết ngày 12/10/2025 (thứ Sáu).                         | 12/10/2025
        """)
    void namesOfDaysBelongToTheTimeOfTheWeekAndAreComparedWithIt(String time, String wrong) {
        ReadDocument read = read(HEAD + time + "\n\n2. Địa điểm: tại nhà văn hóa.\n");
        assertThat(read.campaigns()).singleElement().satisfies(c -> {
            assertThat(c.value().start() + " " + c.value().end()).isEqualTo("2025-10-06 2025-10-12");
            assertThat(c.doubt() == null ? "null" : c.doubt().text())
                    .isEqualTo(
                            wrong.equals("null") ? wrong : "Thứ và ngày " + wrong + " không khớp nhau: xin đối chiếu.");
        });
        assertThat(read.deadlines()).isEmpty();
    }

    @Test
    void aDayOfTheWeekThatNoCalendarHoldsIsTold() {
        ReadDocument read = read(HEAD + "Tuần lễ được tổ chức từ ngày 28/9 đến ngày 31/9/2025.\n");
        assertThat(read.campaigns())
                .singleElement()
                .satisfies(c -> assertThat(c.value().end()).isNull());
        assertThat(read.warnings().stream().map(w -> w.text()))
                .contains("Ngày “ngày 31/9/2025” không có trong lịch: xin đối chiếu.");
    }

    private static ReadDocument read(String text) {
        return Grammar.read(PlainText.of(text)).getFirst();
    }
}
