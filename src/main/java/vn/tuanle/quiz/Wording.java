package vn.tuanle.quiz;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import vn.tuanle.kernel.Fold;

/// What people wrote, as HTML of a small safe subset: paragraphs, emphasis, lists, sub- and
/// superscripts, no attributes. May stand in a page as it is.
public record Wording(String html) {
    public static final Wording NONE = new Wording("");

    private static final Safelist KEPT = Safelist.none()
            .addTags(
                    "p",
                    "br",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "sub",
                    "sup",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code");
    private static final Document.OutputSettings PLAIN =
            new Document.OutputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);

    /// Of plain text; line ends stay.
    public static Wording of(String text) {
        String plain = Fold.nfc(text.replace("\r\n", "\n"));
        return new Wording(plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>"));
    }

    private static final String TAG = "/?(?:p|br|b|strong|i|em|u|s|sub|sup|ul|ol|li|blockquote|code)";

    /// Of what somebody typed in a field or a cell: lines are lines, tags of the subset are tags,
    /// everything else is text.
    public static Wording typed(String text) {
        String safe = text.replace("\r\n", "\n")
                .strip()
                .replaceAll("&(?!(?:amp|lt|gt|nbsp);)", "&amp;")
                .replaceAll("<(?!" + TAG + ">)", "&lt;")
                .replace("\n", "<br>");
        return cleaned(safe);
    }

    /// What one types to get this wording.
    public String typed() {
        return html.replace("<br>", "\n")
                .replace("&gt;", ">")
                .replace("&nbsp;", "\u00a0")
                .replaceAll("&lt;(?!" + TAG + ">)", "<")
                .replaceAll("&amp;(?!(?:amp|lt|gt|nbsp);)", "&");
    }

    /// Of HTML from anywhere: what is not in the subset goes, its words stay; scripts and styles
    /// go with their words.
    public static Wording cleaned(String html) {
        Document given = Jsoup.parseBodyFragment(html);
        given.select("script, style, template, noscript, iframe, object").remove();
        given.select("div, h1, h2, h3, h4, h5, h6, tr").tagName("p");
        Document body = new org.jsoup.safety.Cleaner(KEPT).clean(given).outputSettings(PLAIN);
        body.select("p:empty").remove();
        var paragraphs = body.body().children();
        if (paragraphs.size() == 1
                && paragraphs.getFirst().nameIs("p")
                && body.body().ownText().isBlank()) paragraphs.getFirst().unwrap();
        return new Wording(Fold.nfc(body.body().html()));
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /// The words alone, lines apart.
    public String text() {
        Document given = Jsoup.parseBodyFragment(html);
        given.outputSettings(PLAIN);
        given.select("br, p, li, blockquote").before("\n");
        return given.wholeText()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\n[ \n]*", "\n")
                .strip();
    }
}
