package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One plan laid out in the ways that people lay out a letterhead and a signature in Word: what is
/// read is the same each time.
class WordLayoutsTest {
    private static final String RELATIONS = "<Relationships xmlns='p'><Relationship Id='h1' Type='x/header'"
            + " Target='header1.xml'/><Relationship Id='f1' Type='x/footer' Target='footer1.xml'/></Relationships>";

    static String p(String text) {
        return "<w:p><w:r>" + run(text) + "</w:r></w:p>";
    }

    /// A tab and a line feed in `text` are what Word stores for them.
    private static String run(String text) {
        return ("<w:t xml:space='preserve'>" + text.replace("&", "&amp;") + "</w:t>")
                .replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
                .replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>");
    }

    private static String all(List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (String line : lines) out.append(p(line));
        return out.toString();
    }

    private static String title() {
        StringBuilder out = new StringBuilder();
        for (String line : SamplePlan.TITLE)
            out.append("<w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:rPr><w:b/></w:rPr>" + run(line)
                    + "</w:r></w:p>");
        return out.toString();
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr/>" + content + "</w:tc>";
    }

    private static String table(String... rows) {
        StringBuilder out = new StringBuilder("<w:tbl><w:tblPr/>");
        for (String row : rows) out.append("<w:tr>").append(row).append("</w:tr>");
        return out.append("</w:tbl>").toString();
    }

    private static String box(String content) {
        return "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><a:graphic><wps:txbx>"
                + "<w:txbxContent>" + content
                + "</w:txbxContent></wps:txbx></a:graphic></wp:anchor></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" + content
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }

    private static String oldBox(String content) {
        return "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>" + content
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
    }

