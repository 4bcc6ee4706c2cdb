package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {
    private static final LocalDate ISSUED = LocalDate.of(2025, 9, 19);
    private static final Deadlines DEADLINES = new Deadlines(
            new Dates.Year(2025, ISSUED),
            new RelativeDeadlines.Known(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 7), ISSUED));

    @Test
    void beforeADayLeavesItOut() {
        assertThat(due("Gửi báo cáo về UBND phường (qua Phòng Văn hóa - Xã hội) trước 17h00 ngày 15/10/2025."))
                .containsExactly("BEFORE 2025-10-15 17:00 REPORT → UBND phường qua Phòng Văn hóa - Xã hội");
        assertThat(due("Xây dựng kế hoạch trước ngày 25/9."))
                .containsExactly("BEFORE 2025-09-25 null PLAN → null qua null");
    }

    @Test
    void atLatestAndUntilTheEndTakeItIn() {
        assertThat(due("Báo cáo Sở Nội vụ chậm nhất là ngày 20/10/2025."))
                .containsExactly("AT_LATEST 2025-10-20 null REPORT → Sở Nội vụ qua null");
        assertThat(due("Nộp dự toán đến hết ngày 30/9/2025."))
                .containsExactly("AT_LATEST 2025-09-30 null BUDGET → null qua null");
        assertThat(due("Treo pano, hoàn thành trong tháng 9."))
                .containsExactly("AT_LATEST 2025-09-30 null OTHER → null qua null");
    }

    @Test
    void aDayCitedIsNotDue() {
        assertThat(due("Triển khai Hướng dẫn số 9907/HD-UBND ngày 18/8/2021 của UBND tỉnh."))
                .isEmpty();
        assertThat(due("Tổ chức các hoạt động từ ngày 06/10/2025 đến ngày 12/10/2025."))
                .isEmpty();
    }

    @Test
    void aRuleThatReturnsHasNoDate() {
        assertThat(DEADLINES.in(
                        Piece.of("báo cáo định kỳ gửi về Sở Xây dựng (trước ngày 20 tháng cuối quý)", 0),
                        "1",
                        List.of(),
                        Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.value().date()).isNull();
                    assertThat(d.value().recurrence()).isEqualTo("trước ngày 20 tháng cuối quý");
                    assertThat(d.value().boundary()).isEqualTo(ReadDocument.Boundary.BEFORE);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Gửi báo cáo trong vòng 10 ngày kể từ ngày kết thúc Tuần lễ.              | 2025-10-17
        Báo cáo về UBND phường sau khi kết thúc Tuần lễ 05 ngày.                 | 2025-10-12
        Nộp báo cáo chậm nhất 05 ngày sau khi Tuần lễ kết thúc.                  | 2025-10-12
        Treo băng rôn xong trước ngày khai mạc 02 ngày.                          | 2025-09-29
        Gửi danh sách chậm nhất 03 ngày trước ngày khai mạc Tuần lễ.             | 2025-09-28
        Gửi kế hoạch trong 05 ngày làm việc kể từ ngày ban hành Kế hoạch này.    | 2025-09-26
        Báo cáo kết quả trong 01 tuần sau ngày bế mạc.                           | 2025-10-14
        Hoàn thành báo cáo trong tuần đầu tháng 11 năm 2025.                     | 2025-11-07
        Nộp hồ sơ trong trung tuần tháng 10 năm 2025.                            | 2025-10-20
        Nhận bài đăng ký dự thi từ ngày 01/10 đến ngày 05/10/2025.               | 2025-10-05
        Gửi báo cáo trong vòng 03 ngày kể từ ngày nhận được Kế hoạch này.        | null
        Các trường gửi báo cáo ngay sau khi kết thúc Tuần lễ.                    | null
        """)
    void countsFromAnotherDayAndSaysSo(String text, String date) {
        assertThat(DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> {
                    assertThat(String.valueOf(d.value().date())).isEqualTo(date);
                    assertThat(d.value().boundary()).isEqualTo(ReadDocument.Boundary.AT_LATEST);
                    assertThat(d.isDoubtful()).isTrue();
                    assertThat(d.value().recurrence() == null)
                            .isEqualTo(d.value().date() != null);
                });
    }

    @Test
    void aStretchOfTheWeekAsksNothing() {
        assertThat(due("Tuyên truyền trước, trong và sau khi kết thúc Tuần lễ."))
                .isEmpty();
        assertThat(due("Sau khi kết thúc Tuần lễ, báo cáo kết quả trước ngày 28/10/2025."))
                .containsExactly("BEFORE 2025-10-28 null REPORT → null qua null");
    }

    private static List<String> due(String text) {
        return DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK).stream()
                .map(Found::value)
                .map(d -> d.boundary() + " " + d.date() + " " + d.time() + " " + d.purpose() + " → " + d.receiver()
                        + " qua " + d.route())
                .toList();
    }
}
