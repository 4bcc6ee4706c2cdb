package vn.tuanle.writing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// How wide words are in our fonts; the widths of Tinos are those of Times New Roman. For the lines that are as
/// long as a part of the text above them.
final class FontWidths {
    private static final int KNOWN = 0x3000;
    static final FontWidths REGULAR = new FontWidths("Tinos-Regular");
    static final FontWidths BOLD = new FontWidths("Tinos-Bold");
    static final FontWidths ITALIC = new FontWidths("Tinos-Italic");
    /// Of the names and titles on certificates.
    static final FontWidths AWARD = new FontWidths("Khen-Bold");
    static final FontWidths AWARD_ITALIC = new FontWidths("Khen-BoldItalic");

    /// Thousandths of the size; -1 where the font has no such letter.
    private final int[] widths = new int[KNOWN];

    private FontWidths(String name) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes(name)))) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            for (int c = 0; c < KNOWN; c++) {
                int glyph = letters.getGlyphId(c);
                widths[c] = glyph == 0 ? -1 : font.getAdvanceWidth(glyph) * 1000 / font.getUnitsPerEm();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = FontWidths.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (in == null) throw new IOException("no font " + name);
            return in.readAllBytes();
        }
    }

    static FontWidths of(Style style) {
        return style.bold ? BOLD : style.italic ? ITALIC : REGULAR;
    }

    boolean has(int codePoint) {
        return codePoint < KNOWN && widths[codePoint] >= 0;
    }

    /// Points.
    double of(String text, double size) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += c < KNOWN && widths[c] >= 0 ? widths[c] : 500;
        }
        return sum * size / 1000;
    }

    /// The text as lines no wider than `points`.
    List<String> lines(String text, double size, double points) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : LineEnds.hard(text).split("[ \n]")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && of(longer, size) > points) {
                out.add(LineEnds.soft(line.toString()));
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        out.add(LineEnds.soft(line.toString()));
        return out;
    }

    double longest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> of(line, size)).max().orElse(0);
    }

    /// The text as few lines as fit into `points`, each about as long as the others.
    List<String> even(String text, double size, double points) {
        List<String> lines = lines(text, size, points);
        double least = of(text, size) / lines.size();
        double most = points;
        while (lines.size() > 1 && most - least > 1) {
            double middle = (least + most) / 2;
            List<String> narrower = lines(text, size, middle);
            if (narrower.size() > lines.size() || longest(narrower, size) > middle) {
                least = middle;
            } else {
                lines = narrower;
                most = middle;
            }
        }
        return lines;
    }
}
