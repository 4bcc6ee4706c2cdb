package vn.tuanle.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// A poster of a programme as a PDF of one page: what is when and where, day by day, and a code that leads to all of
/// it.
/// @param head who calls, over the title
/// @param code the QR code as a PNG, `address` what it says
/// @param foot which edition it is, in small letters
@SuppressWarnings({"ArrayRecordComponent", "InlineFormatString"}) // handed over once, never compared
public record Poster(
        String head,
        String title,
        List<Day> days,
        byte[] code,
        String codeSays,
        List<String> beside,
        String address,
        String foot,
        boolean large) {
    public record Day(String name, List<Line> lines) {}

    public record Line(String hours, String title, String place) {}

    /// Sizes on A4 in points; on A3 they grow with the paper.
    private static final String CSS = """
            @page{size:%1$s portrait;margin:%2$.1fmm}
            body{margin:0;font-family:Tinos;color:#16243a;font-size:%3$.1fpt;line-height:1.3}
            p,h1,h2{margin:0;padding:0}
            .band{border-top:%4$.1fmm solid #0b4f5c;padding-top:%5$.1fmm}
            .head{font-size:%6$.1fpt;color:#0b4f5c;font-weight:bold;letter-spacing:0.3pt}
            h1{font-size:%7$.1fpt;line-height:1.15;margin:%8$.1fmm 0 %5$.1fmm 0;font-weight:bold}
            h2{font-size:%6$.1fpt;color:#0b4f5c;font-weight:bold;margin:%8$.1fmm 0 0 0;padding-bottom:1mm;border-bottom:1.2pt solid #0b4f5c}
            table{width:100%%;border-collapse:collapse;table-layout:fixed}
            td{vertical-align:top;padding:%9$.1fmm 0;border-bottom:0.4pt solid #9aa7b3;word-wrap:break-word}
            .hours{width:22%%;font-weight:bold;color:#0b4f5c;white-space:nowrap}
            .place{color:#3d4a5c}
            .scan td{border:0;vertical-align:middle;padding-top:%5$.1fmm}
            .scan .code{width:%10$.1fmm}
            .address{font-weight:bold}
            .foot{margin-top:%8$.1fmm;font-size:%11$.1fpt;color:#3d4a5c}
            """;

    public void write(OutputStream out) throws IOException {
        PdfWriter.write(html(), out);
    }

    private String html() {
        double grown = large ? 1.2 : 1;
        StringWriter out = new StringWriter();
        Xml xml = new Xml(out);
        xml.raw("<html lang=\"vi\"><head><title>").text(title).raw("</title>");
        xml.raw("<meta name=\"author\" content=\"").text(head).raw("\"/>");
        xml.raw("<meta name=\"description\" content=\"").text(title).raw("\"/><style>");
        xml.raw(String.format(
                Locale.ROOT,
                CSS,
                large ? "A3" : "A4",
                15 * grown,
                12.5 * grown,
                3 * grown,
                5 * grown,
                13.5 * grown,
                30 * grown,
                3.5 * grown,
                1.4 * grown,
                38 * grown,
                9.5 * grown));
        xml.raw("</style><bookmarks><bookmark name=\"").text(title).raw("\" href=\"#ten\"/></bookmarks></head><body>");
        xml.raw("<div class=\"band\"><p class=\"head\">").text(head).raw("</p>");
        xml.raw("<h1 id=\"ten\">").text(title).raw("</h1></div>");
        for (Day day : days) {
            xml.raw("<h2>").text(day.name).raw("</h2><table>");
            for (Line line : day.lines) {
                xml.raw("<tr><td class=\"hours\">")
                        .text(line.hours)
                        .raw("</td><td><b>")
                        .text(line.title)
                        .raw("</b>");
                if (!line.place.isEmpty())
                    xml.raw("<br/><span class=\"place\">").text(line.place).raw("</span>");
                xml.raw("</td></tr>");
            }
            xml.raw("</table>");
        }
        xml.raw("<table class=\"scan\"><tr><td class=\"code\">");
        xml.tag(
                "img/",
                "src",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(code),
                "alt",
                codeSays,
                "style",
                String.format(Locale.ROOT, "width:%1$.1fmm;height:%1$.1fmm", 34 * grown));
        xml.raw("</td><td>");
        for (String line : beside) xml.raw("<p>").text(line).raw("</p>");
        xml.raw("<p class=\"address\">").text(address).raw("</p></td></tr></table>");
        if (!foot.isEmpty()) xml.raw("<p class=\"foot\">").text(foot).raw("</p>");
        xml.raw("</body></html>");
        return out.toString();
    }
}
