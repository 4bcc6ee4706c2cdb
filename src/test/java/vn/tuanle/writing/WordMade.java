package vn.tuanle.writing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A right document as people make it in Word, in one of the many ways to make the same: with styles or without, its
/// heading in a table, in a table within a table or behind tabs, its lines drawn, typed or as borders.
public final class WordMade {
    enum Kind {
        PLAN,
        LETTER,
        DECISION
    }

    enum Head {
        ROWS,
        ONE_ROW,
        NESTED,
        TABS
    }

    enum Stroke {
        BORDER,
        TYPED,
        SHAPE
    }

    enum Look {
        DIRECT,
        STYLES,
        THEME
    }

    enum Field {
        SIMPLE,
        COMPLEX,
        CONTROL
    }

    enum Gap {
        BEFORE,
        AFTER,
        BOTH
    }

    /// One paragraph; sizes in half points, lengths in twentieths of a point.
    static final class Par {
        String text;
        int size;
        boolean bold;
        boolean italic;
        boolean caps;
        String align;
        String font = "Times New Roman";
        String colour = "";
        int first;
        int before;
        int after;
        int line = 240;
        String rule = "auto";
        double stroke;
        int wide = 3184;
        /// So many letters at the beginning are bold.
        int strong;

        Par(String text, int size, String style, String align) {
            this.text = text;
            this.size = size;
            this.bold = style.contains("b");
            this.italic = style.contains("i");
            this.align = align;
        }
    }

    private static final String PROSE =
            "Các cơ quan, đơn vị, địa phương căn cứ Kế hoạch này chủ động xây dựng kế hoạch của mình, tổ chức thực hiện"
                    + " đúng tiến độ và báo cáo kết quả theo quy định, bảo đảm thiết thực, an toàn và hiệu quả";
    private static final String[] LETTERS = {"a", "b", "c", "d", "đ", "e", "g", "h"};

    final Kind kind;
    final Head head;
    final Stroke stroke;
    final Look look;
    final Field field;
    final Gap gap;
    final boolean controls;
    final boolean pieces;
    /// Surely longer than one page.
    final boolean manyPages;
    final Map<String, Par> pars = new LinkedHashMap<>();
    String page = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    String margins =
            "w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\"";
    String number = "<w:pgNumType w:start=\"1\"/>";
    String annexNumber = "<w:pgNumType w:start=\"1\"/>";
    boolean firstHidden = true;
    boolean numbered = true;
    boolean inFoot;
    boolean swapped;
    int numberSize = 28;
    String numberAlign = "center";
    private final Random random;
    private final Map<String, String> styles = new LinkedHashMap<>();

    /// A file without a breach.
    public static byte[] right() {
        return new WordMade(1).docx();
    }

    /// A file with a number that a person must mend, and a font, a margin and a size that need none.
    public static byte[] wrong() {
        WordMade made = new WordMade(1);
        made.par("number").text =
                "Số: 5/" + (made.kind == Kind.LETTER ? "VHXH-GD" : made.kind == Kind.PLAN ? "KH-UBND" : "QĐ-UBND");
        made.par("prose2").font = "Arial";
        made.par("motto").size = 24;
        made.margins = made.margins.replace("1701", "1134");
        return made.docx();
    }

