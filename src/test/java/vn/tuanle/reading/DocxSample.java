package vn.tuanle.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Writes the sample plan as .docx, its numbers typed or automatic.
final class DocxSample {
    private DocxSample() {}

    static byte[] of(boolean automatic) throws IOException {
        return of(automatic, SamplePlan.BODY);
    }

    static byte[] of(boolean automatic, List<String> body) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            BigInteger list = automatic ? list(document) : BigInteger.ZERO;
            columns(document, SamplePlan.LEFT, SamplePlan.RIGHT);
            for (String line : SamplePlan.TITLE) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                var run = paragraph.createRun();
                run.setBold(true);
                run.setText(line);
            }
            for (String line : body) {
                XWPFParagraph paragraph = document.createParagraph();
                int level = SamplePlan.level(line);
                var run = paragraph.createRun();
                run.setBold(level == 0);
                run.setText(automatic ? SamplePlan.withoutMarker(line) : line);
                if (automatic && level >= 0) {
                    paragraph.setNumID(list);
                    paragraph.setNumILvl(BigInteger.valueOf(level));
                }
            }
            columns(document, SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void columns(XWPFDocument document, List<String> left, List<String> right) {
        var row = document.createTable(1, 2).getRow(0);
        fill(row.getCell(0), left);
        fill(row.getCell(1), right);
    }

    private static void fill(XWPFTableCell cell, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.createRun().setText(lines.get(i));
        }
    }

    private static BigInteger list(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ONE);
        level(list, 0, STNumberFormat.UPPER_ROMAN, "%1.");
        level(list, 1, STNumberFormat.DECIMAL, "%2.");
        level(list, 2, STNumberFormat.LOWER_LETTER, "%3)");
        level(list, 3, STNumberFormat.BULLET, "\uF0B7");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list)));
    }

    private static void level(CTAbstractNum list, int index, STNumberFormat.Enum format, String text) {
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.valueOf(index));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }
}
