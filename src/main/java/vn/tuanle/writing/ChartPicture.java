package vn.tuanle.writing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Draws a chart as a picture, in millimetres, with the letters of the documents' own font: no font of the
/// machine is asked for.
final class ChartPicture {
    /// Points of the picture in a millimetre: about 200 in an inch.
    private static final double SCALE = 8;

    private static final double BAR = 6;
    private static final double LINE_HEIGHT = 62;
    private static final double LETTERS = 3.4;
    private static final double EDGE = 2;
    /// Bars in one picture: as many as stand on a lying page.
    private static final int BARS = 24;

    private static final Color INK = new Color(0x1c, 0x5a, 0x66);
    private static final Color BLACK = new Color(0x11, 0x11, 0x11);
    private static final Color RULE = new Color(0x88, 0x88, 0x88);

    private final Graphics2D pen;
    private final TrueTypeFont font;
    private final CmapLookup letters;

    private ChartPicture(Graphics2D pen, TrueTypeFont font) throws IOException {
        this.pen = pen;
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
    }

    /// The pictures of a chart, in a column of so many millimetres.
    static List<Box.Picture> of(Chart chart, double width) {
        double wide = Math.min(width, 170);
        List<Box.Picture> out = new ArrayList<>();
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(FontWidths.bytes("Tinos-Regular")))) {
            for (Chart part : chart.pictures(BARS)) {
                double high = chart.line() ? LINE_HEIGHT : part.points().size() * BAR + 2 * EDGE;
                out.add(new Box.Picture(
                        draw(part, chart.most(), wide, high, font), wide, high, part.told(), Box.Picture.CHART));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static byte[] draw(Chart chart, double most, double wide, double high, TrueTypeFont font)
            throws IOException {
        BufferedImage image = new BufferedImage(
                (int) Math.round(wide * SCALE), (int) Math.round(high * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SCALE, SCALE);
        ChartPicture picture = new ChartPicture(pen, font);
        if (chart.line()) picture.line(chart, most, wide, high);
        else picture.bars(chart, most, wide, high);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private void bars(Chart chart, double most, double wide, double high) throws IOException {
        double left = 0;
        double right = 0;
        for (Chart.Point point : chart.points()) {
            left = Math.max(left, width(point.label()));
            right = Math.max(right, width(point.shown()));
        }
        left = Math.min(left, wide * 0.45) + 2 * EDGE;
        double room = wide - left - right - 3 * EDGE;
        for (int i = 0; i < chart.points().size(); i++) {
            Chart.Point point = chart.points().get(i);
            double top = EDGE + i * BAR;
            String label = fitting(point.label(), left - 2 * EDGE);
            write(label, left - EDGE - width(label), top + BAR / 2 + LETTERS * 0.35);
            double value = point.value() == null ? 0 : Math.max(0, point.value());
            double length = most <= 0 ? 0 : room * value / most;
            pen.setColor(INK);
            pen.fill(new Rectangle2D.Double(left, top + 0.9, length, BAR - 1.8));
            write(point.shown(), left + length + EDGE / 2, top + BAR / 2 + LETTERS * 0.35);
        }
        rule(left, EDGE, left, high - EDGE);
    }

    private void line(Chart chart, double most, double wide, double high) throws IOException {
        List<Chart.Point> points = chart.points();
        double left = 4 * EDGE;
        double floor = high - 4 * EDGE;
        double top = 4 * EDGE;
        double step = points.size() < 2 ? 0 : (wide - 2 * left) / (points.size() - 1);
        rule(left, floor, wide - left, floor);
        Path2D.Double path = new Path2D.Double();
        boolean begun = false;
        double free = 0;
        double told = 0;
        for (int i = 0; i < points.size(); i++) {
            Chart.Point point = points.get(i);
            double x = left + i * step;
            String label = point.label();
            double half = width(label) / 2;
            if (x - half >= free) {
                write(label, Math.clamp(x - half, 0, Math.max(0, wide - 2 * half)), floor + LETTERS + EDGE);
                free = x + half + EDGE;
            }
            Double value = point.value();
            if (value == null) {
                begun = false;
                continue;
            }
            double y = most <= 0 ? floor : floor - (floor - top) * Math.max(0, value) / most;
            if (begun) path.lineTo(x, y);
            else path.moveTo(x, y);
            begun = true;
            pen.setColor(INK);
            pen.fill(new Ellipse2D.Double(x - 0.8, y - 0.8, 1.6, 1.6));
            double shown = width(point.shown()) / 2;
            if (x - shown >= told) {
                write(point.shown(), Math.clamp(x - shown, 0, Math.max(0, wide - 2 * shown)), y - EDGE);
                told = x + shown + EDGE;
            }
        }
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(0.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(path);
    }

    private void rule(double x, double y, double toX, double toY) {
        pen.setColor(RULE);
        pen.setStroke(new BasicStroke(0.25f));
        pen.draw(new Line2D.Double(x, y, toX, toY));
    }

    private static double width(String text) {
        return FontWidths.REGULAR.of(text, LETTERS);
    }

    private static String fitting(String text, double room) {
        String fits = text.replace('\n', ' ');
        while (fits.length() > 2 && width(fits) > room)
            fits = fits.substring(0, fits.length() - 2).stripTrailing() + "…";
        return fits;
    }

    private void write(String text, double x, double y) throws IOException {
        pen.setColor(BLACK);
        double size = LETTERS / font.getUnitsPerEm();
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            int glyph = letters.getGlyphId(text.charAt(i));
            GlyphData data = glyph == 0 ? null : font.getGlyph().getGlyph(glyph);
            if (data != null) {
                GeneralPath outline = data.getPath();
                AffineTransform place = new AffineTransform(size, 0, 0, -size, at, y);
                pen.fill(place.createTransformedShape(outline));
            }
            at += width(text.substring(i, i + 1));
        }
    }
}
