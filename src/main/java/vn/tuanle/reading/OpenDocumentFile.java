package vn.tuanle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An .odt as blocks, read as a stream.
final class OpenDocumentFile {
    private static final int REPEATED = 200;

    private final OpenDocumentStyles styles = new OpenDocumentStyles();
    private final OpenDocumentLists lists = new OpenDocumentLists(styles);
    private final SourceWriter out = new SourceWriter();
    private @Nullable List<Held> held;

    private record Held(String text, Look look) {}

    private OpenDocumentFile() {}

    static SourceText read(byte[] content) throws IOException {
        try (ZipParts zip = new ZipParts(content)) {
            if (zip.head("META-INF/manifest.xml", 400_000).contains("encryption-data")) throw RefusedFile.locked();
            OpenDocumentFile file = new OpenDocumentFile();
            try (InputStream in = zip.open("styles.xml")) {
                if (in != null) file.styles.read(new XmlPull(in));
            }
            try (InputStream in = zip.open("content.xml")) {
                if (in == null) throw RefusedFile.damaged();
                XmlPull xml = new XmlPull(in);
                file.styles.read(xml);
                while (xml.next()) file.block(xml);
            }
            return file.out.done(false, 0);
        }
    }

    private void block(XmlPull xml) throws IOException {
        if (xml.isEnd("list")) lists.endList();
        if (!xml.isStart()) return;
        switch (xml.name()) {
            case "p", "h" -> paragraph(xml);
            case "list" -> lists.startList(xml);
            case "list-item" -> lists.startItem(xml, false);
            case "list-header" -> lists.startItem(xml, true);
            case "table" -> table(xml);
            case "tracked-changes",
                    "annotation",
                    "sequence-decls",
                    "forms",
                    "note",
                    "index-source",
                    "table-of-content-source" -> xml.skip();
            default -> {}
        }
    }

    private void table(XmlPull xml) throws IOException {
        if (held == null) out.startTable(0);
        int depth = xml.depth();
        int column = 0;
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "table-row" -> {
                        if (held == null) out.startRow();
                        column = 0;
                    }
                    case "covered-table-cell" -> {
                        column += Math.clamp(xml.number("number-columns-repeated", 1), 1, REPEATED);
                        xml.skip();
                    }
                    case "table-cell" -> {
                        int span = Math.clamp(xml.number("number-columns-spanned", 1), 1, REPEATED);
                        int rows = Math.clamp(xml.number("number-rows-spanned", 1), 1, 10_000);
                        if (held == null) out.startCell(column, span, rows);
                        column++;
                    }
                    default -> block(xml);
                }
            } else {
                block(xml);
            }
        }
        if (held == null) out.endTable();
    }

    private void paragraph(XmlPull xml) throws IOException {
        boolean heading =
                xml.name().equals("h") && !xml.attribute("is-list-header", "").equals("true");
        int outline = xml.number("outline-level", 1);
        String style = xml.attribute("style-name", "");
        List<Held> outer = held;
        Words words = new Words();
        inside(xml, style, "", words);
        List<Held> boxes = held;
        held = outer;
        if (!words.text.toString().isBlank()) {
            String number = lists.isInItem() ? lists.next() : heading ? lists.heading(outline) : "";
            boolean centred = styles.shape(style, "").centred();
            write(number + words.text.toString().strip(), Look.of(words.bold, words.italic, centred));
        }
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

    /// Words of a paragraph; bold and italic hold while every letter is.
    private static final class Words {
        final StringBuilder text = new StringBuilder();
        boolean bold;
        boolean italic;
        private boolean begun;

        void add(String written, OpenDocumentStyles.Shape shape) throws RefusedFile {
            String shown = shape.font().decode(written);
            text.append(shape.capitals() ? shown.toUpperCase(Locale.ROOT) : shown);
            if (text.length() > Limits.TEXT_CHARACTERS) throw RefusedFile.tooMuchText();
            if (written.isBlank()) return;
            bold = shape.bold() && (bold || !begun);
            italic = shape.italic() && (italic || !begun);
            begun = true;
        }
    }

    private void inside(XmlPull xml, String paragraph, String span, Words words) throws IOException {
        OpenDocumentStyles.Shape shape = styles.shape(paragraph, span);
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) {
            if (xml.isStart()) {
                switch (xml.name()) {
                    case "span" -> inside(xml, paragraph, xml.attribute("style-name", span), words);
                    case "s" -> words.text.append(" ");
                    case "tab" -> words.text.append('\t');
                    case "line-break" -> words.text.append('\n');
                    case "text-box" -> box(xml);
                    case "annotation", "note", "title", "desc", "tracked-changes", "ruby-text" -> xml.skip();
                    default -> {}
                }
            } else if (!xml.isEnd()) {
                words.add(xml.text().replace('\n', ' '), shape);
            }
        }
    }

    private void box(XmlPull xml) throws IOException {
        if (held == null) held = new ArrayList<>();
        int depth = xml.depth();
        while (xml.next() && xml.depth() >= depth) block(xml);
    }
}
