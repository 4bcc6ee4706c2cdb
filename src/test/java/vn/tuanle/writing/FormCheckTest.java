package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A right document has no breach; one thing made wrong is one breach.
class FormCheckTest {
    private static final String PROSE = "Các cơ quan, đơn vị, địa phương căn cứ Kế hoạch này chủ động xây dựng kế hoạch"
            + " của mình, tổ chức thực hiện đúng tiến độ và báo cáo kết quả theo quy định, bảo đảm thiết thực, hiệu quả./.";

    @TempDir
    Path folder;

    /// One plan whose parts can each be made wrong.
    private static final class Plan {
        String number = "Số: 05/KH-UBND";
        String date = "Biên Hòa, ngày 05 tháng 10 năm 2026";
        String motto = "Độc lập - Tự do - Hạnh phúc";
        String secondBasis = "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ.";
        String font = "Times New Roman";
        int numberSize = 13;
        int left = 1701;
        int pageHigh = 16838;
        int indent = 720;
        ParagraphAlignment alignment = ParagraphAlignment.BOTH;
        boolean dateItalic = true;

        byte[] docx() throws IOException {
            try (XWPFDocument document = new XWPFDocument();
                    var out = new ByteArrayOutputStream()) {
                var section = document.getDocument().getBody().addNewSectPr();
                section.addNewPgSz().setW(11906);
                section.getPgSz().setH(pageHigh);
                var margins = section.addNewPgMar();
                margins.setTop(1134);
                margins.setBottom(1134);
                margins.setLeft(left);
                margins.setRight(851);
                var row = document.createTable(1, 2).getRow(0);
                write(row.getCell(0).getParagraphs().getFirst(), "ỦY BAN NHÂN DÂN", 13, true, false);
                write(row.getCell(0).addParagraph(), "THÀNH PHỐ BIÊN HÒA", 13, true, false);
                write(row.getCell(0).addParagraph(), number, numberSize, false, false);
                XWPFTableCell right = row.getCell(1);
                write(right.getParagraphs().getFirst(), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, true, false);
                write(right.addParagraph(), motto, 14, true, false);
                write(right.addParagraph(), date, 14, false, dateItalic);
                centred(write(document.createParagraph(), "KẾ HOẠCH", 14, true, false));
                centred(write(
                        document.createParagraph(), "Tổ chức Tuần lễ hưởng ứng học tập suốt đời", 14, true, false));
                write(document.createParagraph(), "Căn cứ Luật Tổ chức chính quyền địa phương;", 14, false, true);
                write(document.createParagraph(), secondBasis, 14, false, true);
                centred(write(document.createParagraph(), "I. MỤC ĐÍCH", 14, true, false));
                XWPFParagraph prose = write(document.createParagraph(), PROSE, 14, false, false);
                prose.setAlignment(alignment);
                prose.setIndentationFirstLine(indent);
                var end = document.createTable(1, 2).getRow(0);
                write(end.getCell(0).getParagraphs().getFirst(), "Nơi nhận:", 12, true, true);
                write(end.getCell(0).addParagraph(), "- Như trên;", 11, false, false);
                write(end.getCell(0).addParagraph(), "- Lưu: VT.", 11, false, false);
                write(end.getCell(1).getParagraphs().getFirst(), "TM. ỦY BAN NHÂN DÂN", 14, true, false);
                write(end.getCell(1).addParagraph(), "CHỦ TỊCH", 14, true, false);
                write(end.getCell(1).addParagraph(), "Nguyễn Văn An", 14, true, false);
                document.write(out);
                return out.toByteArray();
            }
        }

        private XWPFParagraph write(XWPFParagraph p, String text, int size, boolean bold, boolean italic) {
            var run = p.createRun();
            run.setText(text);
            run.setFontFamily(font);
            run.setFontSize(size);
            run.setBold(bold);
            run.setItalic(italic);
            return p;
        }

        private static void centred(XWPFParagraph p) {
            p.setAlignment(ParagraphAlignment.CENTER);
        }
    }

    private interface Wrong {
        void make(Plan plan);
    }

