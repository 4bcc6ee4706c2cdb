package vn.tuanle.writing;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Certificates as one PDF for the archive, a page each: A4 across, PDF/A-3A, tagged, the ornament
/// drawn once and marked as such.
public final class CertificateWriter {
    private CertificateWriter() {}

    public static void write(List<CertificateSheet> sheets, OutputStream out) throws IOException {
        PdfFonts fonts = PdfFonts.take(PdfFonts.Faces.CERTIFICATE);
        try (PDDocument pdf = new PDDocument()) {
            try (PdfBoxRenderer renderer =
                    PdfWriter.builder(pdf, fonts, CertificateHtml.of(sheets)).buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                CertificateOrnament.behind(pdf);
                pdf.save(out);
            }
        } finally {
            fonts.giveBack();
        }
    }
}
