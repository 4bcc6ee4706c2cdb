package vn.tuanle.reading;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import vn.tuanle.kernel.Outcome;

/// A place of the original as a picture, for a person to compare what was read with what stands
/// there.
public final class PagePicture {
    private static final int DPI = 150;
    /// What is shown around the place, as a share of the page.
    private static final double AROUND = 0.012;

    private PagePicture() {}

    /// The place `box` of a page (from 1) as PNG; the whole page with the box 0, 0, 1, 1.
    /// Refused for kinds of file without fixed pages and for content that cannot be drawn.
    public static Outcome<byte[]> crop(byte[] content, String fileName, int page, Block.Box box) {
        try {
            BufferedImage whole = switch (FileType.of(content)) {
                case PDF -> ofPdf(content, page);
                case IMAGE -> ScanFile.picture(content, page - 1);
                default -> throw new RefusedFile("Tệp {0} không có trang cố định để hiển thị.", fileName);
            };
            var out = new ByteArrayOutputStream();
            ImageIO.write(cut(Deskew.turned(whole, box.turn()), box), "png", out);
            return Outcome.done(out.toByteArray());
        } catch (RefusedFile e) {
            return new Outcome.Refused<>(e.why(), "");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Outcome.Refused<>(RefusedFile.damaged().why(), "");
        }
    }

    private static BufferedImage ofPdf(byte[] content, int page) throws IOException {
        try (PDDocument document = PdfFile.open(content)) {
            if (page < 1 || page > document.getNumberOfPages()) throw new RefusedFile("Tệp không có trang {0}.", page);
            return PdfPicture.of(document, page - 1, DPI, ImageType.RGB);
        }
    }

    private static BufferedImage cut(BufferedImage whole, Block.Box box) {
        int left = place(box.left() - AROUND, whole.getWidth() - 1);
        int top = place(box.top() - AROUND, whole.getHeight() - 1);
        int right = Math.max(left + 1, place(box.right() + AROUND, whole.getWidth()));
        int bottom = Math.max(top + 1, place(box.bottom() + AROUND, whole.getHeight()));
        return whole.getSubimage(left, top, right - left, bottom - top);
    }

    private static int place(double share, int size) {
        return (int) Math.round(Math.clamp(share, 0, 1) * size);
    }
}
