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
        assertThat(due("Đọc sách trong Tuần lễ (từ 01/10 đến 07/10/2025).")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hoàn thành từ ngày 01/10 đến hết ngày 03/10/2025.                             | 2025-10-03 null  | false
        Phát sóng tin bài từ ngày 21/9 đến hết thứ Bảy, ngày 04/10/2025.              | 2025-10-04 null  | false
        Nhận bài dự thi từ thứ Tư 01/10 đến 17h00 thứ Sáu ngày 03/10/2025.            | 2025-10-03 17:00 | true
        Phát sóng tin bài từ ngày 21/9 đến ngày 04/10/2025.                           | 2025-10-04 null  | true
        Tổ chức các hoạt động từ ngày 06/10/2025 đến ngày 12/10/2025.                 | 2025-10-12 null  | true
        Trực cấp cứu các ngày từ 01 đến 07/10/2025.                                   | 2025-10-07 null  | true
        Treo băng rôn từ ngày 29/9/2025 (thứ Hai) đến ngày 08/10/2025 (thứ Tư).       | 2025-10-08 null  | true
        """)
    void aStretchInTheWordsOfATaskIsDueByItsLastDayAsInAColumn(String text, String due, boolean doubtful) {
        assertThat(DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.value().date() + " " + d.value().time()).isEqualTo(due);
                    assertThat(d.value().boundary()).isEqualTo(ReadDocument.Boundary.AT_LATEST);
                    assertThat(d.isDoubtful()).isEqualTo(doubtful);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Gửi danh sách trước ngày 05 và ngày 20/10/2025.               | BEFORE 2025-10-05, BEFORE 2025-10-20
        Báo cáo chậm nhất các ngày 03/10 và 10/10/2025.               | AT_LATEST 2025-10-03, AT_LATEST 2025-10-10
        Báo cáo trước các ngày 03, 10 và 17/10/2025.                  | BEFORE 2025-10-03, BEFORE 2025-10-10, BEFORE 2025-10-17
        Nộp hồ sơ trước ngày 05/10, ngày 20/10/2025.                  | BEFORE 2025-10-05, BEFORE 2025-10-20
        Nộp hồ sơ trước ngày 05/10, ngày 20/10/2025 tổ chức chấm.     | BEFORE 2025-10-05, ON 2025-10-20
        """)
    void daysTiedTogetherHaveOneBoundary(String text, String due) {
        assertThat(due(text).stream().map(d -> d.replaceAll(" null.*", "")).toList())
                .containsExactly(due.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Hoàn thành ngày 31/9/2025.                              | ngày 31/9/2025
        Tổ chức chấm thi vào 30/02/2026.                        | 30/02/2026
        Khai mạc ngày 31 tháng 11 năm 2025.                     | ngày 31 tháng 11 năm 2025
        Trực từ ngày 28/9 đến ngày 31/9/2025.                   | ngày 31/9/2025
        Nộp bài đến hết ngày 15/13/2025.                        | đến hết ngày 15/13/2025
        """)
    void aDayThatNoCalendarHoldsIsDueWithoutADateAndMarked(String text, String words) {
        assertThat(DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.value().date()).isNull();
                    assertThat(d.value().recurrence()).isEqualTo(words);
                    assertThat(d.isDoubtful()).isTrue();
                });
        assertThat(due("Triển khai Công văn số 12/SGDĐT ngày 31/9/2025 của Sở."))
                .isEmpty();
    }

    @Test
    void aWrongDayOfTheWeekIsToldInDaysAsPeopleWriteThem() {
        assertThat(DEADLINES.in(
                        Piece.of("Gửi báo cáo trước thứ Hai, ngày 15/10/2025.", 0),
                        "1",
                        List.of("X"),
                        Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> assertThat(d.doubt())
                        .isNotNull()
                        .satisfies(p -> assertThat(p.text())
                                .isEqualTo("Thứ và ngày 15/10/2025 không khớp nhau: xin đối chiếu.")));
        assertThat(DEADLINES.in(Piece.of("Gửi báo cáo trước ngày 10/9/2025.", 0), "1", List.of("X"), Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> assertThat(d.doubt())
                        .isNotNull()
                        .satisfies(p ->
                                assertThat(p.text()).isEqualTo("Hạn 10/09/2025 trước ngày ban hành: xin đối chiếu.")));
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Thẩm định dự toán, bố trí kinh phí; hạn cuối 26/9/2025.                    | AT_LATEST 2025-09-26 null BUDGET
        Hạn chót nộp bài dự thi: 17h00 ngày 05/10/2025.                            | AT_LATEST 2025-10-05 17:00 OTHER
        Nộp bài trước 24h00 ngày 05/10/2025.                                       | AT_LATEST 2025-10-05 null OTHER
        Gửi báo cáo trước 17 giờ 00, thứ Sáu ngày 10/10/2025.                      | BEFORE 2025-10-10 17:00 REPORT
        Gửi báo cáo trước 16 giờ 30 phút ngày 13/10/2025.                          | BEFORE 2025-10-13 16:30 REPORT
        Gửi báo cáo chậm nhất 7h30' ngày 13/10/2025.                               | AT_LATEST 2025-10-13 07:30 REPORT
        Gửi danh sách muộn nhất 11 giờ trưa ngày 03/10.                            | AT_LATEST 2025-10-03 11:00 OTHER
        Báo cáo kết quả không muộn hơn ngày 12/10/2025.                            | AT_LATEST 2025-10-12 null REPORT
        Báo cáo kết quả trễ nhất là ngày 12-10-2025.                               | AT_LATEST 2025-10-12 null REPORT
        Báo cáo kết quả không quá ngày 10 tháng 10.                                | AT_LATEST 2025-10-10 null REPORT
        Gửi báo cáo trước ngày mười lăm tháng mười năm 2025.                       | BEFORE 2025-10-15 null REPORT
        Gửi báo cáo trước ngày 05 tháng Mười năm hai nghìn không trăm hai mươi lăm. | BEFORE 2025-10-05 null REPORT
        Nộp hồ sơ trước mùng 5 tháng 10.                                           | BEFORE 2025-10-05 null OTHER
        Gửi báo cáo trước ngày 10/10/25.                                           | BEFORE 2025-10-10 null REPORT
        Hoàn thành trong quý IV năm 2025.                                          | AT_LATEST 2025-12-31 null OTHER
        Hoàn thành trong tháng 9 - 10/2025.                                        | AT_LATEST 2025-10-31 null OTHER
        Hoàn thành trong tháng 9 và tháng 10 năm 2025.                             | AT_LATEST 2025-10-31 null OTHER
        Hoàn thành trước tháng 10/2025.                                            | BEFORE 2025-10-01 null OTHER
        Hoàn thành trong 10/2025.                                                  | AT_LATEST 2025-10-31 null OTHER
        Đề nghị hoàn tất việc chuyển tiền chậm nhất vào ngày 28/9.                 | AT_LATEST 2025-09-28 null OTHER
        Triển khai Kế hoạch đến các chi hội trước ngày 22/9/2025.                  | BEFORE 2025-09-22 null OTHER
        Ký hợp đồng với báo cáo viên trước 25/9/2025.                              | BEFORE 2025-09-25 null OTHER
        """)
    void everyWordingSaysItsDay(String text, String due) {
        assertThat(DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.isDoubtful()).isFalse();
                    assertThat(d.value().boundary() + " " + d.value().date() + " "
                                    + d.value().time() + " " + d.value().purpose())
                            .isEqualTo(due);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Văn phòng tổng hợp số liệu hằng tháng trước ngày 25.                   | BEFORE    | hằng tháng trước ngày 25
        Hằng tháng tổng hợp số liệu trước ngày 25.                             | BEFORE    | Hằng tháng tổng hợp số liệu trước ngày 25
        Báo cáo định kỳ 6 tháng (trước ngày 15/6).                             | BEFORE    | định kỳ 6 tháng (trước ngày 15/6)
        Báo cáo kết quả hằng năm (trước ngày 15/12).                           | BEFORE    | hằng năm (trước ngày 15/12)
        Gửi số liệu vào ngày 15 và 30 hằng tháng.                              | AT_LATEST | vào ngày 15 và 30 hằng tháng
        Báo cáo tiến độ vào thứ Sáu hằng tuần.                                 | AT_LATEST | vào thứ Sáu hằng tuần
        Báo cáo nhanh hằng ngày trước 16h00.                                   | BEFORE    | hằng ngày trước 16h00
        """)
    void aRuleKeepsItsWords(String text, String boundary, String rule) {
        assertThat(DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.value().date()).isNull();
                    assertThat(d.value().boundary()).hasToString(boundary);
                    assertThat(d.value().recurrence()).isEqualTo(rule);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Gửi báo cáo trước ngày 31/9/2025.                      | null
        Gửi báo cáo trước ngày …/10/2025.                      | null
        Gửi danh sách chậm nhất ngày 25.                       | null
        Gửi báo cáo trước thứ Hai, ngày 10/10/2025.            | 2025-10-10
        Gửi báo cáo trước ngày 10/10/2052.                     | 2052-10-10
        Gửi báo cáo trước ngày 10/9/2025.                      | 2025-09-10
        Nộp hồ sơ chậm nhất sau 03 ngày kết thúc Tuần lễ.      | 2025-10-10
        """)
    void whatCannotBeTrueIsMarked(String text, String date) {
        assertThat(DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.isDoubtful()).isTrue();
                    assertThat(String.valueOf(d.value().date())).isEqualTo(date);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Các ngày 02, 03 và 06/10/2025      | ON 2025-10-02, ON 2025-10-03, ON 2025-10-06
        Ngày 04 và 05/10/2025              | ON 2025-10-04, ON 2025-10-05
        7h30' ngày 01/10/2025              | ON 2025-10-01 07:30
        19h30 ngày 01/10, Nhà văn hóa      | ON 2025-10-01 19:30
        Tuần 1 tháng 10/2025               | AT_LATEST 2025-10-07
        Từ 30/9 - 05/10/2025               | AT_LATEST 2025-10-05
        28/9-02/10/2025                    | AT_LATEST 2025-10-02
        10/2025                            | AT_LATEST 2025-10-31
        Quý III/2025                       | AT_LATEST 2025-09-30
        Trong Tuần lễ                      | AT_LATEST 2025-10-07
        Trước 27/9/2025                    | BEFORE 2025-09-27
        """)
    void aColumnOfTimesTellsEachDay(String text, String due) {
        assertThat(DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.LABEL).stream()
                        .map(Found::value)
                        .map(d -> d.boundary() + " " + d.date() + (d.time() == null ? "" : " " + d.time()))
                        .toList())
                .containsExactly(due.split(", "));
    }

    private static List<String> due(String text) {
        return DEADLINES.in(Piece.of(text, 0), "1", List.of("X"), Deadlines.As.TASK).stream()
                .map(Found::value)
                .map(d -> d.boundary() + " " + d.date() + " " + d.time() + " " + d.purpose() + " → " + d.receiver()
                        + " qua " + d.route())
                .toList();
    }
}
