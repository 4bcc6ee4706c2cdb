package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tuanle.ui.Phrases;
import vn.tuanle.writing.WordMade.Head;
import vn.tuanle.writing.WordMade.Kind;
import vn.tuanle.writing.WordMade.Par;
import vn.tuanle.writing.WordMade.Stroke;

/// A right document in which exactly one rule is broken: exactly that rule is told, and mended where form can mend it.
class FormBreakTest {
    private static final Set<String> MAIN = Set.of("word/document.xml");
    private static final Set<String> PAGE_NUMBERS = Set.of(
            "word/document.xml",
            "word/_rels/document.xml.rels",
            "[Content_Types].xml",
            "word/number.xml",
            "word/so-trang.xml",
            "word/trang-dau.xml");

    record Break(String rule, boolean mends, Predicate<WordMade> suits, Consumer<WordMade> make) {
        @Override
        public String toString() {
            return rule + (mends ? "" : " (a person must)");
        }
    }

    private static final List<Break> BREAKS = new ArrayList<>();

    private static void mended(String rule, Predicate<WordMade> suits, Consumer<WordMade> make) {
        BREAKS.add(new Break(rule, true, suits, make));
    }

    private static void told(String rule, Predicate<WordMade> suits, Consumer<WordMade> make) {
        BREAKS.add(new Break(rule, false, suits, make));
    }

    private static void mended(String rule, String key, Consumer<Par> make) {
        BREAKS.add(new Break(rule, true, m -> m.pars.containsKey(key), m -> make.accept(par(m, key))));
    }

    private static void told(String rule, String key, String from, String to) {
        BREAKS.add(new Break(rule, false, m -> m.pars.containsKey(key) && has(m, key, from), m -> {
            Par p = par(m, key);
            p.text = p.text.replace(from, to);
        }));
    }

    private static boolean has(WordMade m, String key, String text) {
        return par(m, key).text.contains(text);
    }

    private static Par par(WordMade m, String key) {
        return m.par(key);
    }

