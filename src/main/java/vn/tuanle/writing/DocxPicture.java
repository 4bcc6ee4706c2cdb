package vn.tuanle.writing;

/// The code of a document as a picture that stands in the line like a letter.
final class DocxPicture {
    private static final double UNITS = 36_000;

    private DocxPicture() {}

    static void write(Xml xml, Box.Picture picture) {
        long side = Math.round(picture.width() * UNITS);
        xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", Style.RECIPIENT.id);
        xml.tag("w:spacing/", "w:before", 120).end("w:pPr").tag("w:r").tag("w:drawing");
        xml.tag("wp:inline", "distT", 0, "distB", 0, "distL", 0, "distR", 0);
        xml.tag("wp:extent/", "cx", side, "cy", side);
        xml.tag("wp:docPr/", "id", 1, "name", "QR", "descr", "Mã QR để tra cứu văn bản");
        xml.tag("a:graphic").tag("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.tag("pic:pic").tag("pic:nvPicPr").tag("pic:cNvPr/", "id", 1, "name", "QR");
        xml.tag("pic:cNvPicPr/").end("pic:nvPicPr");
        xml.tag("pic:blipFill")
                .tag("a:blip/", "r:embed", "rId6")
                .tag("a:stretch")
                .tag("a:fillRect/");
        xml.end("a:stretch").end("pic:blipFill");
        xml.tag("pic:spPr").tag("a:xfrm").tag("a:off/", "x", 0, "y", 0).tag("a:ext/", "cx", side, "cy", side);
        xml.end("a:xfrm")
                .tag("a:prstGeom", "prst", "rect")
                .tag("a:avLst/")
                .end("a:prstGeom")
                .end("pic:spPr");
        xml.end("pic:pic").end("a:graphicData").end("a:graphic").end("wp:inline");
        xml.end("w:drawing").end("w:r").end("w:p");
    }
}
