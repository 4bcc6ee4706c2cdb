package vn.tuanle.writing;

import java.util.List;

/// The parts of a Word file beside its text: styles, settings, page number, address.
final class DocxParts {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private DocxParts() {}

    /// Twentieths of a point, in which Word measures.
    static long twips(double points) {
        return Math.round(points * 20);
    }

    static long twipsOfMillimetres(double millimetres) {
        return Math.round(millimetres * 1440 / 25.4);
    }

    static void contentTypes(Xml xml, boolean picture) {
        xml.tag("Types", "xmlns", PACKAGE + "content-types");
        xml.tag(
                "Default/",
                "Extension",
                "rels",
                "ContentType",
                "application/vnd.openxmlformats-package.relationships+xml");
        xml.tag("Default/", "Extension", "xml", "ContentType", "application/xml");
        if (picture) xml.tag("Default/", "Extension", "png", "ContentType", "image/png");
        override(xml, "/word/document.xml", TYPE + "document.main+xml");
        override(xml, "/word/styles.xml", TYPE + "styles+xml");
        override(xml, "/word/settings.xml", TYPE + "settings+xml");
        override(xml, "/word/header1.xml", TYPE + "header+xml");
        override(xml, "/word/footer1.xml", TYPE + "footer+xml");
        override(xml, "/word/footer2.xml", TYPE + "footer+xml");
        override(xml, "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.end("Types");
    }

    private static void override(Xml xml, String part, String type) {
        xml.tag("Override/", "PartName", part, "ContentType", type);
    }

    static void packageRelations(Xml xml) {
        xml.tag("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "rId1", R + "/officeDocument", "word/document.xml");
        relation(xml, "rId2", PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml");
        xml.end("Relationships");
    }

    static void relations(Xml xml, int pictures) {
        xml.tag("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "rId1", R + "/styles", "styles.xml");
        relation(xml, "rId2", R + "/settings", "settings.xml");
        relation(xml, "rId3", R + "/header", "header1.xml");
        relation(xml, "rId4", R + "/footer", "footer1.xml");
        relation(xml, "rId5", R + "/footer", "footer2.xml");
        for (int i = 1; i <= pictures; i++)
            relation(xml, DocxPicture.relation(i), R + "/image", "media/image" + i + ".png");
        xml.end("Relationships");
    }

    private static void relation(Xml xml, String id, String type, String target) {
        xml.tag("Relationship/", "Id", id, "Type", type, "Target", target);
    }

    static void properties(Xml xml, OfficialDocument document) {
        xml.tag(
                "cp:coreProperties",
                "xmlns:cp",
                PACKAGE + "metadata/core-properties",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.tag("dc:title").text(DocumentTitle.of(document)).end("dc:title");
        xml.tag("dc:creator").text(Names.proper(document.head().issuer())).end("dc:creator");
        xml.tag("dc:language").raw("vi").end("dc:language");
        xml.end("cp:coreProperties");
    }

    static void settings(Xml xml) {
        xml.tag("w:settings", "xmlns:w", W);
        xml.tag("w:zoom/", "w:percent", 100);
        xml.tag("w:defaultTabStop/", "w:val", 720);
        xml.tag("w:characterSpacingControl/", "w:val", "doNotCompress");
        xml.tag("w:compat");
        xml.tag(
                "w:compatSetting/",
                "w:name",
                "compatibilityMode",
                "w:uri",
                "http://schemas.microsoft.com/office/word",
                "w:val",
                15);
        xml.end("w:compat");
        xml.tag("w:themeFontLang/", "w:val", "vi-VN");
        xml.end("w:settings");
    }

    static void styles(Xml xml) {
        xml.tag("w:styles", "xmlns:w", W)
                .tag("w:docDefaults")
                .tag("w:rPrDefault")
                .tag("w:rPr");
        String font = Decree30.FONT;
        xml.tag("w:rFonts/", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
        xml.tag("w:color/", "w:val", "000000");
        xml.tag("w:sz/", "w:val", Decree30.TEXT_SIZE * 2).tag("w:szCs/", "w:val", Decree30.TEXT_SIZE * 2);
        xml.tag("w:lang/", "w:val", "vi-VN", "w:eastAsia", "vi-VN", "w:bidi", "ar-SA");
        xml.end("w:rPr").end("w:rPrDefault").tag("w:pPrDefault/").end("w:docDefaults");
        xml.tag("w:style", "w:type", "paragraph", "w:default", 1, "w:styleId", "Normal");
        xml.tag("w:name/", "w:val", "Normal").tag("w:qFormat/").end("w:style");
        xml.tag("w:style", "w:type", "character", "w:default", 1, "w:styleId", "DefaultParagraphFont");
        xml.tag("w:name/", "w:val", "Default Paragraph Font").end("w:style");
        xml.tag("w:style", "w:type", "table", "w:default", 1, "w:styleId", "TableNormal");
        xml.tag("w:name/", "w:val", "Normal Table").tag("w:tblPr").tag("w:tblInd/", "w:w", 0, "w:type", "dxa");
        xml.tag("w:tblCellMar");
        for (String side : List.of("top", "left", "bottom", "right"))
            xml.tag("w:" + side + "/", "w:w", 0, "w:type", "dxa");
        xml.end("w:tblCellMar").end("w:tblPr").end("w:style");
        for (Style style : Style.values()) style(xml, style);
        xml.end("w:styles");
    }

    private static void style(Xml xml, Style style) {
        xml.tag("w:style", "w:type", "paragraph", "w:customStyle", 1, "w:styleId", style.id);
        xml.tag("w:name/", "w:val", style.title)
                .tag("w:basedOn/", "w:val", "Normal")
                .tag("w:qFormat/");
        xml.tag("w:pPr");
        if (style.keepsNext()) xml.tag("w:keepNext/");
        xml.tag("w:widowControl/");
        if (style == Style.LINE) {
            xml.tag("w:spacing/", "w:before", 0, "w:after", 0, "w:line", 40, "w:lineRule", "exact");
        } else {
            long line = Math.round(style.line() * 240);
            xml.tag(
                    "w:spacing/",
                    "w:before",
                    twips(style.before()),
                    "w:after",
                    twips(style.after()),
                    "w:line",
                    line,
                    "w:lineRule",
                    "auto");
        }
        if (style.indent() > 0) xml.tag("w:ind/", "w:firstLine", twipsOfMillimetres(style.indent()));
        xml.tag(
                "w:jc/",
                "w:val",
                switch (style.align) {
                    case LEFT -> "left";
                    case CENTRE -> "center";
                    case RIGHT -> "right";
                    case BOTH -> "both";
                });
        if (style.outline() >= 0) xml.tag("w:outlineLvl/", "w:val", style.outline());
        xml.end("w:pPr").tag("w:rPr");
        if (style.bold) xml.tag("w:b/").tag("w:bCs/");
        if (style.italic) xml.tag("w:i/").tag("w:iCs/");
        if (!style.colour().equals("000000")) xml.tag("w:color/", "w:val", style.colour());
        xml.tag("w:sz/", "w:val", style.size * 2).tag("w:szCs/", "w:val", style.size * 2);
        xml.end("w:rPr").end("w:style");
    }

    /// In the middle of the top margin; the first page has a header of its own, and it is empty.
    static void pageNumber(Xml xml) {
        xml.tag("w:hdr", "xmlns:w", W)
                .tag("w:p")
                .tag("w:pPr")
                .tag("w:pStyle/", "w:val", Style.PAGE_NUMBER.id)
                .end("w:pPr");
        xml.tag("w:r").tag("w:fldChar/", "w:fldCharType", "begin").end("w:r");
        xml.tag("w:r")
                .tag("w:instrText", "xml:space", "preserve")
                .raw(" PAGE ")
                .end("w:instrText")
                .end("w:r");
        xml.tag("w:r").tag("w:fldChar/", "w:fldCharType", "separate").end("w:r");
        xml.tag("w:r").tag("w:t").raw("2").end("w:t").end("w:r");
        xml.tag("w:r").tag("w:fldChar/", "w:fldCharType", "end").end("w:r");
        xml.end("w:p").end("w:hdr");
    }

    /// The address under a line over the full width (box 13), or nothing.
    static void foot(Xml xml, List<String> lines) {
        xml.tag("w:ftr", "xmlns:w", W);
        if (lines.isEmpty())
            xml.tag("w:p")
                    .tag("w:pPr")
                    .tag("w:pStyle/", "w:val", Style.ADDRESS.id)
                    .end("w:pPr")
                    .end("w:p");
        for (int i = 0; i < lines.size(); i++) {
            xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", Style.ADDRESS.id);
            if (i == 0)
                xml.tag("w:pBdr")
                        .tag("w:top/", "w:val", "single", "w:sz", 6, "w:space", 2, "w:color", "000000")
                        .end("w:pBdr");
            xml.end("w:pPr").tag("w:r");
            DocxBody.words(xml, lines.get(i));
            xml.end("w:r").end("w:p");
        }
        xml.end("w:ftr");
    }
}
