package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    @Test
    void aLeadThatReachesOverTwoRowsTakesNoTimeAlong() {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(text, "KẾ HOẠCH"));
        int from = text.length();
        List<Block.Row> rows = List.of(
                row(
                        cell(text, "TT", 1),
                        cell(text, "Nội dung", 1),
                        cell(text, "Chủ trì", 1),
                        cell(text, "Thời gian", 1)),
                row(
                        cell(text, "1", 1),
                        cell(text, "Lễ phát động, xong khâu chuẩn bị trước ngày 02/10/2026", 1),
                        cell(text, "Phòng Văn hóa - Xã hội", 2),
                        cell(text, "Ngày 05/10/2026", 1)),
                row(cell(text, "2", 1), cell(text, "Ngày hội đọc sách", 1), cell(text, "06 - 08/10/2026", 1)),
                row(
                        cell(text, "3", 1),
                        cell(text, "Tổng kết", 1),
                        cell(text, "Hội Khuyến học", 2),
                        cell(text, "Trước 15/10/2026", 2)),
                row(cell(text, "4", 1), cell(text, "Báo cáo", 1)));
        blocks.add(new Block.Table(rows, from, text.length(), 0));
        ReadDocument read =
                Grammar.read(new SourceText(text.toString(), blocks, false, 0)).getFirst();
        assertThat(read.tasks().stream()
                        .map(Found::value)
                        .map(t -> t.clause() + " " + t.assignees() + " "
                                + t.deadlines().stream()
                                        .map(d -> d.boundary() + " " + d.date())
                                        .toList()))
                .containsExactly(
                        "1 [Phòng Văn hóa - Xã hội] [BEFORE 2026-10-02, ON 2026-10-05]",
                        "2 [Phòng Văn hóa - Xã hội] [AT_LATEST 2026-10-08]",
                        "3 [Hội Khuyến học] [BEFORE 2026-10-15]",
                        "4 [Hội Khuyến học] [BEFORE 2026-10-15]");
    }

    private static Block.Row row(Block.Cell... cells) {
        return new Block.Row(List.of(cells));
    }

    private static Block.Cell cell(StringBuilder text, String words, int rows) {
        return new Block.Cell(List.of(paragraph(text, words)), 1, rows);
    }

    private static Block.Paragraph paragraph(StringBuilder text, String words) {
        int from = text.length();
        text.append(words).append('\n');
        return new Block.Paragraph(words, from, from + words.length(), 0, false, false, false, 1, null);
    }
}
