package vn.tuanle.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Gathers the words and ruled lines of one page of a PDF; visible signatures and stamps are
/// annotations and count too.
final class PdfWords extends PDFTextStripper {
    /// In letter heights; a wider gap parts words even where no blank is stored.
    private static final double WORD_GAP = 0.16;

    private final long deadline;
    private final Map<PDFont, FontLook> fonts = new IdentityHashMap<>();
    private final int[] directions = new int[4];
    private final List<List<PageWord>> byDirection =
            List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final PdfRules rules;
    private final StringBuilder word = new StringBuilder();
    private int glyphs;
    private int invisible;
    private int forms;
    private @Nullable TextPosition last;
    private FontLook look = new FontLook(false, false, LegacyFont.NONE);
    private double wordLeft;
    private double wordRight;

    private record FontLook(boolean bold, boolean italic, LegacyFont legacy) {}

    private PdfWords(PDPage page, long deadline) {
        this.deadline = deadline;
        setStartPage(0);
        rules = new PdfRules(page);
        for (String name : PdfRules.OPERATORS) addOperator(rules.operator(this, name));
    }

    /// What a page shows as text; `invisible` is the share of letters in a recogniser's hidden
    /// layer.
    record Found(PageText page, int glyphs, double invisible) {}

    /// Reads one page; `glyphsLeft` and `deadline` (in [System#nanoTime]) bound the work.
    static Found of(PDPage page, int number, int glyphsLeft, long deadline) throws IOException {
        PdfWords gathered = new PdfWords(page, deadline);
        gathered.glyphs = -glyphsLeft;
        gathered.processPage(page);
        gathered.endWord();
        int main = 0;
        for (int i = 1; i < 4; i++) {
            if (gathered.directions[i] > gathered.directions[main]) main = i;
        }
        int count = gathered.glyphs + glyphsLeft;
        boolean turned = page.getRotation() % 180 != 0 ^ main % 2 != 0;
        double width =
                turned ? page.getCropBox().getHeight() : page.getCropBox().getWidth();
        double height =
                turned ? page.getCropBox().getWidth() : page.getCropBox().getHeight();
        List<PageText.Rule> rules = main == 0 && page.getRotation() == 0 ? gathered.rules.found() : List.of();
        var text = new PageText(number, width, height, List.copyOf(gathered.byDirection.get(main)), rules, 0);
        return new Found(text, count, count == 0 ? 0 : (double) gathered.invisible / count);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        super.processPage(page);
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!annotation.isHidden() && !annotation.isNoView()) {
                endWord();
                showAnnotation(annotation);
            }
        }
    }

    /// Forms may draw each other; a page of honest ones has some hundreds, a few deep.
    @Override
    public void showForm(PDFormXObject form) throws IOException {
        if (++forms > Limits.FORMS || System.nanoTime() > deadline) throw new TooMuch();
        if (getLevel() <= Limits.FORM_DEPTH) super.showForm(form);
    }

    @Override
    protected void writePage() {
        // The words are taken as they come; the stripper's own text is not wanted.
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++glyphs > 0 || System.nanoTime() > deadline) throw new TooMuch();
        String letters = position.getUnicode();
        if (letters == null) return;
        if (letters.isBlank()) {
            endWord();
            return;
        }
        FontLook here = look(position.getFont());
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER) invisible++;
        // Letters filled and outlined pass for bold where no bold font was at hand.
        if (mode == RenderingMode.FILL_STROKE) here = new FontLook(true, here.italic, here.legacy);
        TextPosition before = last;
        if (before != null && !goesOn(before, position, here, letters)) {
            if (isRepeated(before, position)) return;
            endWord();
        }
        if (word.isEmpty()) {
            look = here;
            wordLeft = position.getXDirAdj();
            wordRight = wordLeft;
        }
        word.append(letters);
        wordRight = Math.max(wordRight, position.getXDirAdj() + position.getWidthDirAdj());
        last = position;
    }

    private boolean goesOn(TextPosition before, TextPosition position, FontLook here, String letters) {
        if (word.isEmpty() || !here.equals(look) || before.getDir() != position.getDir()) return false;
        double size = Math.max(1, before.getFontSizeInPt());
        if (Math.abs(before.getYDirAdj() - position.getYDirAdj()) > 0.3 * size) return false;
        double gap = position.getXDirAdj() - wordRight;
        boolean mark = Character.getType(letters.charAt(0)) == Character.NON_SPACING_MARK;
        return gap < WORD_GAP * size && (gap > -0.35 * size || mark);
    }

    /// The same letter once more at nearly the same place: a poor man's bold.
    private static boolean isRepeated(TextPosition a, TextPosition b) {
        return a.getUnicode().equals(b.getUnicode())
                && Math.abs(a.getXDirAdj() - b.getXDirAdj()) < 0.3 * a.getWidthDirAdj()
                && Math.abs(a.getYDirAdj() - b.getYDirAdj()) < 1;
    }

    private void endWord() {
        TextPosition end = last;
        if (end != null && !word.isEmpty()) {
            int direction = Math.floorMod(Math.round(end.getDir() / 90), 4);
            directions[direction] += word.length();
            String text = dashed(SourceWriter.clean(look.legacy.decode(word.toString())));
            double size = Math.max(1, end.getFontSizeInPt());
            if (!text.isEmpty()) {
                byDirection
                        .get(direction)
                        .add(new PageWord(
                                text, wordLeft, wordRight, end.getYDirAdj(), size, look.bold, look.italic, 1));
            }
        }
        word.setLength(0);
        last = null;
    }

    /// The bullets of symbol fonts, which stand in private code points, as the dash of official
    /// documents.
    private static String dashed(String text) {
        if (text.length() != 1) return text;
        char c = text.charAt(0);
        return (c >= '\uE000' && c <= '\uF8FF') || "•●▪■".indexOf(c) >= 0 ? "-" : text;
    }

    private FontLook look(@Nullable PDFont font) {
        if (font == null) return new FontLook(false, false, LegacyFont.NONE);
        return fonts.computeIfAbsent(font, PdfWords::lookOf);
    }

    private static FontLook lookOf(PDFont font) {
        String name = font.getName() == null ? "" : font.getName();
        String lower = name.toLowerCase(Locale.ROOT);
        PDFontDescriptor about = font.getFontDescriptor();
        boolean bold = lower.contains("bold")
                || lower.contains("black")
                || (about != null && (about.isForceBold() || about.getFontWeight() >= 600));
        boolean italic = lower.contains("italic") || lower.contains("oblique") || (about != null && about.isItalic());
        return new FontLook(bold, italic, LegacyFont.of(name));
    }

    /// Ends a page that goes on without end; unchecked because the engine's callbacks allow nothing
    /// else.
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
