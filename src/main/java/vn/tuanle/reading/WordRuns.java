package vn.tuanle.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The runs of a paragraph put together; bold and italic hold while every letter is.
final class WordRuns {
    final StringBuilder text = new StringBuilder();
    boolean bold;
    boolean italic;
    private final WordStyles styles;
    private boolean begun;

    /// The fields begun and not yet ended: true while their code goes on, whose words are not shown.
    private final Deque<Boolean> codes = new ArrayDeque<>();

    /// Reads the content of a text box.
    interface Boxes {
        void read(XmlPull xml) throws IOException;
    }

    WordRuns(WordStyles styles) {
        this.styles = styles;
    }

    /// Adds the run just begun.
    void add(XmlPull xml, WordStyles.Properties paragraph, Boxes boxes) throws IOException {
        WordStyles.Properties properties = new WordStyles.Properties();
        StringBuilder written = new StringBuilder();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "rPr" -> WordStyles.readProperties(xml, properties);
                case "t" -> characters(xml, written);
                case "tab", "ptab" -> written.append('\t');
                case "br", "cr" -> written.append('\n');
                case "noBreakHyphen" -> written.append('-');
                case "sym" -> written.append(text.isEmpty() ? "- " : "");
                case "fldChar" -> field(xml.attribute("fldCharType", ""));
                case "txbxContent" -> boxes.read(xml);
                case "Fallback", "instrText", "delText" -> xml.skip();
                default -> {}
            }
        }
        if (written.isEmpty() || codes.contains(true) || is(properties, paragraph, p -> p.hidden)) return;
        String font = styles.look(properties, paragraph, p -> p.font);
        String shown = font == null ? written.toString() : LegacyFont.of(font).decode(written.toString());
        if (is(properties, paragraph, p -> p.capitals)) shown = shown.toUpperCase(Locale.ROOT);
        append(shown, is(properties, paragraph, p -> p.bold), is(properties, paragraph, p -> p.italic));
    }

    private void append(String shown, boolean isBold, boolean isItalic) throws RefusedFile {
        text.append(shown);
        if (text.length() > Limits.TEXT_CHARACTERS) throw RefusedFile.tooMuchText();
        if (shown.isBlank()) return;
        bold = isBold && (bold || !begun);
        italic = isItalic && (italic || !begun);
        begun = true;
    }

    private void field(String mark) {
        switch (mark) {
            case "begin" -> codes.push(true);
            case "separate" -> {
                if (codes.poll() != null) codes.push(false);
            }
            default -> codes.poll();
        }
    }

    private boolean is(
            WordStyles.Properties run,
            WordStyles.Properties paragraph,
            Function<WordStyles.Properties, @Nullable Boolean> of) {
        return Boolean.TRUE.equals(styles.look(run, paragraph, of));
    }

    private static void characters(XmlPull xml, StringBuilder into) throws IOException {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart() && !xml.isEnd()) into.append(xml.text());
        }
    }
}
