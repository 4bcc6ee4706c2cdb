package vn.tuanle.writing;

import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tuanle.kernel.Phrase;

/// Stamps of secrecy and urgency and the words on circulation (boxes 10 and 11; Phụ lục I, Phần I, Mục III.2).
final class FormStamps {
    private static final Pattern URGENT = Pattern.compile("(?:hoa toc|thuong khan|khan)[.!]?");
    private static final Pattern SECRET = Pattern.compile("(?:toi mat|tuyet mat|mat)[.!]?");
    private static final Pattern CIRCULATION = Pattern.compile("(?:xem xong tra lai|luu hanh noi bo)[.!]?");

    private final FormBoxes boxes;
    private final FormFindings findings;

    FormStamps(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
    }

    static boolean isStamp(FormParagraph p) {
        String fold = p.fold();
        return URGENT.matcher(fold).matches() || SECRET.matcher(fold).matches();
    }

    static boolean isAny(FormParagraph p) {
        return isStamp(p) || CIRCULATION.matcher(p.fold()).matches();
    }

    void judge() {
        FormLetters letters = new FormLetters(findings);
        for (int i = 0; i < Math.min(boxes.all.size(), boxes.bodyFrom + 3); i++) {
            FormParagraph p = boxes.all.get(i);
            boolean circulation = CIRCULATION.matcher(p.fold()).matches();
            if (!circulation && !URGENT.matcher(p.fold()).matches()) continue;
            FormPart part = circulation ? FormPart.CIRCULATION : FormPart.STAMP;
            FormPlace place = FormPlace.of(p);
            letters.size(part, place);
            letters.style(part, place);
            if (!place.isCapitals())
                findings.add(
                        part.id + ".capitals",
                        part,
                        FormRule.cited(part.clause),
                        Phrase.of("chữ in thường"),
                        Phrase.of("chữ in hoa"),
                        FormSpot.of(p),
                        () -> place.runs().forEach(run -> FormMend.capitals(run.element(), true)));
            if (!isFramed(p))
                findings.add(
                        FormRule.STAMP_FRAME,
                        part,
                        Phrase.of("không có khung"),
                        FormSpot.of(p),
                        () -> frame(p.element));
        }
    }

    private static boolean isFramed(FormParagraph p) {
        if (p.inTextBox || p.drawn || p.look.framed || p.depth > 1) return true;
        if (FormXml.child(FormXml.child(p.element, "pPr"), "pBdr") != null || p.look.underlined) return true;
        if (p.table == null) return false;
        // the table around the heading has no lines of its own; any line in it may be the frame
        for (Node n = p.element.getParentNode(); n instanceof Element e; n = e.getParentNode()) {
            if (FormXml.is(e, "tc") && FormXml.child(FormXml.child(e, "tcPr"), "tcBorders") != null) return true;
            if (FormXml.is(e, "tbl")) return FormXml.child(FormXml.child(e, "tblPr"), "tblBorders") != null;
        }
        return false;
    }

    private static void frame(Element p) {
        Element borders = FormXml.need(FormXml.need(p, "pPr"), "pBdr");
        for (String side : new String[] {"top", "left", "bottom", "right"}) {
            Element line = FormXml.made(borders, side);
            FormXml.set(line, "val", "single");
            FormXml.set(line, "sz", "8");
            FormXml.set(line, "space", "1");
            FormXml.set(line, "color", "auto");
            borders.appendChild(line);
        }
    }
}
