package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Phrase;

/// What a recogniser misreads is put right only where the rest of the page proves it, and said.
class MisreadTest {
    private static final PageText BLANK = new PageText(1, 595, 842, List.of(), List.of(), 0);

    /// Lines as a recogniser gives them, word by word.
    private static SourceText read(String... lines) throws Exception {
        List<PageWord> words = new ArrayList<>();
        double base = 100;
        for (String line : lines) {
            double left = 90;
            for (String word : line.split(" ")) {
                words.add(new PageWord(word, left, left + 6 * word.length(), base, 12, false, false, 0.9));
                left += 6 * word.length() + 4;
            }
            base += 20;
        }
        return Misread.mended(List.of(BLANK.with(words)));
    }

    private static List<String> repairs(SourceText source) {
        return source.repairs().stream()
                .map(r -> r.values().getFirst() + " → " + r.values().getLast())
                .toList();
    }

    @Test
    void romanNumbersFollowEachOther() throws Exception {
        SourceText source = read(
                "I. MỤC ĐÍCH",
                "1. Một việc:",
                "H. NỘI DUNG",
                "1. Hai việc:",
                "II. TỔ CHỨC THỰC HIỆN",
                "1. Ba việc:",
                "TV. KINH PHÍ",
                "VI. KHEN THƯỞNG");
        assertThat(repairs(source)).containsExactly("H. → II.", "II. → III.", "TV. → IV.");
        assertThat(SamplePlan.linesOf(source)).contains("III. TỔ CHỨC THỰC HIỆN", "IV. KINH PHÍ", "VI. KHEN THƯỞNG");
    }

    @Test
    void aListThatCountsInLettersKeepsItsLetters() throws Exception {
        assertThat(read("A. MỤC ĐÍCH", "B. NỘI DUNG", "G. KINH PHÍ", "H. THỰC HIỆN")
                        .repairs())
                .isEmpty();
        assertThat(read("I. MỘT VIỆC", "II. HAI VIỆC", "I. VĂN BẢN KHÁC", "II. CỦA NÓ")
                        .repairs())
                .isEmpty();
    }

    @Test
    void numbersAndLettersBetweenTheirNeighbours() throws Exception {
        SourceText source = read(
                "4. Hội Khuyến học:",
                "a) Làm việc này.",
                "b) Làm việc kia.",
                "o. Các phòng, ban:",
                "a) Làm việc nọ.",
                "6. Các trường:",
                "a) Một.",
                "b) Hai.",
                "c) Ba.",
                "đ) Bốn.");
        assertThat(repairs(source)).containsExactly("o. → 5.", "đ) → d)");
        assertThat(repairs(read("1. Một.", "2. Hai.", "9. Ba.", "4. Bốn."))).containsExactly("9. → 3.");
        assertThat(repairs(read("1. Một.", "2. Hai.", "5. Năm.", "9. Chín."))).isEmpty();
        assertThat(repairs(read("a) Một.", "b) Hai.", "c) Ba.", "d) Bốn.", "e) Năm.")))
                .isEmpty();
        assertThat(repairs(read("a) Một.", "b) Hai.", "c) Ba.", "d) Bốn.", "đ) Năm.")))
                .isEmpty();
    }

    @Test
    void knownPairsGetTheirTonesAndNothingElse() throws Exception {
        assertThat(read("Cao đăng, Tuân lễ do Thành phổ tố chức ngày 28/10/2021 tại Mục IH (b/€);")
                        .text())
                .isEqualTo("Cao đẳng, Tuần lễ do Thành phố tổ chức ngày 28/10/2021 tại Mục III (b/c);\n");
        assertThat(read("tuân thủ, tố cáo, số 1l5/KH-UBND trước ngày 2S/10/2021")
                        .text())
                .isEqualTo("tuân thủ, tố cáo, số 1l5/KH-UBND trước ngày 2S/10/2021\n");
    }

    @Test
    void faintDigitsPutADeadlineInDoubt() throws Exception {
        String text = "KẾ HOẠCH\n\nTổ chức Tuần lễ năm 2021\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Hội Khuyến học:\n\n"
                + "a) Báo cáo kết quả trước ngày 28/10/2021.\n\nb) Báo cáo tiếp trước ngày 30/10/2021.";
        SourceText clean = PlainText.of(text);
        int at = clean.text().indexOf("28/10");
        SourceText scan = new SourceText(
                clean.text(), clean.blocks(), true, 1, List.of(new Span(at, at + 10)), List.of(Phrase.of("Sửa.")));
        ReadDocument read = ScanDoubts.marked(Grammar.read(scan), scan, "").getFirst();
        assertThat(read.deadlines())
                .extracting(d -> d.doubt() == null ? "" : d.doubt().text())
                .containsExactly("Chữ số trong bản quét không rõ: xin đối chiếu với bản gốc.", "");
        assertThat(read.warnings()).contains(Phrase.of("Sửa."));
    }

    @Test
    void theNameOfTheFileSuggestsANumber() {
        assertThat(ScanDoubts.named("KH-173-2026.pdf")).isEqualTo("173");
        assertThat(ScanDoubts.named("173-KH-UBND.pdf")).isEqualTo("173");
        assertThat(ScanDoubts.named("Kế hoạch số 45 tuần lễ.pdf")).isEqualTo("45");
        assertThat(ScanDoubts.named("ke-hoach-2026.pdf")).isNull();
        assertThat(ScanDoubts.named("scan0012.pdf")).isNull();
        SourceText blank = PlainText.of("ỦY BAN NHÂN DÂN\n\nSố:    /KH-UBND\n\nKẾ HOẠCH\n\nTổ chức Tuần lễ năm 2026");
        SourceText scan = new SourceText(blank.text(), blank.blocks(), true, 1);
        Found<String> number = ScanDoubts.marked(Grammar.read(scan), scan, "KH-173-2026.pdf")
                .getFirst()
                .number();
        assertThat(number).isNotNull();
        assertThat(Objects.requireNonNull(number).value()).isEqualTo("173/KH-UBND");
        assertThat(number.doubt())
                .isEqualTo(Phrase.of(
                        "Trên bản quét phần số để trống hoặc không rõ; {0} lấy theo tên tệp: xin đối chiếu.", "173"));
        Found<String> typed = ScanDoubts.marked(Grammar.read(blank), blank, "KH-173-2026.pdf")
                .getFirst()
                .number();
        assertThat(Objects.requireNonNull(typed).value()).isEqualTo("/KH-UBND");
    }
}
