package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A table of assignments whose head, groups, leads and times reach over several cells.
class MergedCellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"merged.docx", "merged.odt", "merged.pdf"})
    void everyRowHasItsLeadAndItsTime(String file) throws IOException {
        ReadDocument read = FormatsTest.main(Reader.read(FormatsTest.resource(file), file));
        assertThat(read.tasks().stream()
                        .map(Found::value)
                        .map(t -> t.clause() + " " + t.assignees() + " + "
                                + t.coordinators() + " " + t.text() + " "
                                + t.deadlines().stream()
                                        .map(d -> d.boundary() + " " + d.date())
                                        .toList()))
                .containsExactly(
                        "II.I.1 [Sở Giáo dục và Đào tạo] + [Văn phòng UBND tỉnh] Xây dựng kịch bản lễ khai mạc [BEFORE"
                                + " 2025-09-25]",
                        "II.I.2 [Sở Giáo dục và Đào tạo] + [Sở Tài chính] In ấn tài liệu [BEFORE 2025-09-25]",
                        "II.II.3 [Các thành viên Ban Chỉ đạo] + [] Lễ khai mạc [ON 2025-10-01]",
                        "IV.2 [Sở Nội vụ] + [] theo dõi thi đua. []",
                        "IV.4 [Sở Tài chính] + [] bố trí kinh phí 1,2 tỷ; báo cáo trước ngày 31/9/2025. [BEFORE null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merged.docx", "merged.odt", "merged.pdf"})
    void whatWasNotUnderstoodIsSaid(String file) throws IOException {
        ReadDocument read = FormatsTest.main(Reader.read(FormatsTest.resource(file), file));
        assertThat(read.warnings().stream().map(w -> w.text()))
                .containsExactly(
                        "Đánh số bị đứt: sau “2” là “4” (mục IV.4). Có thể số bị đọc sai hoặc thiếu mục.",
                        "Bảng ở mục III không hiểu được: các dòng của bảng nằm ở phần chưa xếp được.",
                        "Có 1 ý trong phần giao nhiệm vụ chưa thấy giao cho ai: xem phần chưa xếp được.");
        assertThat(read.unplaced().stream().map(Found::value))
                .containsExactly(
                        "STT Điểm cầu Dự kiến",
                        "1 Vinh 500",
                        "2 Cửa Lò 200",
                        "Tăng cường công tác phối hợp, tạo sự đồng thuận.");
        assertThat(read.deadlines()).filteredOn(Found::isDoubtful).hasSize(1);
    }
}
