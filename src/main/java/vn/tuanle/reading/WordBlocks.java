package vn.tuanle.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Paragraphs and tables of one part of a .docx, written in reading order.
final class WordBlocks {
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final SourceWriter out;
    private @Nullable List<Held> held;
    /// What stands before a paragraph mark that was deleted: it goes on in the next paragraph.
    private @Nullable WordRuns carried;

    private record Held(String text, Look look) {}

    WordBlocks(WordStyles styles, WordNumbering numbering, SourceWriter out) {
        this.styles = styles;
        this.numbering = numbering;
        this.out = out;
    }

    /// Everything inside the element just begun: paragraphs and tables, whatever wraps them.
    void blocks(XmlPull xml) throws IOException {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "p" -> paragraph(xml);
                case "tbl" -> table(xml);
                case "sdt" -> control(xml, this::blocks);
                case "sectPr", "del", "moveFrom", "Fallback", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
    }

    private interface Content {
        void read(XmlPull xml) throws IOException;
    }

    /// A content control; the prompt of an empty one is nobody's words.
    private static void control(XmlPull xml, Content content) throws IOException {
        boolean prompts = false;
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "showingPlcHdr" -> prompts = xml.isOn();
                case "sdtContent" -> {
                    if (prompts) xml.skip();
                    else content.read(xml);
                }
                default -> {}
            }
        }
    }

    /// A table of one column is only a frame around what stands in it.
    private void table(XmlPull xml) throws IOException {
        int columns = 0;
        boolean begun = false;
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "gridCol" -> columns++;
                case "tr" -> {
                    if (columns == 1 && held == null) {
                        blocks(xml);
                    } else {
                        if (!begun && held == null) out.startTable(0);
                        begun = true;
                        row(xml);
                    }
                }
                case "tblPr", "del" -> xml.skip();
                default -> {}
            }
        }
        if (begun && held == null) out.endTable();
    }

    private void row(XmlPull xml) throws IOException {
        int column = 0;
        boolean begun = false;
        boolean deleted = false;
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "gridBefore" -> column += xml.number("val", 0);
                case "del" -> deleted = true;
                case "tc" -> {
                    if (deleted) {
                        xml.skip();
                        continue;
                    }
                    if (!begun && held == null) out.startRow();
                    begun = true;
                    column += cell(xml, column);
                }
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
                case "del", "moveFrom", "Fallback", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
        return span;
    }

    private void paragraph(XmlPull xml) throws IOException {
        List<Held> outer = held;
        WordStyles.Properties properties = new WordStyles.Properties();
        WordRuns runs = carried == null ? new WordRuns(styles) : carried;
        carried = null;
        runs(xml, properties, runs);
        List<Held> boxes = held;
        held = outer;
        String text = runs.text.toString();
        if (properties.joinsNext) {
            carried = runs;
        } else if (!text.isBlank()) {
            String alignment = properties.alignment == null
                    ? styles.ofParagraph(properties, p -> p.alignment)
                    : properties.alignment;
            String number = number(properties);
            // Blanks before the first word say in which column it stands.
            String words = number.isEmpty() ? text.stripTrailing() : number + text.strip();
            write(words, Look.of(runs.bold, runs.italic, "center".equals(alignment)));
        }
        // What stands in text boxes anchored here comes after the paragraph itself.
        if (boxes != null && boxes != outer) {
            for (Held box : boxes) write(box.text, box.look);
        }
    }

    private void runs(XmlPull xml, WordStyles.Properties paragraph, WordRuns into) throws IOException {
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "pPr" -> WordStyles.readProperties(xml, paragraph);
                case "r" -> into.add(xml, paragraph, this::box);
                case "sdt" -> control(xml, inner -> runs(inner, paragraph, into));
                case "del", "moveFrom", "Fallback", "sdtPr" -> xml.skip();
                default -> {}
            }
        }
    }

    /// Ends the part.
    void close() throws RefusedFile {
        WordRuns rest = carried;
        carried = null;
        if (rest != null && !rest.text.toString().isBlank()) {
            write(rest.text.toString(), Look.of(rest.bold, rest.italic, false));
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

    private void box(XmlPull xml) throws IOException {
        List<Held> outer = held;
        List<Held> inner = outer == null ? new ArrayList<>() : outer;
        held = inner;
        blocks(xml);
    }
}
