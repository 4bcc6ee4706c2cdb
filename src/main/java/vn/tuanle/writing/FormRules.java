package vn.tuanle.writing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The rules of Phụ lục I that a .docx can be held against. What is ambiguous is not reported.
final class FormRules {
    private static final double TWIPS_A_MM = 1440 / 25.4;
    private static final Pattern DAY = Pattern.compile("ngay\\s*(\\d+)\\s*thang\\s*(\\d+)\\s*nam");
    private static final Pattern NUMBER = Pattern.compile("so\\s*(:?)\\s*(\\d+)\\s*/(.*)");

    private final FormBoxes boxes;
    private final FormFindings findings;

    FormRules(FormBoxes boxes, FormFindings findings) {
        this.boxes = boxes;
        this.findings = findings;
    }

    void page(List<Element> sections) {
        for (int i = 0; i < sections.size(); i++) {
            String where = "phần trang " + (i + 1);
            Element size = FormXml.child(sections.get(i), "pgSz");
            Integer w = FormXml.number(size, "w");
            Integer h = FormXml.number(size, "h");
            if (size == null || w == null || h == null) {
                findings.unknown.add("Khổ giấy: tệp không ghi khổ giấy ở " + where + ".");
                continue;
            }
            boolean landscape = w > h;
            double wide = Math.min(w, h) / TWIPS_A_MM;
            double high = Math.max(w, h) / TWIPS_A_MM;
            if (Math.abs(wide - 210) > 1 || Math.abs(high - 297) > 1)
                findings.add(
                        "page.size",
                        "I.1",
                        mm(wide) + " x " + mm(high) + " mm",
                        "khổ A4 (210 mm x 297 mm)",
                        where,
                        () -> {
                            FormXml.set(size, "w", landscape ? "16838" : "11906");
                            FormXml.set(size, "h", landscape ? "11906" : "16838");
                        });
            Element margins = FormXml.child(sections.get(i), "pgMar");
            if (margins == null || landscape) {
                findings.unknown.add("Lề trang: không xét được ở " + where + ".");
                continue;
            }
            margin(margins, "top", "trên", 20, 25, 20, where);
            margin(margins, "bottom", "dưới", 20, 25, 20, where);
            margin(margins, "left", "trái", 30, 35, 30, where);
            margin(margins, "right", "phải", 15, 20, 15, where);
        }
    }

    private void margin(Element margins, String side, String told, int least, int most, int good, String where) {
        Integer twips = FormXml.number(margins, side);
        if (twips == null) return;
        double mm = Math.abs(twips) / TWIPS_A_MM;
        if (mm >= least - 0.5 && mm <= most + 0.5) return;
        findings.add(
                "page.margin." + side,
                "I.3",
                "lề " + told + " " + mm(mm) + " mm",
                "lề " + told + " " + least + " đến " + most + " mm",
                where,
                () -> FormXml.set(margins, side, "" + Math.round(good * TWIPS_A_MM)));
    }

    private static String mm(double value) {
        return Math.abs(value - Math.round(value)) < 0.06
                ? "" + Math.round(value)
                : String.format(java.util.Locale.ROOT, "%.1f", value).replace('.', ',');
    }

    void fonts() {
        for (FormParagraph p : boxes.all) {
            for (FormParagraph.Run run : p.within(0, p.text.length())) {
                String font =
                        run.look().font.equalsIgnoreCase("Times New Roman") ? run.look().otherFont : run.look().font;
                if (font.equalsIgnoreCase("Times New Roman")) continue;
                boolean legacy = font.startsWith(".Vn") || font.startsWith("VNI");
                findings.add(
                        "font.family",
                        "I.4",
                        "phông " + font,
                        "phông Times New Roman, bảng mã Unicode",
                        p.where(),
                        // in another table of letters the font is the words
                        legacy ? null : () -> FormMend.font(run.element()));
            }
        }
    }