    static {
        Predicate<WordMade> any = m -> true;
        Predicate<WordMade> plan = m -> m.kind == Kind.PLAN;
        Predicate<WordMade> letter = m -> m.kind == Kind.LETTER;
        Predicate<WordMade> noBorder = m -> m.stroke != Stroke.BORDER;
        Predicate<WordMade> cells = m -> m.head != Head.TABS;
        Predicate<WordMade> lines = m -> m.head != Head.TABS && m.stroke != Stroke.SHAPE;
        Predicate<WordMade> manyPages = m -> m.manyPages;
        mended("page.size", any, m -> m.page = "<w:pgSz w:w=\"12240\" w:h=\"15840\"/>");
        mended(
                "page.orientation",
                noBorder.and(plan.negate()),
                m -> m.page = "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>");
        mended("page.margin.left", any, m -> m.margins = m.margins.replace("1701", "1134"));
        mended("page.margin.right", noBorder, m -> m.margins = m.margins.replace("851", "1985"));
        mended("page.margin.top", any, m -> m.margins = m.margins.replace("w:top=\"1134\"", "w:top=\"567\""));
        mended("page.margin.bottom", any, m -> m.margins = m.margins.replace("w:bottom=\"1134\"", "w:bottom=\"1985\""));
        mended("page-number.missing", manyPages, m -> m.numbered = false);
        mended("page-number.place", any, m -> m.inFoot = true);
        mended("page-number.first-page", any, m -> m.firstHidden = false);
        mended("page-number.alignment", any, m -> m.numberAlign = "right");
        mended("page-number.size", any, m -> m.numberSize = 24);
        mended("page-number.format", any, m -> m.number = "<w:pgNumType w:fmt=\"lowerRoman\" w:start=\"1\"/>");
        mended("page-number.start", any, m -> m.number = "<w:pgNumType w:start=\"5\"/>");
        mended("annex.page-number", plan, m -> m.annexNumber = "");
        mended("font.family", "prose3", p -> p.font = "Arial");
        mended("font.colour", "prose4", p -> p.colour = "FF0000");
        told(
                "font.unicode",
                any,
                m -> par(m, "prose5").text = Normalizer.normalize(par(m, "prose5").text, Normalizer.Form.NFD));
        mended("heading.national-name.size", "nation", p -> p.size = 22);
        mended("heading.national-name.style", "nation", p -> p.bold = false);
        mended("heading.national-name.capitals", "nation", p -> p.text = "Cộng hòa xã hội chủ nghĩa Việt Nam");
        mended("heading.national-name.alignment", cells, m -> par(m, "nation").align = "left");
        told("heading.national-name.text", "nation", "NGHĨA", "NGHỈA");
        told("heading.motto.missing", cells, m -> m.pars.remove("motto"));
        told("heading.motto.text", "motto", " - ", " – ");
        mended("heading.motto.style", "motto", p -> p.italic = true);
        mended("heading.motto.size", "motto", p -> p.size = 24);
        mended("heading.motto.line", lines, m -> par(m, "motto").stroke = 0);
        mended(
                "heading.motto.line",
                m -> m.head != Head.TABS && m.stroke == Stroke.BORDER,
                m -> par(m, "motto").stroke = 0.6);
        told(
                "heading.motto.line",
                m -> m.head != Head.TABS && m.stroke != Stroke.BORDER,
                m -> par(m, "motto").stroke = 0.6);
        mended("heading.spacing", cells, m -> par(m, "motto").before = 240);
        mended("heading.superior.style", "superior", p -> p.bold = true);
        mended("heading.superior.size", "superior", p -> p.size = 28);
        mended("heading.issuer.style", "issuer", p -> p.bold = false);
        mended("heading.issuer.alignment", cells, m -> par(m, "issuer").align = "both");
        mended(
                "heading.issuer.line",
                lines,
                m -> m.pars.values().forEach(p -> p.stroke = p.stroke == 0.42 ? 0 : p.stroke));
        mended("heading.issuer.spacing", cells.and(letter), m -> par(m, "issuer").before = 240);
        told("heading.national-name.place", m -> m.head == Head.ROWS, m -> m.swapped = true);
        told("number.word", "number", "Số:", "SỐ:");
        mended("number.size", "number", p -> p.size = 24);
        mended("number.style", "number", p -> p.bold = true);
        told("number.colon", "number", "Số:", "Số");
        told("number.leading-zero", "number", "Số: 0", "Số: ");
        told("number.spaces", "number", "-", " - ");
        told("number.type", "number", "KH-", "QĐ-");
        told("number.letter", "number", "VHXH-", "CV-");
        told("number.capitals", "number", "UBND", "ubnd");
        mended("date.style", "date", p -> p.italic = false);
        mended("date.size", "date", p -> p.size = 24);
        told("date.leading-zero", "date", "ngày 05", "ngày 5");
        told("date.leading-zero", "date", "tháng 02", "tháng 2");
        told("date.comma", "date", "Biên,", "Biên");
        told("date.words", "date", "05 tháng 02 năm ", "05/02/");
        told("date.place", "date", "Trấn", "trấn");
        mended("type.size", "type", p -> p.size = 32);
        mended("type.style", "type", p -> p.bold = false);
        mended("type.alignment", "type", p -> p.align = "left");
        mended("abstract.style", "abstract", p -> p.bold = false);
        mended("abstract.capitals", "abstract", p -> p.caps = true);
        told(
                "abstract.capitals",
                m -> m.pars.containsKey("abstract"),
                m -> par(m, "abstract").text = Words.capitals(par(m, "abstract").text));
        mended("abstract.line", lines.and(m -> m.pars.containsKey("abstract")), m -> par(m, "abstract").stroke = 0);
        mended("about.size", "about", p -> p.size = 28);
        mended("about.style", "about", p -> p.bold = true);
        mended("about.gap", cells.and(letter), m -> par(m, "about").before = 0);
        told("dear.colon", letter, m -> par(m, "dear").text = "Kính gửi");
        told("dear.punctuation", "dear1", ";", "");
        told("dear.dash", "dear2", "- ", "");
        told("dear.one-line", letter, m -> m.pars.remove("dear2"));
        mended("dear.style", "dear", p -> p.italic = true);
        mended("bases.style", "basis1", p -> p.italic = false);
        mended("bases.size", "basis2", p -> p.size = 24);
        told("bases.punctuation", "basis1", ";", ".");
        told("bases.punctuation", "basis2", "phủ.", "phủ;");
        mended("body.size", "prose1", p -> p.size = 24);
        mended("body.alignment", "prose2", p -> p.align = "left");
        mended("body.indent", "prose3", p -> p.first = 0);
        mended("body.paragraph-gap", any, m -> {
            par(m, "prose4").after = 0;
            par(m, "prose5").before = 0;
        });
        mended("body.line-spacing", "prose6", p -> p.line = 480);
        mended("body.line-spacing", "prose6", p -> {
            p.line = 220;
            p.rule = "exact";
        });
        mended("body.style", "prose7", p -> p.bold = true);
        told("body.end", "last", "./.", ".");
        told("article.dot", "article3", "3.", "3:");
        mended("article.style", "article4", p -> p.strong = 0);
        told("numbering.sequence", "article5", "5.", "15.");
        told("numbering.sequence", "heading2", "II.", "III.");
        told("numbering.letters", "letter-c", "c)", "f)");
        told("numbering.letters", kind(Kind.PLAN, Kind.LETTER), m -> m.pars.remove("letter-b"));
        mended("section.style", "heading1", p -> p.bold = false);
        mended("section.capitals", "heading2", p -> p.text = "II. Nội dung");
        mended("sign.style", "post", p -> p.bold = false);
        mended("sign.size", "post", p -> p.size = 24);
        mended("sign.capitals", any, m -> par(m, "post").text = Names.sentence(par(m, "post").text));
        mended("sign.alignment", "post", p -> p.align = "right");
        told("sign.mark", "authority1", "TM.", "T/M");
        told("sign.authority", any, m -> {
            m.pars.remove("authority2");
            par(m, "post").text = m.kind == Kind.LETTER ? "PHÓ TRƯỞNG PHÒNG" : "PHÓ CHỦ TỊCH";
        });
        told("sign.name.title", "name", "Trần", "TS. Trần");
        told("sign.name.capitals", "name", "Trần Thị Minh Hạnh", "TRẦN THỊ MINH HẠNH");
        mended("sign.name.style", "name", p -> p.bold = false);
        mended("recipients.word.size", "to", p -> p.size = 28);
        mended("recipients.word.style", "to", p -> p.italic = false);
        told("recipients.colon", "to", ":", "");
        mended("recipients.size", "to1", p -> p.size = 28);
        mended("recipients.style", "to2", p -> p.italic = true);
        told("recipients.dash", "to1", "- ", "");
        told("recipients.punctuation", "to1", ";", ",");
        told("recipients.punctuation", "to2", "VHXH.", "VHXH");
        told("recipients.archive", "to2", "Lưu:", "Lưu");
        told("recipients.first", "to1", "Như trên", "UBND phường");
        mended("recipients.alignment", "to1", p -> p.align = "center");
        mended("annex.size", "annex", p -> p.size = 26);
        mended("annex.title.capitals", "annex-title", p -> p.text = "Danh mục nhiệm vụ");
        mended("annex.attached.style", "attached", p -> p.italic = false);
        told(
                "annex.mention",
                plan,
                m -> m.pars.values().forEach(p -> p.text = p.text.replace("Phụ lục kèm theo", "văn bản này")));
        told("capital.document", "prose8", "(xem", "theo nghị định số 30/2020/NĐ-CP (xem");
        told("capital.article", "prose8", "(xem", "tại khoản 2 điều 103 (xem");
        told("capital.agency", "prose8", "(xem", "của ủy ban nhân dân phường (xem");
        told("capital.city", "prose8", "(xem", "tại thành phố Hồ Chí Minh (xem");
    }

