package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// Mending leaves words, notes, comments, pictures and tracked changes as they are, however much is wrong.
class FormMendTest {
    private static final String CARRIED =
            "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t>có góp ý</w:t></w:r><w:commentRangeEnd w:id=\"1\"/>"
                    + "<w:r><w:commentReference w:id=\"1\"/></w:r><w:ins w:id=\"5\" w:author=\"An\"><w:r><w:t> thêm</w:t></w:r></w:ins>"
                    + "<w:del w:id=\"6\" w:author=\"An\"><w:r><w:delText> bớt</w:delText></w:r></w:del>"
                    + "<w:hyperlink w:anchor=\"x\"><w:r><w:rPr><w:color w:val=\"0563C1\"/><w:u w:val=\"single\"/></w:rPr><w:t>liên kết</w:t></w:r></w:hyperlink>"
                    + "<w:bookmarkStart w:id=\"9\" w:name=\"x\"/><w:bookmarkEnd w:id=\"9\"/></w:p>";
    private static final List<String> KEPT = List.of(
            "footnoteReference",
            "commentReference",
            "commentRangeStart",
            "ins",
            "del",
            "delText",
            "hyperlink",
            "bookmarkStart",
            "tab",
            "br");

    private static byte[] withAll(WordMade made, Random random) throws Exception {
        Map<String, byte[]> parts = FormBreakTest.parts(made.docx());
        String main = new String(Objects.requireNonNull(parts.get("word/document.xml")), StandardCharsets.UTF_8);
        List<Integer> ends = new ArrayList<>();
        for (int i = main.indexOf("</w:p>"); i >= 0; i = main.indexOf("</w:p>", i + 1)) ends.add(i);
        int at = ends.get(ends.size() / 2 + random.nextInt(5));
        main = main.substring(0, at) + CARRIED + main.substring(at + "</w:p>".length());
        parts.put("word/document.xml", main.getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/comments.xml",
                ("<w:comments xmlns:w=\"" + DocxParts.W + "\"/>").getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/footnotes.xml",
                ("<w:footnotes xmlns:w=\"" + DocxParts.W + "\"/>").getBytes(StandardCharsets.UTF_8));
        return WordMade.zip(parts);
    }

    @Test
    void nothingButTheFormChanges() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            WordMade made = new WordMade(seed);
            Random random = new Random(seed);
            spoil(made, random);
            byte[] wrong = withAll(made, random);
            FormMend mend = FormMend.of(wrong);
            assertThat(mend.mended()).as("%s", seed).isNotEmpty();
            assertThat(mend.left()).as("%s %s", seed, made).noneMatch(Breach::mendable);
            assertThat(FormCheck.of(mend.docx()).breaches()).isEqualTo(mend.left());
            assertThat(FormBreakTest.words(mend.docx())).isEqualTo(FormBreakTest.words(wrong));
            assertThat(carried(mend.docx())).isEqualTo(carried(wrong));
            if (seed < 5)
                try (var opened = new XWPFDocument(new ByteArrayInputStream(mend.docx()))) {
                    assertThat(opened.getBodyElements()).isNotEmpty();
                }
            Map<String, byte[]> before = FormBreakTest.parts(wrong);
            Map<String, byte[]> after = FormBreakTest.parts(mend.docx());
            for (String part :
                    List.of("word/comments.xml", "word/footnotes.xml", "word/media/note.bin", "word/styles.xml"))
                assertThat(after.get(part)).isEqualTo(before.get(part));
            String keep = System.getProperty("tuanle.keep");
            if (keep != null) {
                Files.write(Path.of(keep, "wrong" + seed + ".docx"), wrong);
                Files.write(Path.of(keep, "mended" + seed + ".docx"), mend.docx());
            }
        }
    }

    /// Many things wrong at once.
    private static void spoil(WordMade made, Random random) {
        for (WordMade.Par p : made.pars.values()) {
            switch (random.nextInt(9)) {
                case 0 -> p.size += 4 - random.nextInt(9);
                case 1 -> p.bold = !p.bold;
                case 2 -> p.italic = !p.italic;
                case 3 -> p.font = "Arial";
                case 4 -> p.align = "left";
                case 5 -> p.first = 0;
                case 6 -> p.line = 500;
                case 7 -> p.before = 0;
                default -> p.stroke *= 2;
            }
            p.size = Math.max(8, p.size);
        }
        made.margins = made.margins.replace("1701", "900");
        made.firstHidden = random.nextBoolean();
        made.inFoot = random.nextBoolean();
    }

    private static List<String> carried(byte[] docx) throws Exception {
        List<String> out = new ArrayList<>();
        byte[] main = Objects.requireNonNull(FormBreakTest.parts(docx).get("word/document.xml"));
        for (Element e : FormXml.all(FormXml.parse(main).getDocumentElement(), "*")) {
            if (!KEPT.contains(FormXml.name(e))) continue;
            // stops of a tab are form
            if (FormXml.is(e, "tab") && FormXml.attribute(e, "val") != null) continue;
            out.add(FormXml.name(e) + " " + FormXml.attribute(e, "id") + " " + FormXml.attribute(e, "author") + " "
                    + e.getTextContent());
        }
        return out;
    }
}
