package vn.tuanle.reading;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recognises the pages of one scan after each other: turned upright, each within what is left of the
/// time.
final class Recognition {
    /// Of the words on a page that stands on its head hardly any are sure.
    private static final double READABLE = 0.5;
    private static final double SURE = 0.8;

    private final Tesseract recogniser;
    private final long deadline;
    /// Whoever laid one page the wrong way round mostly laid all of them so.
    private boolean onItsHead;

    Recognition(Tesseract recogniser, long deadline) {
        this.recogniser = recogniser;
        this.deadline = deadline;
    }

    /// @param scale points for each pixel of the picture
    PageText page(BufferedImage ink, int number, double scale) throws IOException {
        double level = Deskew.level(ink);
        PageText first = turned(ink, onItsHead ? level + 180 : level, number, scale);
        if (isReadable(first)) return first;
        PageText second = turned(ink, onItsHead ? level : level + 180, number, scale);
        if (sure(second) <= sure(first)) return first;
        onItsHead = !onItsHead;
        return second;
    }

    private PageText turned(BufferedImage ink, double degrees, int number, double scale) throws IOException {
        BufferedImage upright = Deskew.turned(ink, degrees);
        List<PageWord> words = words(upright).stream()
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
        return new PageText(number, upright.getWidth() * scale, upright.getHeight() * scale, words, List.of(), degrees);
    }

    private List<PageWord> words(BufferedImage upright) throws IOException {
        long left = Duration.ofNanos(deadline - System.nanoTime()).toSeconds();
        if (left < 1) {
            throw RefusedFile.forNow(
                    "Nhận dạng chữ quá {0} giây nên đã dừng. Hãy tách tệp rồi gửi lại.", Limits.OCR_SECONDS);
        }
        return recogniser.words(upright, ScanFile.DPI, Math.min(left, Limits.OCR_PAGE_SECONDS));
    }

    private static boolean isReadable(@Nullable PageText page) {
        return page != null && sure(page) >= READABLE * page.words().size();
    }

    private static long sure(PageText page) {
        return page.words().stream()
                .filter(w -> w.confidence() >= SURE && w.text().length() > 1)
                .count();
    }
}
