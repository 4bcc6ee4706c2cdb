package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Signature;

/// “Kính gửi”, “Nơi nhận” and the signer (boxes 7, 9 and 12; Phụ lục I, Phần I, Mục II.7, II.9; Điều 13).
final class FormEnding {
    private static final Pattern MARK = Pattern.compile("(?:TM|KT|TL|TUQ|Q)\\..*");
    private static final Pattern LIKE_MARK =
            Pattern.compile("(?:T/M|K/T|T/L|TM|KT|TL|TUQ|T\\.M\\.?|K\\.T\\.?)(?:[:,]|\\s).*");
    private static final Pattern TITLED =
            Pattern.compile("(?:GS|PGS|TS|ThS|Ths|TSKH|BS|CN|KS|NGƯT|NGND)\\. ?\\p{Lu}.*");

    private final FormBoxes boxes;
    private final FormFindings findings;
    private final FormLetters letters;

    FormEnding(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
        this.letters = new FormLetters(findings);
    }

    void judge() {
        dear();
        recipients();
        letters();
        sign();
    }

    private void dear() {
        FormParagraph dear = boxes.dear;
        if (dear == null) return;
        letters.judge(FormPart.DEAR, FormPlace.of(dear));
        for (FormParagraph p : boxes.dearLines) letters.judge(FormPart.DEAR, FormPlace.of(p));
        if (!dear.fold().matches("kinh gui\\s?:.*"))
            add(FormRule.DEAR_COLON, FormPart.DEAR, Phrase.of("{0}", dear.told()), FormSpot.of(dear));
        if (!dear.fold().matches("kinh gui\\s*:?")) return;
        List<FormParagraph> lines = boxes.dearLines;
        if (lines.size() == 1)
            add(
                    FormRule.DEAR_LINE,
                    FormPart.DEAR,
                    Phrase.of("{0}", lines.getFirst().told()),
                    FormSpot.of(lines.getFirst()));
        if (lines.size() < 2) return;
        for (int i = 0; i < lines.size(); i++) {
            FormParagraph p = lines.get(i);
            boolean last = i == lines.size() - 1;
            if (!p.fold().matches("[-].*"))
                add(FormRule.DEAR_DASH, FormPart.DEAR, Phrase.of("{0}", p.told()), FormSpot.of(p));
            if (!p.told().endsWith(last ? "." : ";"))
                add(last ? FormRule.DEAR_LAST : FormRule.DEAR_END, FormPart.DEAR, FormProse.ends(p), FormSpot.of(p));
        }
    }

    private void recipients() {
        FormPlace word = boxes.tail.word;
        if (word == null) return;
        letters.judge(FormPart.RECIPIENTS_WORD, word);
        if (!word.text().matches("(?i)nơi nhận\\s?:.*"))
            add(FormRule.RECIPIENTS_COLON, FormPart.RECIPIENTS_WORD, Phrase.of("{0}", word.text()), FormSpot.of(word));
        left(word);
        List<FormPlace> lines = boxes.tail.recipients;
        for (int i = 0; i < lines.size(); i++) {
            FormPlace line = lines.get(i);
            letters.judge(FormPart.RECIPIENTS, line);
            left(line);
            String text = line.text();
            boolean last = i == lines.size() - 1;
            // a line that goes on has neither dash nor end
            boolean begins = text.matches("[-–—−+*•].*");
            if (!begins && (i == 0 || lines.get(i - 1).text().matches(".*[;.]")))
                add(FormRule.RECIPIENTS_DASH, FormPart.RECIPIENTS, Phrase.of("{0}", text), FormSpot.of(line));
            boolean goesOn = !last && !lines.get(i + 1).text().matches("[-–—−+*•].*");
            if (!goesOn && !text.endsWith(last ? "." : ";"))
                add(
                        last ? FormRule.RECIPIENTS_LAST : FormRule.RECIPIENTS_END,
                        FormPart.RECIPIENTS,
                        Phrase.of("kết thúc bằng “{0}”", text.substring(text.length() - 1)),
                        FormSpot.of(line));
        }
        if (lines.isEmpty()) return;
        kept(lines);
        boolean letter = boxes.isLetter() && !boxes.about.isEmpty();
        FormPlace first = lines.getFirst();
        if (letter && lines.size() > 1 && !first.bare().matches("- ?nhu (?:tren|kinh gui).*"))
            add(FormRule.RECIPIENTS_FIRST, FormPart.RECIPIENTS, Phrase.of("{0}", first.text()), FormSpot.of(first));
        FormPlace drafter = boxes.tail.drafter;
        if (drafter != null) letters.judge(FormPart.DRAFTER, drafter);
    }

