package vn.tuanle.writing;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// How letters or a paragraph look once styles, defaults and direct settings are put together.
final class FormLook {
    String font = "Times New Roman";
    String otherFont = "Times New Roman";
    int halfPoints = 20;
    boolean bold;
    boolean italic;
    boolean capitals;
    boolean hidden;
    boolean underlined;
    String colour = "auto";

    String alignment = "left";
    int left;
    int right;
    int firstLine;
    int before;
    int after;
    int line = 240;
    String lineRule = "auto";
    boolean contextual;
    boolean autoSpace;
    /// Measured in characters or grid lines, which only the program that shows the file can turn
    /// into points.
    boolean uncertain;
    boolean pageBreakBefore;
    boolean framed;

    FormLook copy() {
        FormLook c = new FormLook();
        c.font = font;
        c.otherFont = otherFont;
        c.halfPoints = halfPoints;
        c.bold = bold;
        c.italic = italic;
        c.capitals = capitals;
        c.hidden = hidden;
        c.underlined = underlined;
        c.colour = colour;
        c.alignment = alignment;
        c.left = left;
        c.right = right;
        c.firstLine = firstLine;
        c.before = before;
        c.after = after;
        c.line = line;
        c.lineRule = lineRule;
        c.contextual = contextual;
        c.autoSpace = autoSpace;
        c.uncertain = uncertain;
        c.pageBreakBefore = pageBreakBefore;
        c.framed = framed;
        return c;
    }

    /// What a `pPr` says itself, without the indent of a list.
    void paragraph(@Nullable Element pPr) {
        if (pPr == null) return;
        String jc = FormXml.value(FormXml.child(pPr, "jc"));
        if (jc != null)
            alignment = switch (jc) {
                case "start" -> "left";
                case "end" -> "right";
                case "distribute", "lowKashida", "mediumKashida", "highKashida" -> "both";
                default -> jc;
            };
        indent(FormXml.child(pPr, "ind"));
        spacing(FormXml.child(pPr, "spacing"));
        Boolean context = FormXml.on(pPr, "contextualSpacing");
        if (context != null) contextual = context;
        Boolean breaks = FormXml.on(pPr, "pageBreakBefore");
        if (breaks != null) pageBreakBefore = breaks;
        Element frame = FormXml.child(pPr, "framePr");
        if (frame != null) framed = true;
        Element border = FormXml.child(pPr, "pBdr");
        if (border != null) underlined |= FormXml.child(border, "bottom") != null;
    }

    void indent(@Nullable Element ind) {
        if (ind == null) return;
        Integer start = first(FormXml.number(ind, "left"), FormXml.number(ind, "start"));
        if (start != null) left = start;
        Integer end = first(FormXml.number(ind, "right"), FormXml.number(ind, "end"));
        if (end != null) right = end;
        Integer first = FormXml.number(ind, "firstLine");
        if (first != null) firstLine = first;
        Integer hanging = FormXml.number(ind, "hanging");
        if (hanging != null) firstLine = -hanging;
        for (String chars : new String[] {"firstLineChars", "leftChars", "startChars", "hangingChars"}) {
            Integer n = FormXml.number(ind, chars);
            if (n != null) uncertain = n != 0;
        }
    }

    private static @Nullable Integer first(@Nullable Integer a, @Nullable Integer b) {
        return a == null ? b : a;
    }

    private void spacing(@Nullable Element spacing) {
        if (spacing == null) return;
        Integer n = FormXml.number(spacing, "before");
        if (n != null) before = n;
        n = FormXml.number(spacing, "after");
        if (n != null) after = n;
        n = FormXml.number(spacing, "beforeLines");
        if (n != null && n != 0) before = n * 240 / 100;
        n = FormXml.number(spacing, "afterLines");
        if (n != null && n != 0) after = n * 240 / 100;
        n = FormXml.number(spacing, "line");
        if (n != null) line = n;
        String rule = FormXml.attribute(spacing, "lineRule");
        if (rule != null) lineRule = rule;
        else if (n != null) lineRule = "auto";
        for (String auto : new String[] {"beforeAutospacing", "afterAutospacing"}) {
            String value = FormXml.attribute(spacing, auto);
            if (value != null) autoSpace = value.equals("1") || value.equals("true") || value.equals("on");
        }
    }

    /// Where the first line begins, from the left margin, in twentieths of a point.
    int firstLineStart() {
        return left + firstLine;
    }
}
