package vn.tuanle.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes a printed page look as scanners and telephones give it back: askew, noisy, blurred, unevenly
/// lit, stamped, turned. The same seed gives the same picture.
public final class PaperScan {
    /// What happens to a page on its way. Angles in degrees, `noise` and `shadow` in grey levels.
    public record Way(
            int dpi,
            double skew,
            double noise,
            int blur,
            double shadow,
            double jpeg,
            boolean seal,
            boolean arrival,
            int turn,
            double perspective,
            boolean bitonal) {
        public static Way clean(int dpi) {
            return new Way(dpi, 0, 0, 0, 0, 0, false, false, 0, 0, false);
        }

        public Way skew(double degrees) {
            return new Way(dpi, degrees, noise, blur, shadow, jpeg, seal, arrival, turn, perspective, bitonal);
        }

        public Way noise(double level, int blurred) {
            return new Way(dpi, skew, level, blurred, shadow, jpeg, seal, arrival, turn, perspective, bitonal);
        }

        public Way light(double shade, double quality) {
            return new Way(dpi, skew, noise, blur, shade, quality, seal, arrival, turn, perspective, bitonal);
        }

        public Way stamped(boolean received) {
            return new Way(dpi, skew, noise, blur, shadow, jpeg, true, received, turn, perspective, bitonal);
        }

        public Way turned(int quarters) {
            return new Way(dpi, skew, noise, blur, shadow, jpeg, seal, arrival, quarters, perspective, bitonal);
        }

        public Way byTelephone(double bent) {
            return new Way(dpi, skew, noise, blur, shadow, jpeg, seal, arrival, turn, bent, bitonal);
        }

        public Way inTwoColours() {
            return new Way(dpi, skew, noise, blur, shadow, jpeg, seal, arrival, turn, perspective, true);
        }
    }

    private PaperScan() {}

