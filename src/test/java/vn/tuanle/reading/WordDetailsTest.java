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
}
