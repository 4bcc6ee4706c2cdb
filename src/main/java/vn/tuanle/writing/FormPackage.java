package vn.tuanle.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;
import vn.tuanle.reading.WordParts;

/// A .docx taken apart: its markup as trees that can be changed, everything else left packed as it came.
final class FormPackage {
    private static final String DAMAGED = "Tệp bị hỏng hoặc bị cắt dở, không đọc được nội dung. Hãy gửi lại tệp gốc.";

    final Reading.Read reading;
    final Document document;
    final String main;
    private final byte[] content;
    private final Map<String, byte[]> parts;
    private final Map<String, Document> trees = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    private FormPackage(byte[] content, Reading.Read reading, Map<String, byte[]> parts) throws IOException {
        this.content = content;
        this.reading = reading;
        this.parts = parts;
        this.main = mainPart(parts);
        Document tree = tree(main);
        if (tree == null) throw new IOException("no main part");
        this.document = tree;
    }

    static FormPackage open(byte[] content) throws FormRefused {
        switch (Reader.readWord(content)) {
            case Reading.Unreadable refused -> throw new FormRefused(refused.why());
            case Reading.Read read -> {
                try {
                    return new FormPackage(content, read, WordParts.of(content, FormPackage::isMarkup));
                } catch (IOException | RuntimeException e) {
                    throw new FormRefused(Phrase.of(DAMAGED));
                }
            }
        }
    }

    private static boolean isMarkup(String name) {
        return name.endsWith(".rels")
                || name.equals("[Content_Types].xml")
                || name.equals("docProps/app.xml")
                || name.endsWith(".xml") && name.startsWith("word/") && !name.contains("/media/");
    }

    private static String mainPart(Map<String, byte[]> parts) throws IOException {
        if (parts.containsKey("word/document.xml")) return "word/document.xml";
        byte[] rels = parts.get("_rels/.rels");
        if (rels == null) throw new IOException("no relations");
        for (Element relation : FormXml.all(FormXml.parse(rels).getDocumentElement(), "Relationship")) {
            if (!relation.getAttribute("Type").endsWith("/officeDocument")) continue;
            String target = relation.getAttribute("Target");
            return target.startsWith("/") ? target.substring(1) : target;
        }
        throw new IOException("no main part");
    }

    @Nullable
    Document tree(String part) throws IOException {
        Document known = trees.get(part);
        if (known != null) return known;
        byte[] xml = parts.get(part);
        if (xml == null) return null;
        Document read = FormXml.parse(xml);
        trees.put(part, read);
        return read;
    }

    /// A part that belongs to the document; null where it is missing or cannot be read.
    @Nullable
    Element root(String part) {
        try {
            Document tree = tree(part);
            return tree == null ? null : tree.getDocumentElement();
        } catch (IOException e) {
            return null;
        }
    }

    Element body() {
        Element body = FormXml.child(document.getDocumentElement(), "body");
        return body == null ? document.getDocumentElement() : body;
    }

    /// The part that a relation of the main part names.
    @Nullable
    String related(@Nullable String id) {
        Element root = root(relations());
        if (root == null || id == null) return null;
        for (Element relation : FormXml.children(root))
            if (relation.getAttribute("Id").equals(id)) return folder() + relation.getAttribute("Target");
        return null;
    }

    /// The theme, styles and the like, by the end of their relation's type.
    @Nullable
    Element byType(String type) {
        Element root = root(relations());
        if (root == null) return null;
        for (Element relation : FormXml.children(root)) {
            if (!relation.getAttribute("Type").endsWith("/" + type)) continue;
            String target = relation.getAttribute("Target");
            return root(target.startsWith("/") ? target.substring(1) : folder() + target);
        }
        return null;
    }

    String folder() {
        return main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
    }

    String relations() {
        return folder() + "_rels/" + main.substring(main.lastIndexOf('/') + 1) + ".rels";
    }

    void changed(String part) {
        changed.add(part);
    }

    void add(String part, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        parts.put(part, bytes);
        trees.put(part, FormXml.parse(bytes));
        changed.add(part);
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    /// The file again: changed parts written anew, all others copied as they are packed.
    byte[] bytes() throws IOException {
        Map<String, byte[]> written = new LinkedHashMap<>();
        for (String part : changed) {
            Document tree = trees.get(part);
            if (tree != null) written.put(part, FormXml.write(tree));
        }
        var out = new ByteArrayOutputStream(content.length + 4096);
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                        .get();
                ZipArchiveOutputStream to = new ZipArchiveOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] anew = written.remove(entry.getName());
                if (anew == null) to.addRawArchiveEntry(new ZipArchiveEntry(entry), zip.getRawInputStream(entry));
                else put(to, entry.getName(), anew);
            }
            for (Map.Entry<String, byte[]> entry : written.entrySet()) put(to, entry.getKey(), entry.getValue());
        }
        return out.toByteArray();
    }

    private static void put(ZipArchiveOutputStream to, String name, byte[] bytes) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        // no clock in what is written: the same file mended twice is the same file
        entry.setTime(315_532_800_000L);
        to.putArchiveEntry(entry);
        to.write(bytes);
        to.closeArchiveEntry();
    }
}
