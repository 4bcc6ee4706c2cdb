package vn.tuanle.writing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tuanle.kernel.Phrase;

/// Boxes 1 to 5 (Phụ lục I, Phần I, Mục II.1–II.5).
final class FormHeading {
    private static final Pattern DAY = Pattern.compile("ngay\\s*(\\d+)\\s*thang\\s*(\\d+)\\s*nam");
    private static final Pattern NUMBER = Pattern.compile("so\\s*([:.]?)\\s*(\\d+)\\s*/(.*)");
    private static final Pattern SLASHES = Pattern.compile("ngay\\s*\\d+\\s*[/.-]\\s*\\d+\\s*[/.-]\\s*\\d{4}");
    private static final Pattern NATION = Pattern.compile("CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM");

    private final FormBoxes boxes;
    private final FormFindings findings;
    private final FormLetters letters;

    FormHeading(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
        this.letters = new FormLetters(findings);
    }

    /// The words of box 1 alone, whatever their letters.
    void nationWords() {
        nation(false);
    }

    void judge() {
        nation(true);
        for (FormPlace place : boxes.superior) letters.judge(FormPart.SUPERIOR, place);
        for (FormPlace place : boxes.issuer) letters.judge(FormPart.ISSUER, place);
        if (!boxes.superior.isEmpty() && !boxes.issuer.isEmpty())
            near(FormRule.ISSUER_SPACING, FormPart.ISSUER, boxes.superior.getLast(), boxes.issuer.getFirst());
        number();
        date();
        FormPlace type = boxes.type;
        if (type != null) letters.judge(FormPart.TYPE, type);
        for (FormPlace place : boxes.abstracts) letters.judge(FormPart.ABSTRACT, place);
        for (FormPlace place : boxes.about) letters.judge(FormPart.ABOUT, place);
        about();
    }

    void strokes(FormStrokes strokes) {
        if (boxes.motto != null) strokes.judge(FormRule.MOTTO_LINE, FormPart.MOTTO, List.of(boxes.motto), 0.85, 1.15);
        strokes.judge(FormRule.ISSUER_LINE, FormPart.ISSUER, boxes.issuer, 0.28, 0.55);
        strokes.judge(FormRule.ABSTRACT_LINE, FormPart.ABSTRACT, boxes.abstracts, 0.28, 0.55);
    }

    private void nation(boolean form) {
        FormPlace national = boxes.national;
        FormPlace motto = boxes.motto;
        FormSpot box = FormSpot.page(Phrase.of("đầu trang thứ nhất"));
        if (national == null) {
            if (boxes.number != null || motto != null)
                findings.add(FormRule.NATION_MISSING, FormPart.NATION, Phrase.of("không thấy Quốc hiệu"), box, null);
            else findings.note(Phrase.of("Phần đầu văn bản: không nhận ra Quốc hiệu, số, ký hiệu trong tệp này."));
        } else {
            if (form) letters.judge(FormPart.NATION, national);
            String text = national.text().toUpperCase(Locale.of("vi"));
            if (!NATION.matcher(text).matches())
                findings.add(
                        FormRule.NATION_TEXT,
                        FormPart.NATION,
                        Phrase.of("{0}", national.text()),
                        FormSpot.of(national),
                        null);
            if (motto == null)
                findings.add(FormRule.MOTTO_MISSING, FormPart.MOTTO, Phrase.of("không thấy Tiêu ngữ"), box, null);
            if (form) place(national);
        }
        if (motto == null) return;
        if (form) letters.judge(FormPart.MOTTO, motto);
        if (!motto.text().equals(Decree30.MOTTO))
            findings.add(FormRule.MOTTO_TEXT, FormPart.MOTTO, Phrase.of("{0}", motto.text()), FormSpot.of(motto), null);
        if (form && national != null) near(FormRule.HEADING_SPACING, FormPart.MOTTO, national, motto);
    }

    private void place(FormPlace national) {
        if (boxes.issuer.isEmpty()) return;
        FormParagraph left = boxes.issuer.getFirst().paragraph();
        FormParagraph right = national.paragraph();
        if (left.table == null || left.table != right.table || left.row != right.row) return;
        if (right.column < left.column)
            findings.add(
                    FormRule.NATION_PLACE,
                    FormPart.NATION,
                    Phrase.of("Quốc hiệu ở bên trái"),
                    FormSpot.of(national),
                    null);
    }

    /// Two lines of single spacing, nothing between them.
    private void near(FormRule rule, FormPart part, FormPlace above, FormPlace below) {
        FormParagraph a = above.paragraph();
        FormParagraph b = below.paragraph();
        if (a == b || b.number != a.number + 1 || a.cell != b.cell) return;
        FormLook look = b.look;
        boolean wide = look.lineRule.equals("auto") && look.line > 280;
        int gap = a.look.after + look.before;
        if (!wide && gap < 100 || look.autoSpace || a.look.autoSpace) return;
        Phrase found = wide
                ? Phrase.of("giãn dòng {0} dòng", FormPage.mm(look.line / 240.0))
                : Phrase.of("cách nhau {0} pt", FormPage.mm(gap / 20.0));
        findings.add(rule, part, found, FormSpot.of(below), () -> {
            if (wide) FormMend.line(b.element, 240);
            FormMend.spacing(a.element, "after", "0");
            FormMend.spacing(b.element, "before", "0");
        });
    }

