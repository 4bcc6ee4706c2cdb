package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What Word hides in its files: tracked changes, text boxes, merged cells, lists bound to styles
/// and begun anew.
class WordDetailsTest {
    private static SourceText read(String body, String... more) throws Exception {
        String[] parts = new String[more.length + 2];
        parts[0] = "word/document.xml";
        parts[1] = "<w:document xmlns:w='w' xmlns:mc='m'><w:body>" + body + "</w:body></w:document>";
        System.arraycopy(more, 0, parts, 2, more.length);
        return WordFile.read(OdtSample.zip(parts));
    }

    private static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void deletionsAreLeftOutAndBoxesReadOnce() throws Exception {
        String box = "<w:txbxContent>" + p("", "Trong khung") + "</w:txbxContent>";
        SourceText source = read("<w:p><w:r><w:t>Còn </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>lại</w:t></w:r></w:ins><w:r><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");
        assertThat(SamplePlan.linesOf(source)).containsExactly("Còn lại", "Trong khung");
    }

    @Test
    void mergedCellsHaveSpansAndInnerTablesAreFlattened() throws Exception {
        String inner = "<w:tbl><w:tr><w:tc>" + p("", "trong") + "</w:tc></w:tr></w:tbl>";
        SourceText source = read("<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>" + p("", "A")
                + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("", "B") + "</w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("", "") + "</w:tc><w:tc>" + p("", "C") + inner
                + "</w:tc><w:tc>" + p("", "D") + "</w:tc></w:tr></w:tbl>");
        var table = (Block.Table) source.blocks().getFirst();
        assertThat(table.rows()).hasSize(2);
        var first = table.rows().getFirst().cells();
        assertThat(first).extracting(Block.Cell::rowSpan).containsExactly(2, 1);
        assertThat(first).extracting(Block.Cell::columnSpan).containsExactly(1, 2);
        assertThat(table.rows().get(1).cells().getFirst().paragraphs())
                .extracting(Block.Paragraph::text)
                .containsExactly("C", "trong");
    }

    @Test
    void listsOfStylesAndListsBegunAnew() throws Exception {
        String numbering =
                "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/>"
                        + "<w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1)'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='0'/>"
                        + "<w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num></w:numbering>";
        String styles =
                "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='S'><w:pPr><w:numPr><w:numId w:val='1'/>"
                        + "</w:numPr></w:pPr><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr></w:style></w:styles>";
        String anew = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr>";
        SourceText source = read(
                p("<w:pStyle w:val='S'/>", "Häc") + p("<w:pStyle w:val='S'/>", "tËp") + p(anew, "đời") + p(anew, "sau"),
                "word/numbering.xml",
                numbering,
                "word/styles.xml",
                styles);
        assertThat(SamplePlan.linesOf(source)).isEqualTo(List.of("a) Học", "b) tập", "a) đời", "b) sau"));
    }

    private static final String CONTENT = "Tổ chức lễ phát động Tuần lễ tại nhà văn hóa phường";

