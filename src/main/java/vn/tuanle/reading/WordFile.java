package vn.tuanle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A .docx as blocks. Read as a stream, not as an object tree: a tree of the largest allowed file
/// would not fit in
/// memory.
final class WordFile {
    private final WordStyles styles = new WordStyles();
    private final WordNumbering numbering = new WordNumbering();
    private final SourceWriter out = new SourceWriter();
    private @Nullable List<Held> held;

    private record Held(String text, Look look) {}

    private WordFile() {}

    static SourceText read(byte[] content) throws IOException {
        try (ZipParts zip = new ZipParts(content)) {
            WordFile file = new WordFile();
            try (InputStream in = zip.open("word/styles.xml")) {
                if (in != null) file.styles.read(new XmlPull(in));
            }
            try (InputStream in = zip.open("word/numbering.xml")) {
                if (in != null) file.numbering.read(new XmlPull(in));
            }
            try (InputStream in = zip.open(mainPart(zip))) {
                if (in == null) throw RefusedFile.damaged();
                XmlPull xml = new XmlPull(in);
                while (xml.next()) {
                    if (xml.isStart() && xml.name().equals("body")) file.blocks(xml);
                }
            }
            return file.out.done(false, 0);
        }
    }

    /// Nearly always `word/document.xml`; other writers name it in the package's relations.
    private static String mainPart(ZipParts zip) throws IOException {
        if (zip.has("word/document.xml")) return "word/document.xml";
        try (InputStream in = zip.open("_rels/.rels")) {
            if (in == null) throw RefusedFile.damaged();
            XmlPull xml = new XmlPull(in);
            while (xml.next()) {
                if (xml.isStart() && xml.attribute("Type", "").endsWith("/officeDocument")) {
                    return xml.attribute("Target", "");
                }
            }
        }
        throw RefusedFile.damaged();
    }

    /// Everything inside the element just begun: paragraphs and tables, whatever wraps them.
    private void blocks(XmlPull xml) throws IOException {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "p" -> paragraph(xml);
                case "tbl" -> table(xml);
                case "sectPr", "del", "moveFrom", "Fallback", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
    }

    private void table(XmlPull xml) throws IOException {
        if (held == null) out.startTable(0);
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "tr" -> row(xml);
                case "tblPr", "tblGrid", "del" -> xml.skip();
                default -> {}
            }
        }
        if (held == null) out.endTable();
    }

    private void row(XmlPull xml) throws IOException {
        out.startRow();
        int column = 0;
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "gridBefore" -> column += xml.number("val", 0);
                case "tc" -> column += cell(xml, column);
                default -> {}
            }
        }
    }

    /// Reads one cell and gives how many grid columns it takes.
    private int cell(XmlPull xml, int column) throws IOException {
        int span = 1;
        boolean continued = false;
        boolean begun = false;
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "gridSpan" -> span = Math.clamp(xml.number("val", 1), 1, 100);
                case "vMerge" -> continued = !xml.attribute("val", "continue").equals("restart");
                case "p", "tbl" -> {
                    if (!begun && held == null) {
                        if (continued) out.stretchCellAbove(column);
                        else out.startCell(column, span, 1);
                    }
                    begun = true;
                    if (continued) xml.skip();
                    else if (xml.name().equals("p")) paragraph(xml);
                    else table(xml);
                }
                case "del", "moveFrom", "Fallback" -> xml.skip();
                default -> {}
            }
        }
        return span;
    }

    private void paragraph(XmlPull xml) throws IOException {
        List<Held> outer = held;
        WordStyles.Properties properties = new WordStyles.Properties();
        Runs runs = new Runs();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "pPr" -> WordStyles.readProperties(xml, properties);
                case "r" -> run(xml, properties, runs);
                case "del", "moveFrom", "Fallback", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
        List<Held> boxes = held;
        held = outer;
        String text = runs.text.toString();
        if (!text.isBlank()) {
            String alignment = properties.alignment == null
                    ? styles.ofParagraph(properties, p -> p.alignment)
                    : properties.alignment;
            write(number(properties) + text.strip(), Look.of(runs.bold, runs.italic, "center".equals(alignment)));
        }
        // What stands in text boxes anchored here comes after the paragraph itself.
        if (boxes != null && boxes != outer) {
            for (Held box : boxes) write(box.text, box.look);
        }
    }

    private void write(String text, Look look) throws RefusedFile {
        if (held == null) {
            out.paragraph(text, look);
        } else {
            if (held.size() > Limits.PARAGRAPHS) throw RefusedFile.tooMuchText();
            held.add(new Held(text, look));
        }
    }

    private String number(WordStyles.Properties paragraph) {
        String numId = paragraph.numId;
        int level = paragraph.level;
        if (numId == null) {
            String style = styles.styleWithList(paragraph);
            if (style == null) return "";
            WordStyles.Properties named = styles.style(style);
            numId = named.numId;
            if (numId == null) return "";
            if (level < 0) level = named.level >= 0 ? named.level : numbering.levelOfStyle(numId, style, 0);
        }
        return numId.equals("0") ? "" : numbering.next(numId, Math.max(0, level));
    }

    /// The runs of a paragraph put together; bold and italic hold while every letter is.
    private static final class Runs {
        final StringBuilder text = new StringBuilder();
        boolean bold;
        boolean italic;
        private boolean begun;

        void add(String written, boolean isBold, boolean isItalic) throws RefusedFile {
            text.append(written);
            if (text.length() > Limits.TEXT_CHARACTERS) throw RefusedFile.tooMuchText();
            if (written.isBlank()) return;
            bold = isBold && (bold || !begun);
            italic = isItalic && (italic || !begun);
            begun = true;
        }
    }

    private void run(XmlPull xml, WordStyles.Properties paragraph, Runs runs) throws IOException {
        WordStyles.Properties properties = new WordStyles.Properties();
        StringBuilder text = new StringBuilder();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "rPr" -> WordStyles.readProperties(xml, properties);
                case "t" -> characters(xml, text);
                case "tab", "ptab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "txbxContent" -> box(xml);
                case "Fallback", "instrText", "delText" -> xml.skip();
                default -> {}
            }
        }
        if (text.isEmpty() || is(properties, paragraph, p -> p.hidden)) return;
        String font = styles.look(properties, paragraph, p -> p.font);
        String shown = font == null ? text.toString() : LegacyFont.of(font).decode(text.toString());
        if (is(properties, paragraph, p -> p.capitals)) shown = shown.toUpperCase(Locale.ROOT);
        runs.add(shown, is(properties, paragraph, p -> p.bold), is(properties, paragraph, p -> p.italic));
    }

    private boolean is(
            WordStyles.Properties run,
            WordStyles.Properties paragraph,
            java.util.function.Function<WordStyles.Properties, @Nullable Boolean> of) {
        return Boolean.TRUE.equals(styles.look(run, paragraph, of));
    }

    private static void characters(XmlPull xml, StringBuilder into) throws IOException {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart() && !xml.isEnd()) into.append(xml.text());
        }
    }

    private void box(XmlPull xml) throws IOException {
        List<Held> outer = held;
        List<Held> inner = outer == null ? new ArrayList<>() : outer;
        held = inner;
        blocks(xml);
    }
}
