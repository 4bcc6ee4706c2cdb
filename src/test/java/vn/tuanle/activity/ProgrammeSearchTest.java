package vn.tuanle.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words as people type them.
class ProgrammeSearchTest {
    @ParameterizedTest
    @CsvSource({
        "hoc, hco, true",
        "hoc, hoc, false",
        "hoc, ho, true",
        "hoc, hocc, true",
        "hoc, hac, true",
        "hoc, chao, false",
        "nang, nagn, true",
        "so, thu, false",
        "tap, tpa, true",
        "tap, pat, false"
    })
    void oneSlipIsOneLetter(String one, String other, boolean slip) {
        assertThat(ProgrammeSearch.oneSlip(one, other)).isEqualTo(slip);
        assertThat(ProgrammeSearch.oneSlip(other, one)).isEqualTo(slip);
    }

    @Test
    void wordsLoseTheirMarksAndOneOfTwoSpellings() {
        assertThat(ProgrammeWords.of("Kỹ năng, HOÀ nhạc – lý-lịch “QUÝ” 2025!", 20))
                .containsExactly("ki", "nang", "hoa", "nhac", "li", "lich", "qui", "2025");
        assertThat(ProgrammeWords.of("một hai ba", 2)).containsExactly("mot", "hai");
        assertThat(ProgrammeWords.of("tuy nhiên nghỉ ngơi máy", 9))
                .isEqualTo(List.of("tuy", "nhien", "nghi", "ngoi", "may"));
    }

    @Test
    void whatIsReadOutHasNeitherDigitsNorShortWords() {
        assertThat(ProgrammeSpeech.spoken("UBND P. Tam Hiệp – FM 97,5 MHz, 07:30 ngày 01/10, CLB số 12"))
                .isEqualTo("Ủy ban nhân dân phường Tam Hiệp – ép em chín mươi bảy phẩy năm mê-ga-héc,"
                        + " bảy giờ ba mươi phút sáng ngày một tháng mười, câu lạc bộ số mười hai");
        assertThat(ProgrammeSpeech.day(java.time.LocalDate.of(2025, 4, 15), true))
                .isEqualTo("ngày mười lăm tháng tư năm hai nghìn không trăm hai mươi lăm");
        assertThat(ProgrammeSpeech.time(java.time.Instant.parse("2025-10-01T11:00:00Z")))
                .isEqualTo("sáu giờ tối");
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertThat(PublicText.paragraphs("A javascript:alert(1) https://a.vn/x. http://u:p@b.vn ftp://c.vn\n\nB\nC"))
                .containsExactly(
                        List.of(
                                new PublicText.Piece("A javascript:alert(1) ", null, false),
                                new PublicText.Piece("https://a.vn/x", "https://a.vn/x", false),
                                new PublicText.Piece(". http://u:p@b.vn ftp://c.vn", null, false)),
                        List.of(
                                new PublicText.Piece("B", null, false),
                                new PublicText.Piece("", null, true),
                                new PublicText.Piece("C", null, false)));
    }
}
