package vn.tuanle.writing;

import java.util.Locale;

/// The decree's looks as a style sheet; the same numbers as in the styles of the Word file.
final class HtmlStyles {
    /// Millimetres.
    private static final double FRAME_LINES = 2.4;

    static final String CSS = css();

    private HtmlStyles() {}

    private static String css() {
        StringBuilder out = new StringBuilder();
        Sheet.Paper framed = Sheet.Paper.FRAMED;
        for (Sheet.Paper paper : Sheet.Paper.values()) page(out, paper);
        out.append(String.format(
                Locale.ROOT,
                "@page framed{margin:%1$.0fmm}.framed{padding:%2$.1fmm %3$.1fmm;border:6.75pt double"
                        + " #%4$s;min-height:%5$.1fmm}%n",
                Certificate.FRAME,
                framed.top - Certificate.FRAME - FRAME_LINES,
                framed.left - Certificate.FRAME - FRAME_LINES,
                Certificate.COLOUR,
                framed.height - 2 * framed.top - 1));
        out.append("""
            body{margin:0;font-family:Tinos;color:#000}
            .next{page-break-before:always;-fs-page-sequence:start}
            p,h1,h2,h3,h4{margin:0;padding:0;font-weight:normal;orphans:2;widows:2;word-wrap:break-word}
            b{font-weight:bold}
            .no1{position:running(number)}
            .no{position:running(number);text-align:center;font-size:14pt}
            .no:after{content:counter(page)}
            table{border-collapse:collapse;table-layout:fixed;width:100%;margin:0}
            td,th{padding:0;vertical-align:top;font-weight:normal;text-align:left}
            .grid{-fs-table-paginate:paginate;margin-top:6pt}
            .grid td,.grid th{border:0.5pt solid #000;padding:0 1.5mm}
            tr{page-break-inside:avoid}
            .kept{page-break-inside:avoid}
            .keep{page-break-after:avoid}
            .rule{border-top:0.75pt solid #000;height:0;margin:2pt auto 3pt auto}
            .SoKyHieu,.DiaDanhNgay,.KemTheo{white-space:pre-wrap}
            .code{margin:6pt 0 0 0;line-height:1}
            .chart{margin:6pt 0 0 0;line-height:1;text-align:center;page-break-inside:avoid;page-break-after:avoid}
            .foot{position:running(foot);border-top:0.75pt solid #000;padding-top:2pt}
            """);
        for (Style style : Style.values()) if (style != Style.LINE) style(out, style);
        out.append("""
            .stamp{border:1pt solid #f00;color:#f00;margin:8pt auto 0 auto;padding:3pt 0}
            .plain{border-color:#000;color:#000}
            """);
        return out.toString();
    }

    /// The address at the foot of the first page, as far from the edge as in the Word file; the text
    /// above gives way where it is long.
    static String foot(int lines) {
        double high = lines * Style.ADDRESS.size * Decree30.SINGLE_LINE * 25.4 / 72 + 1;
        return String.format(
                Locale.ROOT,
                "@page"
                        + " :first{margin-bottom:%.2fmm;@bottom-center{content:element(foot);vertical-align:bottom}}.foot{width:%.0fmm;margin-bottom:%.0fmm}%n",
                Math.max(Decree30.BOTTOM, Decree30.PAGE_NUMBER_FROM_EDGE + high),
                Decree30.TEXT_WIDTH,
                Decree30.PAGE_NUMBER_FROM_EDGE);
    }

    private static void page(StringBuilder out, Sheet.Paper paper) {
        out.append(String.format(
                Locale.ROOT,
                "@page %1$s{size:%2$.0fmm %3$.0fmm;margin:%4$.0fmm %5$.0fmm %6$.0fmm"
                        + " %7$.0fmm;@top-center{content:element(number);vertical-align:middle}}.%1$s{page:%1$s;width:%8$.0fmm}%n",
                paper.id,
                paper.width,
                paper.height,
                paper.top,
                paper.right,
                paper.bottom,
                paper.left,
                paper.text()));
    }

    private static void style(StringBuilder out, Style style) {
        out.append(String.format(
                Locale.ROOT,
                ".%s{font-size:%.1fpt;line-height:%.3fpt;margin-top:%.1fpt;margin-bottom:%.1fpt;text-indent:%.1fmm;text-align:%s%s%s%s}%n",
                style.id,
                style.size,
                style.size * Decree30.SINGLE_LINE * style.line(),
                style.before(),
                style.after(),
                style.indent(),
                switch (style.align) {
                    case LEFT -> "left";
                    case CENTRE -> "center";
                    case RIGHT -> "right";
                    case BOTH -> "justify";
                },
                style.bold ? ";font-weight:bold" : "",
                style.italic ? ";font-style:italic" : "",
                style.colour().equals("000000") ? "" : ";color:#" + style.colour()));
    }
}
