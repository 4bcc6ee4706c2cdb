package vn.tuanle.writing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The four faces of Tinos, parsed once and used again by one document after the other. A set serves
/// one document at a time, because a parsed font reads its tables as it goes.
final class PdfFonts {
    private static final ConcurrentLinkedDeque<PdfFonts> FREE = new ConcurrentLinkedDeque<>();

    private record Face(String name, int weight, FontStyle slope) {}

    private static final List<Face> FACES = List.of(
            new Face("Tinos-Regular", 400, FontStyle.NORMAL),
            new Face("Tinos-Bold", 700, FontStyle.NORMAL),
            new Face("Tinos-Italic", 400, FontStyle.ITALIC),
            new Face("Tinos-BoldItalic", 700, FontStyle.ITALIC));

    private final List<TrueTypeFont> fonts = new ArrayList<>();

    private PdfFonts() throws IOException {
        for (Face face : FACES) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FontWidths.bytes(face.name())));
            // Looking for joined letters (fi) in every word would cost eight times all the rest.
            font.setEnableGsub(false);
            fonts.add(font);
        }
    }

    static PdfFonts take() throws IOException {
        PdfFonts free = FREE.poll();
        return free == null ? new PdfFonts() : free;
    }

    void giveBack() {
        FREE.push(this);
    }

    void into(PDDocument document, PdfRendererBuilder builder) throws IOException {
        for (int i = 0; i < FACES.size(); i++) {
            Face face = FACES.get(i);
            PDType0Font font = PDType0Font.load(document, fonts.get(i), true);
            builder.useFont(new PDFontSupplier(font), "Tinos", face.weight(), face.slope(), true);
        }
    }
}
