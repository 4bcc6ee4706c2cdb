package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.tuanle.kernel.Phrase;

/// Annexes behind the signature (Phụ lục I, Phần I, Mục III.1).
final class FormAnnexes {
    private static final Pattern HEAD = Pattern.compile("(?:Phụ lục|PHỤ LỤC)(?: (?:số |SỐ )?([IVXL]+|\\d{1,2}))?[.:]?");
    private static final Pattern ATTACHED = Pattern.compile("\\((?:ban hanh )?kem theo.*");
    private static final Pattern MENTION = Pattern.compile(".*(?:phu luc|kem theo|dinh kem|bieu mau).*");

    private final FormBoxes boxes;
    private final FormFindings findings;
    private final FormLetters letters;

    FormAnnexes(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
        this.letters = new FormLetters(findings);
    }

    void judge(List<Element> sections) {
        List<FormParagraph> heads = new ArrayList<>();
        for (int i = boxes.tail.to; i < boxes.all.size() && boxes.tail.word != null; i++) {
            FormParagraph p = boxes.all.get(i);
            // a second document in the file has annexes of its own
            if (FormTypes.isType(p)) break;
            if (!p.isInTable() && HEAD.matcher(first(p)).matches()) {
                heads.add(p);
                head(i);
            }
        }
        if (heads.isEmpty()) return;
        for (int i = 0; i < heads.size() && heads.size() > 1; i++) number(heads.get(i), i + 1);
        boolean mentioned =
                boxes.body.stream().anyMatch(p -> MENTION.matcher(p.fold()).matches());
        if (!mentioned)
            findings.add(
                    FormRule.ANNEX_MENTION,
                    FormPart.ANNEX,
                    Phrase.of("nội dung không nhắc đến phụ lục"),
                    FormSpot.of(heads.getFirst()),
                    null);
        for (FormParagraph head : heads) pages(head, sections);
    }

    private static String first(FormParagraph p) {
        List<FormPlace> lines = FormPlace.lines(p);
        return lines.isEmpty() ? "" : lines.getFirst().text();
    }

    private void head(int at) {
        FormParagraph p = boxes.all.get(at);
        List<FormPlace> lines = FormPlace.lines(p);
        letters.judge(FormPart.ANNEX, lines.getFirst());
        List<FormPlace> after = new ArrayList<>(lines.subList(1, lines.size()));
        for (int i = at + 1; i < Math.min(boxes.all.size(), at + 5); i++)
            after.addAll(FormPlace.lines(boxes.all.get(i)));
        int attached = -1;
        for (int i = 0; i < after.size() && attached < 0; i++)
            if (ATTACHED.matcher(after.get(i).bare()).matches()
                    && !after.get(i).paragraph().isInTable()) attached = i;
        if (attached < 0) return;
        for (FormPlace title : after.subList(0, attached)) letters.judge(FormPart.ANNEX_TITLE, title);
        letters.judge(FormPart.ATTACHED, after.get(attached));
    }

    private void number(FormParagraph head, int wanted) {
        Matcher m = HEAD.matcher(first(head));
        if (m.matches() && Words.roman(wanted).equals(m.group(1))) return;
        findings.add(FormRule.ANNEX_NUMBER, FormPart.ANNEX, Phrase.of("{0}", first(head)), FormSpot.of(head), null);
    }

    /// Sure only where the annex begins a section of its own.
    private void pages(FormParagraph head, List<Element> sections) {
        if (head.section == 0 || head.section >= sections.size()) return;
        int at = boxes.all.indexOf(head);
        if (boxes.all.get(at - 1).section == head.section) return;
        Element section = sections.get(head.section);
        Integer start = FormXml.number(FormXml.child(section, "pgNumType"), "start");
        if (start != null && start == 1) return;
        findings.add(
                FormRule.ANNEX_PAGES,
                FormPart.ANNEX,
                Phrase.of("số trang đánh tiếp theo văn bản"),
                FormSpot.of(head),
                () -> FormXml.set(FormXml.need(section, "pgNumType"), "start", "1"));
    }
}
