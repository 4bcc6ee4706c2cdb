package vn.tuanle.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A document as a Word file that people go on editing: styles, tables and page numbers as Word makes
/// them, no text boxes, no fields but the page number. The same document gives the same bytes.
public final class DocxWriter {
    static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DocxWriter() {}

    public static void write(OfficialDocument document, OutputStream out) throws IOException {
        List<Sheet> sheets = Layout.of(document);
        List<Box.Picture> pictures = DocxPicture.all(sheets);
        List<String> foot = sheets.getFirst().foot();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", xml -> DocxParts.contentTypes(xml, !pictures.isEmpty()));
            part(zip, "_rels/.rels", DocxParts::packageRelations);
            part(zip, "docProps/core.xml", xml -> DocxParts.properties(xml, document));
            part(zip, "word/_rels/document.xml.rels", xml -> DocxParts.relations(xml, pictures.size()));
            part(zip, "word/styles.xml", DocxParts::styles);
            part(zip, "word/settings.xml", DocxParts::settings);
            part(zip, "word/header1.xml", DocxParts::pageNumber);
            part(zip, "word/footer1.xml", xml -> DocxParts.foot(xml, foot));
            part(zip, "word/footer2.xml", xml -> DocxParts.foot(xml, List.of()));
            for (int i = 0; i < pictures.size(); i++) {
                entry(zip, "word/media/image" + (i + 1) + ".png");
                zip.write(pictures.get(i).png());
                zip.closeEntry();
            }
            part(zip, "word/document.xml", xml -> new DocxBody(xml).write(sheets));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void part(ZipOutputStream zip, String name, Consumer<Xml> content) throws IOException {
        entry(zip, name);
        Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        content.accept(new Xml(writer).raw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"));
        writer.flush();
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