    void heading() {
        FormPlace national = boxes.national;
        FormPlace motto = boxes.motto;
        if (national == null) {
            if (boxes.number != null || boxes.motto != null)
                findings.add(
                        "heading.national-name.missing",
                        "II.1.a",
                        "không thấy Quốc hiệu",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "ô số 1",
                        null);
            else findings.unknown.add("Phần đầu văn bản: không nhận ra Quốc hiệu, số, ký hiệu trong tệp này.");
        } else letters("heading.national-name", "II.1.a", "ô số 1", national, 24, 26, true, false, true);
        if (motto != null) {
            letters("heading.motto", "II.1.b", "ô số 1", motto, 26, 28, true, false, false);
            if (!motto.text().equals("Độc lập - Tự do - Hạnh phúc"))
                findings.add(
                        "heading.motto.text",
                        "II.1.b",
                        motto.text(),
                        "Độc lập - Tự do - Hạnh phúc",
                        "ô số 1, " + motto.where(),
                        null);
        }
        for (FormPlace place : boxes.superior)
            letters("heading.superior", "II.2.b", "ô số 2", place, 24, 26, false, false, true);
        for (FormPlace place : boxes.issuer)
            letters("heading.issuer", "II.2.b", "ô số 2", place, 24, 26, true, false, true);
        number();
        date();
        FormPlace type = boxes.type;
        if (type != null) letters("type", "II.5.b", "ô số 5a", type, 26, 28, true, false, true);
        for (FormPlace place : boxes.abstracts)
            letters("abstract", "II.5.b", "ô số 5a", place, 26, 28, true, false, null);
        for (FormPlace place : boxes.about) letters("about", "II.5.b", "ô số 5b", place, 24, 26, false, false, null);
    }

    private void number() {
        FormPlace number = boxes.number;
        if (number == null) return;
        letters("number", "II.3.c", "ô số 3", number, 26, 26, false, false, null);
        String where = "ô số 3, " + number.where();
        Matcher m = NUMBER.matcher(number.bare());
        if (!m.lookingAt()) {
            findings.unknown.add("Số của văn bản: phần số còn để trống.");
            return;
        }
        if (m.group(1).isEmpty())
            findings.add("number.colon", "II.3.c", number.text(), "sau từ “Số” có dấu hai chấm (:)", where, null);
        if (m.group(2).length() == 1)
            findings.add("number.leading-zero", "II.3.c", "số " + m.group(2), "số 0" + m.group(2), where, null);
        if (m.group(3).matches(".*\\s*-\\s+.*|.*\\s+-.*"))
            findings.add(
                    "number.spaces",
                    "II.3.c",
                    number.text(),
                    "giữa các nhóm chữ viết tắt có dấu gạch nối (-), không cách chữ",
                    where,
                    null);
    }

    private void date() {
        FormPlace date = boxes.date;
        if (date == null) return;
        letters("date", "II.4.c", "ô số 4", date, 26, 28, false, true, null);
        Matcher m = DAY.matcher(date.bare());
        String where = "ô số 4, " + date.where();
        if (!m.find()) {
            findings.unknown.add("Thời gian ban hành: ngày, tháng còn để trống hoặc không viết đầy đủ.");
            return;
        }
        if (m.group(1).length() == 1)
            findings.add("date.leading-zero", "II.4.b", "ngày " + m.group(1), "ngày 0" + m.group(1), where, null);
        if (m.group(2).matches("[12]"))
            findings.add("date.leading-zero", "II.4.b", "tháng " + m.group(2), "tháng 0" + m.group(2), where, null);
    }

