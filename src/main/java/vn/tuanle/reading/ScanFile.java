package vn.tuanle.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;

/// Pictures of pages, as image files or inside a PDF, by text recognition.
final class ScanFile {
    static final int DPI = 300;
    private static final double POINTS = 72.0 / DPI;
    private static final double A4_WIDTH = 595;
    private static final double A4_HEIGHT = 842;

    private ScanFile() {}

    /// An image file; a TIFF may hold several pages.
    static SourceText read(byte[] content) throws IOException {
        return read(content, Tesseract.installed());
    }

    static SourceText read(byte[] content, Tesseract recogniser) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = reader(in);
            try {
                int count = reader.getNumImages(true);
                checkPages(count);
                for (int i = 0; i < count; i++) checkSize(reader, i);
                recogniser.require();
                Recognition recognition = new Recognition(recogniser, deadline());
                List<PageText> pages = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    BufferedImage picture = picture(reader, i);
                    boolean upright = picture.getWidth() <= picture.getHeight();
                    double pageWidth = upright ? A4_WIDTH : A4_HEIGHT;
                    BufferedImage ink = Ink.of(picture, scale(picture.getWidth(), pageWidth / POINTS));
                    pages.add(recognition.page(ink, i + 1, pageWidth / ink.getWidth()));
                }
                requireText(pages);
                return Misread.mended(pages);
            } finally {
                reader.dispose();
            }
        }
    }

    /// Puts recognised words on the pages of a PDF that are only pictures.
    static SourceText read(PDDocument document, List<PageText> pages, List<Integer> pictures) throws IOException {
        checkPages(pictures.size());
        Tesseract recogniser = Tesseract.installed();
        recogniser.require();
        Recognition recognition = new Recognition(recogniser, deadline());
        for (int index : pictures) {
            PageText page = pages.get(index);
            BufferedImage picture = PdfPicture.of(document, index, DPI, ImageType.RGB);
            pages.set(index, recognition.page(Ink.of(picture, 1), index + 1, page.width() / picture.getWidth()));
        }
        if (pictures.size() == pages.size()) requireText(pages);
        return Misread.mended(pages);
    }

    /// To about 300 dpi of a page, where the picture is clearly smaller or larger.
    private static double scale(int width, double wanted) {
        if (width < wanted * 0.7) return Math.min(3, wanted / width);
        return width > wanted * 1.5 ? wanted / width : 1;
    }

    private static long deadline() {
        return System.nanoTime() + Duration.ofSeconds(Limits.OCR_SECONDS).toNanos();
    }

    private static void checkPages(int count) throws RefusedFile {
        if (count > Limits.SCANNED_PAGES) {
            throw new RefusedFile(
                    "Bản quét có {0} trang, quá giới hạn {1} trang cho nhận dạng chữ. Hãy tách tệp rồi gửi lại.",
                    count, Limits.SCANNED_PAGES);
        }
    }

    /// A photograph of anything else gives a few doubtful letters, never several sure words.
    private static void requireText(List<PageText> pages) throws RefusedFile {
        long sure = pages.stream()
                .flatMap(p -> p.words().stream())
                .filter(w -> w.confidence() >= 0.6
                        && w.text().chars().filter(Character::isLetter).count() >= 2)
                .count();
        if (sure < 5) {
            throw new RefusedFile(
                    "Không nhận ra chữ nào trong ảnh. Hãy chụp hoặc quét lại rõ hơn (từ 200 dpi trở lên).");
        }
    }

    private static ImageReader reader(ImageInputStream in) throws RefusedFile {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) throw RefusedFile.damaged();
        ImageReader reader = readers.next();
        reader.setInput(in);
        return reader;
    }

    /// Decodes one picture after asking for its size.
    static BufferedImage picture(byte[] content, int index) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = reader(in);
            try {
                return picture(reader, index);
            } finally {
                reader.dispose();
            }
        }
    }

    private static long checkSize(ImageReader reader, int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > Limits.PICTURE_PIXELS) throw RefusedFile.hugePicture();
        return pixels;
    }

    /// A picture finer than is needed is thinned while it is decoded, so that it never stands whole in
    /// memory.
    private static BufferedImage picture(ImageReader reader, int index) throws IOException {
        long pixels = checkSize(reader, index);
        ImageReadParam how = reader.getDefaultReadParam();
        int each = (int) Math.ceil(Math.sqrt((double) pixels / Limits.DRAWN_PIXELS));
        if (each > 1) how.setSourceSubsampling(each, each, 0, 0);
        return reader.read(index, how);
    }
}
