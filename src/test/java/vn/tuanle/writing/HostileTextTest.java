package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.writing.OfficialDocument.Annex;
import vn.tuanle.writing.OfficialDocument.Marks;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Signature;

/// Whatever people type stays text: no markup, field, link, formula or action comes of it.
class HostileTextTest {
    private static final Pattern ELEMENT = Pattern.compile("<([a-zA-Z][\\w:]*)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "</w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:t>x",
                "</p></body><bookmarks><bookmark name=\"x\" href=\"#y\"/></bookmarks>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>&x; &#0; &amp;",
                "]]><![CDATA[x]]> <?xml-stylesheet href='file:///etc/passwd'?>",
                "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> @{x} {0} {1}",
                "=cmd|' /C calc'!A0 +1+1 @SUM(1) -2+3",
                "{ HYPERLINK \"http://e.example\" } { INCLUDETEXT c:/x } DDEAUTO",
                "javascript:alert(1) http://e.example/x file:///etc/passwd url(http://e.example/a.png)",
                "style=\"x\" }*{position:fixed} @import 'http://e.example'; counter(page)",
                "$1 \\1 \\u0041 %s %n %d \\x41 \\r\\n",
                "a\u202Egnp.exe\u202C \u200Fb\u200E \u2066c\u2069 \u200B\uFEFFd",
                "e\u2028f\u2029g\u0085h\u000Bi\u000Cj",
                "k\u0000l\u0001m\u001Bn\u007Fo\uFFFEp",
                "q\uD800r\uDFFFs \uD83C\uDF89 \uE000 \uDB40\uDC01"
            })
    void staysText(String payload) throws Exception {
        OfficialDocument harmless = everywhere("chữ thường");
        OfficialDocument document = everywhere(payload);
        byte[] word = GeneratedDocumentsTest.word(document);
        List<String> parts = parts(word);
        assertThat(elements(parts)).isEqualTo(elements(parts(GeneratedDocumentsTest.word(harmless))));
        String all = String.join("\n", parts);
        assertThat(all)
                .doesNotContain("TargetMode")
                .doesNotContain("<w:hyperlink")
                .doesNotContain("<w:fldSimple");
        assertThat(Pattern.compile("<w:instrText[^>]*>([^<]*)<")
                        .matcher(all)
                        .results()
                        .map(m -> m.group(1)))
                .containsExactly(" PAGE ");
        byte[] pdf = ArchiveTest.pdf(document);
        inert(pdf);
        String shown = Words.clean(payload);
        if (Drafting.checked(document) instanceof Outcome.Done<?>)
            assertThat(text(pdf).replaceAll("\\s", "")).contains(shown.replaceAll("\\s", ""));
        assertThat(shown.codePoints()
                        .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .isEmpty();
    }

    @Test
    void signsThatNoOfficialDocumentHasAreNamed() {
        assertThat(Drafting.checked(everywhere("Chúc mừng \uD83C\uDF89")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().text())
                                .isEqualTo("Ký tự “\uD83C\uDF89” (U+1F389) không dùng trong văn bản hành chính."));
    }

    @Test
    void aWordLongerThanTheLineStaysOnThePage() throws IOException {
        String endless = "h".repeat(5000);
        OfficialDocument document = everywhere(endless);
        GeneratedDocumentsTest.word(document);
        try (PDDocument pdf = Loader.loadPDF(ArchiveTest.pdf(document))) {
            List<Float> outside = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    if (at.getXDirAdj() + at.getWidthDirAdj() > at.getPageWidth()) outside.add(at.getXDirAdj());
                }
            };
            stripper.getText(pdf);
            assertThat(outside).isEmpty();
        }
    }

    /// A hundred and fifty kilobytes, as many pages as a book; what it costs grows with its length and not faster.
    @Test
    void aParagraphLikeABookIsWritten() throws IOException {
        var cpu = ManagementFactory.getThreadMXBean();
        long from = cpu.getCurrentThreadCpuTime();
        String prose = "học tập suốt đời ngày 28/10/2021 ".repeat(4_000);
        OfficialDocument document = new Draft("BÁO CÁO", "BC-UBND", "Kết quả")
                .says(new Passage.Text(prose))
                .signed(new Signature(List.of(), "CHỦ TỊCH", "Nguyễn Văn An"))
                .document();
        assertThat(GeneratedDocumentsTest.word(document)).isNotEmpty();
        try (PDDocument pdf = Loader.loadPDF(ArchiveTest.pdf(document))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(30);
        }
        assertThat(cpu.getCurrentThreadCpuTime() - from).isLessThan(9_000_000_000L);
    }

    private static OfficialDocument everywhere(String text) {
        Signature signature = new Signature(List.of("TM. " + text), text, text);
        return new OfficialDocument(
                text,
                new OfficialDocument.Letterhead(text, text, text, text, text, null, 2026),
                text,
                text,
                List.of(text, text),
                List.of(text, text),
                List.of(
                        new Passage.Text(text),
                        new Passage.Text("Điều 1. " + text),
                        new Passage.Text(text, Level.CENTRED, null),
                        new Passage.Table(List.of(List.of("TT", text), List.of("1", text)), 1, List.of())),
                signature,
                signature,
                List.of(new Recipient(text, text), new Recipient(text, "Lưu")),
                List.of(new Annex("", text, text, List.of(new Passage.Text(text)), true)),
                new Marks(null, null, text, text, 3, List.of(text), new byte[0]));
    }

    private static List<String> parts(byte[] word) throws Exception {
        List<String> out = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
                out.add(new String(part, StandardCharsets.UTF_8));
            }
        }
        return out;
    }

    private static Set<String> elements(List<String> parts) {
        Set<String> out = new TreeSet<>();
        for (String part : parts)
            ELEMENT.matcher(part).results().map(m -> m.group(1)).forEach(out::add);
        // a hyphen in a word is an element of its own, so is the end of a line in a long name
        out.remove("w:noBreakHyphen");
        out.remove("w:br");
        return out;
    }

    private static void inert(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getCOSObject().containsKey(COSName.OPEN_ACTION)).isFalse();
            assertThat(catalog.getCOSObject().containsKey(COSName.AA)).isFalse();
            assertThat(catalog.getAcroForm()).isNull();
            assertThat(catalog.getNames())
                    .satisfiesAnyOf(
                            names -> assertThat(names).isNull(),
                            names -> assertThat(names.getJavaScript()).isNull());
            for (var page : pdf.getPages()) assertThat(page.getAnnotations()).isEmpty();
        }
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
