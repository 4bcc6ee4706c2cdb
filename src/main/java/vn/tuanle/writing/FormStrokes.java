package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tuanle.kernel.Phrase;

/// The horizontal lines under the motto, the issuer and the abstract: whether they are there and how long they are
/// beside the words. They are made in Word as borders, underlining, strokes of the keyboard or drawn shapes.
final class FormStrokes {
    private static final double POINTS_AN_EMU = 1 / 12700.0;
    /// What a table cell keeps free on both sides where it does not say otherwise, in twentieths of a point.
    private static final int CELL_SIDES = 216;

    private final List<FormParagraph> every;
    private final FormFindings findings;
    private final int pageWide;
    private final boolean drawnSomewhere;

    /// `every` also holds the paragraphs without words; `pageWide` is the width of the text in twentieths of a point.
    FormStrokes(List<FormParagraph> every, int headEnds, boolean drawnAbove, int pageWide, FormFindings findings) {
        this.every = every;
        this.findings = findings;
        this.pageWide = pageWide;
        this.drawnSomewhere = drawnAbove
                || every.subList(0, Math.min(every.size(), headEnds)).stream().anyMatch(p -> p.drawn);
    }

    /// `length` in points, 0 for none, below 0 where nobody can tell.
    private record Stroke(double length, @Nullable Element border) {}

    void judge(FormRule rule, FormPart part, List<FormPlace> lines, double least, double most) {
        if (lines.isEmpty()) return;
        FormPlace last = lines.getLast();
        FormParagraph p = last.paragraph();
        if (p.text.indexOf('\t') >= 0 || p.inTextBox) return;
        int wide = width(p);
        Stroke stroke = find(last, wide);
        if (stroke.length < 0) return;
        double[] shares = shares(lines, wide, stroke.length);
        boolean right = false;
        for (double share : shares) right |= share >= least && share <= most;
        if (right) return;
        double wanted = length(lines, wide) * (least + most) / 2;
        FormSpot spot = FormSpot.of(last);
        if (stroke.length == 0) {
            boolean sure = wide > 0 && last.isWhole()
                    || wide > 0 && p.text.substring(last.to()).isBlank();
            findings.add(rule, part, Phrase.of("không có đường kẻ"), spot, sure ? () -> draw(p, wide, wanted) : null);
            return;
        }
        Element border = stroke.border;
        Phrase found = Phrase.of("đường kẻ dài {0} % dòng chữ", Math.round(shares[0] * 100));
        findings.add(
                rule,
                part,
                found,
                spot,
                border == null || wide <= 0
                        ? null
                        : () -> {
                            if (border == p.element) {
                                Element pPr = FormXml.child(border, "pPr");
                                Element lines2 = FormXml.child(pPr, "pBdr");
                                if (pPr != null && lines2 != null)
                                    FormXml.children(lines2, "bottom").forEach(lines2::removeChild);
                                draw(p, wide, wanted);
                            } else {
                                sides(border, wide, wanted);
                            }
                        });
    }

    private static double[] shares(List<FormPlace> lines, int wide, double length) {
        double longest = length(lines, wide);
        double last = length(List.of(lines.getLast()), wide);
        return new double[] {length / longest, length / last};
    }

    /// The longest line of the words as they are shown, in points.
    private static double length(List<FormPlace> lines, int wide) {
        double longest = 1;
        for (FormPlace place : lines) {
            if (place.text().matches("[-–—_=*.\\s]*") || place.runs().isEmpty()) continue;
            FormLook look = place.runs().getFirst().look();
            String text = look.capitals ? Words.capitals(place.text()) : place.text();
            FontWidths font = look.bold ? FontWidths.BOLD : FontWidths.REGULAR;
            FormLook sides = place.paragraph().look;
            double room = Math.max(20, wide > 0 ? (wide - sides.left - sides.right) / 20.0 : 460);
            double size = look.halfPoints / 2.0;
            longest = Math.max(longest, font.longest(font.lines(text, size, room), size));
        }
        return longest;
    }

