package vn.tuanle.writing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.tuanle.kernel.Phrase;

/// Puts the form of a .docx right and touches no word: `mended` says what was changed, `left` what only a person can.
public record FormMend(byte[] docx, List<Breach> mended, List<Breach> left) {
    /// A piece of form put right may show another one.
    private static final int ROUNDS = 5;

    public static FormMend of(byte[] docx) throws FormRefused {
        byte[] now = docx;
        List<Breach> mended = new ArrayList<>();
        try {
            for (int round = 0; ; round++) {
                FormPackage file = FormPackage.open(now);
                FormFindings findings = FormCheck.findings(file);
                if (round == ROUNDS || !findings.mend()) {
                    List<Breach> left = findings.breaches();
                    mended.removeIf(left::contains);
                    return new FormMend(now, List.copyOf(mended), left);
                }
                findings.breaches().stream()
                        .filter(b -> b.mendable() && !mended.contains(b))
                        .forEach(mended::add);
                file.changed(file.main);
                now = file.bytes();
            }
        } catch (IOException e) {
            throw new FormRefused(
                    Phrase.of("Tệp bị hỏng hoặc bị cắt dở, không đọc được nội dung. Hãy gửi lại tệp gốc."));
        }
    }

    /// The part of a run that lies within the place; a run that reaches beyond is parted first.
    static Element piece(FormParagraph.Run run, FormPlace place) {
        Element element = run.element();
        if (place.isWhole()) return element;
        if (run.to() > place.to()) part(element, place.to() - run.from());
        return run.from() < place.from() ? part(element, place.from() - run.from()) : element;
    }

    /// Parts a run after so many letters and gives the second half; the run itself where it is too short.
    private static Element part(Element run, int letters) {
        int left = letters;
        for (Element child : FormXml.children(run)) {
            int length = switch (FormXml.name(child)) {
                case "t" -> child.getTextContent().length();
                case "tab", "ptab", "br", "cr", "noBreakHyphen" -> 1;
                default -> 0;
            };
            if (left > 0 && left < length && FormXml.is(child, "t")) {
                String text = child.getTextContent();
                Element rest = (Element) child.cloneNode(false);
                child.setTextContent(text.substring(0, left));
                rest.setTextContent(text.substring(left));
                for (Element t : List.of(child, rest))
                    t.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
                run.insertBefore(rest, child.getNextSibling());
                return second(run, rest);
            }
            if (left <= 0 && length > 0) return second(run, child);
            left -= length;
        }
        return run;
    }

    private static Element second(Element run, Element from) {
        Element half = (Element) run.cloneNode(false);
        Element look = FormXml.child(run, "rPr");
        if (look != null) half.appendChild(look.cloneNode(true));
        for (Node n = from; n != null; ) {
            Node next = n.getNextSibling();
            half.appendChild(n);
            n = next;
        }
        Node parent = run.getParentNode();
        if (parent != null) parent.insertBefore(half, run.getNextSibling());
        return half;
    }

    static void font(Element run) {
        Element fonts = FormXml.need(FormXml.need(run, "rPr"), "rFonts");
        for (String slot : new String[] {"ascii", "hAnsi", "cs", "eastAsia"}) {
            FormXml.unset(fonts, slot.equals("cs") ? "cstheme" : slot + "Theme");
            FormXml.set(fonts, slot, "Times New Roman");
        }
    }

    static void black(Element run) {
        Element colour = FormXml.need(FormXml.need(run, "rPr"), "color");
        for (String theme : new String[] {"themeColor", "themeTint", "themeShade"}) FormXml.unset(colour, theme);
        FormXml.set(colour, "val", "000000");
    }

    static void size(Element run, int halfPoints) {
        Element rPr = FormXml.need(run, "rPr");
        FormXml.set(FormXml.need(rPr, "sz"), "val", "" + halfPoints);
        FormXml.set(FormXml.need(rPr, "szCs"), "val", "" + halfPoints);
    }

    static void style(Element run, boolean bold, boolean italic) {
        Element rPr = FormXml.need(run, "rPr");
        FormXml.set(FormXml.need(rPr, "b"), "val", bold ? "1" : "0");
        FormXml.set(FormXml.need(rPr, "i"), "val", italic ? "1" : "0");
    }

    static void capitals(Element run, boolean capitals) {
        FormXml.set(FormXml.need(FormXml.need(run, "rPr"), "caps"), "val", capitals ? "1" : "0");
    }

    static void alignment(Element p, String value) {
        FormXml.set(FormXml.need(FormXml.need(p, "pPr"), "jc"), "val", value);
    }

    static void indent(Element p) {
        Element ind = FormXml.need(FormXml.need(p, "pPr"), "ind");
        FormXml.unset(ind, "hanging");
        FormXml.unset(ind, "firstLineChars");
        FormXml.unset(ind, "hangingChars");
        FormXml.set(ind, "firstLine", "720");
    }

    static void spacing(Element p, String name, String value) {
        FormXml.set(FormXml.need(FormXml.need(p, "pPr"), "spacing"), name, value);
    }

    /// A height of lines as a share of the letters' own.
    static void line(Element p, int of240) {
        spacing(p, "line", "" + of240);
        spacing(p, "lineRule", "auto");
    }
}