    private static List<String> breaches(Wrong wrong) throws Exception {
        Plan plan = new Plan();
        wrong.make(plan);
        return FormCheck.of(plan.docx()).breaches().stream()
                .map(b -> b.rule() + ": " + b.found().text())
                .toList();
    }

    @Test
    void aRightDocumentHasNoBreach() throws Exception {
        assertThat(breaches(p -> {})).isEmpty();
    }

    @Test
    void oneThingWrongIsOneBreach() throws Exception {
        assertThat(breaches(p -> p.number = "Số: 5/KH-UBND")).containsExactly("number.leading-zero: số 5");
        assertThat(breaches(p -> p.number = "Số: 15/KH - UBND")).containsExactly("number.spaces: Số: 15/KH - UBND");
        assertThat(breaches(p -> p.numberSize = 12)).containsExactly("number.size: cỡ chữ 12");
        assertThat(breaches(p -> p.date = "Biên Hòa, ngày 5 tháng 2 năm 2026"))
                .containsExactly("date.leading-zero: ngày 5", "date.leading-zero: tháng 2");
        assertThat(breaches(p -> p.dateItalic = false)).containsExactly("date.style: kiểu chữ đứng");
        assertThat(breaches(p -> p.motto = "Độc lập – Tự do – Hạnh phúc"))
                .containsExactly("heading.motto.text: Độc lập – Tự do – Hạnh phúc");
        assertThat(breaches(p -> p.left = 1134)).containsExactly("page.margin.left: lề trái 20 mm");
        assertThat(breaches(p -> p.pageHigh = 15840)).containsExactly("page.size: 210 x 279,4 mm");
        assertThat(breaches(p -> p.font = "Arial")).containsExactly("font.family: phông Arial");
        assertThat(breaches(p -> p.indent = 0)).containsExactly("body.indent: lùi 0,00 cm");
        assertThat(breaches(p -> p.alignment = ParagraphAlignment.LEFT)).containsExactly("body.alignment: canh trái");
        assertThat(breaches(p -> p.secondBasis = p.secondBasis.replaceFirst("\\.$", ";")))
                .containsExactly("bases.punctuation: kết thúc bằng “;”");
    }

    @Test
    void mendsTheFormAndNoWord() throws Exception {
        Plan plan = new Plan();
        plan.number = "Số: 5/KH-UBND";
        plan.numberSize = 12;
        plan.left = 1134;
        plan.font = "Arial";
        plan.indent = 0;
        plan.alignment = ParagraphAlignment.LEFT;
        plan.dateItalic = false;
        byte[] wrong = plan.docx();
        FormMend mend = FormMend.of(wrong);
        assertThat(mend.left()).extracting(Breach::rule).containsExactly("number.leading-zero");
        assertThat(mend.mended())
                .extracting(Breach::rule)
                .containsExactlyInAnyOrder(
                        "page.margin.left",
                        "font.family",
                        "number.size",
                        "date.style",
                        "body.alignment",
                        "body.indent");
        assertThat(text(mend.docx())).isEqualTo(text(wrong));
    }

    private static String text(byte[] docx) throws IOException {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return extractor.getText();
        }
    }

    @Test
    void theCommandSaysAllByItsExitCode() throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Path right = Files.write(folder.resolve("right.docx"), new Plan().docx());
        assertThat(CheckCommand.run(List.of(right.toString()), new PrintStream(out), new PrintStream(err)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("[ ]");
        Path text = Files.writeString(folder.resolve("a.docx"), "chỉ là chữ, không phải tệp Word");
        assertThat(CheckCommand.run(List.of(text.toString()), new PrintStream(out), new PrintStream(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("Chỉ kiểm tra được thể thức của tệp .docx.\n");
    }

    @Test
    void refusesWhatIsNoWordFile() {
        assertThatThrownBy(() -> FormCheck.of(new byte[0])).hasMessage("Tệp rỗng.");
        assertThatThrownBy(() -> FormCheck.of(new byte[] {'P', 'K', 3, 4, 9, 9}))
                .isInstanceOf(FormRefused.class);
    }
}
