package vn.tuanle.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// Turns a scanned page upright: recognition of a page askew by one degree loses most of its list
/// items.
final class Deskew {
    private static final double WIDEST = 5;
    private static final double COARSE = 0.25;
    private static final double FINE = 0.05;
    private static final int SAMPLES = 60_000;

    private Deskew() {}

    /// A grey picture as it came, or turned by the angle at which its lines of text are sharpest.
    static BufferedImage upright(BufferedImage grey) {
        double angle = angle(grey);
        if (Math.abs(angle) < 0.08) return grey;
        BufferedImage turned = new BufferedImage(grey.getWidth(), grey.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = turned.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.rotate(Math.toRadians(-angle), turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        g.drawImage(grey, 0, 0, null);
        g.dispose();
        return turned;
    }

    /// The slope of the lines in degrees, positive when they fall to the right.
    static double angle(BufferedImage grey) {
        int[][] dark = dark(grey);
        if (dark[0].length < 200) return 0;
        double best = 0;
        double sharpest = sharpness(dark, 0, grey.getHeight());
        double level = sharpest;
        for (double a = -WIDEST; a <= WIDEST; a += COARSE) {
            double s = sharpness(dark, a, grey.getHeight());
            if (s > sharpest) {
                sharpest = s;
                best = a;
            }
        }
        double around = best;
        for (double a = around - COARSE; a <= around + COARSE; a += FINE) {
            double s = sharpness(dark, a, grey.getHeight());
            if (s > sharpest) {
                sharpest = s;
                best = a;
            }
        }
        return sharpest > 1.02 * level ? best : 0;
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

    private static double sharpness(int[][] dark, double degrees, int height) {
        double slope = Math.tan(Math.toRadians(degrees));
        int[] rows = new int[height / 2 + 1];
        for (int i = 0; i < dark[0].length; i++) {
            int row = (int) (dark[1][i] - slope * dark[0][i]) / 2;
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