    private void add(FormRule rule, FormPart part, FormPlace place, Phrase found) {
        findings.add(rule, part, found, FormSpot.of(place), null);
    }

    private void number() {
        FormPlace number = boxes.number;
        if (number == null) return;
        letters.judge(FormPart.NUMBER, number);
        String text = number.text();
        if (text.startsWith("SỐ")) add(FormRule.NUMBER_WORD, FormPart.NUMBER, number, Phrase.of("{0}", text));
        symbol(number);
        Matcher m = NUMBER.matcher(number.bare());
        if (!m.lookingAt()) {
            findings.note(Phrase.of("Số của văn bản: phần số còn để trống."));
            return;
        }
        if (!m.group(1).equals(":")) add(FormRule.NUMBER_COLON, FormPart.NUMBER, number, Phrase.of("{0}", text));
        if (m.group(2).length() == 1)
            add(FormRule.NUMBER_ZERO, FormPart.NUMBER, number, Phrase.of("số {0}", m.group(2)));
        if (text.matches(".*\\d\\s+/.*|.*/\\s+.*|.*\\s-.*|.*-\\s.*|.*[–—].*"))
            add(FormRule.NUMBER_SPACES, FormPart.NUMBER, number, Phrase.of("{0}", text));
    }

    /// What stands after the slash.
    private void symbol(FormPlace number) {
        String text = number.text();
        String symbol = text.substring(text.indexOf('/') + 1).strip();
        if (symbol.isEmpty() || symbol.contains("…") || symbol.contains("..")) return;
        DocumentType type = FormTypes.named(boxes.typeName());
        String[] groups = symbol.split("\\s*[-–—]\\s*");
        if (type != null && !type.letters().isEmpty()) {
            boolean opens = groups[0]
                    .toUpperCase(Locale.of("vi"))
                    .startsWith(type.letters().toUpperCase(Locale.of("vi")));
            if (!opens)
                findings.add(
                        FormRule.NUMBER_TYPE.id,
                        FormPart.NUMBER,
                        FormRule.NUMBER_TYPE.cited(),
                        Phrase.of("ký hiệu {0}", symbol),
                        Phrase.of("ký hiệu của loại văn bản này mở đầu bằng “{0}-”", type.letters()),
                        FormSpot.of(number),
                        null);
        }
        if (boxes.isLetter() && groups.length > 1 && groups[0].equalsIgnoreCase("CV"))
            add(FormRule.NUMBER_LETTER, FormPart.NUMBER, number, Phrase.of("ký hiệu {0}", symbol));
        for (String group : groups)
            if (group.length() > 1
                    && group.equals(group.toLowerCase(Locale.of("vi")))
                    && group.matches("\\p{L}+")
                    && !number.paragraph().isCapitals(number.from(), number.to())) {
                add(FormRule.NUMBER_CAPITALS, FormPart.NUMBER, number, Phrase.of("ký hiệu {0}", symbol));
                return;
            }
    }

    private void date() {
        FormPlace date = boxes.date;
        if (date == null) return;
        letters.judge(FormPart.DATE, date);
        String text = date.text();
        String bare = date.bare();
        int day = bare.indexOf("ngay");
        String place = day < 0 ? "" : text.substring(0, day).strip();
        if (!place.isEmpty() && !place.endsWith(","))
            add(FormRule.DATE_COMMA, FormPart.DATE, date, Phrase.of("{0}", text));
        if (!place.isEmpty() && Character.isLowerCase(place.charAt(0)))
            add(FormRule.PLACE_CAPITAL, FormPart.DATE, date, Phrase.of("{0}", place.replaceFirst(",$", "")));
        Matcher m = DAY.matcher(bare);
        if (!m.find()) {
            if (SLASHES.matcher(bare).find()) add(FormRule.DATE_WORDS, FormPart.DATE, date, Phrase.of("{0}", text));
            else findings.note(Phrase.of("Thời gian ban hành: ngày, tháng còn để trống."));
            return;
        }
        if (m.group(1).length() == 1) add(FormRule.DATE_ZERO, FormPart.DATE, date, Phrase.of("ngày {0}", m.group(1)));
        if (m.group(2).matches("[12]"))
            add(FormRule.DATE_ZERO, FormPart.DATE, date, Phrase.of("tháng {0}", m.group(2)));
    }

    private void about() {
        FormPlace number = boxes.number;
        if (number == null || boxes.about.isEmpty()) return;
        FormParagraph a = number.paragraph();
        FormParagraph b = boxes.about.getFirst().paragraph();
        if (a == b || b.number != a.number + 1 || b.afterBlank || a.cell != b.cell) return;
        int gap = a.look.after + b.look.before;
        if (gap >= 100 && gap <= 140 || a.look.autoSpace || b.look.autoSpace) return;
        findings.add(
                FormRule.ABOUT_GAP,
                FormPart.ABOUT,
                Phrase.of("cách nhau {0} pt", FormPage.mm(gap / 20.0)),
                FormSpot.of(boxes.about.getFirst()),
                () -> {
                    FormMend.spacing(a.element, "after", "0");
                    FormMend.spacing(b.element, "before", "120");
                });
    }
}
