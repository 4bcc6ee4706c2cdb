package vn.tuanle.activity;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;

/// The picture of an activity for where it is shared, 1200 × 630: a leaf of the calendar, the title, where, by whom; in
/// the product's own type, so that every Vietnamese letter is right.
final class PublicPreview {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int LEFT = 300;
    private static final Color PAPER = new Color(0xf8f5ee);
    private static final Color SURFACE = new Color(0xfffdf9);
    private static final Color INK = new Color(0x1b2a30);
    private static final Color SOFT = new Color(0x4d5b60);
    private static final Color BRAND = new Color(0x0f4f57);
    private static final Color SON = new Color(0xab2d1c);
    private static final Color LINE = new Color(0x837a68);
    private static final Font PLAIN = font("Tinos-Regular.ttf");
    private static final Font BOLD = font("Tinos-Bold.ttf");

    private PublicPreview() {}

    static byte[] of(ProgrammeEntry entry) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(pen, entry);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(Graphics2D pen, ProgrammeEntry entry) {
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(BRAND);
        pen.fillRect(0, 0, WIDTH, 14);
        text(pen, PLAIN, 30, SOFT, "Tuần lễ hưởng ứng học tập suốt đời", LEFT, 86);
        pen.setColor(BRAND);
        pen.fillRect(LEFT, 108, 90, 4);
        int size = 64;
        List<String> lines = lines(pen, BOLD, size, entry.title(), WIDTH - LEFT - 70);
        while (lines.size() > 4 && size > 40) {
            size -= 6;
            lines = lines(pen, BOLD, size, entry.title(), WIDTH - LEFT - 70);
        }
        int y = 108 + 30 + size;
        for (int i = 0; i < Math.min(lines.size(), 5); i++, y += size * 5 / 4)
            text(pen, BOLD, size, INK, i == 4 && lines.size() > 5 ? lines.get(i) + "…" : lines.get(i), LEFT, y);
        ProgrammeSitting sitting =
                entry.sittings().isEmpty() ? null : entry.sittings().getFirst();
        List<String> foot = new ArrayList<>();
        if (sitting != null) {
            leaf(pen, sitting);
            int more = entry.sittings().size() - 1;
            foot.add(PublicCard.hours(sitting) + " · " + where(sitting)
                    + (more > 0 ? " · và " + more + " buổi khác" : ""));
        }
        foot.add(entry.unit().name());
        int below = HEIGHT - 70 - (foot.size() - 1) * 46;
        for (String line : foot) {
            text(
                    pen,
                    PLAIN,
                    34,
                    SOFT,
                    lines(pen, PLAIN, 34, line, WIDTH - LEFT - 70).getFirst(),
                    LEFT,
                    below);
            below += 46;
        }
        if (!entry.cancelled() && (sitting == null || !entry.off(sitting))) return;
        String word = (entry.cancelled() || sitting == null || sitting.state() == OccurrenceState.CANCELLED
                        ? "Đã hủy"
                        : "Tạm hoãn")
                .toUpperCase(Locale.of("vi"));
        pen.setColor(SON);
        pen.fillRect(70, 440, 190, 64);
        text(pen, BOLD, 34, Color.WHITE, word, 70 + (190 - width(pen, BOLD, 34, word)) / 2, 484);
    }

    private static String where(ProgrammeSitting sitting) {
        ProgrammeVenue venue = sitting.venue();
        if (venue != null) return venue.name();
        return sitting.channel().isEmpty() ? sitting.mode().title() : sitting.channel();
    }

    private static void leaf(Graphics2D pen, ProgrammeSitting sitting) {
        pen.setColor(SURFACE);
        pen.fillRoundRect(70, 110, 190, 230, 16, 16);
        pen.setColor(BRAND);
        pen.fillRoundRect(70, 110, 190, 60, 16, 16);
        pen.fillRect(70, 140, 190, 30);
        pen.setColor(LINE);
        pen.drawRoundRect(70, 110, 190, 230, 16, 16);
        centred(pen, PLAIN, 30, Color.WHITE, Days.weekday(sitting.day()), 150);
        centred(pen, BOLD, 110, INK, String.valueOf(sitting.day().getDayOfMonth()), 275);
        centred(
                pen,
                PLAIN,
                32,
                SOFT,
                sitting.day().getMonthValue() + "/" + sitting.day().getYear(),
                322);
    }

    private static void centred(Graphics2D pen, Font font, int size, Color colour, String text, int y) {
        text(pen, font, size, colour, text, 70 + (190 - width(pen, font, size, text)) / 2, y);
    }

    private static int width(Graphics2D pen, Font font, int size, String text) {
        return pen.getFontMetrics(font.deriveFont((float) size)).stringWidth(text);
    }

    private static void text(Graphics2D pen, Font font, int size, Color colour, String text, int x, int y) {
        pen.setFont(font.deriveFont((float) size));
        pen.setColor(colour);
        pen.drawString(text, x, y);
    }

    /// The text in lines that fit; letters as one sign each, which the font has.
    private static List<String> lines(Graphics2D pen, Font font, int size, String text, int width) {
        FontMetrics metrics = pen.getFontMetrics(font.deriveFont((float) size));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Fold.nfc(text).split("\\s+", -1)) {
            String cut = word.length() > 40 ? word.substring(0, 39) + "…" : word;
            if (!line.isEmpty() && metrics.stringWidth(line + " " + cut) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(cut);
        }
        lines.add(line.toString());
        return lines;
    }

    private static Font font(String file) {
        try (InputStream in = Objects.requireNonNull(PublicPreview.class.getResourceAsStream("/fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
