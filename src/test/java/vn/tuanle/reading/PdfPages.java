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

/// Sets words wherever a test wants them, page by page; heights count down from the top.
final class PdfPages implements AutoCloseable {
    static final float BOTTOM = 780;

    private final PDDocument document = new PDDocument();
    private final PDType0Font plain = font("Tinos-Regular");
    private final PDType0Font strong = font("Tinos-Bold");
    private PDPageContentStream page;
    float y;
    int pages;

    PdfPages() throws IOException {
        page = open();
    }

    private PDType0Font font(String name) throws IOException {
        try (InputStream in = PdfPages.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return PDType0Font.load(document, in);
        }
    }

    private PDPageContentStream open() throws IOException {
        PDPage added = new PDPage(PDRectangle.A4);
        document.addPage(added);
        pages++;
        y = 60;
        return new PDPageContentStream(document, added);
    }

    void newPage() throws IOException {
        page.close();
        page = open();
    }

    void at(float x, float top, String text, float size, boolean bold) throws IOException {
        float left = x;
        for (String word : text.split(" ")) {
            page.beginText();
            page.setFont(bold ? strong : plain, size);
            page.newLineAtOffset(left, 842 - top);
            page.showText(word);
            page.endText();
            left += width(word + " ", size, bold);
        }
    }

    void centred(String text, float size) throws IOException {
        at(297 - width(text, size, true) / 2, y, text, size, true);
    }

    private float width(String text, float size, boolean bold) throws IOException {
        return (bold ? strong : plain).getStringWidth(text) / 1000 * size;
    }

    /// The text in lines no wider than `wide`; the first narrower by `indent`.
    List<String> wrapped(String text, float wide, float indent, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            float room = lines.isEmpty() ? wide - indent : wide;
            if (!line.isEmpty() && width(line + " " + word, size, false) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    void rule(float x1, float y1, float x2, float y2) throws IOException {
        page.moveTo(x1, 842 - y1);
        page.lineTo(x2, 842 - y2);
        page.stroke();
    }

    byte[] saved() throws IOException {
        page.close();
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
