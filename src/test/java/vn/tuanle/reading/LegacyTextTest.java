package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class LegacyTextTest {
    private static final String PLAN = "Kế hoạch tổ chức Tuần lễ học tập suốt đời của các phường, xã";

    @Test
    void tcvn3ByFont() {
        assertThat(LegacyFont.of(".VnTime").decode("Häc tËp suèt ®êi")).isEqualTo("Học tập suốt đời");
        assertThat(LegacyFont.of("ABCDEF+.VnTimeH").decode("KÕ ho¹ch")).isEqualTo("KẾ HOẠCH");
    }

    @Test
    void vniByFont() {
        String decoded = LegacyFont.of("VNI-Times").decode("Hoïc taäp suoát ñôøi");
        assertThat(SourceWriter.clean(decoded)).isEqualTo("Học tập suốt đời");
    }

    @Test
    void otherFontsStayAsTheyAre() {
        assertThat(LegacyFont.of("Times New Roman").decode("déjà ©")).isEqualTo("déjà ©");
    }

    @Test
    void encodingsOfPlainText() {
        assertThat(TextEncoding.decode(PLAN.getBytes(StandardCharsets.UTF_8))).isEqualTo(PLAN);
        assertThat(TextEncoding.decode(("\uFEFF" + PLAN).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("\uFEFF" + PLAN);
        assertThat(TextEncoding.decode(PLAN.getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(PLAN);
        assertThat(TextEncoding.decode("Häc tËp suèt ®êi cña c¸c".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("Học tập suốt đời của các");
        assertThat(TextEncoding.decode("Hoïc taäp suoát ñôøi cuûa caùc".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("Học tập suốt đời của các");
    }

    @Test
    void windows1258WritesTonesAfterTheirLetters() {
        // The code page has ê, ơ and the tones as marks of their own, but no ế or ờ.
        String typed = Normalizer.normalize(PLAN, Normalizer.Form.NFD)
                .replace("e\u0302", "ê")
                .replace("a\u0302", "â")
                .replace("o\u0302", "ô")
                .replace("o\u031B", "ơ")
                .replace("u\u031B", "ư")
                .replace("a\u0323\u0302", "â\u0323")
                .replace("e\u0323\u0302", "ê\u0323")
                .replace("o\u0323\u0302", "ô\u0323");
        assertThat(TextEncoding.decode(typed.getBytes(Charset.forName("windows-1258"))))
                .isEqualTo(PLAN);
    }
}
