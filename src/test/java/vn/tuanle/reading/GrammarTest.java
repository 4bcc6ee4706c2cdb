package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GrammarTest {
    private static final String HEAD =
            "UBND PHƯỜNG A\nSố: 5/KH-UBND\nA, ngày 05 tháng 9 năm 2025\n\nKẾ HOẠCH\nTổ chức Tuần lễ\n\n";

    @Test
    void doubtsNumberDateAndSignerOfAScan() {
        SourceText clean = PlainText.of(HEAD + "I. MỤC ĐÍCH\n\nHọc.\n\nCHỦ TỊCH\nLê Văn Tâm\n");
        ReadDocument read = Grammar.read(new SourceText(clean.text(), clean.blocks(), true, 1))
                .getFirst();
        assertThat(read.number()).isNotNull().matches(Found::isDoubtful);
        assertThat(read.date()).isNotNull().matches(Found::isDoubtful);
        assertThat(read.signature()).isNotNull().matches(Found::isDoubtful);
    }

    @Test
    void warnsOfABrokenSequence() {
        ReadDocument read = read(
                "I. TỔ CHỨC THỰC HIỆN\n\n4. Công an phường: Giữ an ninh.\n\n9. Trạm Y tế: Phòng dịch.\n\n6. Đoàn phường: Hỗ trợ.\n");
        assertThat(read.warnings()).anyMatch(w -> w.text().contains("sau “4” là “9”"));
    }

    @Test
    void warnsWhenASectionOfAssignmentsGaveNothing() {
        ReadDocument read = read("I. TỔ CHỨC THỰC HIỆN\n\nMọi việc theo quy định.\n");
        assertThat(read.warnings()).anyMatch(w -> w.text().contains("không đọc được nhiệm vụ nào"));
    }

    @Test
    void saysThatATextIsNoPlan() {
        ReadDocument read = Grammar.read(PlainText.of("Thực đơn tuần này\n\nThứ Hai: phở bò.\n"))
                .getFirst();
        assertThat(read.kind()).isEqualTo(DocumentKind.KHAC);
        assertThat(read.tasks()).isEmpty();
        assertThat(read.warnings()).isNotEmpty();
    }

    @Test
    void readsNothingWithoutFailing() {
        assertThat(Grammar.read(PlainText.of(""))).hasSize(1);
        assertThat(Grammar.read(PlainText.of("|||\n- \n1.\n(\n"))).isNotEmpty();
    }

    private static ReadDocument read(String body) {
        return Grammar.read(PlainText.of(HEAD + body)).getFirst();
    }
}
