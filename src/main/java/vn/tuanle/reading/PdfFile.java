package vn.tuanle.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// A PDF as blocks: its own text where it has any, recognised text for pages that are only
/// pictures.
final class PdfFile {
    /// Fewer letters than this on a page with a picture: a scan, perhaps with a stamped page
    /// number.
    private static final int FEW_GLYPHS = 25;

    private PdfFile() {}

    static SourceText read(byte[] content) throws IOException {
        try (PDDocument document = open(content)) {
            int count = document.getNumberOfPages();
            if (count > Limits.PAGES) {
                throw new RefusedFile(
                        "Tệp PDF có {0} trang, quá giới hạn {1} trang. Hãy tách tệp rồi gửi lại.", count, Limits.PAGES);
            }
            if (count == 0) throw RefusedFile.noText();
            return read(document, count);
        }
    }

    /// Opens a PDF within the limits of memory.
    static PDDocument open(byte[] content) throws IOException {
        InflationGuard.check(content);
        var memory = MemoryUsageSetting.setupMainMemoryOnly(Limits.INFLATED_BYTES);
        try {
            return Loader.loadPDF(content, "", null, null, memory.streamCache);
        } catch (InvalidPasswordException e) {
            throw RefusedFile.locked();
        }
    }

    private static SourceText read(PDDocument document, int count) throws IOException {
        long deadline =
                System.nanoTime() + Duration.ofSeconds(Limits.PDF_SECONDS).toNanos();
        List<PageText> pages = new ArrayList<>(count);
        List<Integer> pictures = new ArrayList<>();
        int glyphsLeft = Limits.GLYPHS;
        try {
            for (int i = 0; i < count; i++) {
                PdfWords.Found found = PdfWords.of(document.getPage(i), i + 1, glyphsLeft, deadline);
                glyphsLeft -= found.glyphs();
                pages.add(found.page());
                if (found.glyphs() < FEW_GLYPHS ? PdfPicture.isOn(document.getPage(i)) : found.invisible() > 0.8)
                    pictures.add(i);
            }
            return pictures.isEmpty() ? PageLayout.read(pages, false) : ScanFile.read(document, pages, pictures);
        } catch (PdfWords.TooMuch e) {
            throw RefusedFile.forNow("Tệp PDF quá phức tạp, không đọc xong trong {0} giây.", Limits.PDF_SECONDS);
        }
    }
}
