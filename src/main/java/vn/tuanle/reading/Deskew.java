package vn.tuanle.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// Turns a scanned page upright: recognition of a page askew by one degree loses most of its list
/// items.
final class Deskew {
    private static final double WIDEST = 5;
    private static final double COARSE = 0.25;
    private static final double FINE = 0.05;
    private static final double SLIGHT = 0.08;
    private static final int SAMPLES = 60_000;

    private Deskew() {}

    /// A grey picture turned clockwise by these degrees about its middle; lying pages become upright
    /// ones.
    static BufferedImage turned(BufferedImage grey, double degrees) {
        if (degrees == 0) return grey;
        boolean lies = Math.abs(Math.sin(Math.toRadians(degrees))) > 0.7;
        int width = lies ? grey.getHeight() : grey.getWidth();
        int height = lies ? grey.getWidth() : grey.getHeight();
        BufferedImage turned = new BufferedImage(
                width,
                height,
                grey.getType() == BufferedImage.TYPE_BYTE_GRAY ? grey.getType() : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = turned.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.translate(-grey.getWidth() / 2.0, -grey.getHeight() / 2.0);
        g.drawImage(grey, turn, null);
        g.dispose();
        return turned;
    }

    /// By how many degrees clockwise the picture must be turned for its lines of text to lie level;
    /// whether the letters then stand on their heads is not seen here.
    static double level(BufferedImage grey) {
        int[][] dark = dark(grey);
        if (dark[0].length < 200) return 0;
        Slope along = slope(dark[0], dark[1], grey.getHeight());
        Slope across = slope(dark[1], dark[0], grey.getWidth());
        // A lying page: its lines run from the bottom to the top of the picture, or back.
        if (across.sharpness > 1.5 * along.sharpness) return 90 + across.degrees;
        return -along.degrees;
    }

    /// The slope of the lines in degrees, positive when they fall to the right.
    static double angle(BufferedImage grey) {
        int[][] dark = dark(grey);
        return dark[0].length < 200 ? 0 : slope(dark[0], dark[1], grey.getHeight()).degrees;
    }

    private record Slope(double degrees, double sharpness) {}

    private static Slope slope(int[] xs, int[] ys, int height) {
        double best = 0;
        double sharpest = sharpness(xs, ys, 0, height);
        double level = sharpest;
        for (double a = -WIDEST; a <= WIDEST; a += COARSE) {
            double s = sharpness(xs, ys, a, height);
            if (s > sharpest) {
                sharpest = s;
                best = a;
            }
        }
        double around = best;
        for (double a = around - COARSE; a <= around + COARSE; a += FINE) {
            double s = sharpness(xs, ys, a, height);
            if (s > sharpest) {
                sharpest = s;
                best = a;
            }
        }
        boolean sure = sharpest > 1.02 * level && Math.abs(best) >= SLIGHT;
        return new Slope(sure ? best : 0, sharpest);
    }

    /// Places of dark points, a sample of all.
    private static int[][] dark(BufferedImage grey) {
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        int width = grey.getWidth();
        int threshold = threshold(pixels);
        int count = 0;
        for (byte p : pixels) if ((p & 0xFF) < threshold) count++;
        int step = Math.max(1, count / SAMPLES);
        int[] xs = new int[count / step + 1];
        int[] ys = new int[count / step + 1];
        int n = 0;
        int seen = 0;
        for (int i = 0; i < pixels.length; i++) {
            if ((pixels[i] & 0xFF) < threshold && seen++ % step == 0) {
                xs[n] = i % width;
                ys[n++] = i / width;
            }
        }
        return new int[][] {java.util.Arrays.copyOf(xs, n), java.util.Arrays.copyOf(ys, n)};
    }

    /// Otsu's threshold between ink and paper.
    private static int threshold(byte[] pixels) {
        long[] histogram = new long[256];
        for (byte p : pixels) histogram[p & 0xFF]++;
        double sum = 0;
        for (int i = 0; i < 256; i++) sum += i * (double) histogram[i];
        double below = 0;
        double count = 0;
        double best = -1;
        int threshold = 128;
        for (int i = 0; i < 256; i++) {
            count += histogram[i];
            below += i * (double) histogram[i];
            if (count == 0 || count == pixels.length) continue;
            double difference = below / count - (sum - below) / (pixels.length - count);
            double between = count * (pixels.length - count) * difference * difference;
            if (between > best) {
                best = between;
                threshold = i + 1;
            }
        }
        return threshold;
    }

    private static double sharpness(int[] xs, int[] ys, double degrees, int height) {
        double slope = Math.tan(Math.toRadians(degrees));
        int[] rows = new int[height / 2 + 1];
        for (int i = 0; i < xs.length; i++) {
            int row = (int) (ys[i] - slope * xs[i]) / 2;
            if (row >= 0 && row < rows.length) rows[row]++;
        }
        double sharp = 0;
        for (int i = 1; i < rows.length; i++) {
            double d = rows[i] - rows[i - 1];
            sharp += d * d;
        }
        return sharp;
    }
}