    private static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p("", text) + "</w:tc>";
    }

    private static String taskTable() {
        String merged = "<w:vMerge w:val='restart'/>";
        return "<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
                + "<w:tr>" + cell(merged, "STT") + cell(merged, "Nội dung công việc")
                + cell("<w:gridSpan w:val='2'/>", "Đơn vị thực hiện") + cell(merged, "Thời gian hoàn thành") + "</w:tr>"
                + "<w:tr>" + cell("<w:vMerge/>", "") + cell("<w:vMerge/>", "") + cell("", "Chủ trì")
                + cell("", "Phối hợp") + cell("<w:vMerge/>", "") + "</w:tr>"
                + "<w:tr>" + cell("", "I") + cell("<w:gridSpan w:val='4'/>", "Tuyên truyền") + "</w:tr>"
                + "<w:tr>" + cell("", "1") + cell("", CONTENT) + cell(merged, "Phòng Văn hóa - Xã hội")
                + cell("", "Hội Khuyến học phường") + cell(merged, "Trước ngày 28/9/2025") + "</w:tr>"
                + "<w:tr>" + cell("", "2") + cell("", "Treo băng rôn trên các tuyến đường chính")
                + cell("<w:vMerge/>", "") + cell("", "Trung tâm Văn hóa phường") + cell("<w:vMerge/>", "") + "</w:tr>"
                + "<w:tr><w:trPr><w:del/></w:trPr>" + cell("", "3") + cell("", "Việc đã bỏ")
                + cell("", "Công an phường")
                + cell("", "") + cell("", "") + "</w:tr></w:tbl>";
    }

    private static List<String> tasks(SourceText source) {
        return Grammar.read(source).getFirst().tasks().stream()
                .map(t -> t.value().clause() + " " + t.value().assignees() + " "
                        + t.value().coordinators() + " " + t.value().text() + " "
                        + t.value().deadlines().stream()
                                .map(d -> d.boundary() + " " + d.date())
                                .toList())
                .toList();
    }

    private static final String BEFORE = p("", "KẾ HOẠCH")
            + p("", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025")
            + p("", "I. TỔ CHỨC THỰC HIỆN");

    @Test
    void mergedCellsOfATaskTableCountForEveryRow() throws Exception {
        List<String> expected = List.of(
                "I.I.1 [Phòng Văn hóa - Xã hội] [Hội Khuyến học phường] " + CONTENT + " [BEFORE 2025-09-28]",
                "I.I.2 [Phòng Văn hóa - Xã hội] [Trung tâm Văn hóa phường] Treo băng rôn trên các tuyến đường chính"
                        + " [BEFORE 2025-09-28]");
        assertThat(tasks(read(BEFORE + taskTable()))).isEqualTo(expected);
        String frame = "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc>" + BEFORE + taskTable() + p("", "")
                + "</w:tc></w:tr></w:tbl>";
        assertThat(tasks(read(frame))).isEqualTo(expected);
    }

    @Test
    void notesAreKeptBelowTheSignature() throws Exception {
        String body = p("", "KẾ HOẠCH") + p("", "Tổ chức Tuần lễ")
                + "<w:p><w:r><w:t>I. MỤC ĐÍCH</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
                + p("", "KT. CHỦ TỊCH") + p("", "PHÓ CHỦ TỊCH") + p("", "Nguyễn Duy Tân");
        String notes = "<w:footnotes xmlns:w='w'><w:footnote w:type='separator' w:id='0'>" + p("", "–")
                + "</w:footnote>" + "<w:footnote w:id='2'>" + p("", "Theo Nghị quyết của Hội đồng.")
                + "</w:footnote></w:footnotes>";
        SourceText source = read(body, "word/footnotes.xml", notes);
        assertThat(SamplePlan.linesOf(source))
                .containsExactly(
                        "KẾ HOẠCH",
                        "Tổ chức Tuần lễ",
                        "I. MỤC ĐÍCH",
                        "KT. CHỦ TỊCH",
                        "PHÓ CHỦ TỊCH",
                        "Nguyễn Duy Tân",
                        "[1]",
                        "Theo Nghị quyết của Hội đồng.");
        ReadDocument plan = Grammar.read(source).getFirst();
        assertThat(plan.signature())
                .isNotNull()
                .extracting(s -> s.value().name())
                .isEqualTo("Nguyễn Duy Tân");
        assertThat(plan.unplaced()).anySatisfy(u -> assertThat(u.value()).contains("Theo Nghị quyết của Hội đồng."));
    }

    @Test
    void aDeletedParagraphMarkJoinsTwoParagraphs() throws Exception {
        SourceText source =
                read("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>Một </w:t></w:r>"
                        + "</w:p>" + p("", "hai") + p("", "ba"));
        assertThat(SamplePlan.linesOf(source)).containsExactly("Một hai", "ba");
    }

    @Test
    void thePromptOfAnEmptyControlIsNotText() throws Exception {
        String control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Bấm để nhập</w:t></w:r>"
                + "</w:sdtContent></w:sdt>";
        SourceText source = read("<w:p><w:r><w:t xml:space='preserve'>Số: </w:t></w:r>" + control
                + "<w:r><w:t>/KH-UBND</w:t></w:r></w:p>");
        assertThat(SamplePlan.linesOf(source)).containsExactly("Số: /KH-UBND");
    }

    @Test
    void aListWithTabsIsNoSignature() throws Exception {
        SourceText source = read("<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Trưởng phòng Văn hóa</w:t></w:r></w:p>"
                + "<w:p><w:r><w:tab/><w:t>Giám đốc Trung tâm văn hóa mở lớp.</w:t></w:r></w:p>");
        assertThat(source.blocks()).allMatch(b -> b instanceof Block.Paragraph);
        assertThat(SamplePlan.linesOf(source))
                .containsExactly("1. Trưởng phòng Văn hóa", "Giám đốc Trung tâm văn hóa mở lớp.");
    }
}