    /// The pages of a PDF as pictures that have gone this way.
    public static List<BufferedImage> pages(byte[] pdf, Way way) throws IOException {
        List<BufferedImage> out = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int count = document.getNumberOfPages();
            for (int i = 0; i < count; i++) {
                BufferedImage page = new PDFRenderer(document).renderImageWithDPI(i, way.dpi);
                if (way.arrival && i == 0) arrival(page, way.dpi);
                if (way.seal && i == count - 1) seal(page, way.dpi, 0.70, sealTop(page));
                if (way.seal && i == 0) seal(page, way.dpi, 0.13, 0.10);
                out.add(page(page, way, 41 + i));
            }
        }
        return out;
    }

    /// Pictures as the pages of a PDF, A4 upright or lying.
    public static byte[] pdf(List<BufferedImage> pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (BufferedImage picture : pages) add(document, picture);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    static void add(PDDocument document, BufferedImage picture) throws IOException {
        boolean lies = picture.getWidth() > picture.getHeight();
        PDPage page = new PDPage(lies ? new PDRectangle(842, 595) : PDRectangle.A4);
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
            boolean photo = picture.getType() == BufferedImage.TYPE_INT_RGB;
            stream.drawImage(
                    photo
                            ? JPEGFactory.createFromImage(document, picture, 0.8f)
                            : LosslessFactory.createFromImage(document, picture),
                    0,
                    0,
                    lies ? 842 : 595,
                    lies ? 595 : 842);
        }
    }

    /// All pages in one TIFF.
    static byte[] tiff(List<BufferedImage> pages) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionType("LZW");
            for (BufferedImage page : pages) writer.writeToSequence(new IIOImage(page, null, null), how);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static BufferedImage page(BufferedImage printed, Way way, long seed) throws IOException {
        BufferedImage page = printed;
        if (way.perspective > 0) page = photographed(page, way.perspective);
        if (way.skew != 0) page = turned(page, way.skew);
        if (way.blur > 0) page = blurred(page, way.blur);
        if (way.shadow > 0 || way.noise > 0) spoil(page, way.shadow, way.noise, new Random(seed));
        if (way.turn != 0) page = quarters(page, way.turn);
        if (way.jpeg > 0) page = compressed(page, (float) way.jpeg);
        if (way.bitonal) page = bitonal(page);
        return page;
    }

    private static BufferedImage turned(BufferedImage page, double degrees) {
        BufferedImage out = white(page.getWidth(), page.getHeight());
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(
                page,
                AffineTransform.getRotateInstance(
                        Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0),
                null);
        g.dispose();
        return out;
    }

    static BufferedImage quarters(BufferedImage page, int turns) {
        boolean lies = turns % 2 != 0;
        BufferedImage out = white(lies ? page.getHeight() : page.getWidth(), lies ? page.getWidth() : page.getHeight());
        Graphics2D g = out.createGraphics();
        g.translate(out.getWidth() / 2.0, out.getHeight() / 2.0);
        g.rotate(Math.PI / 2 * turns);
        g.drawImage(page, -page.getWidth() / 2, -page.getHeight() / 2, null);
        g.dispose();
        return out;
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.dispose();
        return out;
    }

    private static BufferedImage blurred(BufferedImage page, int size) {
        float[] even = new float[size * size];
        java.util.Arrays.fill(even, 1f / even.length);
        BufferedImage out = white(page.getWidth(), page.getHeight());
        new ConvolveOp(new Kernel(size, size, even), ConvolveOp.EDGE_NO_OP, null).filter(page, out);
        return out;
    }

    /// Darker towards one corner and over a soft band, grainy all over.
    private static void spoil(BufferedImage page, double shadow, double noise, Random random) {
        int w = page.getWidth();
        int h = page.getHeight();
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            page.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                double far = ((double) x / w + (double) y / h) / 2;
                double band = Math.exp(-Math.pow(((double) x / w - 0.3 - 0.2 * y / h) / 0.12, 2));
                double dark = shadow * (0.6 * far + 0.4 * band) - random.nextGaussian() * noise;
                int r = level((row[x] >> 16 & 255) - dark);
                int g = level((row[x] >> 8 & 255) - dark);
                int b = level((row[x] & 255) - dark * 1.1);
                row[x] = r << 16 | g << 8 | b;
            }
            page.setRGB(0, y, w, 1, row, 0, w);
        }
    }

    private static int level(double value) {
        return (int) Math.clamp(value, 0, 255);
    }

    private static BufferedImage compressed(BufferedImage page, float quality) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg(page, quality)));
    }

    static byte[] jpeg(BufferedImage page, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(page, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage bitonal(BufferedImage page) {
        BufferedImage out = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < page.getHeight(); y++)
            for (int x = 0; x < page.getWidth(); x++) {
                int c = page.getRGB(x, y);
                boolean light = (c >> 16 & 255) * 3 + (c >> 8 & 255) * 6 + (c & 255) > 1500;
                out.setRGB(x, y, light ? 0xFFFFFF : 0);
            }
        return out;
    }

    /// On a dark table, the far edge shorter than the near one.
    private static BufferedImage photographed(BufferedImage page, double bent) {
        int w = page.getWidth();
        int h = page.getHeight();
        int border = w / 20;
        BufferedImage out = white(w + 2 * border, h + 2 * border);
        for (int y = 0; y < out.getHeight(); y++) {
            double v = (double) (y - border) / h;
            double half = 0.5 * (1 - bent * (1 - v));
            double away = v * (1 - bent * 0.5 * (1 - v));
            for (int x = 0; x < out.getWidth(); x++) {
                double u = ((double) (x - border) / w - 0.5) / (2 * half) + 0.5;
                int sx = (int) (u * w);
                int sy = (int) (away * h);
                boolean on = v >= 0 && v < 1 && u >= 0 && u < 1 && sy >= 0 && sy < h;
                out.setRGB(x, y, on ? mixed(page, u * w, away * h) : 0x4A3B30);
            }
        }
        return out;
    }

    private static int mixed(BufferedImage page, double x, double y) {
        int x0 = (int) x;
        int y0 = (int) y;
        int x1 = Math.min(x0 + 1, page.getWidth() - 1);
        int y1 = Math.min(y0 + 1, page.getHeight() - 1);
        int out = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double top = (page.getRGB(x0, y0) >> shift & 255) * (1 - x + x0)
                    + (page.getRGB(x1, y0) >> shift & 255) * (x - x0);
            double low = (page.getRGB(x0, y1) >> shift & 255) * (1 - x + x0)
                    + (page.getRGB(x1, y1) >> shift & 255) * (x - x0);
            out |= level(top * (1 - y + y0) + low * (y - y0)) << shift;
        }
        return out;
    }

    /// Where the last lines of a page stand, for the seal to lie over the signature.
    private static double sealTop(BufferedImage page) {
        int y = page.getHeight() - 1;
        while (y > 0) {
            int dark = 0;
            for (int x = page.getWidth() / 2; x < page.getWidth(); x += 2) if ((page.getRGB(x, y) & 255) < 90) dark++;
            if (dark > page.getWidth() / 60) break;
            y--;
        }
        return Math.max(0.05, (double) y / page.getHeight() - 0.09);
    }

    private static void seal(BufferedImage page, int dpi, double left, double top) throws IOException {
        BufferedImage sheet = white(page.getWidth(), page.getHeight());
        Graphics2D g = ink(sheet, new Color(215, 70, 80));
        int size = dpi * 36 * 10 / 254;
        int x = (int) (left * page.getWidth()) - size / 3;
        int y = (int) (top * page.getHeight());
        g.setStroke(new BasicStroke(dpi / 50f));
        g.drawOval(x, y, size, size);
        g.drawOval(x + size / 12, y + size / 12, size * 10 / 12, size * 10 / 12);
        g.setFont(font("Tinos-Bold", size / 8f));
        g.drawString("TP. BIÊN HÒA", x + size / 6, y + size * 2 / 3);
        g.drawString("★", x + size * 4 / 10, y + size / 2);
        g.dispose();
        press(sheet, page);
    }

    /// The stamp of the office that received it, over place and date.
    private static void arrival(BufferedImage page, int dpi) throws IOException {
        BufferedImage sheet = white(page.getWidth(), page.getHeight());
        Graphics2D g = ink(sheet, new Color(60, 80, 190));
        g.translate(page.getWidth() * 0.66, page.getHeight() * 0.108);
        g.rotate(-0.04);
        g.setStroke(new BasicStroke(dpi / 70f));
        g.drawRect(0, 0, dpi * 16 / 10, dpi * 6 / 10);
        g.setFont(font("Tinos-Bold", dpi * 0.17f));
        g.drawString("ĐẾN", dpi / 10, dpi * 3 / 10);
        g.setFont(font("Tinos-Regular", dpi * 0.11f));
        g.drawString("Số: 2871", dpi * 6 / 10, dpi * 2 / 10);
        g.drawString("Ngày: 19/10/2021", dpi * 6 / 10, dpi * 45 / 100);
        g.dispose();
        press(sheet, page);
    }

    /// Ink over ink grows darker; black stays black.
    private static void press(BufferedImage sheet, BufferedImage page) {
        for (int y = 0; y < page.getHeight(); y++)
            for (int x = 0; x < page.getWidth(); x++) {
                int over = sheet.getRGB(x, y) & 0xFFFFFF;
                if (over == 0xFFFFFF) continue;
                int under = page.getRGB(x, y);
                int mixed = 0;
                for (int shift = 0; shift <= 16; shift += 8)
                    mixed |= (over >> shift & 255) * (under >> shift & 255) / 255 << shift;
                page.setRGB(x, y, mixed);
            }
    }

    /// Words written by hand at a place of the page, given in points from the top left.
    public static void write(BufferedImage page, int dpi, String words, double x, double y) throws IOException {
        Graphics2D g = ink(page, new Color(30, 40, 140));
        g.translate(x * dpi / 72, y * dpi / 72);
        g.shear(-0.25, -0.03);
        g.setFont(font("Tinos-Italic", dpi * 0.24f));
        g.drawString(words, 0, 0);
        g.dispose();
    }

    private static Graphics2D ink(BufferedImage page, Color colour) {
        Graphics2D g = page.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(colour);
        return g;
    }

    private static Font font(String name, float size) throws IOException {
        try (InputStream in = PaperScan.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
