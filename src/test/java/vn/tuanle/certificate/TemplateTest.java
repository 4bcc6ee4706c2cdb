package vn.tuanle.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanle.kernel.Outcome;

class TemplateTest {
    private static Basis basis(LocalDate until, String place, int minutes) {
        return new Basis(
                Basis.Kind.SITTING,
                UUID.randomUUID(),
                "Đọc sách cùng con",
                LocalDate.of(2025, 10, 4),
                until,
                place,
                minutes,
                "/");
    }

    private static Template template(String words) {
        return new Template(null, 1, "Giấy chứng nhận", words);
    }

    @Test
    void theUsualWordsSayWhatIsKnownAndNothingElse() {
        Template usual = TemplateKind.TAKING_PART.usual();
        assertThat(usual.filled(basis(LocalDate.of(2025, 10, 4), "Nhà văn hóa khu phố 3", 90), "", ""))
                .containsExactly(
                        "Đã tham gia “Đọc sách cùng con”",
                        "Ngày 04/10/2025, tại Nhà văn hóa khu phố 3; thời lượng 1 giờ 30 phút");
        assertThat(usual.filled(basis(LocalDate.of(2025, 10, 6), "", 0), "", ""))
                .containsExactly("Đã tham gia “Đọc sách cùng con”", "Từ ngày 04/10/2025 đến ngày 06/10/2025");
        assertThat(TemplateKind.AWARD.usual().filled(basis(LocalDate.of(2025, 10, 4), "", 0), "giải Nhất bảng A", ""))
                .containsExactly("Đạt giải Nhất bảng A, “Đọc sách cùng con”", "Ngày 04/10/2025");
    }

    @Test
    void whatSomebodyWroteIsNeverReadAsAPlaceToFillIn() {
        Basis odd = new Basis(
                Basis.Kind.SITTING,
                UUID.randomUUID(),
                "{noi} $1 [x]",
                LocalDate.of(2025, 10, 4),
                LocalDate.of(2025, 10, 4),
                "Hội trường",
                0,
                "/");
        assertThat(template("Dự {hoat-dong}[ tại {noi}]").filled(odd, "", ""))
                .containsExactly("Dự {noi} $1 [x] tại Hội trường");
    }

    @Test
    void aLineOfWhichNothingIsKnownFallsAway() {
        assertThat(template("[{giai}]\nĐã dự {hoat-dong}").filled(basis(LocalDate.of(2025, 10, 4), "", 0), "", ""))
                .containsExactly("Đã dự Đọc sách cùng con");
    }

    @ParameterizedTest
    @CsvSource({
        "'Đã dự {hoat-dong}[ tại {noi}]', ''",
        "'Đã dự {hoat dong}', 'Không có chỗ điền “{hoat dong}”.'",
        "'Đã dự {hoat-dong', 'Dấu ngoặc mở phải có dấu ngoặc đóng.'",
        "'Đã dự [[{noi}]]', 'Dấu ngoặc mở phải có dấu ngoặc đóng.'",
        "' ', 'Nội dung dài từ 1 đến 600 ký tự.'",
        "'a\nb\nc\nd', 'Nội dung nhiều nhất 3 dòng.'",
    })
    void whatCannotStandSoIsSaidInASentence(String words, String why) {
        String said = template(words).checked() instanceof Outcome.Refused<Template> refused
                ? refused.why().text()
                : "";
        assertThat(said).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Thu Hương, false, N. T. T. Hương",
        "đặng văn Ân, true, Đ. V. Â.",
        "Vũ, false, V.",
        "Tôn Nữ-Ái, true, T. N. Á.",
    })
    void namesAreShownInPart(String name, boolean minor, String shown) {
        assertThat(CertificateRow.initials(name, minor)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, ''", "45, 45 phút", "120, 2 giờ", "135, 2 giờ 15 phút"})
    void hoursAreSaidAsPeopleSayThem(int minutes, String said) {
        assertThat(Template.duration(minutes)).isEqualTo(said);
    }
}
