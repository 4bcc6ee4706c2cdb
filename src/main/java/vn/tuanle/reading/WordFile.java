package vn.tuanle.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Fold;

/// A .docx as blocks. Read as a stream, not as an object tree: a tree of the largest allowed file
/// would not fit in
/// memory.
final class WordFile {
    /// A letterhead that people put into the page header: motto, number, place and date.
    private static final Pattern LETTERHEAD =
            Pattern.compile("(?m)^so ?[:.]|cong hoa xa hoi chu nghia|^.{2,30}, ngay .{0,30} nam \\d{4}$");
    private static final int PAGE_HEADS = 20;

    private final ZipParts zip;
    private final WordStyles styles = new WordStyles();
    private final WordNumbering numbering = new WordNumbering();
    private final SourceWriter out = new SourceWriter();

    private WordFile(ZipParts zip) {
        this.zip = zip;
    }

    static SourceText read(byte[] content) throws IOException {
        try (ZipParts zip = new ZipParts(content)) {
            return new WordFile(zip).read();
        }
    }

    private SourceText read() throws IOException {
        try (InputStream in = zip.open("word/styles.xml")) {
            if (in != null) styles.read(new XmlPull(in));
        }
        try (InputStream in = zip.open("word/numbering.xml")) {
            if (in != null) numbering.read(new XmlPull(in));
        }
        for (String part : pageHeads()) {
            // A running head and a page number are no part of the text.
            if (LETTERHEAD.matcher(Fold.fold(told(part))).find()) part(part, out);
        }
        String main = mainPart();
        if (!zip.has(main)) throw RefusedFile.damaged();
        part(main, out);
        notes("word/footnotes.xml", "footnote");
        notes("word/endnotes.xml", "endnote");
        return out.done(false, 0);
    }

    /// Nearly always `word/document.xml`; other writers name it in the package's relations.
    private String mainPart() throws IOException {
        if (zip.has("word/document.xml")) return "word/document.xml";
        try (InputStream in = zip.open("_rels/.rels")) {
            if (in == null) throw RefusedFile.damaged();
            XmlPull xml = new XmlPull(in);
            while (xml.next()) {
                if (xml.isStart() && xml.attribute("Type", "").endsWith("/officeDocument")) {
                    String target = xml.attribute("Target", "");
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        throw RefusedFile.damaged();
    }

    /// The page headers and footers, in the order in which the document names them.
    private List<String> pageHeads() throws IOException {
        List<String> parts = new ArrayList<>();
        try (InputStream in = zip.open("word/_rels/document.xml.rels")) {
            if (in == null) return parts;
            XmlPull xml = new XmlPull(in);
            while (xml.next() && parts.size() < PAGE_HEADS) {
                if (!xml.isStart()) continue;
                String type = xml.attribute("Type", "");
                String target = "word/" + xml.attribute("Target", "");
                if ((type.endsWith("/header") || type.endsWith("/footer")) && zip.has(target)) parts.add(target);
            }
        }
        return parts;
    }

    /// The words of one part alone.
    private String told(String part) throws IOException {
        SourceWriter alone = new SourceWriter();
        part(part, alone);
        return alone.text();
    }

    private void part(String part, SourceWriter into) throws IOException {
        try (InputStream in = zip.open(part)) {
            if (in == null) return;
            XmlPull xml = new XmlPull(in);
            WordBlocks blocks = new WordBlocks(styles, numbering, into);
            while (xml.next()) {
                if (xml.isStart() && List.of("body", "hdr", "ftr").contains(xml.name())) blocks.blocks(xml);
            }
            blocks.close();
        }
    }

    /// Footnotes and endnotes in a table of their own below the document: kept, and no part of the
    /// signature.
    private void notes(String part, String element) throws IOException {
        try (InputStream in = zip.open(part)) {
            if (in == null) return;
            XmlPull xml = new XmlPull(in);
            WordBlocks blocks = new WordBlocks(styles, numbering, out);
            out.startTable(0);
            int number = 0;
            while (xml.next()) {
                if (!xml.isStart() || !xml.name().equals(element)) continue;
                // Only the rules between text and notes have a type.
                if (!xml.attribute("type", "normal").equals("normal")) {
                    xml.skip();
                    continue;
                }
                out.startRow();
                out.startCell(0, 1, 1);
                out.paragraph("[" + ++number + "]", Look.PLAIN);
                out.startCell(1, 1, 1);
                blocks.blocks(xml);
            }
            out.endTable();
        }
    }
}
