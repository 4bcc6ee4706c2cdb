package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A right document has no breach; one thing made wrong is one breach.
class FormCheckTest {
    @TempDir
    Path folder;

    private static List<String> breaches(OfficialDocument document, String from, String to) throws Exception {
        var out = new ByteArrayOutputStream();
        DocxWriter.write(document, out);
        Map<String, byte[]> parts = FormBreakTest.parts(out.toByteArray());
        String main = new String(part(parts, "word/document.xml"), StandardCharsets.UTF_8);
        assertThat(Pattern.compile(from).matcher(main).find())
                .as("“%s” stands in the file", from)
                .isTrue();
        parts.put("word/document.xml", main.replaceAll(from, to).getBytes(StandardCharsets.UTF_8));
        byte[] broken = WordMade.zip(parts);
        FormMend mend = FormMend.of(broken);
        assertThat(mend.left()).noneMatch(Breach::mendable);
        assertThat(FormBreakTest.words(mend.docx())).isEqualTo(FormBreakTest.words(broken));
        return FormCheck.of(broken).breaches().stream()
                .map(b -> b.rule() + ": " + b.found().text())
                .toList();
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        return java.util.Objects.requireNonNull(parts.get(name), name);
    }

    @Test
    void ourOwnFileWithOneThingWrong() throws Exception {
        OfficialDocument plan = Samples.PLAN.document();
        assertThat(breaches(plan, "Phụ.lục.II<", "Phụ lục 2<")).containsExactly("annex.number: Phụ lục 2");
        assertThat(breaches(plan, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HĐND"))
                .contains("heading.national-name.missing: không thấy Quốc hiệu");
        assertThat(breaches(Samples.STAMPED.document(), ">Số:.", ">SỐ: "))
                .containsExactly("number.word: SỐ: 07/BC-UBND");
        assertThat(breaches(Samples.STAMPED.document(), "(<w:pStyle w:val=.DauKhan./>)<w:pBdr>.*?</w:pBdr>", "$1"))
                .containsExactly("stamp.frame: không có khung");
    }

    @Test
    void theAddressAtTheFootIsJudgedAndMended() throws Exception {
        var out = new ByteArrayOutputStream();
        DocxWriter.write(Samples.STAMPED.document(), out);
        Map<String, byte[]> parts = FormBreakTest.parts(out.toByteArray());
        String foot = new String(part(parts, "word/footer1.xml"), StandardCharsets.UTF_8);
        parts.put(
                "word/footer1.xml",
                foot.replace("<w:r><w:t", "<w:r><w:rPr><w:sz w:val=\"30\"/></w:rPr><w:t")
                        .getBytes(StandardCharsets.UTF_8));
        FormMend mend = FormMend.of(WordMade.zip(parts));
        assertThat(mend.mended()).extracting(Breach::rule).containsExactly("address.size");
        assertThat(mend.left()).isEmpty();
    }

    @Test
    void chaptersHaveRomanNumerals() throws Exception {
        OfficialDocument rules = document(
                "QUY CHẾ",
                List.of("Chương 1", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", "Quy chế này quy định việc làm./."));
        assertThat(breaches(rules, "QUY ĐỊNH CHUNG", "QUY ĐỊNH CHUNG")).containsExactly("chapter.number: Chương 1");
    }

    private static OfficialDocument document(String type, List<String> body) {
        List<Passage> passages = new ArrayList<>();
        for (String text : body) {
            Level level = text.startsWith("Chương")
                    ? Level.PART
                    : text.equals(Words.capitals(text)) ? Level.PART_TITLE : Level.of(text);
            passages.add(new Passage.Text(text, level, null));
        }
        OfficialDocument sample = Samples.STAMPED.document();
        return new OfficialDocument(
                type,
                new OfficialDocument.Letterhead(
                        null,
                        "UBND PHƯỜNG TRẤN BIÊN",
                        "12",
                        "QC-UBND",
                        "Trấn Biên",
                        java.time.LocalDate.of(2026, 9, 14)),
                "Làm việc của Ban Tổ chức",
                null,
                List.of(),
                List.of(),
                passages,
                sample.signature(),
                null,
                sample.recipients(),
                List.of(),
                OfficialDocument.Marks.NONE);
    }

    @Test
    void mendedTwiceIsTheSameFile() throws Exception {
        WordMade made = new WordMade(7);
        made.par("prose1").font = "Arial";
        made.par("motto").size = 40;
        byte[] once = FormMend.of(made.docx()).docx();
        assertThat(FormMend.of(once).docx()).isEqualTo(once);
    }

    @Test
    void theCommandSaysAllByItsExitCode() throws Exception {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Path right = Files.write(folder.resolve("right.docx"), new WordMade(1).docx());
        assertThat(CheckCommand.run(List.of(right.toString()), new PrintStream(out), new PrintStream(err)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("[ ]");
        Path text = Files.writeString(folder.resolve("a.docx"), "chỉ là chữ, không phải tệp Word");
        assertThat(CheckCommand.run(List.of(text.toString()), new PrintStream(out), new PrintStream(err)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Chỉ kiểm tra được thể thức của tệp .docx.\n");
    }

    @Test
    void refusesWhatIsNoWordFile() {
        assertThatThrownBy(() -> FormCheck.of(new byte[0])).hasMessage("Tệp rỗng.");
        assertThatThrownBy(() -> FormCheck.of(new byte[] {'P', 'K', 3, 4, 9, 9}))
                .isInstanceOf(FormRefused.class);
    }
}
