package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tuanle.kernel.Phrase;

/// Flipped bytes and cut ends, the same ones every time: the door answers always and throws never.
class FuzzTest {
    private static final int EACH = 24;

    static List<byte[]> samples() throws IOException {
        return List.of(
                DocxSample.of(true),
                FormatsTest.resource("sample.doc"),
                FormatsTest.resource("sample.odt"),
                PdfSample.of(SamplePlan.BODY.subList(0, 12)),
                String.join("\n\n", SamplePlan.lines()).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                OdtSample.of(SamplePlan.BODY.subList(0, 12)));
    }

    static List<byte[]> pictures() throws IOException {
        return List.of(
                PaperScan.jpeg(
                        new java.awt.image.BufferedImage(400, 300, java.awt.image.BufferedImage.TYPE_INT_RGB), 0.7f),
                PaperScan.tiff(List.of(
                        new java.awt.image.BufferedImage(200, 300, java.awt.image.BufferedImage.TYPE_BYTE_GRAY),
                        new java.awt.image.BufferedImage(200, 300, java.awt.image.BufferedImage.TYPE_BYTE_BINARY))));
    }

    static IntStream kinds() {
        return IntStream.range(0, 6);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Timeout(60)
    void neverThrows(int kind) throws Exception {
        byte[] sample = samples().get(kind);
        Random random = new Random(20211016L + kind);
        for (int i = 0; i < EACH; i++) {
            byte[] broken = i % 4 == 0 ? Arrays.copyOf(sample, random.nextInt(sample.length)) : sample.clone();
            for (int flips = random.nextInt(1, 12); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            answers(broken);
        }
    }

    /// Few, for what is still a picture goes to the recogniser.
    @Test
    @Timeout(120)
    void neverThrowsOverBrokenPictures() throws Exception {
        Random random = new Random(20251003L);
        for (byte[] sample : pictures())
            for (int i = 0; i < 12; i++) {
                byte[] broken = i % 4 == 0 ? Arrays.copyOf(sample, random.nextInt(sample.length)) : sample.clone();
                for (int flips = random.nextInt(1, 12); flips > 0 && broken.length > 0; flips--)
                    broken[random.nextInt(Math.min(broken.length, 600))] ^= (byte) (1 << random.nextInt(8));
                answers(broken);
            }
    }

    /// The parts of zipped files are seldom reached by flipped bytes, for their sums no longer fit: here the text of
    /// a part itself is broken and packed again.
    @ParameterizedTest
    @ValueSource(strings = {"word/document.xml", "word/numbering.xml", "word/styles.xml", "content.xml", "styles.xml"})
    @Timeout(60)
    void neverThrowsOverBrokenParts(String part) throws Exception {
        byte[] sample = part.startsWith("word/") ? DocxSample.of(true) : FormatsTest.resource("sample.odt");
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipParts zip = new ZipParts(sample)) {
            for (String name : zip.names()) parts.put(name, zip.head(name, 1_000_000));
        }
        String text = parts.getOrDefault(part, "<a/>");
        Random random = new Random(20251002L + part.length());
        for (int i = 0; i < EACH; i++) {
            StringBuilder broken = new StringBuilder(text);
            for (int n = random.nextInt(1, 8); n > 0 && broken.length() > 60; n--) {
                int at = random.nextInt(broken.length() - 50);
                switch (random.nextInt(4)) {
                    case 0 -> broken.delete(at, at + random.nextInt(1, 50));
                    case 1 -> broken.insert(at, broken.substring(at, at + 40));
                    case 2 -> broken.setCharAt(at, (char) random.nextInt(32, 0x1EF9));
                    default -> broken.insert(at, random.nextInt(-5, Integer.MAX_VALUE));
                }
            }
            parts.put(part, broken.toString());
            answers(OdtSample.zip(parts.entrySet().stream()
                    .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                    .toArray(String[]::new)));
        }
    }

    private static void answers(byte[] broken) {
        assertThat(Reader.read(broken, "x"))
                .isNotNull()
                .isNotEqualTo(new Reading.Unreadable(
                        Phrase.of(
                                "Tệp này làm bộ đọc gặp sự cố. Hãy thử lưu sang định dạng khác (.docx hoặc .pdf) rồi gửi lại."),
                        false));
    }
}
