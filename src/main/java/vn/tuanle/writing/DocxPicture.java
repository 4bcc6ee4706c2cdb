package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;

/// A picture that stands in the line like a letter.
final class DocxPicture {
    private static final double UNITS = 36_000;

    private DocxPicture() {}

    /// The pictures of the sheets in the order in which they are written.
    static List<Box.Picture> all(List<Sheet> sheets) {
        List<Box.Picture> out = new ArrayList<>();
        for (Sheet sheet : sheets) collect(sheet.boxes(), out);
        return out;
    }

    private static void collect(List<Box> boxes, List<Box.Picture> out) {
        for (Box box : boxes) {
            if (box instanceof Box.Picture picture) out.add(picture);
            if (box instanceof Box.Columns columns)
                for (Box.Row row : columns.rows()) {
                    collect(row.left(), out);
                    collect(row.right(), out);
                }
        }
    }

    /// The relation by which the picture of that place, from 1, is found.
    static String relation(int place) {
        return "rId" + (place + 5);
    }

    static void write(Xml xml, Box.Picture picture, int place) {
        long wide = Math.round(picture.width() * UNITS);
        long high = Math.round(picture.height() * UNITS);
        boolean chart = picture.look().equals(Box.Picture.CHART);
        String name = chart ? "Biểu đồ " + place : "QR";
        xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", chart ? Style.CAPTION.id : Style.RECIPIENT.id);
        if (chart) xml.tag("w:keepNext/");
        xml.tag("w:spacing/", "w:before", 120).end("w:pPr").tag("w:r").tag("w:drawing");
        xml.tag("wp:inline", "distT", 0, "distB", 0, "distL", 0, "distR", 0);
        xml.tag("wp:extent/", "cx", wide, "cy", high);
        xml.tag("wp:docPr/", "id", place, "name", name, "descr", picture.told());
        xml.tag("a:graphic").tag("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.tag("pic:pic").tag("pic:nvPicPr").tag("pic:cNvPr/", "id", place, "name", name);
        xml.tag("pic:cNvPicPr/").end("pic:nvPicPr");
        xml.tag("pic:blipFill")
                .tag("a:blip/", "r:embed", relation(place))
                .tag("a:stretch")
                .tag("a:fillRect/");
        xml.end("a:stretch").end("pic:blipFill");
        xml.tag("pic:spPr").tag("a:xfrm").tag("a:off/", "x", 0, "y", 0).tag("a:ext/", "cx", wide, "cy", high);
        xml.end("a:xfrm")
                .tag("a:prstGeom", "prst", "rect")
                .tag("a:avLst/")
                .end("a:prstGeom")
                .end("pic:spPr");
        xml.end("pic:pic").end("a:graphicData").end("a:graphic").end("wp:inline");
        xml.end("w:drawing").end("w:r").end("w:p");
    }
}
