package vn.tuanle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tuanle.reading.PlainText;
import vn.tuanle.reading.Reader;

class IntakeTest {
    @Test
    void aMissingSignerIsAnOpenItemAndThePostAboveIsNot() {
        Intake intake = Intake.of(Reader.read(
                        PlainText.of("KẾ HOẠCH\nTổ chức Tuần lễ\n\nI. MỤC ĐÍCH\n\nHọc.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n"))
                .documents()
                .getFirst());
        assertThat(intake.items.stream()
                        .filter(item -> item.kind() == ItemKind.HEADER)
                        .filter(item -> !"title".equals(item.field()))
                        .map(item -> item.field() + " “" + item.text() + "” " + item.open()))
                .containsExactly("authority “T/M BAN THƯỜNG VỤ” false", "position “BÍ THƯ” false", "signer “” true");
    }
}
