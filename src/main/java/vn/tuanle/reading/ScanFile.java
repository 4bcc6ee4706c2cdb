package vn.tuanle.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pictures of pages, as image files or inside a PDF, by text recognition.
final class ScanFile {
    private static final int DPI = 300;
    private static final double POINTS = 72.0 / DPI;
    private static final double A4_WIDTH = 595;
    private static final double A4_HEIGHT = 842;

    private ScanFile() {}

    /// An image file; a TIFF may hold several pages.
    static SourceText read(byte[] content) throws IOException {
        return read(content, Tesseract.installed());
    }

    static SourceText read(byte[] content, Tesseract recogniser) throws IOException {
        recogniser.require();
        List<PageText> pages = new ArrayList<>();
        long deadline = deadline();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = reader(in);
            try {
                int count = reader.getNumImages(true);
                checkPages(count);
                for (int i = 0; i < count; i++) {
                    BufferedImage picture = picture(reader, i);
                    double pageWidth = picture.getWidth() <= picture.getHeight() ? A4_WIDTH : A4_HEIGHT;
                    BufferedImage grey = grey(picture, (int) Math.round(pageWidth / POINTS));
                    pages.add(recognised(grey, i + 1, pageWidth / grey.getWidth(), recogniser, deadline));
                }
            } finally {
                reader.dispose();
            }
        }
        requireText(pages);
        return PageLayout.read(pages, true);
    }

    /// Puts recognised words on the pages of a PDF that are only pictures.
    static void fill(PDDocument document, List<PageText> pages, List<Integer> pictures) throws IOException {
        checkPages(pictures.size());
        Tesseract recogniser = Tesseract.installed();
        recogniser.require();
        long deadline = deadline();
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        for (int index : pictures) {
            PageText page = pages.get(index);
            BufferedImage grey =
                    renderer.renderImageWithDPI(index, dpi(page.width(), page.height(), DPI), ImageType.GRAY);
            pages.set(index, recognised(grey, index + 1, page.width() / grey.getWidth(), recogniser, deadline));
        }
        requireText(pages);
    }

    /// The resolution wanted, or less where the page is so large that its picture would not fit.
    static float dpi(double width, double height, int wanted) {
        double pixels = width / 72 * wanted * (height / 72) * wanted;
        return (float)
                (pixels <= Limits.PICTURE_PIXELS / 2 ? wanted : wanted * Math.sqrt(Limits.PICTURE_PIXELS / 2 / pixels));
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

    private static PageText recognised(
            BufferedImage grey, int number, double scale, Tesseract recogniser, long deadline) throws IOException {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toSeconds();
        if (left < 1) {
            throw RefusedFile.forNow(
                    "Nhận dạng chữ quá {0} giây nên đã dừng. Hãy tách tệp rồi gửi lại.", Limits.OCR_SECONDS);
        }
        BufferedImage upright = Deskew.upright(grey);
        List<PageWord> words = recogniser.words(upright, DPI, Math.min(left, Limits.OCR_PAGE_SECONDS)).stream()
                .map(w -> new PageWord(
                        w.text(),
                        w.left() * scale,
                        w.right() * scale,
                        w.base() * scale,
                        w.size() * scale,
                        false,
                        false,
                        w.confidence()))
                .toList();
        return new PageText(number, grey.getWidth() * scale, grey.getHeight() * scale, words, List.of());
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

    private static BufferedImage picture(ImageReader reader, int index) throws IOException {
        long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
        if (pixels > Limits.PICTURE_PIXELS) {
            throw new RefusedFile(
                    "Ảnh quá lớn (hơn {0} triệu điểm ảnh). Hãy quét lại ở 200–300 dpi.",
                    Limits.PICTURE_PIXELS / 1_000_000);
        }
        return reader.read(index);
    }

    /// In grey, on white where it was transparent, enlarged to about 300 dpi of a page where it is
    /// smaller.
    private static BufferedImage grey(BufferedImage picture, int wantedWidth) {
        double scale =
                picture.getWidth() < wantedWidth * 0.7 ? Math.min(3, (double) wantedWidth / picture.getWidth()) : 1;
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = grey.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return grey;
    }
}