    /// Two columns set side by side with what stands between them.
    static List<String> beside(List<String> left, List<String> right, String between) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String l = i < left.size() ? left.get(i) : "";
            lines.add(i < right.size() ? l + between + right.get(i) : l);
        }
        return lines;
    }

    static byte[] docx(String body, String... more) throws Exception {
        String[] parts = new String[more.length + 2];
        parts[0] = "word/document.xml";
        parts[1] = "<w:document xmlns:w='w' xmlns:mc='m' xmlns:v='v' xmlns:wp='wp' xmlns:a='a' xmlns:wps='wps'"
                + " xmlns:r='r'><w:body>" + body + "</w:body></w:document>";
        System.arraycopy(more, 0, parts, 2, more.length);
        return OdtSample.zip(parts);
    }

    private static String header(String... lines) {
        return "<w:hdr xmlns:w='w'>" + all(List.of(lines)) + "</w:hdr>";
    }

    static Map<String, byte[]> layouts() throws Exception {
        Map<String, byte[]> all = new LinkedHashMap<>();
        String body = all(SamplePlan.BODY);
        String head = all(SamplePlan.LEFT) + all(SamplePlan.RIGHT);
        String tail = all(SamplePlan.RECIPIENTS) + all(SamplePlan.SIGNATURE);
        all.put("one below the other", docx(head + title() + body + tail));
        all.put(
                "tabs",
                docx(all(beside(SamplePlan.LEFT, SamplePlan.RIGHT, "\t"))
                        + title()
                        + body
                        + all(beside(SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE, "\t"))));
        all.put(
                "several tabs",
                docx(all(beside(SamplePlan.LEFT, SamplePlan.RIGHT, "\t\t\t"))
                        + title()
                        + body
                        + all(beside(SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE, "\t\t\t"))));
        all.put(
                "tab before each column",
                docx(all(beside(SamplePlan.LEFT, SamplePlan.RIGHT, "\t").stream()
                                .map(l -> "\t" + l)
                                .toList())
                        + title()
                        + body
                        + all(beside(SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE, "\t"))));
        all.put(
                "spaces",
                docx(all(beside(SamplePlan.LEFT, SamplePlan.RIGHT, "            "))
                        + title()
                        + body
                        + all(beside(SamplePlan.RECIPIENTS, SamplePlan.SIGNATURE, "                    "))));
        String columns = "<w:p><w:pPr><w:sectPr><w:type w:val='continuous'/><w:cols w:num='2'/></w:sectPr></w:pPr>"
                + "<w:r><w:t></w:t></w:r></w:p>";
        String one = columns.replace("w:num='2'", "w:num='1'");
        String next = "<w:p><w:r><w:br w:type='column'/>";
        all.put(
                "columns of a section",
                docx(all(SamplePlan.LEFT)
                        + all(SamplePlan.RIGHT).replaceFirst("<w:p><w:r>", next)
                        + columns
                        + title()
                        + body
                        + one
                        + all(SamplePlan.RECIPIENTS)
                        + all(SamplePlan.SIGNATURE).replaceFirst("<w:p><w:r>", next)
                        + columns));
        all.put(
                "text boxes",
                docx("<w:p>" + box(all(SamplePlan.LEFT)) + box(all(SamplePlan.RIGHT)) + "</w:p>" + title() + body
                        + "<w:p>" + box(all(SamplePlan.RECIPIENTS)) + box(all(SamplePlan.SIGNATURE)) + "</w:p>"));
        all.put(
                "old text boxes",
                docx("<w:p>" + oldBox(all(SamplePlan.LEFT)) + oldBox(all(SamplePlan.RIGHT)) + "</w:p>" + title() + body
                        + "<w:p>" + oldBox(all(SamplePlan.RECIPIENTS)) + oldBox(all(SamplePlan.SIGNATURE)) + "</w:p>"));
        all.put(
                "signature in a box beside the recipients",
                docx(head
                        + title()
                        + body
                        + p("Nơi nhận:").replace("</w:p>", box(all(SamplePlan.SIGNATURE)) + "</w:p>")
                        + all(SamplePlan.RECIPIENTS.subList(1, SamplePlan.RECIPIENTS.size()))));
        String first = "<w:sectPr><w:headerReference w:type='default' r:id='h1'/></w:sectPr>";
        List<String> letterhead = beside(SamplePlan.LEFT, SamplePlan.RIGHT, "\t");
        all.put(
                "letterhead in the page header",
                docx(
                        title() + body + tail + first,
                        "word/_rels/document.xml.rels",
                        RELATIONS,
                        "word/header1.xml",
                        header(letterhead.toArray(String[]::new))));
        all.put(
                "letterhead in a table in the page header",
                docx(
                        title() + body + tail + first,
                        "word/_rels/document.xml.rels",
                        RELATIONS,
                        "word/header1.xml",
                        "<w:hdr xmlns:w='w'>" + table(cell(all(SamplePlan.LEFT)) + cell(all(SamplePlan.RIGHT)))
                                + "</w:hdr>"));
        all.put(
                "number in the page header",
                docx(
                        all(SamplePlan.LEFT.subList(0, 3)) + all(SamplePlan.RIGHT) + title() + body + tail + first,
                        "word/_rels/document.xml.rels",
                        RELATIONS,
                        "word/header1.xml",
                        header("Số: 215/KH-UBND")));
        all.put(
                "number in the page footer",
                docx(
                        all(SamplePlan.LEFT.subList(0, 3)) + all(SamplePlan.RIGHT) + title() + body + tail
                                + "<w:sectPr><w:footerReference w:type='default' r:id='f1'/></w:sectPr>",
                        "word/_rels/document.xml.rels",
                        RELATIONS,
                        "word/footer1.xml",
                        header("Số: 215/KH-UBND").replace("hdr", "ftr")));
        all.put(
                "running head and page number",
                docx(
                        head + title() + body + tail + first,
                        "word/_rels/document.xml.rels",
                        RELATIONS,
                        "word/header1.xml",
                        header("Kế hoạch Tuần lễ hưởng ứng học tập suốt đời", "2")));
        String heading = String.join("\n", SamplePlan.LEFT);
        all.put(
                "line breaks in the cells",
                docx(table(cell(p(heading)) + cell(p(String.join("\n", SamplePlan.RIGHT))))
                        + title()
                        + body
                        + table(cell(p(String.join("\n", SamplePlan.RECIPIENTS)))
                                + cell(p(String.join("\n", SamplePlan.SIGNATURE))))));
        all.put(
                "all in one frame",
                docx("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>"
                        + cell(table(cell(all(SamplePlan.LEFT)) + cell(all(SamplePlan.RIGHT)))
                                + title()
                                + body
                                + table(cell(all(SamplePlan.RECIPIENTS)) + cell(all(SamplePlan.SIGNATURE))))
                        + "</w:tr></w:tbl>"));
        all.put(
                "content controls",
                docx("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>" + head + "</w:sdtContent></w:sdt>"
                        + title()
                        + body.replaceFirst("<w:r>", "<w:sdt><w:sdtPr/><w:sdtContent><w:r>")
                                .replaceFirst("</w:r>", "</w:r></w:sdtContent></w:sdt>")
                        + table("<w:sdt><w:sdtPr/><w:sdtContent>" + cell(all(SamplePlan.RECIPIENTS))
                                + "</w:sdtContent></w:sdt>" + cell(all(SamplePlan.SIGNATURE)))));
        all.put(
                "hyphens of all kinds",
                docx((head + title() + body + tail)
                        .replace("215/KH-UBND", "215/KH\u2011UBND")
                        .replace("3975/SGDĐT-NV1", "3975/SGDĐT</w:t><w:noBreakHyphen/><w:t>NV1")
                        .replace("ngày 30/9", "ngày\u00A030/9")
                        .replace("Tích cực", "Tích\u00AD cực")
                        .replace("Quan tâm", "Quan t</w:t><w:softHyphen/><w:t>âm")));
        all.put(
                "fields",
                docx((head + title() + body + tail)
                        .replace(
                                "215/KH-UBND",
                                "</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> IF"
                                        + " </w:instrText></w:r><w:r><w:t>99</w:t></w:r><w:r><w:fldChar"
                                        + " w:fldCharType='separate'/></w:r><w:r><w:t>215/KH-UBND</w:t></w:r><w:r><w:fldChar"
                                        + " w:fldCharType='end'/></w:r><w:r><w:t>")
                        .replace(
                                "trước ngày 31/10/2021",
                                "trước ngày </w:t></w:r><w:fldSimple w:instr='DATE'><w:r><w:t>31/10/2021</w:t></w:r>"
                                        + "</w:fldSimple><w:r><w:t>")));
        all.put(
                "tracked changes",
                docx(head + title()
                        + body.replace(
                                "Theo dõi,",
                                "</w:t></w:r><w:ins><w:r><w:t>Theo dõi,</w:t></w:r></w:ins><w:del><w:r><w:delText>Nhắc"
                                        + " nhở,</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>Xưa</w:t></w:r></w:moveFrom>"
                                        + "<w:r><w:t xml:space='preserve'>")
                        + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>Bỏ cả đoạn</w:delText></w:r>"
                        + "</w:del></w:p>" + tail));
        return all;
    }

    static Stream<String> names() throws Exception {
        return layouts().keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void readsTheSamePlan(String name) throws Exception {
        assertSame(java.util.Objects.requireNonNull(layouts().get(name)));
    }

    static void assertSame(byte[] content) {
        byte[] text = String.join("\n\n", SamplePlan.lines()).getBytes(StandardCharsets.UTF_8);
        assertThat(told(FormatsTest.main(Reader.read(content, "ke-hoach"))))
                .isEqualTo(told(FormatsTest.main(Reader.read(text, "plan.txt"))));
    }

    /// What a plan says, without its places in the text.
    static String told(ReadDocument d) {
        List<String> out = new ArrayList<>();
        out.add(d.kind() + " | " + value(d.superior()) + " | " + value(d.issuer()) + " | " + value(d.number()) + " | "
                + value(d.place()) + " | " + value(d.date()) + " | " + value(d.title()));
        d.legalBases()
                .forEach(b ->
                        out.add("căn cứ " + b.value().number() + " " + b.value().date()));
        d.tasks()
                .forEach(t -> out.add(t.value().clause() + " " + t.value().assignees() + " "
                        + t.value().text()));
        d.deadlines()
                .forEach(x -> out.add(x.value().clause() + " " + x.value().boundary() + " "
                        + x.value().date()));
        d.recipients().forEach(r -> out.add("nhận " + r.value()));
        out.add("ký " + value(d.signature()));
        d.unplaced().forEach(u -> out.add("thừa " + u.value()));
        return String.join("\n", out);
    }

    private static Object value(@Nullable Found<?> found) {
        return found == null ? "–" : found.value();
    }
}
