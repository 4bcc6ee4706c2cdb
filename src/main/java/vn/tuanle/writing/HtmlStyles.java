package vn.tuanle.writing;

import java.util.Locale;

/// The decree's looks as a style sheet; the same numbers as in the styles of the Word file.
final class HtmlStyles {
    static final String CSS = css();

    private HtmlStyles() {}

    private static String css() {
        StringBuilder out = new StringBuilder();
        page(out, "", Decree30.PAGE_WIDTH, Decree30.PAGE_HEIGHT);
        page(out, "annex", Decree30.PAGE_WIDTH, Decree30.PAGE_HEIGHT);
        page(out, "wide", Decree30.PAGE_HEIGHT, Decree30.PAGE_WIDTH);
        out.append(String.format(
                Locale.ROOT,
                ".main,.annex{width:%.0fmm}.wide{width:%.0fmm}%n",
                Decree30.TEXT_WIDTH,
                Decree30.TEXT_WIDTH_LANDSCAPE));
        out.append("""
                body{margin:0;font-family:Tinos;color:#000}
                .annex{page:annex;page-break-before:always;-fs-page-sequence:start}
                .wide{page:wide;page-break-before:always;-fs-page-sequence:start}
                p,h1,h2,h3,h4{margin:0;padding:0;font-weight:normal;orphans:2;widows:2}
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
                .rule{border-top:0.75pt solid #000;height:0;margin:2pt auto 0.25pt auto}
                .stamp{border:1pt solid #f00;color:#f00;margin:12pt auto 0 auto;padding:3pt 0}
                .plain{border-color:#000;color:#000}
                img{display:block;margin-top:6pt}
                """);
        for (Style style : Style.values()) if (style != Style.LINE) style(out, style);
        return out.toString();
    }

    private static void page(StringBuilder out, String name, double width, double height) {
        out.append(String.format(
                Locale.ROOT,
                "@page %s{size:%.0fmm %.0fmm;margin:%.0fmm %.0fmm %.0fmm %.0fmm;@top-center{content:element(number);vertical-align:middle}}%n",
                name,
                width,
                height,
                Decree30.TOP,
                Decree30.RIGHT,
                Decree30.BOTTOM,
                Decree30.LEFT));
    }

    private static void style(StringBuilder out, Style style) {
        out.append(String.format(
                Locale.ROOT,
                ".%s{font-size:%.1fpt;line-height:%.3fpt;margin-top:%.1fpt;margin-bottom:%.1fpt;text-indent:%.1fmm;text-align:%s%s%s}%n",
                style.id,
                style.size,
                style.size * Decree30.SINGLE_LINE * style.line(),
                style.before(),
                style.after(),
                style.indent(),
                switch (style.align) {
                    case LEFT -> "left";
                    case CENTRE -> "center";
                    case BOTH -> "justify";
                },
                style.bold ? ";font-weight:bold" : "",
                style.italic ? ";font-style:italic" : ""));
    }
}
