package vn.tuanle.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 10, 8);

    @Test
    void whatWasLeftBlankForTheClerkIsFilledIn() {
        assertThat(Documents.numbered("Số: /KH-UBND\nBiên Hòa, ngày tháng năm 2021", "1180/KH-UBND", DAY))
                .isEqualTo("Số: 1180/KH-UBND\nBiên Hòa, ngày 08 tháng 10 năm 2021");
    }

    @Test
    void aTextThatHasItsNumberAndDayStaysAsItIs() {
        String text = "Số: 45/KH-UBND\nAn Hòa, ngày 20 tháng 9 năm 2021";
        assertThat(Documents.numbered(text, "45/KH-UBND", DAY)).isEqualTo(text);
    }

    @Test
    void numbersBelowTenHaveALeadingZero() {
        assertThat(Documents.code(7, "KH-UBND")).isEqualTo("07/KH-UBND");
        assertThat(Documents.code(10, "KH-UBND")).isEqualTo("10/KH-UBND");
    }
}
