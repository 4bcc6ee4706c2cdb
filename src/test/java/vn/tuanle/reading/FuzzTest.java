package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Flipped bytes and cut ends, the same ones every time: the door answers always and throws never.
class FuzzTest {
    private static final int EACH = 40;

    static List<byte[]> samples() throws IOException {
        return List.of(
                DocxSample.of(true),
                FormatsTest.resource("sample.doc"),
                FormatsTest.resource("sample.odt"),
                PdfSample.of(SamplePlan.BODY.subList(0, 12)),
                String.join("\n\n", SamplePlan.lines()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static IntStream kinds() {
        return IntStream.range(0, 5);
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
            assertThat(Reader.read(broken, "x")).isNotNull();
        }
    }
}