    private Stroke find(FormPlace place, int wide) {
        FormParagraph p = place.paragraph();
        for (String rest : p.text.substring(place.to()).split("\n"))
            if (rest.strip().matches("[-–—_]{3,}")) return new Stroke(typed(rest, p), null);
            else if (!rest.isBlank()) return new Stroke(drawnSomewhere ? -1 : 0, null);
        String own = place.text();
        if (own.length() > 1000 || own.matches("(?s).*[_–—-]{4,}")) return new Stroke(-1, null);
        if (hasBorder(p.element, "bottom")) return new Stroke(border(p.look, wide), p.element);
        if (!place.runs().isEmpty() && place.runs().stream().allMatch(r -> r.look().underlined))
            return new Stroke(length(List.of(place), wide), null);
        if (p.drawn) return new Stroke(drawn(p.element), null);
        int at = every.indexOf(p) + 1;
        for (; at < every.size() && at > 0; at++) {
            FormParagraph next = every.get(at);
            if (next.cell != p.cell) break;
            if (hasBorder(next.element, "top")) return new Stroke(border(next.look, wide), next.element);
            if (next.drawn) return new Stroke(drawn(next.element), null);
            if (next.isRule()) return new Stroke(typed(next.words(), next), null);
            if (!next.isBlank()) break;
            if (hasBorder(next.element, "bottom")) return new Stroke(border(next.look, wide), next.element);
            if (next.look.underlined) return new Stroke(-1, null);
        }
        return new Stroke(drawnSomewhere || hasStyledBorder(p) ? -1 : 0, null);
    }

    private static boolean hasStyledBorder(FormParagraph p) {
        return p.look.underlined;
    }

    private static double typed(String strokes, FormParagraph p) {
        if (p.runs.isEmpty()) return -1;
        FormLook look = p.runs.getFirst().look();
        return (look.bold ? FontWidths.BOLD : FontWidths.REGULAR).of(strokes.strip(), look.halfPoints / 2.0);
    }

    private static double border(FormLook look, int wide) {
        return wide <= 0 || look.uncertain ? -1 : Math.max(1, (wide - look.left - look.right) / 20.0);
    }

    private static double drawn(Element p) {
        for (Element extent : FormXml.all(p, "extent")) {
            Integer cx = FormXml.number(extent, "cx");
            if (cx != null && cx > 0) return cx * POINTS_AN_EMU;
        }
        return -1;
    }

    private static boolean hasBorder(Element p, String side) {
        Element line = FormXml.child(FormXml.child(FormXml.child(p, "pPr"), "pBdr"), side);
        String kind = FormXml.value(line);
        return line != null && kind != null && !kind.equals("none") && !kind.equals("nil");
    }

    /// Where the paragraph can write, in twentieths of a point; 0 where nobody can tell.
    private int width(FormParagraph p) {
        if (p.table == null) return p.depth == 0 ? pageWide : 0;
        for (Node n = p.element.getParentNode(); n instanceof Element e; n = e.getParentNode()) {
            if (!FormXml.is(e, "tc")) continue;
            Element w = FormXml.child(FormXml.child(e, "tcPr"), "tcW");
            Integer twips = FormXml.number(w, "w");
            if (twips == null || twips <= 0 || !"dxa".equals(FormXml.attribute(w, "type"))) return 0;
            return twips - sides(p);
        }
        return 0;
    }

    private static int sides(FormParagraph p) {
        Element margins = FormXml.child(FormXml.child(p.table, "tblPr"), "tblCellMar");
        Integer left = FormXml.number(FormXml.child(margins, "left"), "w");
        Integer right = FormXml.number(FormXml.child(margins, "right"), "w");
        return left == null || right == null ? CELL_SIDES : left + right;
    }

    private static void sides(Element p, int wide, double length) {
        Element ind = FormXml.need(FormXml.need(p, "pPr"), "ind");
        for (String other : List.of("firstLine", "hanging", "start", "end")) FormXml.unset(ind, other);
        String side = "" + Math.max(0, Math.round((wide - length * 20) / 2));
        FormXml.set(ind, "left", side);
        FormXml.set(ind, "right", side);
    }

    /// A thin paragraph without words under this one, whose upper border is the line.
    private static void draw(FormParagraph under, int wide, double length) {
        Element p = under.element;
        Node parent = p.getParentNode();
        if (parent == null) return;
        Element line = FormXml.made(p, "p");
        Element pPr = FormXml.made(p, "pPr");
        line.appendChild(pPr);
        Element top = FormXml.made(p, "top");
        FormXml.need(pPr, "pBdr").appendChild(top);
        List<String> look = new ArrayList<>(List.of("val", "single", "sz", "6", "space", "1", "color", "000000"));
        for (int i = 0; i < look.size(); i += 2) FormXml.set(top, look.get(i), look.get(i + 1));
        List<String> height = List.of("before", "40", "after", "0", "line", "40", "lineRule", "exact");
        for (int i = 0; i < height.size(); i += 2) FormMend.spacing(line, height.get(i), height.get(i + 1));
        sides(line, wide, length);
        parent.insertBefore(line, p.getNextSibling());
    }
}
