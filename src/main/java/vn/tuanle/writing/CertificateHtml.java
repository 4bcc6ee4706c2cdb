package vn.tuanle.writing;

import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// Certificates as XHTML for the PDF. What is long is set smaller, then on more lines, so that each
/// stays on its page.
final class CertificateHtml {
    /// Points: between the inner lines of the ornament, with air.
    private static final double WIDE = 640;
    private static final double LEAST = 0.6;

    private static final String CSS = """
            @page{size:297mm 210mm;margin:0}
            body{margin:0;font-family:Tinos;color:#1f1b16}
            h1,h2,p{margin:0;padding:0;font-weight:normal;text-align:center}
            .page{position:relative;width:297mm;height:209.5mm;page-break-inside:avoid}
            .next{page-break-before:always}
            .text{position:absolute;top:19mm;left:35mm;width:227mm}
            .nation{font-size:12.5pt;line-height:16pt;font-weight:bold}
            .motto{font-size:13.5pt;line-height:17pt;font-weight:bold}
            .line{width:56mm;height:0;margin:3pt auto 0 auto;border-top:0.6pt solid #1f1b16}
            .superior{margin-top:11pt;font-size:12pt;line-height:15pt}
            .issuer{margin-top:11pt;font-size:14.5pt;line-height:18pt;font-weight:bold}
            .superior + .issuer{margin-top:0}
            .title{font-family:Khen;font-weight:700;color:#a8131c;margin-top:9pt}
            .given{font-size:14pt;font-style:italic;line-height:18pt;margin-top:7pt}
            .holder{font-family:Khen;font-weight:700;font-style:italic;color:#14344a;margin-top:4pt}
            .plain{font-family:Tinos;font-style:normal}
            .about{font-size:13pt;line-height:17pt;margin-top:1pt}
            .words{margin-top:7pt}
            .airy .title{margin-top:16pt}
            .airy .given,.airy .holder,.airy .about{margin-top:9pt}
            .airy .words{margin-top:11pt}
            .foot{position:absolute;left:33mm;bottom:18mm;width:231mm;border-collapse:collapse;table-layout:fixed}
            .foot td{padding:0;vertical-align:bottom}
            .proof{width:78mm}
            .proof p{text-align:left;font-size:10pt;line-height:12.5pt;color:#4a4238}
            .proof .number{font-size:11.5pt;line-height:15pt;color:#1f1b16}
            .code{display:block;width:23mm;height:23mm;margin:0 0 2pt -2mm}
            .sign{width:104mm}
            .sign p{font-size:13.5pt;line-height:16.5pt;font-weight:bold}
            .sign .day{font-weight:normal;font-style:italic;margin-bottom:2pt}
            .sign .name{margin-top:47pt}
            .sample{color:#a8131c;font-size:13pt;font-weight:bold}
            """;

    private final Xml xml;

    private CertificateHtml(Xml xml) {
        this.xml = xml;
    }

    static String of(List<CertificateSheet> sheets) {
        StringWriter out = new StringWriter();
        Xml xml = new Xml(out);
        CertificateSheet first = sheets.getFirst();
        String title = Names.sentence(first.title()) + (sheets.size() == 1 ? " " + first.number() : "") + " – "
                + first.issuer();
        xml.raw("<html lang=\"vi\"><head><title>").text(title).raw("</title>");
        xml.raw("<meta name=\"author\"").raw(" content=\"").text(first.issuer()).raw("\"/>");
        xml.raw("<meta name=\"description\" content=\"").text(title).raw("\"/>");
        xml.raw("<style>").raw(CSS).raw("</style><bookmarks>");
        for (int i = 0; i < sheets.size(); i++)
            xml.tag("bookmark/", "name", sheets.get(i).holder(), "href", "#g" + i);
        xml.raw("</bookmarks></head><body>");
        CertificateHtml html = new CertificateHtml(xml);
        for (int i = 0; i < sheets.size(); i++) html.sheet(sheets.get(i), i);
        xml.raw("</body></html>");
        return out.toString();
    }

