package vn.tuanle.writing;

import java.util.List;

/// The text of a Word file: sheets as sections, boxes as paragraphs and tables.
final class DocxBody {
    private static final double POINTS = 72 / 25.4;

    private final Xml xml;
    private int pictures;

    DocxBody(Xml xml) {
        this.xml = xml;
    }

    void write(List<Sheet> sheets) {
        xml.tag(
                "w:document",
                "xmlns:w",
                DocxParts.W,
                "xmlns:r",
                DocxParts.R,
                "xmlns:wp",
                "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
                "xmlns:a",
                "http://schemas.openxmlformats.org/drawingml/2006/main",
                "xmlns:pic",
                "http://schemas.openxmlformats.org/drawingml/2006/picture");
        xml.tag("w:body");
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            for (Box box : sheet.boxes()) box(box, sheet.width(), false);
            boolean last = i == sheets.size() - 1;
            xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", Style.LINE.id).tag("w:keepNext/", "w:val", 0);
            if (!last) section(sheet, i == 0);
            xml.end("w:pPr").end("w:p");
            if (last) section(sheet, i == 0);
        }
        xml.end("w:body").end("w:document");
    }

    private void section(Sheet sheet, boolean first) {
        xml.tag("w:sectPr");
        xml.tag("w:headerReference/", "w:type", "default", "r:id", "rId3");
        xml.tag("w:footerReference/", "w:type", "first", "r:id", first ? "rId4" : "rId5");
        xml.tag("w:type/", "w:val", "nextPage");
        Sheet.Paper paper = sheet.paper();
        long wide = DocxParts.twipsOfMillimetres(paper.width);
        long high = DocxParts.twipsOfMillimetres(paper.height);
        if (paper.landscape()) xml.tag("w:pgSz/", "w:w", wide, "w:h", high, "w:orient", "landscape");
        else xml.tag("w:pgSz/", "w:w", wide, "w:h", high);
        long edge = DocxParts.twipsOfMillimetres(Decree30.PAGE_NUMBER_FROM_EDGE);
        xml.tag(
                "w:pgMar/",
                "w:top",
                DocxParts.twipsOfMillimetres(paper.top),
                "w:right",
                DocxParts.twipsOfMillimetres(paper.right),
                "w:bottom",
                DocxParts.twipsOfMillimetres(paper.bottom),
                "w:left",
                DocxParts.twipsOfMillimetres(paper.left),
                "w:header",
                edge,
                "w:footer",
                edge,
                "w:gutter",
                0);
        if (paper == Sheet.Paper.FRAMED) frame();
        xml.tag("w:pgNumType/", "w:start", 1);
        xml.tag("w:titlePg/").end("w:sectPr");
    }

    private void frame() {
        xml.tag("w:pgBorders", "w:offsetFrom", "page");
        for (String edge : List.of("top", "left", "bottom", "right"))
            xml.tag(
                    "w:" + edge + "/",
                    "w:val",
                    "double",
                    "w:sz",
                    18,
                    "w:space",
                    DocxParts.twipsOfMillimetres(Certificate.FRAME) / 20,
                    "w:color",
                    Certificate.COLOUR);
        xml.end("w:pgBorders");
    }

    private void box(Box box, double width, boolean kept) {
        switch (box) {
            case Box.Para para -> para(para, kept);
            case Box.Rule rule -> rule(rule, width);
            case Box.Stamp stamp -> stamp(stamp, width);
            case Box.Picture picture -> DocxPicture.write(xml, picture, ++pictures);
            case Box.Columns columns -> columns(columns, width);
            case Box.Grid grid -> grid(grid);
        }
    }

    private void para(Box.Para para, boolean kept) {
        xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", para.style().id);
        if (para.together() || kept) xml.tag("w:keepNext/").tag("w:keepLines/");
        if (para.above() != 0)
            xml.tag("w:spacing/", "w:before", DocxParts.twips(para.style().before() + para.above()));
        if (para.left() > 0) {
            if (para.style().align == Style.Align.CENTRE)
                xml.tag("w:ind/", "w:left", DocxParts.twips(para.left()), "w:right", DocxParts.twips(para.left()));
            else if (para.hanging() > 0)
                xml.tag("w:ind/", "w:left", DocxParts.twips(para.left()), "w:hanging", DocxParts.twips(para.hanging()));
            else xml.tag("w:ind/", "w:left", DocxParts.twips(para.left()));
        }
        xml.end("w:pPr");
        run(para.text().substring(0, para.strong()), true);
        run(para.text().substring(para.strong()), false);
        xml.end("w:p");
    }

    private void run(String text, boolean strong) {
        if (text.isEmpty()) return;
        xml.tag("w:r");
        if (strong) xml.tag("w:rPr").tag("w:b/").tag("w:bCs/").end("w:rPr");
        words(xml, text);
        xml.end("w:r");
    }

    static void words(Xml xml, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) xml.tag("w:br/");
            line(xml, LineEnds.hard(lines[i]));
        }
    }

    /// A hyphen inside a word or number never ends a line: “COVID-19”, “QĐ-TTg”.
    private static void line(Xml xml, String text) {
        int from = 0;
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) != '-' || text.charAt(i - 1) == ' ' || text.charAt(i + 1) == ' ') continue;
            piece(xml, text.substring(from, i));
            xml.tag("w:noBreakHyphen/");
            from = i + 1;
        }
        piece(xml, text.substring(from));
    }

    private static void piece(Xml xml, String text) {
        if (!text.isEmpty()) xml.tag("w:t", "xml:space", "preserve").text(text).end("w:t");
    }

    /// An empty paragraph with a line above it, set in from both sides.
    private void rule(Box.Rule rule, double width) {
        long side = DocxParts.twips(Math.max(0, (width * POINTS - rule.width()) / 2));
        xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", Style.LINE.id);
        xml.tag("w:pBdr")
                .tag("w:top/", "w:val", "single", "w:sz", 6, "w:space", 1, "w:color", "000000")
                .end("w:pBdr");
        xml.tag("w:spacing/", "w:before", 40).tag("w:ind/", "w:left", side, "w:right", side);
        xml.end("w:pPr").end("w:p");
    }

    private void stamp(Box.Stamp stamp, double width) {
        long side = DocxParts.twipsOfMillimetres(Math.max(0, (width - stamp.width()) / 2));
        String color = stamp.red() ? "FF0000" : "000000";
        // Word draws one frame around neighbours with the same lines
        xml.tag("w:p")
                .tag("w:pPr")
                .tag("w:pStyle/", "w:val", Style.LINE.id)
                .end("w:pPr")
                .end("w:p");
        xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", stamp.style().id).tag("w:pBdr");
        for (String edge : List.of("top", "left", "bottom", "right")) {
            int space = edge.equals("top") || edge.equals("bottom") ? 3 : 0;
            xml.tag("w:" + edge + "/", "w:val", "single", "w:sz", 8, "w:space", space, "w:color", color);
        }
        xml.end("w:pBdr").tag("w:spacing/", "w:before", 80);
        xml.tag("w:ind/", "w:left", side, "w:right", side).end("w:pPr");
        xml.tag("w:r").tag("w:rPr").tag("w:color/", "w:val", color).end("w:rPr");
        words(xml, stamp.text());
        xml.end("w:r").end("w:p");
    }

    private void columns(Box.Columns columns, double width) {
        double right = width - columns.left();
        table(List.of(columns.left(), right), false);
        for (Box.Row row : columns.rows()) {
            xml.tag("w:tr").tag("w:trPr").tag("w:cantSplit/").end("w:trPr");
            cell(row.left(), columns.left(), columns.signs());
            cell(row.right(), right, columns.signs());
            xml.end("w:tr");
        }
        xml.end("w:tbl");
    }

    private void cell(List<Box> boxes, double width, boolean signs) {
        openCell(width);
        for (Box box : boxes) box(box, width, signs && box instanceof Box.Para p && p.style() == Style.AUTHORITY);
        if (boxes.isEmpty()) xml.tag("w:p/");
        xml.end("w:tc");
    }

    private void openCell(double width) {
        xml.tag("w:tc").tag("w:tcPr");
        xml.tag("w:tcW/", "w:w", DocxParts.twipsOfMillimetres(width), "w:type", "dxa")
                .end("w:tcPr");
    }

    private void grid(Box.Grid grid) {
        xml.tag("w:p").tag("w:pPr").tag("w:pStyle/", "w:val", Style.LINE.id);
        xml.tag("w:spacing/", "w:before", 80).end("w:pPr").end("w:p");
        table(grid.widths(), true);
        GridLook look = new GridLook(grid);
        for (int r = 0; r < grid.rows().size(); r++) {
            xml.tag("w:tr").tag("w:trPr").tag("w:cantSplit/");
            if (r < grid.heads()) xml.tag("w:tblHeader/");
            boolean kept = grid.together() && r == grid.rows().size() - 1;
            xml.end("w:trPr");
            List<String> row = grid.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                openCell(grid.widths().get(c));
                for (String line : row.get(c).split("\n", -1)) para(new Box.Para(look.style(r, c), line), kept);
                xml.end("w:tc");
            }
            xml.end("w:tr");
        }
        xml.end("w:tbl");
    }

    private void table(List<Double> widths, boolean lines) {
        long sum = 0;
        for (double width : widths) sum += DocxParts.twipsOfMillimetres(width);
        xml.tag("w:tbl").tag("w:tblPr").tag("w:tblW/", "w:w", sum, "w:type", "dxa");
        if (lines) {
            xml.tag("w:tblBorders");
            for (String edge : List.of("top", "left", "bottom", "right", "insideH", "insideV"))
                xml.tag("w:" + edge + "/", "w:val", "single", "w:sz", 4, "w:space", 0, "w:color", "000000");
            xml.end("w:tblBorders");
        }
        xml.tag("w:tblLayout/", "w:type", "fixed");
        int margin = lines ? 85 : 0;
        xml.tag("w:tblCellMar").tag("w:left/", "w:w", margin, "w:type", "dxa");
        xml.tag("w:right/", "w:w", margin, "w:type", "dxa").end("w:tblCellMar");
        xml.end("w:tblPr").tag("w:tblGrid");
        for (double width : widths) xml.tag("w:gridCol/", "w:w", DocxParts.twipsOfMillimetres(width));
        xml.end("w:tblGrid");
    }
}
