package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What programs make of a page: tables without rules or over several pages, running heads, columns
/// whose lines do not stand on one height, ragged and hanging lines.
class PdfLayoutsTest {
    private static final List<String> HEAD =
            List.of("STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành");
    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "1",
                    "Xây dựng kế hoạch và dự toán kinh phí tổ chức Tuần lễ hưởng ứng học tập suốt đời",
                    "Phòng Văn hóa - Xã hội",
                    "Phòng Kinh tế",
                    "Trước ngày 15/9/2025"),
            List.of(
                    "2",
                    "Tổ chức lễ phát động Tuần lễ tại nhà văn hóa phường với ít nhất 200 người tham dự",
                    "Trung tâm Văn hóa phường",
                    "Hội Khuyến học phường",
                    "Ngày 01/10/2025"),
            List.of(
                    "3",
                    "Mở các lớp hướng dẫn kỹ năng số cho người cao tuổi",
                    "Hội Khuyến học phường",
                    "Đoàn Thanh niên phường",
                    "Chậm nhất ngày 05/10/2025"),
            List.of(
                    "4",
                    "Tổng hợp, báo cáo kết quả thực hiện Tuần lễ về UBND phường",
                    "Phòng Văn hóa - Xã hội",
                    "Các trường học trên địa bàn",
                    "Trước ngày 10/10/2025"));
    private static final List<String> TASKS = List.of(
            "II.1 [Phòng Văn hóa - Xã hội] [Phòng Kinh tế] " + ROWS.get(0).get(1) + " [BEFORE 2025-09-15]",
            "II.2 [Trung tâm Văn hóa phường] [Hội Khuyến học phường] "
                    + ROWS.get(1).get(1) + " [ON 2025-10-01]",
            "II.3 [Hội Khuyến học phường] [Đoàn Thanh niên phường] "
                    + ROWS.get(2).get(1) + " [AT_LATEST 2025-10-05]",
            "II.4 [Phòng Văn hóa - Xã hội] [Các trường học trên địa bàn] "
                    + ROWS.get(3).get(1) + " [BEFORE 2025-10-10]");
    private static final float[] EDGES = {60, 95, 255, 345, 440, 540};

    static List<String> tasks(byte[] pdf) {
        return FormatsTest.main(Reader.read(pdf, "ke-hoach.pdf")).tasks().stream()
                .map(t -> t.value().clause() + " " + t.value().assignees() + " "
                        + t.value().coordinators() + " " + t.value().text() + " "
                        + t.value().deadlines().stream()
                                .map(d -> d.boundary() + " " + d.date())
                                .toList())
                .toList();
    }

    private static void before(PdfPages pdf) throws IOException {
        pdf.centred("KẾ HOẠCH", 14);
        pdf.y += 20;
        pdf.centred("Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025", 14);
        for (String line : List.of(
                "I. MỤC ĐÍCH",
                "1. Nâng cao nhận thức của nhân dân về học tập suốt đời, xây dựng xã hội học tập.",
                "2. Huy động các cơ quan, đơn vị tham gia tổ chức Tuần lễ thiết thực, hiệu quả.",
                "II. TỔ CHỨC THỰC HIỆN")) {
            pdf.y += 24;
            pdf.at(80, pdf.y, line, 13, line.startsWith("I"));
        }
        pdf.y += 10;
    }

    /// One row; rules around it where asked. Gives the row's lower edge.
    private static void row(PdfPages pdf, List<String> cells, boolean ruled) throws IOException {
        float top = pdf.y;
        int most = 0;
        for (int c = 0; c < cells.size(); c++) {
            List<String> lines = pdf.wrapped(cells.get(c), EDGES[c + 1] - EDGES[c] - 8, 0, 12);
            most = Math.max(most, lines.size());
            for (int i = 0; i < lines.size(); i++) pdf.at(EDGES[c] + 4, top + 15 + 15 * i, lines.get(i), 12, false);
        }
        pdf.y = top + 15 * most + 8;
        if (!ruled) return;
        for (float edge : EDGES) pdf.rule(edge, top, edge, pdf.y);
        pdf.rule(EDGES[0], top, EDGES[5], top);
        pdf.rule(EDGES[0], pdf.y, EDGES[5], pdf.y);
    }

    @Test
    void aTaskTableWithoutRules() throws Exception {
        try (PdfPages pdf = new PdfPages()) {
            before(pdf);
            row(pdf, HEAD, false);
            for (List<String> row : ROWS) row(pdf, row, false);
            pdf.y += 30;
            pdf.at(80, pdf.y, "Trên đây là Kế hoạch tổ chức Tuần lễ, đề nghị các đơn vị thực hiện./.", 13, false);
            assertThat(tasks(pdf.saved())).isEqualTo(TASKS);
        }
    }

    @Test
    void aTaskTableWithoutRulesOverTwoPages() throws Exception {
        try (PdfPages pdf = new PdfPages()) {
            before(pdf);
            row(pdf, HEAD, false);
            for (int i = 0; i < ROWS.size(); i++) {
                if (i == 2) {
                    pdf.newPage();
                    pdf.at(295, 40, "2", 13, false);
                    row(pdf, HEAD, false);
                }
                row(pdf, ROWS.get(i), false);
            }
            assertThat(tasks(pdf.saved())).isEqualTo(TASKS);
        }
    }

    @Test
    void aRuledTableOverPagesWithItsHeadRepeated() throws Exception {
        try (PdfPages pdf = new PdfPages()) {
            before(pdf);
            row(pdf, HEAD, true);
            for (int i = 0; i < ROWS.size(); i++) {
                if (i == 2) {
                    pdf.at(60, 810, "Kế hoạch Tuần lễ hưởng ứng học tập suốt đời", 10, false);
                    pdf.newPage();
                    pdf.at(295, 40, "2", 13, false);
                    row(pdf, HEAD, true);
                }
                row(pdf, ROWS.get(i), true);
            }
            pdf.at(60, 810, "Kế hoạch Tuần lễ hưởng ứng học tập suốt đời", 10, false);
            assertThat(tasks(pdf.saved())).isEqualTo(TASKS);
        }
    }

    @Test
    void aRowBrokenByTheEndOfAPage() throws Exception {
        try (PdfPages pdf = new PdfPages()) {
            before(pdf);
            row(pdf, HEAD, true);
            row(pdf, ROWS.get(0), true);
            row(
                    pdf,
                    List.of(
                            "2",
                            "Tổ chức lễ phát động Tuần lễ tại nhà văn hóa phường",
                            "Trung tâm Văn hóa phường",
                            "Hội Khuyến học phường",
                            "Ngày 01/10/2025"),
                    true);
            pdf.newPage();
            pdf.at(295, 40, "2", 13, false);
            row(pdf, List.of("", "với ít nhất 200 người tham dự", "", "", ""), true);
            row(pdf, ROWS.get(2), true);
            row(pdf, ROWS.get(3), true);
            assertThat(tasks(pdf.saved())).isEqualTo(TASKS);
        }
    }

    private interface Numbers {
        void set(PdfPages pdf) throws IOException;
    }

    /// The whole sample with lines of any width; a hanging item keeps its further lines indented.
    private static byte[] sample(float wide, float pitch, float hanging, float shift, Numbers numbers)
            throws Exception {
        try (PdfPages pdf = new PdfPages()) {
            numbers.set(pdf);
            columns(pdf, SamplePlan.LEFT, SamplePlan.RIGHT, shift);
            pdf.y += 30;
            for (String line : SamplePlan.TITLE) {
                pdf.centred(line, 13);
                pdf.y += pitch;
            }
            for (String paragraph : SamplePlan.BODY) {
                float indent = hanging > 0 ? 0 : 36;
                boolean bold = SamplePlan.level(paragraph) == 0;
                List<String> lines = pdf.wrapped(paragraph, wide - hanging, indent, 13);
                for (int i = 0; i < lines.size(); i++) {
                    if (pdf.y > 770) {
                        pdf.newPage();
                        numbers.set(pdf);
                    }
                    pdf.y += pitch;
                    pdf.at(80 + (i == 0 ? indent : hanging), pdf.y, lines.get(i), 13, bold);
                }
                pdf.y += 5;
            }
            if (pdf.y > 600) {
                pdf.newPage();
                numbers.set(pdf);
            }
            columns(pdf, SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE, shift);
            return pdf.saved();
        }
    }

    /// `shift` sets the right column so much lower than the left one.
    private static void columns(PdfPages pdf, List<String> left, List<String> right, float shift) throws IOException {
        float top = pdf.y + 15;
        for (int i = 0; i < left.size(); i++) pdf.at(80, top + 15 * i, left.get(i), 12, false);
        for (int i = 0; i < right.size(); i++) {
            float room = right.get(i).equals("Nguyễn Duy Tân") ? 40 : 0;
            pdf.at(310, top + shift + 15 * i + room, right.get(i), 12, true);
        }
        pdf.y = top + 15 * Math.max(left.size(), right.size()) + shift + 10;
    }

    @Test
    void runningHeadsAndPageNumbersAreNoText() throws Exception {
        WordLayoutsTest.assertSame(sample(450, 19, 0, 0, pdf -> {
            if (pdf.pages > 1) pdf.at(80, 36, "Kế hoạch Tuần lễ hưởng ứng học tập suốt đời năm 2021", 9, false);
            pdf.at(270, 815, "Trang " + pdf.pages + "/3", 10, false);
        }));
        WordLayoutsTest.assertSame(sample(450, 30, 0, 0, pdf -> {
            pdf.at(80, 36, "UBND thành phố Biên Hòa – Kế hoạch Tuần lễ", 9, false);
            pdf.at(290, 36, "- " + pdf.pages + " -", 10, false);
            pdf.at(80, 815, "D:\\vanban\\ke-hoach.docx", 8, false);
        }));
    }

    @Test
    void raggedLinesOfAnyWidth() throws Exception {
        for (float wide : new float[] {380, 410, 440, 460})
            WordLayoutsTest.assertSame(sample(wide, 19, 0, 0, pdf -> {}));
    }

    @Test
    void hangingItems() throws Exception {
        WordLayoutsTest.assertSame(sample(450, 19, 18, 0, pdf -> {}));
    }

    @Test
    void linesFarApart() throws Exception {
        WordLayoutsTest.assertSame(sample(450, 27, 0, 0, pdf -> {}));
    }

    @Test
    void columnsWhoseLinesStandBetweenEachOther() throws Exception {
        for (float shift : new float[] {3, 5, 7.5f, 10})
            WordLayoutsTest.assertSame(sample(450, 19, 0, shift, pdf -> {}));
    }
}
