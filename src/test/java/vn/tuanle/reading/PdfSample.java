package vn.tuanle.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// Sets the sample plan as a PDF the way a word processor does: justified, indented, two columns
/// above and below, page
/// numbers.
final class PdfSample implements AutoCloseable {
    private static final float LEFT = 85;
    private static final float RIGHT = 595 - 57;
    private static final float SIZE = 14;
    private static final float PITCH = 19;

    private final PDDocument document = new PDDocument();
    private final PDType0Font plain;
    private final PDType0Font strong;
    private PDPageContentStream page;
    private float y;
    private int pages;

    private PdfSample() throws IOException {
        plain = font("Tinos-Regular");
        strong = font("Tinos-Bold");
        page = newPage();
    }

    static byte[] of(List<String> body) throws IOException {
        try (PdfSample pdf = new PdfSample()) {
            pdf.columns(SamplePlan.LEFT, SamplePlan.RIGHT, 12);
            pdf.y -= 12;
            for (String line : SamplePlan.TITLE) {
                pdf.y -= PITCH;
                pdf.words(pdf.strong, List.of(line), 297 - pdf.width(pdf.strong, line, SIZE) / 2, 0, SIZE);
            }
            pdf.y -= 8;
            for (String line : body) pdf.paragraph(line);
            pdf.room(7 * PITCH);
            pdf.columns(SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE, 12);
            pdf.page.close();
            var out = new ByteArrayOutputStream();
            pdf.document.save(out);
            return out.toByteArray();
        }
    }

    private PDType0Font font(String name) throws IOException {
        try (InputStream in = PdfSample.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return PDType0Font.load(document, in);
        }
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        pages++;
        y = 842 - 57;
        var stream = new PDPageContentStream(document, added);
        page = stream;
        if (pages > 1) {
            float before = y;
            y = 842 - 36;
            words(plain, List.of("" + pages), 295, 0, SIZE);
            y = before;
        }
        return stream;
    }

    private void room(float needed) throws IOException {
        if (y - needed > 57) return;
        page.close();
        newPage();
    }

    private float width(PDType0Font font, String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private void words(PDType0Font font, List<String> words, float x, float blank, float size) throws IOException {
        float at = x;
        for (String word : words) {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(at, y);
            page.showText(word);
            page.endText();
            at += width(font, word, size) + blank;
        }
    }

    private void columns(List<String> left, List<String> right, float size) throws IOException {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            y -= size * 1.25f;
            if (i < left.size()) words(plain, List.of(left.get(i)), LEFT, 0, size);
            if (i < right.size()) words(strong, List.of(right.get(i)), 315, 0, size);
            if (i < right.size() && right.get(i).equals("PHÓ CHỦ TỊCH")) y -= 5;
        }
    }

    private void paragraph(String text) throws IOException {
        PDType0Font font = SamplePlan.level(text) == 0 ? strong : plain;
        float indent = 36;
        float blank = width(font, " ", SIZE);
        List<String> line = new ArrayList<>();
        float used = 0;
        for (String word : text.split(" ")) {
            float w = width(font, word, SIZE);
            if (!line.isEmpty() && LEFT + indent + used + blank + w > RIGHT) {
                float rest = RIGHT - LEFT - indent - used;
                line(font, line, LEFT + indent, blank + (line.size() > 1 ? rest / (line.size() - 1) : 0));
                indent = 0;
                line = new ArrayList<>();
                used = 0;
            }
            used += (line.isEmpty() ? 0 : blank) + w;
            line.add(word);
        }
        line(font, line, LEFT + indent, blank);
        y -= 5;
    }

    private void line(PDType0Font font, List<String> words, float x, float blank) throws IOException {
        room(PITCH);
        y -= PITCH;
        words(font, words, x, blank, SIZE);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