    WordMade(long seed) {
        random = new Random(seed);
        kind = any(Kind.values());
        head = any(Head.values());
        stroke = any(Stroke.values());
        look = any(Look.values());
        field = any(Field.values());
        gap = any(Gap.values());
        controls = random.nextInt(3) == 0;
        pieces = random.nextBoolean();
        manyPages = random.nextInt(4) == 0;
        words();
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    Par par(String key) {
        return java.util.Objects.requireNonNull(pars.get(key), key);
    }

    private Par par(String key, String text, int size, String style, String align) {
        Par par = new Par(text, size, style, align);
        pars.put(key, par);
        return par;
    }

    private void words() {
        boolean letter = kind == Kind.LETTER;
        if (letter) par("superior", "UBND PHƯỜNG TRẤN BIÊN", 24, "", "center");
        par("issuer", letter ? "PHÒNG VĂN HÓA - XÃ HỘI" : "ỦY BAN NHÂN DÂN", 26, "b", "center");
        if (!letter) par("issuer2", "PHƯỜNG TRẤN BIÊN", 26, "b", "center");
        par(letter ? "issuer" : "issuer2").stroke = 0.42;
        String symbol = letter ? "VHXH-GD" : kind == Kind.PLAN ? "KH-UBND" : "QĐ-UBND";
        par("number", "Số: 0" + (1 + random.nextInt(9)) + "/" + symbol, 26, "", "center");
        if (letter) par("about", "V/v báo cáo kết quả Tuần lễ", 24, "", "center").before = 120;
        par("nation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24 + random.nextInt(3), "b", "center");
        par("motto", "Độc lập - Tự do - Hạnh phúc", 26 + random.nextInt(3), "b", "center").stroke = 1;
        par("date", "Trấn Biên, ngày 05 tháng 02 năm 2026", 26 + random.nextInt(3), "i", "center");
        par("motto").wide = 5384;
        if (!letter) {
            par("type", kind == Kind.PLAN ? "KẾ HOẠCH" : "QUYẾT ĐỊNH", 28, "b", "center");
            String title = "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026";
            par("abstract", kind == Kind.PLAN ? title : "Ban hành Quy chế làm việc của Ban Tổ chức", 28, "b", "center")
                    .stroke = 0.4;
            par("abstract").wide = 9354;
        }
        int size = 26 + 2 * random.nextInt(2);
        if (letter) {
            par("dear", "Kính gửi:", size, "", "left").first = 2268;
            par("dear1", "- Các trường mầm non, tiểu học;", size, "", "left").first = 2836;
            par("dear2", "- Trung tâm học tập cộng đồng phường.", size, "", "left").first = 2836;
        } else {
            if (kind == Kind.DECISION)
                par("competence", "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN", size, "b", "center");
            body("basis1", "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", size).italic = true;
            body("basis2", "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ.", size)
                    .italic = true;
        }
        if (kind == Kind.DECISION) {
            par("decides", "QUYẾT ĐỊNH:", size, "b", "center");
            for (int i = 1; i <= 9; i++) body("article" + i, "Điều " + i + ". " + PROSE + ".", size).strong = 7;
        } else {
            if (!letter) body("heading1", "I. MỤC ĐÍCH", size).bold = true;
            body("clause1", "1. " + PROSE + ".", size);
            for (String mark : LETTERS) body("letter-" + mark, mark + ") " + PROSE + ";", size);
            body("clause2", "2. " + PROSE + ".", size);
            if (!letter) body("heading2", "II. NỘI DUNG", size).bold = true;
        }
        for (int i = 0; i < (manyPages ? 24 : 9); i++) body("prose" + i, PROSE + " (xem Phụ lục kèm theo).", size);
        body("last", PROSE + "./.", size);
        par("to", "Nơi nhận:", 24, "bi", "left");
        par("to1", letter ? "- Như trên;" : "- Sở Giáo dục và Đào tạo (b/c);", 22, "", "left");
        par("to2", "- Lưu: VT, VHXH.", 22, "", "left");
        if (!letter) par("authority1", "TM. ỦY BAN NHÂN DÂN", 28, "b", "center");
        if (random.nextBoolean()) {
            par("authority2", letter ? "KT. TRƯỞNG PHÒNG" : "KT. CHỦ TỊCH", 28, "b", "center");
            par("post", letter ? "PHÓ TRƯỞNG PHÒNG" : "PHÓ CHỦ TỊCH", 28, "b", "center");
        } else {
            par("post", letter ? "TRƯỞNG PHÒNG" : "CHỦ TỊCH", 28, "b", "center");
        }
        par("name", "Trần Thị Minh Hạnh", 28, "b", "center");
        if (kind == Kind.PLAN) {
            par("annex", "Phụ lục", 28, "b", "center");
            par("annex-title", "DANH MỤC NHIỆM VỤ", 28, "b", "center");
            par(
                    "attached",
                    "(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân phường)",
                    28,
                    "i",
                    "center");
            body("annex-text", PROSE + ".", size);
        }
    }

    private Par body(String key, String text, int size) {
        Par par = par(key, text, size, "", "both");
        par.first = random.nextBoolean() ? 567 : 720;
        par.before = gap == Gap.AFTER ? 0 : gap == Gap.BOTH ? 60 : 120;
        par.after = gap == Gap.BEFORE ? 0 : gap == Gap.BOTH ? 60 : 120;
        par.line = 240 + random.nextInt(3) * 60;
        return par;
    }

    private String rPr(Par p) {
        String theme = "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\" w:cs=\"Times New Roman\"/>";
        boolean themed = look == Look.THEME && p.font.equals("Times New Roman");
        return (themed ? theme : "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:cs=\"%1$s\"/>".formatted(p.font))
                + (p.bold ? "<w:b/>" : "")
                + (p.italic ? "<w:i/><w:iCs/>" : "")
                + (p.caps ? "<w:caps/>" : "")
                + (p.colour.isEmpty() ? "" : "<w:color w:val=\"" + p.colour + "\"/>")
                + "<w:sz w:val=\"" + p.size + "\"/><w:szCs w:val=\"" + p.size + "\"/>";
    }

    private static String pPr(Par p) {
        return "<w:spacing w:before=\"" + p.before + "\" w:after=\"" + p.after + "\" w:line=\"" + p.line
                + "\" w:lineRule=\"" + p.rule + "\"/>"
                + (p.first == 0 ? "" : "<w:ind w:firstLine=\"" + p.first + "\"/>")
                + "<w:jc w:val=\"" + p.align + "\"/>";
    }

    String paragraph(String key) {
        Par p = pars.get(key);
        if (p == null) return "";
        String own = rPr(p);
        String shape = pPr(p);
        if (look == Look.STYLES) {
            styles.put(
                    key,
                    "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"" + key + "\"><w:name w:val=\"" + key
                            + "\"/><w:pPr>" + shape + "</w:pPr><w:rPr>" + own + "</w:rPr></w:style>");
            own = "";
            shape = "<w:pStyle w:val=\"" + key + "\"/>";
        }
        String made = "<w:p><w:pPr>" + shape + "</w:pPr>" + runs(p.text.substring(0, p.strong), own + "<w:b/>")
                + runs(p.text.substring(p.strong), own) + "</w:p>" + stroke(p);
        return controls && key.startsWith("prose")
                ? "<w:sdt><w:sdtPr/><w:sdtContent>" + made + "</w:sdtContent></w:sdt>"
                : made;
    }

    private String runs(String text, String own) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (from < text.length()) {
            int to = pieces ? Math.min(text.length(), from + 3 + random.nextInt(40)) : text.length();
            out.append("<w:r w:rsidR=\"00A1\">")
                    .append(own.isEmpty() ? "" : "<w:rPr>" + own + "</w:rPr>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(text, from, to)
                    .append("</w:t></w:r>");
            from = to;
        }
        return out.toString();
    }

    private String stroke(Par p) {
        if (p.stroke == 0) return "";
        double points = (p.bold ? FontWidths.BOLD : FontWidths.REGULAR).of(p.text, p.size / 2.0) * p.stroke;
        return switch (stroke) {
            case BORDER -> {
                long side = Math.round((p.wide - points * 20) / 2);
                yield "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>"
                        + "<w:ind w:left=\"" + side + "\" w:right=\"" + side + "\"/></w:pPr></w:p>";
            }
            case TYPED -> {
                int strokes = (int) Math.round(points / FontWidths.REGULAR.of("_", 13));
                yield "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>"
                        + "<w:sz w:val=\"26\"/></w:rPr><w:t>" + "_".repeat(strokes) + "</w:t></w:r></w:p>";
            }
            case SHAPE ->
                "<w:p><w:r><w:drawing><wp:anchor xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">"
                        + "<wp:extent cx=\"" + Math.round(points * 12700) + "\" cy=\"0\"/>"
                        + "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData uri=\"u\">"
                        + "<wps:wsp xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"/></a:graphicData></a:graphic>"
                        + "</wp:anchor></w:drawing></w:r></w:p>";
        };
    }

    private String all(String... keys) {
        StringBuilder out = new StringBuilder();
        for (String key : keys) out.append(paragraph(key));
        return out.toString();
    }

    private static String cell(int wide, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + wide + "\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    private static String table(String... rows) {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"9000\" w:type=\"dxa\"/></w:tblPr>"
                + "<w:tblGrid><w:gridCol w:w=\"3400\"/><w:gridCol w:w=\"5600\"/></w:tblGrid>");
        for (String row : rows) out.append("<w:tr>").append(row).append("</w:tr>");
        return out.append("</w:tbl>").toString();
    }

    private String heading() {
        String left = all("superior", "issuer", "issuer2");
        String right = all("nation", "motto");
        String under = all("number", "about");
        String day = all("date");
        return switch (head) {
            case ROWS ->
                swapped
                        ? table(cell(5600, right) + cell(3400, left), cell(5600, day) + cell(3400, under))
                        : table(cell(3400, left) + cell(5600, right), cell(3400, under) + cell(5600, day));
            case ONE_ROW -> table(cell(3400, left + under) + cell(5600, right + "<w:p/>" + day));
            case NESTED -> {
                String inner = table(cell(3400, left) + cell(5600, right), cell(3400, under) + cell(5600, day));
                yield table(cell(9000, inner + "<w:p/>"));
            }
            case TABS ->
                tabbed(pars.containsKey("superior") ? "superior" : "issuer", "nation")
                        + tabbed(pars.containsKey("issuer2") ? "issuer2" : "issuer", "motto")
                        + tabbed("number", "date")
                        + all("about");
        };
    }

    private String tabbed(String left, String right) {
        Par a = par(left);
        Par b = par(right);
        return "<w:p><w:pPr><w:tabs><w:tab w:val=\"center\" w:pos=\"1700\"/><w:tab w:val=\"center\" w:pos=\"6500\"/></w:tabs></w:pPr>"
                + "<w:r><w:tab/></w:r>" + runs(a.text, rPr(a)) + "<w:r><w:tab/></w:r>" + runs(b.text, rPr(b))
                + "</w:p>";
    }

    String document() {
        List<String> done = new ArrayList<>(List.of(
                "superior",
                "issuer",
                "issuer2",
                "number",
                "about",
                "nation",
                "motto",
                "date",
                "to",
                "to1",
                "to2",
                "authority1",
                "authority2",
                "post",
                "name",
                "annex",
                "annex-title",
                "attached",
                "annex-text"));
        StringBuilder body = new StringBuilder(heading());
        body.append("<w:p/>");
        for (String key : pars.keySet()) if (!done.contains(key)) body.append(paragraph(key));
        String sign = table(cell(3400, all("to", "to1", "to2"))
                + cell(5600, all("authority1", "authority2", "post") + "<w:p/><w:p/><w:p/>" + all("name")));
        body.append(sign);
        if (kind == Kind.PLAN) {
            body.append("<w:p><w:pPr>").append(section(number)).append("</w:pPr></w:p>");
            body.append(all("annex", "annex-title", "attached", "annex-text")).append(section(annexNumber));
        } else {
            body.append("<w:p/>").append(section(number));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"" + DocxParts.W
                + "\" xmlns:r=\"" + DocxParts.R + "\"><w:body>" + body + "</w:body></w:document>";
    }

    private String section(String number) {
        String reference = !numbered
                ? ""
                : "<w:" + (inFoot ? "footer" : "header") + "Reference w:type=\"default\" r:id=\"rId9\"/>";
        return "<w:sectPr>" + reference + page + "<w:pgMar " + margins + " w:gutter=\"0\"/>" + number
                + (firstHidden ? "<w:titlePg/>" : "") + "</w:sectPr>";
    }

    private String numberPart() {
        String own = "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\""
                + numberSize + "\"/></w:rPr>";
        String value = "<w:r>" + own + "<w:t>2</w:t></w:r>";
        String complex = "<w:r>" + own + "<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>" + own
                + "<w:instrText xml:space=\"preserve\"> PAGE   \\* MERGEFORMAT </w:instrText></w:r><w:r>" + own
                + "<w:fldChar w:fldCharType=\"separate\"/></w:r>" + value + "<w:r>" + own
                + "<w:fldChar w:fldCharType=\"end\"/></w:r>";
        String shown = field == Field.SIMPLE ? "<w:fldSimple w:instr=\" PAGE \">" + value + "</w:fldSimple>" : complex;
        String p = "<w:p><w:pPr><w:jc w:val=\"" + numberAlign + "\"/></w:pPr>" + shown + "</w:p>";
        if (field == Field.CONTROL) p = "<w:sdt><w:sdtPr/><w:sdtContent>" + p + "</w:sdtContent></w:sdt>";
        String root = inFoot ? "w:ftr" : "w:hdr";
        return "<" + root + " xmlns:w=\"" + DocxParts.W + "\">" + p + "</" + root + ">";
    }

    byte[] docx() {
        String document = document();
        String kindOf = inFoot ? "footer" : "header";
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override PartName=\"/word/document.xml\" ContentType=\""
                        + type + "document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"" + type
                        + "styles+xml\"/><Override PartName=\"/word/number.xml\" ContentType=\"" + type + kindOf
                        + "+xml\"/><Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + DocxParts.R
                        + "/officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put("word/document.xml", document);
        parts.put(
                "word/_rels/document.xml.rels",
                relations("<Relationship Id=\"rId1\" Type=\"" + DocxParts.R
                        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\""
                        + DocxParts.R + "/theme\" Target=\"theme/theme1.xml\"/><Relationship Id=\"rId9\" Type=\""
                        + DocxParts.R + "/" + kindOf
                        + "\" Target=\"number.xml\"/>"));
        parts.put(
                "word/styles.xml",
                "<w:styles xmlns:w=\"" + DocxParts.W + "\"><w:docDefaults><w:rPrDefault><w:rPr>"
                        + "<w:rFonts w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"/><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                        + String.join("", styles.values()) + "</w:styles>");
        String face = look == Look.THEME ? "Times New Roman" : "Calibri";
        parts.put(
                "word/theme/theme1.xml",
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:themeElements><a:fontScheme name=\"x\"><a:minorFont><a:latin typeface=\""
                        + face + "\"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>");
        parts.put("word/number.xml", numberPart());
        parts.put("word/media/note.bin", "không đổi một byte");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, part) -> bytes.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return zip(bytes);
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return kind + " " + head + " " + stroke + " " + look + " " + field + " " + gap + (controls ? " controls" : "")
                + (pieces ? " pieces" : "");
    }
}