    private void sheet(CertificateSheet sheet, int i) {
        xml.tag("div", "class", i == 0 ? "page" : "page next", "id", "g" + i);
        xml.tag("div", "class", airy(sheet) ? "text airy" : "text");
        para("p", "nation", Decree30.NATION);
        para("p", "motto", Decree30.MOTTO);
        xml.raw("<div class=\"line\"></div>");
        if (!sheet.superior().isEmpty()) para("p", "superior", Words.capitals(sheet.superior()));
        fitted("p", "issuer", FontWidths.BOLD, Words.capitals(sheet.issuer()), 14.5, 1.24, 2);
        boolean plainTitle = !sheet.title().codePoints().allMatch(FontWidths.AWARD::has);
        fitted(
                "h1",
                plainTitle ? "title plain" : "title",
                plainTitle ? FontWidths.BOLD : FontWidths.AWARD,
                Words.capitals(sheet.title()),
                38,
                1.2,
                1);
        para("p", "given", "Chứng nhận");
        boolean plain = !sheet.holder().codePoints().allMatch(FontWidths.AWARD_ITALIC::has);
        fitted(
                "h2",
                plain ? "holder plain" : "holder",
                plain ? FontWidths.BOLD : FontWidths.AWARD_ITALIC,
                sheet.holder(),
                33,
                1.24,
                2);
        if (!sheet.about().isEmpty()) para("p", "about", sheet.about());
        int room = 5;
        for (String line : sheet.lines()) room -= fitted("p", "words", FontWidths.REGULAR, line, 17, 1.24, room);
        xml.end("div");
        foot(sheet);
        xml.end("div");
    }

    /// Few words stand further apart.
    private static boolean airy(CertificateSheet sheet) {
        double words = sheet.lines().stream()
                .mapToDouble(line -> Math.ceil(FontWidths.REGULAR.of(line, 17) / WIDE))
                .sum();
        return words < 3 && sheet.issuer().length() < 60 && FontWidths.AWARD_ITALIC.of(sheet.holder(), 33) <= WIDE;
    }

    /// Sets the text as large as lets it stand on one line, then on as many as there is room for; gives how many.
    private int fitted(String tag, String look, FontWidths font, String text, double most, double line, int rows) {
        double size = most;
        List<String> lines = font.even(text, size, WIDE);
        while (lines.size() > Math.max(1, rows) || font.longest(lines, size) > WIDE) {
            if (size < most * LEAST) break;
            size -= 0.5;
            lines = font.even(text, size, WIDE);
        }
        if (lines.size() > 1 && rows > 1 && font.of(text, most * 0.8) <= WIDE) {
            while (lines.size() > 1) {
                size -= 0.5;
                lines = font.lines(text, size, WIDE);
            }
        }
        xml.raw("<").raw(tag).raw(" class=\"").raw(look).raw("\" style=\"");
        xml.raw(String.format(Locale.ROOT, "font-size:%.1fpt;line-height:%.1fpt\">", size, size * line));
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) xml.raw("<br/>");
            xml.text(lines.get(i));
        }
        xml.end(tag);
        return lines.size();
    }

    private void foot(CertificateSheet sheet) {
        xml.raw("<table class=\"foot\" role=\"presentation\"><tr><td class=\"proof\">");
        if (sheet.sample()) {
            para("p", "sample", "BẢN XEM THỬ – CHƯA CẤP");
        } else {
            xml.tag(
                    "img/",
                    "class",
                    "code",
                    "src",
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(sheet.code()),
                    "alt",
                    "Mã QR: " + sheet.address());
            para("p", "number", "Số: " + sheet.number());
            para("p", "where", "Kiểm tra tại " + sheet.address());
        }
        xml.raw("</td><td></td><td class=\"sign\">");
        para("p", "day", sheet.placeAndDay());
        for (String line : sheet.signing()) para("p", "as", line);
        para("p", "name", sheet.signer());
        xml.raw("</td></tr></table>");
    }

    private void para(String tag, String look, String text) {
        xml.raw("<").raw(tag).raw(" class=\"").raw(look).raw("\">").text(text).end(tag);
    }
}
