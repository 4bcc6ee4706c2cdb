package vn.tuanle.reading;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// The ink on a page in grey: red seals lifted off what they lie over, shadows and dull paper levelled
/// to white.
final class Ink {
    /// A tile holds some letters and always some paper.
    private static final int TILE = 64;
    /// Paper darker than this is none: the table under a photograph.
    private static final int DARKEST_PAPER = 70;
    private static final int EVEN = 14;
    private static final int WHITE = 232;

    private Ink() {}

    /// On white where it was transparent; `scale` enlarges or reduces.
    static BufferedImage of(BufferedImage picture, double scale) {
        BufferedImage sized = sized(picture, scale);
        int width = sized.getWidth();
        int height = sized.getHeight();
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] out = pixels(grey);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            sized.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) out[y * width + x] = (byte) ink(row[x]);
        }
        level(grey);
        return grey;
    }

    private static int ink(int argb) {
        int alpha = argb >>> 24;
        int r = argb >> 16 & 255;
        int g = argb >> 8 & 255;
        int b = argb & 255;
        int red = r - Math.max(g, b);
        int light = red > 30 ? Math.min(255, r + red) : (299 * r + 587 * g + 114 * b) / 1000;
        return alpha == 255 ? light : (light * alpha + 255 * (255 - alpha)) / 255;
    }

    private static BufferedImage sized(BufferedImage picture, double scale) {
        if (scale == 1) return picture;
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = out.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                scale < 1 ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(picture, 0, 0, width, height, null);
        g.dispose();
        return out;
    }

    private static byte[] pixels(BufferedImage grey) {
        return ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
    }

    /// Divides by the light of the paper around, where that is uneven or dull; a clean page stays as
    /// it is.
    private static void level(BufferedImage grey) {
        int across = (grey.getWidth() + TILE - 1) / TILE;
        int down = (grey.getHeight() + TILE - 1) / TILE;
        int[][] paper = new int[down][across];
        int[] lights = new int[256];
        for (int ty = 0; ty < down; ty++)
            for (int tx = 0; tx < across; tx++) {
                paper[ty][tx] = paper(grey, tx * TILE, ty * TILE);
                lights[paper[ty][tx]]++;
            }
        int low = share(lights, across * down, 0.05);
        int high = share(lights, across * down, 0.95);
        if (high - low <= EVEN && low >= WHITE) return;
        byte[] pixels = pixels(grey);
        int width = grey.getWidth();
        for (int y = 0; y < grey.getHeight(); y++) {
            double v = Math.clamp((y + 0.5) / TILE - 0.5, 0, down - 1);
            int top = (int) v;
            int below = Math.min(top + 1, down - 1);
            for (int x = 0; x < width; x++) {
                double u = Math.clamp((x + 0.5) / TILE - 0.5, 0, across - 1);
                int left = (int) u;
                int right = Math.min(left + 1, across - 1);
                double upper = paper[top][left] + (paper[top][right] - paper[top][left]) * (u - left);
                double lower = paper[below][left] + (paper[below][right] - paper[below][left]) * (u - left);
                double light = upper + (lower - upper) * (v - top);
                int at = y * width + x;
                pixels[at] = (byte) Math.min(255, (pixels[at] & 255) * 250 / light);
            }
        }
    }

    /// How light the paper of a tile is: what four fifths of its points do not reach.
    private static int paper(BufferedImage grey, int left, int top) {
        byte[] pixels = pixels(grey);
        int right = Math.min(left + TILE, grey.getWidth());
        int bottom = Math.min(top + TILE, grey.getHeight());
        int[] lights = new int[256];
        int count = 0;
        for (int y = top; y < bottom; y += 2)
            for (int x = left; x < right; x += 2) {
                lights[pixels[y * grey.getWidth() + x] & 255]++;
                count++;
            }
        return Math.max(DARKEST_PAPER, share(lights, count, 0.8));
    }

    private static int share(int[] lights, int count, double share) {
        int seen = 0;
        for (int i = 0; i < 256; i++) {
            seen += lights[i];
            if (seen >= share * count) return i;
        }
        return 255;
    }
}
