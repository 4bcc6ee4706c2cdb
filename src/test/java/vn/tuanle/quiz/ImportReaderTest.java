package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

class ImportReaderTest {
    /// A picture of one point.
    static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    private static List<Entry> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8)).entries();
    }

    private static ImportReader.Read read(byte[] content) {
        return switch (ImportReader.read(content)) {
            case Outcome.Done<ImportReader.Read>(ImportReader.Read read) -> read;
            case Outcome.Refused<ImportReader.Read> refused ->
                throw new AssertionError(refused.why().text());
        };
    }

    private static Draft draft(Entry entry) {
        assertThat(entry.troubles()).isEmpty();
        return java.util.Objects.requireNonNull(entry.draft());
    }

    @Test
    void giftOfEveryKindIsRead() {
        List<Entry> all = read("""
                // một tệp thử
                $CATEGORY: $course$/top/Lịch sử/Biên Hòa

                // [id:q1] [tag:Vận dụng]
                ::Năm lập::Nguyễn Hữu Cảnh lập dinh Trấn Biên năm {=1698#Đúng ~1700#Chưa đúng ~1\\=2 ~1802 ####Xem Đại Nam thực lục.}

                [html]Chọn <b>các</b> sông {~%50%Đồng Nai ~%50%La Ngà ~%-100%Hồng}

                Cù lao Phố ở Biên Hòa. {T}

                Ghép {=Việt Nam -> Hà Nội =Lào -> Viêng Chăn = -> Băng Cốc}

                Thủ đô là {=Hà Nội =%50%Thăng Long}.

                Năm {#1698:0}

                Xếp {>3 EXACT
                một
                hai
                ba
                }
                """);
        assertThat(all)
                .hasSize(7)
                .allSatisfy(each -> assertThat(each.troubles()).isEmpty());
        Draft first = draft(all.getFirst());
        assertThat(all.getFirst().key()).isEqualTo("q1");
        assertThat(all.getFirst().label()).isEqualTo("Năm lập");
        assertThat(all.getFirst().row()).isEqualTo(5);
        assertThat(first.topic()).isEqualTo("Lịch sử/Biên Hòa");
        assertThat(first.level()).isEqualTo(Level.APPLICATION);
        assertThat(first.explanation()).isEqualTo(Wording.of("Xem Đại Nam thực lục."));
        assertThat(first.content())
                .isEqualTo(new Question.SingleChoice(
                        Wording.of("Nguyễn Hữu Cảnh lập dinh Trấn Biên năm"),
                        List.of(),
                        List.of(
                                new Question.Option(Wording.of("1698"), Wording.of("Đúng"), null),
                                new Question.Option(Wording.of("1700"), Wording.of("Chưa đúng"), null),
                                Question.Option.of("1=2"),
                                Question.Option.of("1802")),
                        0,
                        false));
        assertThat(draft(all.get(1)).content())
                .isEqualTo(new Question.MultipleChoice(
                        new Wording("Chọn <b>các</b> sông"),
                        List.of(),
                        Exams.options("Đồng Nai", "La Ngà", "Hồng"),
                        new TreeSet<>(List.of(0, 1)),
                        false,
                        Question.Credit.SHARE));
        assertThat(draft(all.get(2)).content())
                .isEqualTo(new Question.TrueFalse(Wording.of("Cù lao Phố ở Biên Hòa."), List.of(), true));
        assertThat(draft(all.get(3)).content())
                .isEqualTo(new Question.Matching(
                        Wording.of("Ghép"),
                        List.of(),
                        Exams.options("Việt Nam", "Lào"),
                        Exams.options("Hà Nội", "Viêng Chăn", "Băng Cốc"),
                        List.of(0, 1),
                        Question.Credit.SHARE));
        assertThat(draft(all.get(4)).content())
                .isEqualTo(new Question.ShortAnswer(
                        Wording.of("Thủ đô là _____ ."),
                        List.of(),
                        List.of(new Question.Accepted("Hà Nội", 100), new Question.Accepted("Thăng Long", 50)),
                        Question.Comparison.MARKS));
        assertThat(((Question.ShortAnswer) draft(all.get(5)).content()).accepted())
                .containsExactly(new Question.Accepted("1698", 100));
        assertThat(((Question.Ordering) draft(all.get(6)).content()).items())
                .isEqualTo(Exams.options("một", "hai", "ba"));
    }

    @Test
    void whatIsNotReadIsToldByRowAndNeverDropped() {
        List<Entry> all = read("""
                Viết một bài luận {}

                Số pi {#3.14:0.01}

                Chỉ là lời dẫn

                Hai đáp án {=a =b ~c}
                """);
        assertThat(all.stream().map(each -> each.row() + " " + troubles(each)))
                .containsExactly(
                        "1 Kiểu câu “essay” chưa nhận được.",
                        "3 Câu trả lời số có sai số chưa nhận được.",
                        "5 Đoạn này không có phần trả lời trong dấu { }.",
                        "7 Câu một lựa chọn phải có đúng một phương án được trọn điểm.");
    }

    private static String troubles(Entry entry) {
        return String.join(" ", entry.troubles().stream().map(Phrase::text).toList());
    }

    @Test
    void moodleXmlIsReadWithItsPicturesAndWithoutItsScripts() {
        ImportReader.Read read = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <quiz>
                <question type="category"><category><text>$course$/Kỹ năng số</text></category></question>
                <question type="multichoice"><name><text>Mật khẩu</text></name>
                <questiontext format="html"><text><![CDATA[<p>Mật khẩu nào mạnh &amp; dễ nhớ?<script>alert(1)</script></p><img src="@@PLUGINFILE@@/kh%C3%B3a.png" alt="Ổ khóa">]]></text>
                <file name="khóa.png" path="/" encoding="base64">BYTES</file></questiontext>
                <generalfeedback format="html"><text>Dài là mạnh</text></generalfeedback>
                <idnumber>kns-1</idnumber><single>true</single><shuffleanswers>true</shuffleanswers>
                <answer fraction="0" format="html"><text>123456</text><feedback><text>Ai cũng đoán ra</text></feedback></answer>
                <answer fraction="100" format="html"><text>Bốn từ ngẫu nhiên</text></answer>
                <tags><tag><text>Thông hiểu</text></tag></tags></question>
                <question type="truefalse"><questiontext format="html"><text>OTP cho người khác biết được.</text></questiontext>
                <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
                <question type="matching"><questiontext><text>Ghép</text></questiontext>
                <subquestion format="html"><text>KB</text><answer><text>nghìn</text></answer></subquestion>
                <subquestion format="html"><text>MB</text><answer><text>triệu</text></answer></subquestion>
                <subquestion><text></text><answer><text>tỷ</text></answer></subquestion></question>
                <question type="shortanswer"><questiontext><text>Số khẩn cấp của công an? &x;</text></questiontext><usecase>0</usecase>
                <answer fraction="100"><text>113</text></answer></question>
                <question type="ordering"><questiontext><text>Xếp</text></questiontext><answer fraction="1"><text>a</text></answer><answer fraction="2"><text>b</text></answer></question>
                <question type="cloze"><name><text>Điền</text></name><questiontext><text>{1:SA:=x}</text></questiontext></question>
                <question type="multichoice"><questiontext><text><![CDATA[<img src="@@PLUGINFILE@@/mat.png">]]></text></questiontext><single>true</single><answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question>
                </quiz>""".replace("BYTES", PNG).getBytes(StandardCharsets.UTF_8));
        List<Entry> all = read.entries();
        Draft password = draft(all.getFirst());
        assertThat(all.getFirst().key()).isEqualTo("kns-1");
        assertThat(password.level()).isEqualTo(Level.UNDERSTANDING);
        assertThat(password.topic()).isEqualTo("Kỹ năng số");
        assertThat(password.content().stem().html()).isEqualTo("Mật khẩu nào mạnh &amp; dễ nhớ?");
        assertThat(password.content().attachments())
                .extracting(Attachment::description)
                .containsExactly("Ổ khóa");
        assertThat(read.files().get(password.content().attachments().getFirst().file()))
                .isEqualTo(Base64.getDecoder().decode(PNG));
        assertThat(password.content().rightChoices()).containsExactly(1);
        assertThat(draft(all.get(1)).content().rightChoices()).containsExactly(1);
        assertThat(((Question.Matching) draft(all.get(2)).content()).choices()).hasSize(3);
        assertThat(draft(all.get(3)).content().stem().text())
                .as("no entity is looked up")
                .doesNotContain("root:");
        assertThat(((Question.Ordering) draft(all.get(4)).content()).items()).isEqualTo(Exams.options("a", "b"));
        assertThat(troubles(all.get(5))).isEqualTo("Kiểu câu “cloze” chưa nhận được.");
        assertThat(troubles(all.get(6))).isEqualTo("Tệp không đi kèm: @@PLUGINFILE@@/mat.png");
    }

    private static final String QTI2 = """
            <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i1" title="Sông" adaptive="false" timeDependent="false">
            <responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>B</value></correctResponse></responseDeclaration>
            <itemBody><p>Sông nào chảy qua Biên Hòa?</p><choiceInteraction responseIdentifier="R" shuffle="true" maxChoices="1"><prompt>Chọn một</prompt>
            <simpleChoice identifier="A">Sông Hồng<feedbackInline identifier="A" outcomeIdentifier="F" showHide="show">Ở miền Bắc</feedbackInline></simpleChoice><simpleChoice identifier="B">Sông Đồng Nai <img src="../anh/song.png" alt="Sông"/></simpleChoice></choiceInteraction></itemBody></assessmentItem>""";

    private static final String QTI3 = """
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i2" title="Số chẵn">
            <qti-response-declaration identifier="R" cardinality="multiple" base-type="identifier"><qti-correct-response><qti-value>A</qti-value><qti-value>C</qti-value></qti-correct-response></qti-response-declaration>
            <qti-item-body><qti-choice-interaction response-identifier="R" shuffle="false" max-choices="0"><qti-prompt>Số nào chẵn?</qti-prompt>
            <qti-simple-choice identifier="A">2</qti-simple-choice><qti-simple-choice identifier="B">3</qti-simple-choice><qti-simple-choice identifier="C">4</qti-simple-choice></qti-choice-interaction></qti-item-body></qti-assessment-item>""";

    @Test
    void aQtiPackageOfBothGenerationsIsReadInTheOrderOfItsManifest() throws IOException {
        ImportReader.Read read = read(zip(
                "items/b.xml",
                QTI3.getBytes(StandardCharsets.UTF_8),
                "items/a.xml",
                QTI2.getBytes(StandardCharsets.UTF_8),
                "anh/song.png",
                Base64.getDecoder().decode(PNG),
                "items/c.xml",
                QTI3.replace("choice-interaction", "hotspot-interaction").getBytes(StandardCharsets.UTF_8),
                "imsmanifest.xml",
                """
                <manifest><resources><resource identifier="1" type="imsqti_item_xmlv2p1" href="items/a.xml"/><resource identifier="2" type="imsqti_item_xmlv3p0" href="items/b.xml"/><resource identifier="3" type="imsqti_item_xmlv3p0" href="items/c.xml"/><resource identifier="4" type="imsqti_item_xmlv3p0" href="items/thieu.xml"/></resources></manifest>""".getBytes(StandardCharsets.UTF_8)));
        Question.SingleChoice river =
                (Question.SingleChoice) draft(read.entries().getFirst()).content();
        assertThat(river.stem().text()).isEqualTo("Sông nào chảy qua Biên Hòa?\nChọn một");
        assertThat(river.right()).isEqualTo(1);
        assertThat(river.options().getFirst().feedback()).isEqualTo(Wording.of("Ở miền Bắc"));
        assertThat(java.util.Objects.requireNonNull(river.options().get(1).attachment())
                        .description())
                .isEqualTo("Sông");
        assertThat(draft(read.entries().get(1)).content())
                .isEqualTo(new Question.MultipleChoice(
                        Wording.of("Số nào chẵn?"),
                        List.of(),
                        Exams.options("2", "3", "4"),
                        new TreeSet<>(List.of(0, 2)),
                        true,
                        Question.Credit.SHARE));
        assertThat(troubles(read.entries().get(2))).isEqualTo("Kiểu câu “qti-hotspot-interaction” chưa nhận được.");
        assertThat(troubles(read.entries().get(3))).isEqualTo("Tệp không đi kèm: items/thieu.xml");
        assertThat(read(QTI3).getFirst().draft()).as("a single item").isNotNull();
    }

    @Test
    void anArchiveThatUnpacksWithoutEndIsRefused() throws IOException {
        assertThat(ImportReader.read(zip("a.xml", new byte[13 * 1024 * 1024])))
                .isEqualTo(Outcome.refusedAt("tep", "Gói nén bung ra quá lớn. Hãy chia thành nhiều tệp."));
        assertThat(ImportReader.read("PK\u0003\u0004 hỏng".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ImportReader.read("<html><body>x</body></html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ImportReader.read(new byte[] {(byte) 0xff, (byte) 0xfe, 0x41}))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void theFormToFillInIsReadAsItsOwnExamples() {
        ImportReader.Read read = read(SheetWriter.form(Examples.ofEachKind()));
        assertThat(read.format()).isEqualTo("XLSX");
        assertThat(read.entries().stream().map(ImportReaderTest::draft).toList())
                .isEqualTo(Examples.ofEachKind());
    }
}
