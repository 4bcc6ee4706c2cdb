package vn.tuanle.writing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Phrase;

/// Legal bases and the text of the document, box 6 (Phụ lục I, Phần I, Mục II.6).
final class FormProse {
    /// Shorter ones may fill no second line, where nothing is to be seen of their alignment.
    private static final int SURELY_TWO_LINES = 110;
    private static final Pattern ALIKE_BASIS =
            Pattern.compile("(?:- )?(?:can cu|thuc hien|theo|xet|thi hanh|\\(|\\[|“|\"|ghi chu|luu y).*");
    private static final double SINGLE = Decree30.SINGLE_LINE;

    private final FormBoxes boxes;
    private final FormFindings findings;
    private final FormLetters letters;

    FormProse(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
        this.letters = new FormLetters(findings);
    }

    void judge() {
        bases();
        FormParagraph before = null;
        for (FormParagraph p : boxes.body) {
            letters.size(FormPart.BODY, FormPlace.of(p));
            look(p);
            line(p);
            if (before != null) gap(before, p);
            before = p;
        }
        end();
    }

    private void bases() {
        List<FormParagraph> bases = boxes.bases;
        for (int i = 0; i < bases.size(); i++) {
            FormParagraph p = bases.get(i);
            letters.judge(FormPart.BASES, FormPlace.of(p));
            boolean last = i == bases.size() - 1;
            if (last && boxes.basesGoOn) continue;
            if (p.told().endsWith(last ? "." : ";")) continue;
            findings.add(
                    last ? FormRule.BASES_LAST : FormRule.BASES_END, FormPart.BASES, ends(p), FormSpot.of(p), null);
        }
    }

    static Phrase ends(FormParagraph p) {
        return Phrase.of("kết thúc bằng “{0}”", p.told().substring(p.told().length() - 1));
    }

    static boolean isProse(FormParagraph p) {
        return p.told().length() > SURELY_TWO_LINES && !p.isCentred() && !p.look.framed;
    }

    private void look(FormParagraph p) {
        if (!isProse(p)) return;
        FormLook look = p.look;
        FormSpot spot = FormSpot.of(p);
        if (!look.alignment.equals("both"))
            findings.add(
                    FormRule.BODY_ALIGNMENT,
                    FormPart.BODY,
                    Phrase.of(FormLetters.alignment(look.alignment)),
                    spot,
                    () -> FormMend.alignment(p.element, "both"));
        if (look.left == 0
                && !look.uncertain
                && !p.text.startsWith("\t")
                && !p.text.startsWith(" ")
                && Math.abs(look.firstLine - 567) > 30
                && Math.abs(look.firstLine - 720) > 30)
            findings.add(
                    FormRule.BODY_INDENT,
                    FormPart.BODY,
                    Phrase.of("lùi {0} cm", cm(look.firstLine)),
                    spot,
                    () -> FormMend.indent(p.element));
        boolean sentence = p.told().matches("(?s).*[.;]");
        boolean bold = p.whole(l -> l.bold);
        boolean italic =
                p.whole(l -> l.italic) && !ALIKE_BASIS.matcher(p.fold()).matches();
        if (sentence && (bold || italic) && p.told().length() > 150 && !p.isCapitals())
            letters.style(FormPart.BODY, FormPlace.of(p));
    }

    /// Between single and one and a half lines; a height in points is held against that of the letters.
    private void line(FormParagraph p) {
        FormLook look = p.look;
        if (p.runs.isEmpty()) return;
        double lines = look.line / 240.0;
        boolean exact = look.lineRule.equals("exact");
        if (!look.lineRule.equals("auto")) {
            int size = p.runs.stream().mapToInt(r -> r.look().halfPoints).max().orElse(28);
            lines = look.line / 20.0 / (size / 2.0 * SINGLE);
            if (!exact) lines = Math.max(1, lines);
        }
        boolean narrow = lines < (exact ? 0.92 : 0.98);
        if (!narrow && lines <= (exact ? 1.58 : 1.53)) return;
        int good = narrow ? 240 : 360;
        String told = String.format(Locale.ROOT, "%.2f", lines).replace('.', ',');
        findings.add(
                FormRule.BODY_LINE,
                FormPart.BODY,
                Phrase.of("giãn dòng {0} dòng", told),
                FormSpot.of(p),
                () -> FormMend.line(p.element, good));
    }

    private void gap(FormParagraph above, FormParagraph p) {
        if (p.number != above.number + 1 || p.afterBlank || p.newPage || p.isCentred() || above.isCentred()) return;
        FormLook a = above.look;
        FormLook b = p.look;
        if (a.autoSpace || b.autoSpace || a.uncertain || b.uncertain || a.framed || b.framed) return;
        boolean drawnTogether = (a.contextual || b.contextual) && sameStyle(above, p);
        int gap = drawnTogether ? 0 : a.after + b.before;
        if (gap >= 116) return;
        findings.add(
                FormRule.BODY_GAP,
                FormPart.BODY,
                Phrase.of("cách nhau {0} pt", FormPage.mm(gap / 20.0)),
                FormSpot.of(p),
                () -> {
                    if (drawnTogether)
                        for (FormParagraph each : List.of(above, p))
                            FormXml.set(
                                    FormXml.need(FormXml.need(each.element, "pPr"), "contextualSpacing"), "val", "0");
                    FormMend.spacing(p.element, "before", "120");
                });
    }

    private static boolean sameStyle(FormParagraph a, FormParagraph b) {
        String of = FormXml.value(FormXml.child(FormXml.child(a.element, "pPr"), "pStyle"));
        String other = FormXml.value(FormXml.child(FormXml.child(b.element, "pPr"), "pStyle"));
        return java.util.Objects.equals(of, other);
    }

    private void end() {
        if (boxes.body.isEmpty() || boxes.tail.word == null || boxes.tail.from >= boxes.all.size()) return;
        FormParagraph last = boxes.body.getLast();
        if (boxes.all.get(boxes.tail.from - 1) != last || last.told().endsWith(Decree30.END)) return;
        if (last.told().endsWith("."))
            findings.add(FormRule.BODY_END, FormPart.BODY, ends(last), FormSpot.of(last), null);
    }

    private static String cm(int twips) {
        return String.format(Locale.ROOT, "%.2f", twips / FormPage.TWIPS_A_MM / 10)
                .replace('.', ',');
    }
}
