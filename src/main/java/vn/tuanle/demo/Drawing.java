package vn.tuanle.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/// Small pictures and sounds for the demonstration, made here.
final class Drawing {
    private static final Color[] PAPERS = {new Color(0xf3e7cf), new Color(0xdfeee9)};
    private static final Color[] INKS = {new Color(0x0f5c63), new Color(0xa8432f)};

    private Drawing() {}

    /// Shelves or a map, as a child draws them.
    static byte[] png(String what, int look) {
        BufferedImage picture = new BufferedImage(480, 320, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPERS[look]);
        pen.fillRect(0, 0, 480, 320);
        for (int i = 0; i < 18; i++) {
            pen.setColor(i % 3 == 0 ? INKS[1 - look] : INKS[look]);
            int x = 40 + (i % 9) * 45;
            int y = 60 + (i / 9) * 120 + (what.length() * i) % 23;
            if (look == 0) pen.fillRect(x, y, 26, 80);
            else pen.fillOval(x, y, 34, 30 + (i * 7) % 40);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Three seconds of a small tune.
    static byte[] tone(int which) {
        int[] notes = which == 0 ? new int[] {392, 440, 523, 440, 392, 330} : new int[] {330, 392, 330, 294, 330, 392};
        int rate = 8_000;
        int samples = rate * 3;
        ByteBuffer out = ByteBuffer.allocate(44 + samples).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        out.putInt(rate).putInt(rate).putShort((short) 1).putShort((short) 8);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples);
        for (int i = 0; i < samples; i++) {
            int note = notes[i * notes.length / samples];
            out.put((byte) (128 + 50 * Math.sin(i * 2 * Math.PI * note / rate)));
        }
        return out.array();
    }
}