    /// Size, bold, italic and capitals of one box.
    void letters(
            String rule,
            String clause,
            String box,
            FormPlace place,
            int least,
            int most,
            boolean bold,
            boolean italic,
            @Nullable Boolean capitals) {
        String where = box + ", " + place.where();
        for (FormParagraph.Run run : place.runs()) {
            boolean own = run.from() >= place.from() && run.to() <= place.to() || place.isWhole();
            FormLook look = run.look();
            if (look.halfPoints < least || look.halfPoints > most)
                findings.add(
                        rule + ".size",
                        clause,
                        "cỡ chữ " + size(look.halfPoints),
                        least == most ? "cỡ chữ " + size(least) : "cỡ chữ " + size(least) + " đến " + size(most),
                        where,
                        own ? () -> FormMend.size(run.element(), look.halfPoints < least ? least : most) : null);
            if (look.bold != bold || look.italic != italic)
                findings.add(
                        rule + ".style",
                        clause,
                        style(look.bold, look.italic),
                        style(bold, italic),
                        where,
                        own ? () -> FormMend.style(run.element(), bold, italic) : null);
        }
        if (Boolean.TRUE.equals(capitals) && !place.isCapitals())
            findings.add(rule + ".capitals", clause, "chữ in thường", "chữ in hoa", where, null);
    }

    private static String size(int halfPoints) {
        return halfPoints % 2 == 0 ? "" + halfPoints / 2 : halfPoints / 2 + ",5";
    }

    private static String style(boolean bold, boolean italic) {
        return "kiểu chữ " + (italic ? "nghiêng" : "đứng") + (bold ? ", đậm" : "");
    }

    void body() {
        for (int i = 0; i < boxes.bases.size(); i++) {
            FormParagraph p = boxes.bases.get(i);
            letters("bases", "II.6.a", "ô số 6", FormPlace.of(p), 26, 28, false, true, null);
            boolean last = i == boxes.bases.size() - 1;
            if (last && boxes.basesGoOn) continue;
            String end = last ? "." : ";";
            if (!p.told().endsWith(end))
                findings.add(
                        "bases.punctuation",
                        "II.6.a",
                        "kết thúc bằng “" + p.told().charAt(p.told().length() - 1) + "”",
                        last ? "căn cứ cuối cùng kết thúc bằng dấu chấm (.)" : "cuối mỗi căn cứ có dấu chấm phẩy (;)",
                        "ô số 6, " + p.where(),
                        null);
        }
        for (FormParagraph p : boxes.body) {
            String where = "ô số 6, " + p.where();
            for (FormParagraph.Run run : p.within(0, p.text.length())) {
                int size = run.look().halfPoints;
                if (size < 26 || size > 28)
                    findings.add(
                            "body.size",
                            "II.6.e",
                            "cỡ chữ " + size(size),
                            "cỡ chữ 13 đến 14",
                            where,
                            () -> FormMend.size(run.element(), size < 26 ? 26 : 28));
            }
            FormLook look = p.look;
            // shorter ones may fill no second line, where nothing is to be seen of it
            boolean prose = p.told().length() > 110 && !p.isCentred() && !look.framed;
            if (prose && !look.alignment.equals("both"))
                findings.add(
                        "body.alignment",
                        "II.6.e",
                        look.alignment.equals("right") ? "canh phải" : "canh trái",
                        "canh đều cả hai lề",
                        where,
                        () -> FormMend.alignment(p.element, "both"));
            if (prose
                    && look.left == 0
                    && !look.uncertain
                    && !p.text.startsWith("\t")
                    && !p.text.startsWith(" ")
                    && Math.abs(look.firstLine - 567) > 30
                    && Math.abs(look.firstLine - 720) > 30)
                findings.add(
                        "body.indent",
                        "II.6.e",
                        "lùi " + cm(look.firstLine),
                        "chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm",
                        where,
                        () -> FormMend.indent(p.element));
            if (look.lineRule.equals("auto") && !p.isBlank() && (look.line < 236 || look.line > 366))
                findings.add(
                        "body.line-spacing",
                        "II.6.e",
                        "giãn dòng " + mm(look.line / 240.0) + " dòng",
                        "từ dòng đơn đến 1,5 dòng",
                        where,
                        () -> FormMend.spacing(p.element, "line", look.line < 240 ? "240" : "360"));
        }
    }

    private static String cm(int twips) {
        return String.format(java.util.Locale.ROOT, "%.2f cm", twips / TWIPS_A_MM / 10)
                .replace('.', ',');
    }
}
