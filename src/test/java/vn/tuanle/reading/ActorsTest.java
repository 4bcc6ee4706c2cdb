package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Several who act in one sentence, and whom an official letter asks before its clauses.
class ActorsTest {
    private static final String HEAD =
            "UBND PHƯỜNG AN BÌNH\nSố: 5/KH-UBND\nAn Bình, ngày 05 tháng 9 năm 2025\n\nKẾ HOẠCH\nTổ chức Tuần lễ\n\n"
                    + "I. TỔ CHỨC THỰC HIỆN\n\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        Phòng Văn hóa - Xã hội tham mưu tổ chức lễ phát động; Trạm Y tế phường cử 02 nhân viên trực, báo cáo trước ngày 15/10/2025. | Phòng Văn hóa - Xã hội: tham mưu tổ chức lễ phát động [] / Trạm Y tế phường: cử 02 nhân viên trực, báo cáo trước ngày 15/10/2025. [BEFORE 2025-10-15]
        Các khu phố gửi báo cáo chậm nhất 10/10/2025; Hội Khuyến học phường tổng hợp trước 12/10/2025. | Các khu phố: gửi báo cáo chậm nhất 10/10/2025 [AT_LATEST 2025-10-10] / Hội Khuyến học phường: tổng hợp trước 12/10/2025. [BEFORE 2025-10-12]
        Các trường học, các ấp gửi báo cáo trước ngày 14/10; Phòng VH-XH tổng hợp báo cáo Sở trước 17/10. | Các trường học, các ấp: gửi báo cáo trước ngày 14/10 [BEFORE 2025-10-14] / Phòng VH-XH: tổng hợp báo cáo Sở trước 17/10. [BEFORE 2025-10-17]
        Các chi hội nộp hội phí trước ngày 30/11; riêng chi hội trường học nộp trước ngày 31/12. | Các chi hội: nộp hội phí trước ngày 30/11 [BEFORE 2025-11-30] / chi hội trường học: nộp trước ngày 31/12. [BEFORE 2025-12-31]
        Các ấp treo băng rôn, trong đó ấp Tân Tiến treo trước 25/9; còn ấp Tân Lập hoàn thành trước 28/9. | Các ấp: treo băng rôn [] / ấp Tân Tiến: treo trước 25/9 [BEFORE 2025-09-25] / ấp Tân Lập: hoàn thành trước 28/9. [BEFORE 2025-09-28]
        Trường THCS Lê Lợi chuẩn bị sân khấu trước ngày 30/9, Đoàn phường trang trí trước ngày 01/10. | Trường THCS Lê Lợi: chuẩn bị sân khấu trước ngày 30/9 [BEFORE 2025-09-30] / Đoàn phường: trang trí trước ngày 01/10. [BEFORE 2025-10-01]
        Hội Khuyến học phường: Phát động phong trào. Công an phường giữ trật tự ngày 01/10/2025. | Hội Khuyến học phường: Phát động phong trào. [] / Công an phường: giữ trật tự ngày 01/10/2025. [ON 2025-10-01]
        Phòng Kinh tế: Bố trí kinh phí. Đề nghị Kho bạc Nhà nước giải ngân trước ngày 20/9/2025. | Phòng Kinh tế: Bố trí kinh phí. [] / Kho bạc Nhà nước?: giải ngân trước ngày 20/9/2025. [BEFORE 2025-09-20]
        Trung tâm Văn hóa phối hợp với Đoàn phường, Hội Phụ nữ phường tổ chức hội thi; báo cáo trước ngày 10/10. | Trung tâm Văn hóa: phối hợp với Đoàn phường, Hội Phụ nữ phường tổ chức hội thi; báo cáo trước ngày 10/10. [BEFORE 2025-10-10]
        Phòng Nội vụ tổng hợp danh sách; đề nghị UBND phường khen thưởng tập thể có thành tích trước ngày 30/10. | Phòng Nội vụ: tổng hợp danh sách; đề nghị UBND phường khen thưởng tập thể có thành tích trước ngày 30/10. [BEFORE 2025-10-30]
        Hội Khuyến học phường mở lớp; học sinh được tham gia miễn phí; mỗi trường có một hoạt động. | Hội Khuyến học phường: mở lớp; học sinh được tham gia miễn phí; mỗi trường có một hoạt động. []
        """)
    void everyoneWhoActsHasHisOwnTaskAndDays(String words, String tasks) {
        ReadDocument read = read(HEAD + "1. " + words + "\n\n2. Trạm Y tế phường phòng dịch.\n");
        assertThat(read.tasks().stream()
                        .filter(t -> t.value().clause().equals("I.1"))
                        .map(ActorsTest::told)
                        .toList())
                .containsExactly(tasks.split(" / "));
        assertThat(read.tasks()).noneMatch(Found::isDoubtful);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Các trường gửi báo cáo trước ngày 10/10; Phòng GDĐT trước ngày 12/10/2025.                       | Các trường; Phòng GDĐT
        Công an phường giữ trật tự, Trạm Y tế cử nhân viên trực, báo cáo trước ngày 05/10/2025.          | Công an phường; Trạm Y tế
        Phòng Kinh tế: bố trí kinh phí; đề nghị Kho bạc Nhà nước giải ngân trước ngày 20/9/2025.         | Phòng Kinh tế; Kho bạc Nhà nước
        """)
    void whereItIsNotSureWhoDoesWhatOneTaskNamesAllInDoubt(String words, String names) {
        ReadDocument read = read(HEAD + "1. " + words + "\n\n2. Đoàn phường tuyên truyền.\n");
        assertThat(read.tasks()).hasSize(2);
        assertThat(read.tasks().getFirst()).matches(Found::isDoubtful);
        assertThat(read.tasks().getFirst().value().assignees()).containsExactly(names.split("; "));
    }

    @Test
    void aSentenceThatMayBeTheFirstOnesIsInDoubt() {
        ReadDocument read = read(HEAD
                + "1. Phòng Văn hóa - Xã hội chuẩn bị lễ phát động; Trạm Y tế phường cử nhân viên trực. Báo cáo kết quả"
                + " trước ngày 15/10/2025.\n");
        assertThat(read.tasks().stream().map(t -> t.value().assignees().getFirst() + " " + t.isDoubtful()))
                .containsExactly("Phòng Văn hóa - Xã hội false", "Trạm Y tế phường true");
    }

    @Test
    void whoeverHasADeadlineHasATask() {
        ReadDocument read = read(HEAD
                + "| TT | Nội dung | Chủ trì |\n|---|---|---|\n"
                + "| 1 | Nộp bài dự thi. Các chi hội gửi danh sách trước ngày 02/10/2025 | Hội Khuyến học phường |\n");
        assertThat(read.tasks())
                .singleElement()
                .matches(Found::isDoubtful)
                .satisfies(
                        t -> assertThat(t.value().assignees()).containsExactly("Hội Khuyến học phường", "Các chi hội"));
    }

    private static final String LETTER =
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 55/SGDĐT-GDTX\nĐồng Nai, ngày 05 tháng 9 năm 2026\nV/v tổ chức Tuần lễ hưởng"
                    + " ứng học tập suốt đời năm 2026\n\nKính gửi: Ủy ban nhân dân các tỉnh\n\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Thực hiện Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ, Bộ GDĐT đề nghị UBND các tỉnh chỉ đạo tổ chức Tuần lễ từ thứ Năm, ngày 01/10/2026 đến thứ Tư, ngày 07/10/2026. | Thủ tướng Chính phủ | UBND các tỉnh?: chỉ đạo tổ chức Tuần lễ từ thứ Năm, ngày 01/10/2026 đến thứ Tư, ngày 07/10/2026. [AT_LATEST 2026-10-07]
        Căn cứ Kế hoạch số 12/KH-UBND ngày 01/8/2026 của UBND tỉnh; Sở Giáo dục và Đào tạo yêu cầu các trường triển khai, báo cáo trước ngày 25/10/2026. | UBND tỉnh | các trường: triển khai, báo cáo trước ngày 25/10/2026. [BEFORE 2026-10-25]
        Thực hiện Kế hoạch số 12/KH-UBND ngày 01/8/2026 của UBND tỉnh, Sở GDĐT trân trọng đề nghị UBND các xã chỉ đạo tổ chức Tuần lễ; các trường báo cáo trước ngày 25/10/2026. | UBND tỉnh | UBND các xã?: chỉ đạo tổ chức Tuần lễ [] / các trường: báo cáo trước ngày 25/10/2026. [BEFORE 2026-10-25]
        """)
    void whatALetterAsksInItsFirstSentenceIsATaskAndNoPartOfItsBasis(String words, String issuer, String tasks) {
        ReadDocument read = read(LETTER + words + "\n\nTrân trọng./.\n\nGIÁM ĐỐC\nNguyễn Văn An\n");
        assertThat(read.legalBases())
                .singleElement()
                .satisfies(b -> assertThat(b.value().issuer()).isEqualTo(issuer));
        assertThat(read.tasks().stream().map(ActorsTest::told).toList()).containsExactly(tasks.split(" / "));
    }

    @Test
    void theWeekOfALetterHasItsDays() {
        ReadDocument read = read(LETTER
                + "Thực hiện Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ, Sở GDĐT đề nghị UBND các xã"
                + " tổ chức Tuần lễ từ thứ Năm, ngày 01/10/2026 đến thứ Ba, ngày 07/10/2026.\n");
        assertThat(read.campaigns()).singleElement().satisfies(c -> {
            assertThat(c.value().start()).hasToString("2026-10-01");
            assertThat(c.value().end()).hasToString("2026-10-07");
            assertThat(c.doubt())
                    .isNotNull()
                    .satisfies(p ->
                            assertThat(p.text()).isEqualTo("Thứ và ngày 07/10/2026 không khớp nhau: xin đối chiếu."));
        });
    }

    private static String told(Found<ReadDocument.Task> task) {
        List<String> due = task.value().deadlines().stream()
                .map(d -> d.boundary() + " " + d.date())
                .toList();
        return String.join(", ", task.value().assignees()) + (task.value().request() ? "?: " : ": ")
                + task.value().text() + " " + due;
    }

    private static ReadDocument read(String text) {
        return Grammar.read(PlainText.of(text)).getFirst();
    }
}
