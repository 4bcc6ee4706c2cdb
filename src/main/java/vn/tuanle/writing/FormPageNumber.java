package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tuanle.kernel.Phrase;

/// Page numbers (Phụ lục I, Phần I, Mục I.7): Arabic, from 1, in the middle of the top margin, none on the first page.
final class FormPageNumber {
    /// So many letters never fit on one page.
    private static final int SURELY_TWO_PAGES = 6000;

    /// One paragraph with the number of the page.
    private record Number(
            String part, Element paragraph, @Nullable FormLook look, boolean alone, boolean first) {}

    private final FormPackage file;
    private final FormBoxes boxes;
    private final FormFindings findings;
    private final FormLooks looks;

    FormPageNumber(FormPackage file, FormLooks looks, FormBoxes boxes, FormFindings findings) {
        this.file = file;
        this.looks = looks;
        this.boxes = boxes;
        this.findings = findings;
    }

    void judge(List<Element> sections) {
        if (sections.isEmpty() || !boxes.isOfficial()) return;
        Element first = sections.getFirst();
        List<Number> top = numbers(first, "headerReference");
        List<Number> foot = numbers(first, "footerReference");
        FormSpot spot = FormSpot.page(Phrase.of("phần trang {0}", 1));
        if (top.isEmpty() && foot.isEmpty()) {
            int letters = 0;
            for (FormParagraph p : boxes.all) if (p.section == 0) letters += p.text.length();
            if (letters > SURELY_TWO_PAGES && !uncertain(first))
                add(
                        FormRule.PAGE_NUMBER_MISSING,
                        "không có số trang",
                        spot,
                        hasWords(first) ? null : () -> make(sections));
            return;
        }
        if (top.isEmpty()) {
            boolean alone = foot.stream().allMatch(Number::alone) && !hasWords(first);
            add(
                    FormRule.PAGE_NUMBER_PLACE,
                    "số trang ở lề dưới",
                    spot,
                    !alone
                            ? null
                            : () -> {
                                for (Number n : foot) {
                                    clear(n.paragraph);
                                    file.changed(n.part);
                                }
                                make(sections);
                            });
            return;
        }
        for (Number n : top) look(n, spot);
        first(first, top, spot);
        Element type = FormXml.child(first, "pgNumType");
        String format = FormXml.attribute(type, "fmt");
        if (type != null && format != null && !format.equals("decimal"))
            add(
                    FormRule.PAGE_NUMBER_FORMAT,
                    "số trang không phải chữ số Ả Rập",
                    spot,
                    () -> FormXml.unset(type, "fmt"));
        Integer start = FormXml.number(type, "start");
        if (type != null && start != null && start != 1)
            findings.add(
                    FormRule.PAGE_NUMBER_START,
                    FormPart.PAGE_NUMBER,
                    Phrase.of("đánh từ số {0}", start),
                    spot,
                    () -> FormXml.set(type, "start", "1"));
    }

    private void first(Element section, List<Number> top, FormSpot spot) {
        boolean own = Boolean.TRUE.equals(FormXml.on(section, "titlePg"));
        boolean shown = own
                ? top.stream().anyMatch(Number::first)
                : top.stream().anyMatch(n -> !n.first && !isConditional(n.paragraph));
        if (!shown) return;
        boolean alone = top.stream().allMatch(Number::alone);
        add(
                FormRule.PAGE_NUMBER_FIRST,
                "số trang hiện ở trang thứ nhất",
                spot,
                !alone
                        ? null
                        : () -> {
                            if (own)
                                top.stream().filter(Number::first).forEach(n -> {
                                    clear(n.paragraph);
                                    file.changed(n.part);
                                });
                            else hide(section);
                        });
    }

    private void look(Number n, FormSpot spot) {
        FormLook p = looks.paragraph(n.paragraph, null);
        boolean placed = p.framed || p.uncertain || !n.alone || p.left != 0;
        if (!placed && !p.alignment.equals("center"))
            letters(".alignment", Phrase.of(FormLetters.alignment(p.alignment)), Phrase.of("canh giữa"), spot, () -> {
                FormMend.alignment(n.paragraph, "center");
                file.changed(n.part);
            });
        FormLook look = n.look;
        if (look == null) return;
        int size = look.halfPoints;
        if (size < 26 || size > 28)
            letters(
                    ".size",
                    Phrase.of("cỡ chữ {0}", FormLetters.points(size)),
                    Phrase.of("cỡ chữ {0} đến {1}", 13, 14),
                    spot,
                    () -> {
                        for (Element run : FormXml.all(n.paragraph, "r")) FormMend.size(run, size < 26 ? 26 : 28);
                        file.changed(n.part);
                    });
        if (look.italic)
            letters(".style", Phrase.of("kiểu chữ nghiêng"), Phrase.of("kiểu chữ đứng"), spot, () -> {
                for (Element run : FormXml.all(n.paragraph, "r")) FormMend.style(run, look.bold, false);
                file.changed(n.part);
            });
    }

