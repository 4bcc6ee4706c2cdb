package vn.tuanle.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The styles of an .odt: look of paragraphs and words, and how its lists are numbered.
final class OpenDocumentStyles {
    static final int LEVELS = 10;
    private static final int CHAIN = 12;

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Level[]> lists = new HashMap<>();

    /// `null` where the style does not say.
    private static final class Style {
        @Nullable
        String parent;

        @Nullable
        Boolean bold;

        @Nullable
        Boolean italic;

        @Nullable
        Boolean centred;

        @Nullable
        Boolean capitals;

        @Nullable
        String font;
    }

    /// How the items of one level are numbered; `format` is empty for none, null for a bullet.
    record Level(@Nullable String format, String prefix, String suffix, String bullet, int shown, int start) {
        static final Level PLAIN = new Level("", "", "", "", 1, 1);
    }

    /// The look of words in a style.
    record Shape(boolean bold, boolean italic, boolean centred, boolean capitals, LegacyFont font) {}

    /// Reads styles wherever they stand, until the element where the text begins.
    void read(XmlPull xml) throws IOException {
        while (xml.next()) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "style" -> readStyle(xml);
                case "list-style" -> readList(xml, xml.attribute("name", ""));
                case "outline-style" -> readList(xml, "");
                case "body" -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private void readStyle(XmlPull xml) throws IOException {
        Style style = new Style();
        style.parent = xml.attribute("parent-style-name");
        String key = xml.attribute("family", "") + "/" + xml.attribute("name", "");
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("text-properties")) {
                String weight = xml.attribute("font-weight");
                if (weight != null)
                    style.bold = weight.equals("bold") || weight.compareTo("600") >= 0 && weight.length() == 3;
                String slant = xml.attribute("font-style");
                if (slant != null) style.italic = !slant.equals("normal");
                String transform = xml.attribute("text-transform");
                if (transform != null) style.capitals = transform.equals("uppercase");
                String font = xml.attribute("font-name", xml.attribute("font-family", ""));
                if (!font.isEmpty()) style.font = font;
            } else if (xml.name().equals("paragraph-properties")) {
                String align = xml.attribute("text-align");
                if (align != null) style.centred = align.equals("center");
            }
        }
        styles.put(key, style);
    }

    private void readList(XmlPull xml, String name) throws IOException {
        Level[] levels = new Level[LEVELS];
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            boolean numbered =
                    xml.name().equals("list-level-style-number") || xml.name().equals("outline-level-style");
            boolean bullet = xml.name().equals("list-level-style-bullet");
            if (!numbered && !bullet) continue;
            int level = Math.clamp(xml.number("level", 1), 1, LEVELS) - 1;
            levels[level] = new Level(
                    bullet ? null : xml.attribute("num-format", ""),
                    xml.attribute("num-prefix", ""),
                    xml.attribute("num-suffix", ""),
                    xml.attribute("bullet-char", "-"),
                    Math.clamp(xml.number("display-levels", 1), 1, LEVELS),
                    xml.number("start-value", 1));
        }
        lists.put(name, levels);
    }

    /// One level of a list; the empty name is the numbering of headings.
    Level level(String list, int level) {
        Level[] levels = lists.get(list);
        Level found = levels == null ? null : levels[Math.clamp(level, 0, LEVELS - 1)];
        return found == null ? Level.PLAIN : found;
    }

    /// Words in `span` (empty for none) of a paragraph; what the span does not say the paragraph's
    /// style does.
    Shape shape(String paragraph, String span) {
        String p = "paragraph/" + paragraph;
        String t = "text/" + span;
        String font = first(t, p, s -> s.font);
        return new Shape(
                is(first(t, p, s -> s.bold)),
                is(first(t, p, s -> s.italic)),
                is(first(p, p, s -> s.centred)),
                is(first(t, p, s -> s.capitals)),
                font == null ? LegacyFont.NONE : LegacyFont.of(font.replace("'", "")));
    }

    private static boolean is(@Nullable Boolean value) {
        return value != null && value;
    }

    private <T> @Nullable T first(String span, String paragraph, java.util.function.Function<Style, @Nullable T> of) {
        T found = along(span, of);
        return found == null ? along(paragraph, of) : found;
    }

    private <T> @Nullable T along(String name, java.util.function.Function<Style, @Nullable T> of) {
        String family = name.substring(0, name.indexOf('/') + 1);
        String key = name;
        for (int i = 0; i < CHAIN; i++) {
            Style style = styles.get(key);
            if (style == null) return null;
            T found = of.apply(style);
            if (found != null || style.parent == null) return found;
            key = family + style.parent;
        }
        return null;
    }
}
