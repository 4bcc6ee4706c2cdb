package vn.tuanle.writing;

import java.io.StringWriter;
import java.util.List;

/// A document's sheets as XHTML for the PDF: every text escaped, frames marked as such for those who
/// listen to the page, headings in their order.
final class DocumentHtml {
    private static final int PIECE = 2_000;

    private final StringWriter body = new StringWriter();
    private final StringWriter bookmarks = new StringWriter();
    private final Xml xml = new Xml(body);
    private int heading;
    private int marks;

    private DocumentHtml() {}

    static String of(OfficialDocument document) {
        DocumentHtml html = new DocumentHtml();
        List<Sheet> sheets = Layout.of(document);
        for (int i = 0; i < sheets.size(); i++) html.sheet(sheets.get(i), i == 0);
        String title = DocumentTitle.of(document);
        if (html.marks == 0) html.mark(title, "top");
        StringWriter out = new StringWriter();
        Xml page = new Xml(out);
        page.raw("<html lang=\"vi\"><head><title>").text(title).raw("</title>");
        page.raw("<meta name=\"author\"")
                .raw(" content=\"")
                .text(Names.proper(document.head().issuer()))
                .raw("\"/>");
        page.raw("<meta name=\"description\" content=\"").text(title).raw("\"/>");
        List<String> foot = sheets.getFirst().foot();
        page.raw("<style>").raw(HtmlStyles.CSS);
        if (!foot.isEmpty()) page.raw(HtmlStyles.foot(foot.size()));
        page.raw("</style>");
        page.raw("<bookmarks>").raw(html.bookmarks.toString()).raw("</bookmarks></head><body id=\"top\">");
        page.raw(html.body.toString()).raw("</body></html>");
        return out.toString();
    }

