package vn.tuanle.writing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.w3c.dom.Element;

/// Headers put into a file: one with the page number, one without words for the first page.
final class FormHeader {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml";

    private FormHeader() {}

    /// Lets the section show the header; one of this type that it has already stays.
    static void refer(FormPackage file, Element section, String type, String name, String xml) {
        for (Element known : FormXml.children(section, "headerReference"))
            if (type.equals(FormXml.attribute(known, "type"))) return;
        String id = "tuanle-" + type;
        if (!file.has(file.folder() + name)) add(file, id, name, xml);
        Element reference = FormXml.made(section, "headerReference");
        FormXml.set(reference, "type", type);
        reference.setAttributeNS(DocxParts.R, "r:id", id);
        section.insertBefore(reference, section.getFirstChild());
    }

    private static void add(FormPackage file, String id, String name, String xml) {
        Element relations = file.root(file.relations());
        Element types = file.root("[Content_Types].xml");
        if (relations == null || types == null) return;
        try {
            file.add(file.folder() + name, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Element relation = FormXml.made(relations, "Relationship");
        relation.setAttribute("Id", id);
        relation.setAttribute("Type", DocxParts.R + "/header");
        relation.setAttribute("Target", name);
        relations.appendChild(relation);
        Element type = FormXml.made(types, "Override");
        type.setAttribute("PartName", "/" + file.folder() + name);
        type.setAttribute("ContentType", TYPE);
        types.appendChild(type);
        file.changed(file.relations());
        file.changed("[Content_Types].xml");
    }

    static String number() {
        StringWriter out = new StringWriter();
        Xml xml = new Xml(out);
        xml.tag("w:hdr", "xmlns:w", DocxParts.W).tag("w:p").tag("w:pPr").tag("w:jc/", "w:val", "center");
        xml.end("w:pPr").tag("w:fldSimple", "w:instr", " PAGE ").tag("w:r").tag("w:rPr");
        xml.tag("w:rFonts/", "w:ascii", Decree30.FONT, "w:hAnsi", Decree30.FONT, "w:cs", Decree30.FONT);
        xml.tag("w:sz/", "w:val", 28).tag("w:szCs/", "w:val", 28).end("w:rPr");
        xml.tag("w:t")
                .raw("2")
                .end("w:t")
                .end("w:r")
                .end("w:fldSimple")
                .end("w:p")
                .end("w:hdr");
        return out.toString();
    }

    static String empty() {
        StringWriter out = new StringWriter();
        new Xml(out).tag("w:hdr", "xmlns:w", DocxParts.W).tag("w:p/").end("w:hdr");
        return out.toString();
    }
}
