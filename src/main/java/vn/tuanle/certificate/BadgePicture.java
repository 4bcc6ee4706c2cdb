package vn.tuanle.certificate;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// A medal as PNG with a credential baked in: a text chunk that badge wallets read (Open Badges 3.0,
/// section 5.3).
final class BadgePicture {
    static final String KEYWORD = "openbadgecredential";
    private static final int SIDE = 600;
    private static final Color GOLD = new Color(0xC79A3B);
    private static final Color DEEP = new Color(0x8A6518);
    private static final Color INK = new Color(0x14344A);
    private static final Color PAPER = new Color(0xFFFCF4);
    private static final Color RED = new Color(0xA8131C);
    /// The eight bytes of the signature and the header chunk, after which others may stand.
    private static final int AFTER_HEADER = 33;

    private static final byte[] PLAIN = drawn();

    private BadgePicture() {}

    static byte[] baked(String jwt) {
        byte[] text = chunk(jwt);
        byte[] all = new byte[PLAIN.length + text.length];
        System.arraycopy(PLAIN, 0, all, 0, AFTER_HEADER);
        System.arraycopy(text, 0, all, AFTER_HEADER, text.length);
        System.arraycopy(PLAIN, AFTER_HEADER, all, AFTER_HEADER + text.length, PLAIN.length - AFTER_HEADER);
        return all;
    }

    /// An iTXt chunk: keyword, not compressed, no language, the text.
    private static byte[] chunk(String text) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(("iTXt" + KEYWORD + "\0\0\0\0\0").getBytes(StandardCharsets.ISO_8859_1));
        data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        CRC32 sum = new CRC32();
        sum.update(data.toByteArray());
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(chunk)) {
            out.writeInt(data.size() - 4);
            data.writeTo(out);
            out.writeInt((int) sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return chunk.toByteArray();
    }

    private static byte[] drawn() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(SIDE / 2.0, SIDE / 2.0 - 30);
        ribbon(pen, -1);
        ribbon(pen, 1);
        pen.setColor(DEEP);
        pen.fill(star(24, 238, 214));
        disc(pen, 206, GOLD);
        disc(pen, 190, PAPER);
        pen.setColor(GOLD);
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Ellipse2D.Double(-178, -178, 356, 356));
        pen.setColor(new Color(0xEBD9AE));
        pen.fill(star(14, 165, 52));
        book(pen);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void disc(Graphics2D pen, double radius, Color colour) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static void ribbon(Graphics2D pen, int side) {
        AffineTransform before = pen.getTransform();
        pen.rotate(side * -0.32);
        pen.setColor(RED);
        pen.fill(new Polygon(
                new int[] {side * 20, side * 130, side * 130, side * 75, side * 20},
                new int[] {120, 120, 320, 285, 320},
                5));
        pen.setTransform(before);
    }

    private static Path2D star(int rays, double far, double near) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < rays * 2; i++) {
            double angle = Math.PI * i / rays - Math.PI / 2;
            double radius = i % 2 == 0 ? far : near;
            if (i == 0) star.moveTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
            else star.lineTo(Math.cos(angle) * radius, Math.sin(angle) * radius);
        }
        star.closePath();
        return star;
    }

    /// An open book, its two pages a little bent.
    private static void book(Graphics2D pen) {
        for (int side = -1; side <= 1; side += 2) {
            Path2D page = new Path2D.Double();
            page.moveTo(0, -48);
            page.curveTo(side * 35.0, -80, side * 80.0, -78, side * 108.0, -62);
            page.lineTo(side * 108.0, 62);
            page.curveTo(side * 80.0, 46, side * 35.0, 44, 0, 76);
            page.closePath();
            pen.setColor(PAPER);
            pen.fill(page);
            pen.setColor(INK);
            pen.setStroke(new BasicStroke(11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(page);
            pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            for (int line = 0; line < 3; line++) {
                double y = -38 + line * 30;
                Path2D words = new Path2D.Double();
                words.moveTo(side * 24.0, y + 8);
                words.curveTo(side * 44.0, y - 6, side * 66.0, y - 6, side * 86.0, y);
                pen.draw(words);
            }
        }
    }
}
