package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final Deadlines DEADLINES = new Deadlines(new Dates.Year(2025, LocalDate.of(2025, 9, 19)));

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

    private static List<String> due(String text) {
        return DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK).stream()
                .map(Found::value)
                .map(d -> d.boundary() + " " + d.date() + " " + d.time() + " " + d.purpose() + " → " + d.receiver()
                        + " qua " + d.route())
                .toList();
    }
}
