package vn.tuanle.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Walks one part of a .docx in reading order and gives its paragraphs as they are shown: deleted and hidden words
/// and the codes of fields are left out.
final class FormText {
    private final FormLooks looks;
    final List<FormParagraph> paragraphs = new ArrayList<>();
    /// The `sectPr` elements met, one a section.
    final List<Element> sections = new ArrayList<>();
    private final Deque<Boolean> codes = new ArrayDeque<>();
    private @Nullable Element table;
    private @Nullable Element inner;
    private int row;
    private int column;
    private int depth;
    private int boxes;
    private boolean blank;
    private boolean newPage;

    FormText(FormLooks looks) {
        this.looks = looks;
    }

    void walk(Node parent) {
        for (Element e : FormXml.children(parent)) {
            switch (FormXml.name(e)) {
                case "p" -> paragraph(e);
                case "tbl" -> table(e);
                case "sectPr" -> sections.add(e);
                case "sdtPr", "sdtEndPr", "del", "moveFrom", "Fallback", "tblPr", "tblGrid", "tcPr", "trPr" -> {}
                default -> walk(e);
            }
        }
    }

    private void table(Element e) {
        if (isFrame(e)) {
            // a table of one cell only holds what is in it
            for (Element tr : rows(e)) for (Element tc : cells(tr)) walk(tc);
            return;
        }
        Element outer = table;
        Element outerCell = inner;
        int outerRow = row;
        int outerColumn = column;
        // a table in a cell is part of that cell
        if (depth == 0) table = e;
        depth++;
        int at = 0;
        for (Element tr : rows(e)) {
            if (depth == 1) row = at++;
            int cell = 0;
            for (Element tc : cells(tr)) {
                if (depth == 1) column = cell;
                Integer span = FormXml.number(FormXml.child(FormXml.child(tc, "tcPr"), "gridSpan"), "val");
                cell += span == null ? 1 : Math.clamp(span, 1, 60);
                inner = tc;
                walk(tc);
            }
        }
        inner = outerCell;
        depth--;
        table = outer;
        row = outerRow;
        column = outerColumn;
        blank = false;
    }

    private static boolean isFrame(Element table) {
        List<Element> rows = rows(table);
        return rows.size() == 1
                && cells(rows.getFirst()).size() == 1
                && !FormXml.all(cells(rows.getFirst()).getFirst(), "tbl").isEmpty();
    }

    private static List<Element> rows(Element table) {
        return wrapped(table, "tr");
    }

    private static List<Element> cells(Element row) {
        return wrapped(row, "tc");
    }

    private static List<Element> wrapped(Element parent, String name) {
        List<Element> out = new ArrayList<>();
        for (Element e : FormXml.children(parent)) {
            if (FormXml.is(e, name)) out.add(e);
            else if (FormXml.is(e, "sdt") || FormXml.is(e, "sdtContent") || FormXml.is(e, "customXml"))
                out.addAll(wrapped(e, name));
        }
        return out;
    }

    private void paragraph(Element p) {
        Element pPr = FormXml.child(p, "pPr");
        StringBuilder text = new StringBuilder();
        List<FormParagraph.Run> runs = new ArrayList<>();
        List<Element> inBoxes = new ArrayList<>();
        boolean breaks = newPage;
        newPage = false;
        runs(p, pPr, text, runs, inBoxes);
        FormLook look = looks.paragraph(p, table);
        FormParagraph made = new FormParagraph(p, look, text.toString(), List.copyOf(runs));
        made.table = table;
        made.cell = inner;
        made.row = row;
        made.column = column;
        made.depth = depth;
        made.inTextBox = boxes > 0;
        made.section = sections.size();
        made.afterBlank = blank;
        // a break after the words begins the page of the next paragraph
        boolean after = newPage && (made.isBlank() || breaksAtEnd(p));
        made.newPage = breaks || look.pageBreakBefore || newPage && !after;
        newPage = after || breaks && made.isBlank();
        made.drawn = isDrawn(p);
        made.lined = look.underlined || made.drawn || runs.stream().anyMatch(r -> r.look().underlined);
        boolean only = made.isBlank();
        blank = only && !made.lined;
        paragraphs.add(made);
        if (pPr != null) {
            Element section = FormXml.child(pPr, "sectPr");
            if (section != null) {
                sections.add(section);
                String type = FormXml.value(FormXml.child(section, "type"));
                if (!"continuous".equals(type)) newPage = true;
            }
        }
        boxes++;
        for (Element box : inBoxes) walk(box);
        boxes--;
    }

    private static boolean breaksAtEnd(Element p) {
        boolean after = false;
        for (Element e : FormXml.all(p, "*")) {
            if (FormXml.is(e, "t") && !e.getTextContent().isBlank()) after = false;
            else if (FormXml.is(e, "br") && "page".equals(FormXml.attribute(e, "type"))) after = true;
        }
        return after;
    }

    private void runs(
            Element parent, @Nullable Element pPr, StringBuilder text, List<FormParagraph.Run> runs, List<Element> in) {
        for (Element e : FormXml.children(parent)) {
            switch (FormXml.name(e)) {
                case "r" -> run(e, pPr, text, runs, in);
                case "del", "moveFrom", "pPr", "sdtPr", "sdtEndPr", "Fallback" -> {}
                default -> runs(e, pPr, text, runs, in);
            }
        }
    }

    private void run(
            Element r, @Nullable Element pPr, StringBuilder text, List<FormParagraph.Run> runs, List<Element> in) {
        FormLook look = looks.letters(FormXml.child(r, "rPr"), pPr, table);
        int from = text.length();
        for (Element e : FormXml.children(r)) {
            boolean shown = !look.hidden && !codes.contains(true);
            switch (FormXml.name(e)) {
                case "t" -> {
                    if (shown) text.append(e.getTextContent());
                }
                case "tab", "ptab" -> {
                    if (shown) text.append('\t');
                }
                case "br", "cr" -> {
                    if ("page".equals(FormXml.attribute(e, "type"))) newPage = true;
                    else if (shown) text.append('\n');
                }
                case "noBreakHyphen" -> {
                    if (shown) text.append('-');
                }
                case "fldChar" -> field(FormXml.attribute(e, "fldCharType"));
                case "drawing", "pict", "object", "AlternateContent" -> boxes(e, in);
                default -> {}
            }
        }
        if (text.length() > from) runs.add(new FormParagraph.Run(from, text.length(), r, look));
    }

    private void field(@Nullable String mark) {
        if ("begin".equals(mark)) codes.push(true);
        else if ("separate".equals(mark)) {
            if (codes.poll() != null) codes.push(false);
        } else codes.poll();
    }

    private static void boxes(Element e, List<Element> into) {
        for (Element child : FormXml.children(e)) {
            if (FormXml.is(child, "Fallback")) continue;
            if (FormXml.is(child, "txbxContent")) into.add(child);
            else boxes(child, into);
        }
    }

    /// A shape that is no picture: lines are drawn so.
    static boolean isDrawn(Element p) {
        for (Element e : FormXml.all(p, "*")) {
            String name = FormXml.name(e);
            if (name.equals("line") || name.equals("cxnSp") || name.equals("wsp") || name.equals("connector"))
                return true;
            if (name.equals("shape") && FormXml.child(e, "imagedata") == null) return true;
            if (name.equals("prstGeom")) return true;
        }
        return false;
    }
}
