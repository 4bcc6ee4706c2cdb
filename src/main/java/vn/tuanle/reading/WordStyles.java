package vn.tuanle.reading;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The styles of a .docx: what a paragraph or run looks like where it does not say so itself.
final class WordStyles {
    private static final int CHAIN = 12;

    private final Map<String, Properties> styles = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Properties defaults = new Properties();
    private String paragraphStyle = "";

    /// Paragraph and run properties; null where not said.
    static final class Properties {
        @Nullable
        Boolean bold;

        @Nullable
        Boolean italic;

        @Nullable
        Boolean capitals;

        @Nullable
        Boolean hidden;

        @Nullable
        String font;

        @Nullable
        String alignment;

        @Nullable
        String numId;

        int level = -1;

        @Nullable
        String style;

        /// The mark at the paragraph's end was deleted in a tracked change.
        boolean joinsNext;
    }

    /// Reads `styles.xml`.
    void read(XmlPull xml) throws IOException {
        while (xml.next()) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                // Outside a style these stand only in docDefaults.
                case "rPr", "pPr" -> readProperties(xml, defaults);
                case "style" -> readStyle(xml);
                case "latentStyles" -> xml.skip();
                default -> {}
            }
        }
    }

    private void readStyle(XmlPull xml) throws IOException {
        String id = xml.attribute("styleId", "");
        if (xml.attribute("default") != null && xml.attribute("type", "").equals("paragraph")) paragraphStyle = id;
        Properties properties = new Properties();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "basedOn" -> basedOn.put(id, xml.attribute("val", ""));
                case "pPr", "rPr" -> readProperties(xml, properties);
                case "tblStylePr" -> xml.skip();
                default -> {}
            }
        }
        styles.put(id, properties);
    }

    /// Reads the `pPr` or `rPr` just begun to its end.
    static void readProperties(XmlPull xml, Properties into) throws IOException {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "b" -> into.bold = xml.isOn();
                case "i" -> into.italic = xml.isOn();
                case "caps" -> into.capitals = xml.isOn();
                case "vanish" -> into.hidden = xml.isOn();
                case "rFonts" -> into.font = xml.attribute("ascii", xml.attribute("hAnsi", ""));
                case "jc" -> into.alignment = xml.attribute("val", "");
                case "numId" -> into.numId = xml.attribute("val", "0");
                case "ilvl" -> into.level = xml.number("val", 0);
                case "pStyle", "rStyle" -> into.style = xml.attribute("val", "");
                // What the tracked change was before, and the look of the paragraph's own mark.
                case "rPrChange", "pPrChange", "numberingChange" -> xml.skip();
                case "rPr" -> readMark(xml, into);
                default -> {}
            }
        }
    }

    private static void readMark(XmlPull xml, Properties into) throws IOException {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart() && (xml.name().equals("del") || xml.name().equals("moveFrom"))) into.joinsNext = true;
        }
    }

    /// The first value along run, run style, paragraph style and defaults.
    <T> @Nullable T look(
            Properties run, Properties paragraph, java.util.function.Function<Properties, @Nullable T> of) {
        T own = of.apply(run);
        if (own == null && run.style != null) own = along(run.style, of);
        if (own == null) own = ofParagraph(paragraph, of);
        return own;
    }

    /// The first value along the paragraph's style and the defaults.
    <T> @Nullable T ofParagraph(Properties paragraph, java.util.function.Function<Properties, @Nullable T> of) {
        T found = along(paragraph.style == null ? paragraphStyle : paragraph.style, of);
        return found == null ? of.apply(defaults) : found;
    }

    private <T> @Nullable T along(String style, java.util.function.Function<Properties, @Nullable T> of) {
        String id = style;
        for (int i = 0; i < CHAIN; i++) {
            Properties properties = styles.get(id);
            if (properties == null) return null;
            T found = of.apply(properties);
            if (found != null) return found;
            id = basedOn.getOrDefault(id, "");
        }
        return null;
    }

    /// The style along the chain that names a list, for lists bound to styles; null where none
    /// does.
    @Nullable
    String styleWithList(Properties paragraph) {
        String id = paragraph.style == null ? paragraphStyle : paragraph.style;
        for (int i = 0; i < CHAIN; i++) {
            Properties properties = styles.get(id);
            if (properties == null) return null;
            if (properties.numId != null) return id;
            id = basedOn.getOrDefault(id, "");
        }
        return null;
    }

    Properties style(String id) {
        return styles.getOrDefault(id, new Properties());
    }
}
