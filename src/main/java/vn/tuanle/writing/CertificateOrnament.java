package vn.tuanle.writing;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// The paper of a certificate: cream, a golden frame with clouds in its corners, and behind the words
/// the rings and the star of a bronze drum, so pale that they disturb nobody who reads. No emblem of
/// the State: that is for its printers alone.
final class CertificateOrnament {
    private static final Color PAPER = new Color(0xFFFCF4);
    private static final Color GOLD = new Color(0xA9812F);
    private static final Color DEEP = new Color(0x8A6518);
    private static final Color PALE = new Color(0xF6ECD6);
    private static final float MM = 72 / 25.4f;
    private static final float WIDE = 297 * MM;
    private static final float HIGH = 210 * MM;
    /// A circle as four curves.
    private static final float ROUND = 0.5523f;

    private static final int RAYS = 14;

    private final PDFormContentStream pen;

    private CertificateOrnament(PDFormContentStream pen) {
        this.pen = pen;
    }

    /// Draws it once and lays it behind every page.
    static void behind(PDDocument pdf) throws IOException {
        PDFormXObject drawn = new PDFormXObject(pdf);
        drawn.setBBox(new PDRectangle(WIDE, HIGH));
        drawn.setResources(new PDResources());
        try (PDFormContentStream pen = new PDFormContentStream(drawn)) {
            CertificateOrnament ornament = new CertificateOrnament(pen);
            ornament.paper();
            ornament.drum();
            ornament.frame();
        }
        for (PDPage page : pdf.getPages())
            try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true)) {
                content.beginMarkedContent(COSName.ARTIFACT);
                content.saveGraphicsState();
                content.drawForm(drawn);
                content.restoreGraphicsState();
                content.endMarkedContent();
            }
    }

    private void paper() throws IOException {
        pen.setNonStrokingColor(PAPER);
        pen.addRect(0, 0, WIDE, HIGH);
        pen.fill();
    }

    private void drum() throws IOException {
        float x = WIDE / 2;
        float y = HIGH / 2;
        pen.setStrokingColor(PALE);
        pen.setNonStrokingColor(PALE);
        for (float[] ring : new float[][] {
            {76, 1.6f},
            {74, 0.5f},
            {66, 0.5f},
            {64.5f, 0.5f},
            {52, 1.2f},
            {50.5f, 0.4f},
            {41, 0.5f},
            {39.5f, 0.5f},
            {30, 1f}
        }) {
            pen.setLineWidth(ring[1] * MM);
            circle(x, y, ring[0] * MM);
            pen.stroke();
        }
        beads(x, y, 70, 72, 1.5f);
        beads(x, y, 45.8f, 48, 1.3f);
        teeth(x, y, 53.6f, 63, 60);
        teeth(x, y, 31.5f, 38.2f, 42);
        star(x, y);
    }

    private void star(float x, float y) throws IOException {
        for (int i = 0; i < RAYS * 2; i++) {
            double angle = Math.PI * i / RAYS + Math.PI / 2;
            float far = (i % 2 == 0 ? 27 : 8.5f) * MM;
            float px = x + (float) Math.cos(angle) * far;
            float py = y + (float) Math.sin(angle) * far;
            if (i == 0) pen.moveTo(px, py);
            else pen.lineTo(px, py);
        }
        pen.closePath();
        pen.fill();
    }

    private void beads(float x, float y, float far, int count, float size) throws IOException {
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            circle(x + (float) Math.cos(angle) * far * MM, y + (float) Math.sin(angle) * far * MM, size * MM);
        }
        pen.fill();
    }

    /// Triangles from one ring towards the next.
    private void teeth(float x, float y, float from, float to, int count) throws IOException {
        double half = Math.PI / count * 0.8;
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            pen.moveTo(x + (float) Math.cos(angle - half) * from * MM, y + (float) Math.sin(angle - half) * from * MM);
            pen.lineTo(x + (float) Math.cos(angle) * to * MM, y + (float) Math.sin(angle) * to * MM);
            pen.lineTo(x + (float) Math.cos(angle + half) * from * MM, y + (float) Math.sin(angle + half) * from * MM);
            pen.closePath();
        }
        pen.fill();
    }

    private void frame() throws IOException {
        pen.setStrokingColor(DEEP);
        box(8, 1.1f);
        pen.setStrokingColor(GOLD);
        box(9.6f, 0.25f);
        chain(12.1f);
        box(14.6f, 0.25f);
        pen.setStrokingColor(DEEP);
        box(15.6f, 0.55f);
        for (int corner = 0; corner < 4; corner++) corner(corner);
    }

    private void box(float inset, float width) throws IOException {
        pen.setLineWidth(width * MM);
        pen.addRect(inset * MM, inset * MM, WIDE - 2 * inset * MM, HIGH - 2 * inset * MM);
        pen.stroke();
    }

    /// Along the middle of the frame: two waves that cross, with a pearl in each mesh.
    private void chain(float inset) throws IOException {
        pen.setStrokingColor(GOLD);
        pen.setNonStrokingColor(DEEP);
        pen.setLineWidth(0.28f * MM);
        float from = 23;
        meshes(from, inset, 297 - 2 * from, true);
        meshes(from, 210 - inset, 297 - 2 * from, true);
        meshes(inset, from, 210 - 2 * from, false);
        meshes(297 - inset, from, 210 - 2 * from, false);
    }

    private void meshes(float x, float y, float length, boolean across) throws IOException {
        int count = Math.round(length / 6);
        float step = length / count;
        float high = 1.75f;
        for (int side = -1; side <= 1; side += 2) {
            move(x, y);
            for (int i = 0; i < count; i++) {
                float a = i * step;
                float up = (i % 2 == 0 ? high : -high) * side * 1.3f;
                if (across) curve(x + a + step * 0.35f, y + up, x + a + step * 0.65f, y + up, x + a + step, y);
                else curve(x + up, y + a + step * 0.35f, x + up, y + a + step * 0.65f, x, y + a + step);
            }
            pen.stroke();
        }
        for (int i = 0; i < count; i++) {
            float at = (i + 0.5f) * step;
            circle((across ? x + at : x) * MM, (across ? y : y + at) * MM, 0.5f * MM);
        }
        pen.fill();
    }

    private int turned;

    private void move(float x, float y) throws IOException {
        pen.moveTo(x * MM, y * MM);
    }

    private void curve(float a, float b, float c, float d, float e, float f) throws IOException {
        pen.curveTo(a * MM, b * MM, c * MM, d * MM, e * MM, f * MM);
    }

    /// A square of paper over the frame's corner with a cloud that curls to both sides.
    private void corner(int which) throws IOException {
        turned = which;
        pen.setNonStrokingColor(PAPER);
        pen.addRect((turned % 2 == 0 ? 7 : 297 - 24) * MM, (turned < 2 ? 7 : 210 - 24) * MM, 17 * MM, 17 * MM);
        pen.fill();
        pen.setStrokingColor(DEEP);
        pen.setLineWidth(1.1f * MM);
        to(8, 24);
        line(8, 8);
        line(24, 8);
        pen.stroke();
        pen.setLineWidth(0.55f * MM);
        to(24, 15.6f);
        bend(20.5f, 15.6f, 18.4f, 17.2f, 18.4f, 18.4f);
        bend(17.2f, 18.4f, 15.6f, 20.5f, 15.6f, 24);
        pen.stroke();
        pen.setStrokingColor(GOLD);
        pen.setLineWidth(0.45f * MM);
        cloud(false);
        cloud(true);
        pen.setNonStrokingColor(DEEP);
        circle(x(13.1f, 13.1f), y(13.1f, 13.1f), 1.15f * MM);
        circle(x(10.6f, 10.6f), y(10.6f, 10.6f), 0.6f * MM);
        pen.fill();
    }

    private boolean mirrored;

    private void cloud(boolean mirror) throws IOException {
        mirrored = mirror;
        to(13.1f, 10.4f);
        bend(16.5f, 8.6f, 21.6f, 9.4f, 22, 11.7f);
        bend(22.2f, 13.6f, 19.5f, 14.2f, 19, 12.7f);
        bend(18.7f, 11.7f, 19.8f, 11.2f, 20.3f, 11.8f);
        pen.stroke();
        to(14.6f, 12.9f);
        bend(15.6f, 11.4f, 17.6f, 11.2f, 17.6f, 12.6f);
        bend(17.6f, 13.6f, 16.2f, 13.6f, 16.4f, 12.8f);
        pen.stroke();
        mirrored = false;
    }

    private float x(float a, float b) {
        float side = mirrored ? b : a;
        return (turned % 2 == 0 ? side : 297 - side) * MM;
    }

    private float y(float a, float b) {
        float side = mirrored ? a : b;
        return (turned < 2 ? side : 210 - side) * MM;
    }

    private void to(float a, float b) throws IOException {
        pen.moveTo(x(a, b), y(a, b));
    }

    private void line(float a, float b) throws IOException {
        pen.lineTo(x(a, b), y(a, b));
    }

    private void bend(float a, float b, float c, float d, float e, float f) throws IOException {
        pen.curveTo(x(a, b), y(a, b), x(c, d), y(c, d), x(e, f), y(e, f));
    }

    private void circle(float x, float y, float r) throws IOException {
        float k = r * ROUND;
        pen.moveTo(x + r, y);
        pen.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        pen.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        pen.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        pen.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        pen.closePath();
    }
}
