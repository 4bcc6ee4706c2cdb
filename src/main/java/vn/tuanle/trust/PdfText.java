package vn.tuanle.trust;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;

/// The words of a PDF page by page, to tell whether what came back says the same as what went out.
public final class PdfText {
    private static final int SHOWN = 60;

    private PdfText() {}

    /// Done when both files have as many pages with the same words on each; else refused with the place where they
    /// part.
    /// What programs stamp over a page as annotations, such as the picture of a signature, is no
    /// text of the page.
    public static Outcome<Boolean> same(byte[] sent, byte[] back) {
        try (PDDocument first = Loader.loadPDF(sent);
                PDDocument second = Loader.loadPDF(back)) {
            if (first.getNumberOfPages() != second.getNumberOfPages())
                return Outcome.refused(
                        "Tệp có {0} trang, bản đã xuất có {1} trang.",
                        second.getNumberOfPages(), first.getNumberOfPages());
            for (int page = 1; page <= first.getNumberOfPages(); page++) {
                String there = words(first, page);
                String here = words(second, page);
                if (!there.equals(here)) return parting(page, there, here);
            }
            return Outcome.done(true);
        } catch (IOException e) {
            return Outcome.refused("Không đọc được tệp PDF này: tệp hỏng hoặc có mật khẩu.");
        }
    }

    private static Outcome<Boolean> parting(int page, String there, String here) {
        int at = 0;
        while (at < Math.min(there.length(), here.length()) && there.charAt(at) == here.charAt(at)) at++;
        return Outcome.refused(
                "Chữ ở trang {0} khác bản đã xuất: “{1}” thay cho “{2}”.", page, piece(here, at), piece(there, at));
    }

    private static String piece(String text, int at) {
        int from = Math.max(0, text.lastIndexOf(' ', Math.max(0, at - 1)) + 1);
        return from >= text.length() ? "…" : text.substring(from, Math.min(text.length(), from + SHOWN));
    }

    private static String words(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return Fold.nfc(stripper.getText(document)).replaceAll("\\s+", " ").strip();
    }
}