    private void letters(String aspect, Phrase found, Phrase wanted, FormSpot spot, Runnable mend) {
        findings.add(
                FormPart.PAGE_NUMBER.id + aspect,
                FormPart.PAGE_NUMBER,
                FormRule.cited("I.7"),
                found,
                wanted,
                spot,
                mend);
    }

    private void add(FormRule rule, String found, FormSpot spot, @Nullable Runnable mend) {
        findings.add(rule, FormPart.PAGE_NUMBER, Phrase.of("{0}", Phrase.of(found)), spot, mend);
    }

    /// A number in a text box or a frame is drawn where only Word knows.
    private boolean uncertain(Element section) {
        for (String kind : new String[] {"headerReference", "footerReference"})
            for (Element reference : FormXml.children(section, kind)) {
                Element root = file.root(String.valueOf(file.related(FormXml.attribute(reference, "id"))));
                if (root != null && !FormXml.all(root, "txbxContent").isEmpty()) return true;
            }
        return false;
    }

    /// The header of the section says something that must stay.
    private boolean hasWords(Element section) {
        for (Element reference : FormXml.children(section, "headerReference")) {
            Element root = file.root(String.valueOf(file.related(FormXml.attribute(reference, "id"))));
            if (root != null && !root.getTextContent().isBlank()) return true;
        }
        return false;
    }

    private List<Number> numbers(Element section, String kind) {
        List<Number> out = new ArrayList<>();
        for (Element reference : FormXml.children(section, kind)) {
            String type = FormXml.attribute(reference, "type");
            String part = file.related(FormXml.attribute(reference, "id"));
            Element root = part == null ? null : file.root(part);
            if (part == null || root == null || "even".equals(type)) continue;
            boolean first = "first".equals(type);
            if (first && !Boolean.TRUE.equals(FormXml.on(section, "titlePg"))) continue;
            for (Element p : FormXml.all(root, "p")) {
                Element field = field(p);
                if (field == null) continue;
                Element run = FormXml.is(field, "r")
                        ? field
                        : FormXml.all(field, "r").stream().findFirst().orElse(null);
                // nothing was counted yet, so nothing shows how the number looks
                FormLook look =
                        run == null ? null : looks.letters(FormXml.child(run, "rPr"), FormXml.child(p, "pPr"), null);
                out.add(new Number(part, p, look, isAlone(p), first));
            }
        }
        return out;
    }

    /// The run with the code PAGE, or the simple field.
    private static @Nullable Element field(Element p) {
        for (Element simple : FormXml.all(p, "fldSimple"))
            if (isPage(FormXml.attribute(simple, "instr"))) return simple;
        for (Element code : FormXml.all(p, "instrText"))
            if (isPage(code.getTextContent()) && code.getParentNode() instanceof Element run) return run;
        for (Element old : FormXml.all(p, "pgNum")) if (old.getParentNode() instanceof Element run) return run;
        return null;
    }

    private static boolean isPage(@Nullable String code) {
        return code != null && code.strip().toUpperCase(java.util.Locale.ROOT).matches("PAGE\\b.*");
    }

    private static boolean isConditional(Element p) {
        return FormXml.all(p, "instrText").stream()
                .anyMatch(code -> code.getTextContent()
                        .strip()
                        .toUpperCase(java.util.Locale.ROOT)
                        .startsWith("IF"));
    }

    /// Nothing but the number stands in the paragraph.
    private static boolean isAlone(Element p) {
        StringBuilder text = new StringBuilder();
        for (Element t : FormXml.all(p, "t")) text.append(t.getTextContent());
        boolean tabs = FormXml.all(p, "r").stream().anyMatch(r -> FormXml.child(r, "tab") != null);
        return !tabs && text.toString().strip().matches("[\\dIVXivx]{0,6}");
    }

    private static void clear(Element p) {
        for (Element child : FormXml.children(p)) if (!FormXml.is(child, "pPr")) p.removeChild(child);
    }

    /// A header with the number in its middle, none on the first page.
    private void make(List<Element> sections) {
        Element section = sections.getFirst();
        FormXml.children(section, "headerReference").stream()
                .filter(r -> "default".equals(FormXml.attribute(r, "type")))
                .forEach(section::removeChild);
        FormHeader.refer(file, section, "default", "so-trang.xml", FormHeader.number());
        hide(section);
    }

    /// The first page has a header of its own, without words, and keeps its footer.
    private void hide(Element section) {
        FormXml.set(FormXml.need(section, "titlePg"), "val", "1");
        FormHeader.refer(file, section, "first", "trang-dau.xml", FormHeader.empty());
        boolean own = FormXml.children(section, "footerReference").stream()
                .anyMatch(r -> "first".equals(FormXml.attribute(r, "type")));
        for (Element foot : FormXml.children(section, "footerReference")) {
            if (own || !"default".equals(FormXml.attribute(foot, "type"))) continue;
            Element same = (Element) foot.cloneNode(true);
            FormXml.set(same, "type", "first");
            section.insertBefore(same, foot);
        }
    }
}
