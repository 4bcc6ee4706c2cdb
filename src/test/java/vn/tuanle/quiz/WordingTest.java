package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Một câu</p>|Một câu",
                "<p>Một</p><p>Hai</p>|<p>Một</p><p>Hai</p>",
                "<b onclick='x()'>đậm</b> <script>alert(1)</script>H<sub>2</sub>O|<b>đậm</b> H<sub>2</sub>O",
                "<a href='javascript:x()'>nối</a><img src=x onerror=y>|nối",
                "<h2>Đầu</h2><div>Thân</div>|<p>Đầu</p><p>Thân</p>",
                "5 &lt; 6 & 7|5 &lt; 6 &amp; 7",
                "<style>p{}</style><iframe src=x>y</iframe>z|z",
                "<svg><script>alert(1)</script></svg>chữ|chữ",
            })
    void onlyTheSafeSubsetIsLeftAndTheWordsStay(String given, String kept) {
        assertThat(Wording.cleaned(given).html()).isEqualTo(kept);
        assertThat(Wording.cleaned(kept).html()).as("cleaning again").isEqualTo(kept);
    }

    @Test
    void plainTextIsNeverTakenForTags() {
        Wording plain = Wording.of("a < b\r\n<b>&amp;");
        assertThat(plain.html()).isEqualTo("a &lt; b<br>&lt;b&gt;&amp;amp;");
        assertThat(plain.text()).isEqualTo("a < b\n<b>&amp;");
        assertThat(Wording.cleaned("<p>Một<br>hai</p><ul><li>ba</li></ul>").text())
                .isEqualTo("Một\nhai\nba");
    }
}