    private void kept(List<FormPlace> lines) {
        FormPlace last = lines.getLast();
        for (FormPlace line : lines) if (line.bare().matches("(?:- ?)?luu\\b.*")) last = line;
        if (last.text().matches("(?:[-–—] ?)?Lưu ?:.*\\S.*")) return;
        add(FormRule.RECIPIENTS_KEPT, FormPart.RECIPIENTS, Phrase.of("{0}", last.text()), FormSpot.of(last));
    }

    private void left(FormPlace place) {
        FormParagraph p = place.paragraph();
        String alignment = p.look.alignment;
        if (alignment.equals("left") || alignment.equals("both") || p.text.indexOf('\t') >= 0) return;
        findings.add(
                FormRule.RECIPIENTS_LEFT,
                FormPart.RECIPIENTS,
                Phrase.of(FormLetters.alignment(alignment)),
                FormSpot.of(place),
                () -> FormMend.alignment(p.element, "left"));
    }

    private void letters() {
        if (hasTwoSigners()) return;
        for (FormPlace mark : boxes.tail.marks) letters.judge(FormPart.AUTHORITY, mark);
        if (boxes.tail.name != null) letters.judge(FormPart.SIGNER, boxes.tail.name);
    }

    private boolean hasTwoSigners() {
        return boxes.typeName().equals("bienban");
    }

    /// Who signs for whom, whatever the letters.
    void sign() {
        if (hasTwoSigners()) return;
        List<String> authority = new ArrayList<>();
        @Nullable String position = null;
        for (FormPlace mark : boxes.tail.marks) {
            String text = Words.capitals(mark.text());
            if (MARK.matcher(text).matches()) authority.add(text.replaceFirst("^(\\p{L}+)\\.\\s*", "$1. "));
            else if (LIKE_MARK.matcher(text).matches())
                add(FormRule.SIGN_MARK, FormPart.AUTHORITY, Phrase.of("{0}", mark.text()), FormSpot.of(mark));
            else if (position == null) position = text;
        }
        FormPlace name = boxes.tail.name;
        if (name != null && TITLED.matcher(name.text()).matches() && !learned())
            add(FormRule.SIGN_TITLE, FormPart.SIGNER, Phrase.of("{0}", name.text()), FormSpot.of(name));
        if (boxes.tail.marks.isEmpty() || position == null && name == null) return;
        if (Signing.checked(new Signature(authority, position, null), head()) instanceof Outcome.Refused<?> refused)
            findings.add(
                    FormRule.SIGN_AUTHORITY,
                    FormPart.AUTHORITY,
                    refused.why(),
                    FormSpot.of(boxes.tail.marks.getFirst()),
                    null);
    }

    private Letterhead head() {
        StringBuilder issuer = new StringBuilder();
        for (FormPlace place : boxes.issuer) issuer.append(place.text()).append(' ');
        return new Letterhead(null, issuer.toString(), null, "", null, null);
    }

    private boolean learned() {
        Signature named = new Signature(List.of(), "GIÁM ĐỐC", "TS. An");
        return Signing.checked(named, head()) instanceof Outcome.Done<?>;
    }

    private void add(FormRule rule, FormPart part, Phrase found, FormSpot spot) {
        findings.add(rule, part, found, spot, null);
    }
}
