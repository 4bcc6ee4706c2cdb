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

/// The faces of our fonts, parsed once and used again by one document after the other. A set serves
/// one document at a time, because a parsed font reads its tables as it goes.
final class PdfFonts {
    /// Faces that are used together, and the sets of them that are free.
    static final class Faces {
        static final Faces DOCUMENT = new Faces(
                new Face("Tinos-Regular", 400, FontStyle.NORMAL),
                new Face("Tinos-Bold", 700, FontStyle.NORMAL),
                new Face("Tinos-Italic", 400, FontStyle.ITALIC),
                new Face("Tinos-BoldItalic", 700, FontStyle.ITALIC));
        /// Names and titles on certificates have letters of their own.
        static final Faces CERTIFICATE = new Faces(
                new Face("Tinos-Regular", 400, FontStyle.NORMAL),
                new Face("Tinos-Bold", 700, FontStyle.NORMAL),
                new Face("Tinos-Italic", 400, FontStyle.ITALIC),
                new Face("Khen-Bold", 700, FontStyle.NORMAL),
                new Face("Khen-BoldItalic", 700, FontStyle.ITALIC));

        private final List<Face> faces;
        private final ConcurrentLinkedDeque<PdfFonts> free = new ConcurrentLinkedDeque<>();

        private Faces(Face... faces) {
            this.faces = List.of(faces);
        }
    }

    private record Face(String name, int weight, FontStyle slope) {
        String family() {
            return name.substring(0, name.indexOf('-'));
        }
    }

    private final Faces set;
    private final List<TrueTypeFont> fonts = new ArrayList<>();

    private PdfFonts(Faces set) throws IOException {
        this.set = set;
        for (Face face : set.faces) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FontWidths.bytes(face.name())));
            // Looking for joined letters (fi) in every word would cost eight times all the rest.
            font.setEnableGsub(false);
            fonts.add(font);
        }
    }

    static PdfFonts take(Faces set) throws IOException {
        PdfFonts free = set.free.poll();
        return free == null ? new PdfFonts(set) : free;
    }

    void giveBack() {
        set.free.push(this);
    }

    void into(PDDocument document, PdfRendererBuilder builder) throws IOException {
        for (int i = 0; i < set.faces.size(); i++) {
            Face face = set.faces.get(i);
            PDType0Font font = PDType0Font.load(document, fonts.get(i), true);
            builder.useFont(new PDFontSupplier(font), face.family(), face.weight(), face.slope(), true);
        }
    }
}