    private void sheet(Sheet sheet, boolean first) {
        xml.tag("div", "class", sheet.paper().id + (first ? "" : " next"));
        xml.raw("<div class=\"no1\"></div><div class=\"no\"></div>");
        if (!sheet.foot().isEmpty()) {
            xml.tag("div", "class", "foot");
            for (String line : sheet.foot())
                xml.tag("p", "class", Style.ADDRESS.id).text(line).end("p");
            xml.end("div");
        }
        List<Box> boxes = sheet.boxes();
        boolean kept = false;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (!kept && box instanceof Box.Para para && para.together() && endsKept(boxes, i)) {
                xml.tag("div", "class", "kept");
                kept = true;
            }
            if (box instanceof Box.Grid grid) grid(grid, grid.together() ? tail(boxes, i, sheet.width()) : 0);
            else box(box, sheet.width());
            if (kept && box instanceof Box.Columns) {
                xml.end("div");
                kept = false;
            }
        }
        xml.end("div");
    }

    /// How high that is which the last row of a table stands together with.
    private static double tail(List<Box> boxes, int grid, double width) {
        int end = grid + 1;
        while (end < boxes.size() && boxes.get(end) instanceof Box.Para) end++;
        return Heights.of(boxes.subList(grid + 1, Math.min(end + 1, boxes.size())), width);
    }

    /// Whether paragraphs that stay together lead to the signature.
    private static boolean endsKept(List<Box> boxes, int from) {
        int at = from;
        while (at < boxes.size() && boxes.get(at) instanceof Box.Para para && para.together()) at++;
        return at < boxes.size() && boxes.get(at) instanceof Box.Columns;
    }

    private void box(Box box, double width) {
        switch (box) {
            case Box.Para para -> para(para);
            case Box.Rule rule ->
                xml.tag("div", "class", "rule", "style", size(rule.width(), "pt"))
                        .end("div");
            case Box.Stamp stamp -> {
                String look = "stamp " + stamp.style().id + (stamp.red() ? "" : " plain");
                xml.tag("p", "class", look, "style", size(stamp.width(), "mm"))
                        .text(stamp.text())
                        .end("p");
            }
            case Box.Picture picture -> {
                xml.tag("p", "class", picture.look());
                xml.tag("img/", "src", picture.data(), "alt", picture.told(), "style", size(picture.width(), "mm"));
                xml.end("p");
            }
            case Box.Columns columns -> columns(columns, width);
            case Box.Grid grid -> grid(grid, 0);
        }
    }

    private static String size(double width, String unit) {
        return "width:" + (Math.round(width * 100) / 100.0) + unit;
    }

    private void para(Box.Para para) {
        Style style = para.style();
        String name = "p";
        String id = "";
        if (style.outline() >= 0 && !para.text().isEmpty() && (style != Style.ARTICLE || para.strong() > 0)) {
            heading = Math.min(style.outline(), heading) + 1;
            name = "h" + heading;
            id = "b" + ++marks;
            mark(para.text(), id);
        }
        StringBuilder look = new StringBuilder();
        if (para.above() != 0)
            look.append("margin-top:").append(style.before() + para.above()).append("pt;");
        if (para.left() > 0) {
            String left = round(para.left()) + "pt;";
            look.append("margin-left:").append(left);
            if (para.style().align == Style.Align.CENTRE)
                look.append("margin-right:").append(left);
            else look.append("text-indent:").append(round(-para.hanging())).append("pt;");
        }
        xml.raw("<").raw(name).raw(" class=\"").raw(style.id).raw(keeps(para) ? " keep\"" : "\"");
        if (!id.isEmpty()) xml.raw(" id=\"").raw(id).raw("\"");
        if (!look.isEmpty()) xml.raw(" style=\"").raw(look.toString()).raw("\"");
        xml.raw(">");
        if (para.strong() > 0)
            xml.raw("<b>").text(para.text().substring(0, para.strong())).raw("</b>");
        String[] lines = para.text().substring(para.strong()).split("\n", -1);
        for (int i = 0; i < lines.length; i++) words(xml.raw(i > 0 ? "<br/>" : ""), lines[i]);
        xml.end(name);
    }

    /// The renderer copies the rest of a piece at the end of each line: very long ones are parted.
    private static void words(Xml xml, String text) {
        int from = 0;
        for (int blank = text.indexOf(' ', PIECE); blank >= 0; blank = text.indexOf(' ', from + PIECE)) {
            while (blank >= 0 && LineEnds.tied(text, blank, from)) blank = text.indexOf(' ', blank + 1);
            if (blank < 0) break;
            xml.raw("<span>").text(text.substring(from, blank)).raw("</span>");
            from = blank;
        }
        xml.text(text.substring(from));
    }

    private static boolean keeps(Box.Para para) {
        return para.style().keepsNext() || para.together();
    }

    private static double round(double points) {
        return Math.round(points * 100) / 100.0;
    }

    private void mark(String text, String id) {
        String name = text.length() > 120 ? text.substring(0, 120) + "…" : text;
        new Xml(bookmarks).tag("bookmark/", "name", name, "href", "#" + id);
    }

    private void columns(Box.Columns columns, double width) {
        xml.tag("table", "role", "presentation");
        for (Box.Row row : columns.rows()) {
            xml.tag("tr");
            cell(row.left(), columns.left());
            cell(row.right(), width - columns.left());
            xml.end("tr");
        }
        xml.end("table");
    }

    private void cell(List<Box> boxes, double width) {
        xml.tag("td", "style", size(width, "mm"));
        for (Box box : boxes) box(box, width);
        xml.end("td");
    }

    private void grid(Box.Grid grid, double tail) {
        double[] high = Heights.rows(grid);
        if (high.length > 0) high[high.length - 1] += tail;
        // the heads do not stand alone at the foot of a page
        double opening = 2;
        for (int r = 0; r <= grid.heads() && r < high.length; r++) opening += high[r];
        // heads as high as a page cannot be repeated on each
        int heads = opening < Heights.MOST ? grid.heads() : 0;
        xml.raw("<table class=\"grid\"").raw(room(opening)).raw("><colgroup>");
        for (double width : grid.widths()) xml.tag("col/", "style", size(width, "mm"));
        xml.raw("</colgroup>");
        GridLook look = new GridLook(grid);
        for (int r = 0; r < grid.rows().size(); r++) {
            if (r == 0) xml.raw(heads > 0 ? "<thead>" : "<tbody>");
            else if (r == heads) xml.raw("</thead><tbody>");
            row(grid, look, r, high[r]);
        }
        xml.raw(heads > 0 && heads == grid.rows().size() ? "</thead>" : "</tbody>")
                .end("table");
    }

    /// Begins on the next page where less than this is left.
    private static String room(double high) {
        return high < Heights.MOST ? " style=\"-fs-page-break-min-height:" + round(high) + "pt\"" : "";
    }

    private void row(Box.Grid grid, GridLook look, int r, double high) {
        boolean head = r < grid.heads();
        List<String> row = grid.rows().get(r);
        xml.raw("<tr").raw(head ? "" : room(high)).raw(">");
        for (int c = 0; c < row.size(); c++) {
            xml.raw(head ? "<th>" : "<td>");
            for (String line : row.get(c).split("\n", -1)) {
                xml.raw("<p class=\"").raw(look.style(r, c).id).raw("\">");
                words(xml, line);
                xml.raw("</p>");
            }
            xml.raw(head ? "</th>" : "</td>");
        }
        xml.raw("</tr>");
    }
}