    private static Predicate<WordMade> kind(Kind... kinds) {
        return m -> List.of(kinds).contains(m.kind);
    }

    static Stream<Break> breaks() {
        return BREAKS.stream();
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void oneRuleBroken(Break broken) throws Exception {
        long seed = BREAKS.indexOf(broken) * 1000L + Long.getLong("tuanle.seed", 0);
        WordMade made = new WordMade(seed);
        while (!broken.suits.test(made)) made = new WordMade(++seed);
        broken.make.accept(made);
        byte[] wrong = made.docx();
        List<Breach> found = FormCheck.of(wrong).breaches();
        assertThat(rules(found)).as("%s %s %s", seed, made, found).containsExactly(broken.rule);
        for (Breach b : found)
            for (var phrase : List.of(b.found(), b.expected(), b.clause(), b.where()))
                assertThat(Phrases.all().containsKey(phrase.vietnamese()))
                        .as(phrase.vietnamese())
                        .isTrue();
        FormMend mend = FormMend.of(wrong);
        assertThat(rules(mend.left())).as("%s %s", seed, made).isEqualTo(broken.mends ? Set.of() : Set.of(broken.rule));
        assertThat(rules(mend.mended())).isEqualTo(broken.mends ? Set.of(broken.rule) : Set.of());
        assertThat(words(mend.docx())).isEqualTo(words(wrong));
        Map<String, byte[]> before = parts(wrong);
        Map<String, byte[]> after = parts(mend.docx());
        Set<String> free = broken.rule.startsWith("page-number") ? PAGE_NUMBERS : MAIN;
        before.forEach((name, bytes) -> {
            if (!free.contains(name)) assertThat(after.get(name)).as(name).isEqualTo(bytes);
        });
        assertThat(free).containsAll(difference(after.keySet(), before.keySet()));
    }

    @Test
    void everyRuleOfTheTableIsTried() {
        Set<String> tried = new TreeSet<>();
        for (Break each : BREAKS) tried.add(each.rule);
        Set<String> wanted = new TreeSet<>();
        for (FormRule rule : FormRule.values()) wanted.add(rule.id);
        // seen in FormCheckTest
        wanted.removeAll(Set.of("chapter.number", "annex.number", "stamp.frame", "heading.national-name.missing"));
        wanted.removeAll(tried);
        assertThat(wanted).isEmpty();
    }

    /// The handbook's tables have every rule and every part as the code has them.
    @Test
    void theHandbookNamesEveryRule() throws IOException {
        String handbook = Files.readString(Path.of("docs/huong-dan/the-thuc.md"));
        for (FormRule rule : FormRule.values())
            assertThat(handbook).contains("| `" + rule.id + "` | ").contains(" | " + rule.title() + " | ");
        for (FormPart part : FormPart.values())
            if (part.least > 0) assertThat(handbook).contains("| " + part.title() + " | ");
    }

    private static Set<String> difference(Set<String> of, Set<String> without) {
        Set<String> out = new TreeSet<>(of);
        out.removeAll(without);
        return out;
    }

    private static Set<String> rules(List<Breach> breaches) {
        Set<String> out = new TreeSet<>();
        for (Breach b : breaches) out.add(b.rule());
        return out;
    }

    /// The text of every paragraph that has any, in order, tables included.
    static List<String> words(byte[] docx) throws IOException {
        List<String> out = new ArrayList<>();
        byte[] main = java.util.Objects.requireNonNull(parts(docx).get("word/document.xml"));
        for (var p : FormXml.all(FormXml.parse(main).getDocumentElement(), "p")) {
            StringBuilder text = new StringBuilder();
            for (var e : FormXml.all(p, "*"))
                if (FormXml.is(e, "t") || FormXml.is(e, "delText")) text.append(e.getTextContent());
            if (!text.isEmpty()) out.add(text.toString());
        }
        return out;
    }

    static Map<String, byte[]> parts(byte[] docx) throws IOException {
        Map<String, byte[]> out = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
                out.put(e.getName(), zip.readAllBytes());
        }
        return out;
    }
}
