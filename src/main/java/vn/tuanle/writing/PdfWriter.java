package vn.tuanle.writing;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A document as a PDF for the archive and for every reader: PDF/A-3A with its font inside, tagged
/// after PDF/UA-1. The same sheets as in the Word file.
public final class PdfWriter {
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfWriter() {}

    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        write(DocumentHtml.of(document), out);
    }

    /// The same for a page of our own that is no official document.
    static void write(String html, OutputStream out) throws IOException {
        PdfFonts fonts = PdfFonts.take(PdfFonts.Faces.DOCUMENT);
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = builder(pdf, fonts, html);
            builder.toStream(out);
            builder.run();
        } finally {
            fonts.giveBack();
        }
    }

    static PdfRendererBuilder builder(PDDocument pdf, PdfFonts fonts, String html) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        fonts.into(pdf, builder);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer("tuanle");
        builder.useUnicodeLineBreaker(new BlankBreaker());
        // Nothing but what stands in the page itself: no file, no address is ever opened.
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withHtmlContent(html, null);
        return builder;
    }
}
