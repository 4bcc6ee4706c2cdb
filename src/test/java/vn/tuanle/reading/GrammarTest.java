package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void readsOneLabelForTimeAndPlace() {
        ReadDocument read = read("I. NỘI DUNG\n\n"
                + "1. Lễ phát động\n\n"
                + "- Đơn vị thực hiện: Phòng Văn hóa - Xã hội (chủ trì), Công an phường, Trạm Y tế (phối hợp).\n\n"
                + "- Thời gian, địa điểm: 9h00 - 11h00, ngày 02/10/2025, tại Trường THCS A.\n");
        assertThat(read.tasks()).singleElement().satisfies(task -> {
            assertThat(task.value().assignees()).containsExactly("Phòng Văn hóa - Xã hội");
            assertThat(task.value().coordinators()).containsExactly("Công an phường", "Trạm Y tế");
            assertThat(task.value().deadlines())
                    .extracting(d -> d.date() + " " + d.time())
                    .containsExactly("2025-10-02 09:00");
        });
    }

    @Test
    void tellsOfStrayLinesThatMayBeATable() {
        ReadDocument read = read("I. NỘI DUNG\n\nThời gian\n\nNội dung việc\n\nĐịa điểm\n\nNgười làm\n\n01/10\n\n"
                + "Lễ khai mạc\n\nHội trường\n\nCông an\n\n02/10\n\nHội thi\n");
        assertThat(read.warnings()).anyMatch(w -> w.text().contains("Mục I có nhiều dòng rời"));
        assertThat(read.unplaced()).extracting(Found::value).contains("Lễ khai mạc", "Hội thi");
    }

    @Test
    void warnsOfABrokenSequence() {
        ReadDocument read = read("I. TỔ CHỨC THỰC HIỆN\n\n"
                + "4. Công an phường: Giữ an ninh.\n\n"
                + "9. Trạm Y tế: Phòng dịch.\n\n"
                + "6. Đoàn phường: Hỗ trợ.\n");
        assertThat(read.warnings()).anyMatch(w -> w.text().contains("sau “4” là “9”"));
    }

    @Test
    void warnsWhenASectionOfAssignmentsGaveNothing() {
        ReadDocument read = read("I. TỔ CHỨC THỰC HIỆN\n\nMọi việc theo quy định.\n");
        assertThat(read.warnings()).anyMatch(w -> w.text().contains("không đọc được nhiệm vụ nào"));
    }

    @Test
    void keepsAnUnknownNameAmongNamesAndMarksIt() {
        ReadDocument read = read("I. PHÂN CÔNG\n\n"
                + "1. Công an phường: Giữ an ninh.\n\n"
                + "2. Trạm Y tế: Phòng dịch.\n\n"
                + "3. Đội cờ đỏ: Trực cổng.\n");
        assertThat(read.tasks()).hasSize(3);
        assertThat(read.tasks().getLast())
                .matches(Found::isDoubtful)
                .extracting(t -> t.value().assignees())
                .isEqualTo(java.util.List.of("Đội cờ đỏ"));
    }

    @Test
    void theDaysOfASchoolsWeekAreActivitiesOnTheirDay() {
        ReadDocument read = read("I. Lịch hoạt động\n\n"
                + "thứ Ba, 07/10/2025: Đọc sách.\n\n"
                + "thứ Tư, 08/10/2025: Kể chuyện.\n\n"
                + "II. MỤC ĐÍCH\n\n"
                + "Học.\n");
        assertThat(read.activities().stream().map(Found::value))
                .containsExactly("thứ Ba, 07/10/2025: Đọc sách.", "thứ Tư, 08/10/2025: Kể chuyện.");
        assertThat(read.deadlines().stream()
                        .map(d -> d.value().boundary() + " " + d.value().date()))
                .containsExactly("ON 2025-10-07", "ON 2025-10-08");
    }

    @Test
    void aCharterIsNamedAsWhatItIs() {
        assertThat(Bases.in(Piece.of("Căn cứ Điều lệ Hội Khuyến học Việt Nam;", 0)))
                .singleElement()
                .satisfies(b -> assertThat(b.value().subject()).isEqualTo("Điều lệ Hội Khuyến học Việt Nam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lê Thị Ý", "Nguyễn Văn A", "NGUYỄN THỊ Ý", "Y Thanh Hà Niê Kđăm"})
    void aNameMayHaveAWordOfOneLetter(String name) {
        ReadDocument read = read("I. MỤC ĐÍCH\n\nHọc.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\n" + name + "\n");
        assertThat(read.signature())
                .isNotNull()
                .extracting(f -> f.value().name())
                .isEqualTo(name);
    }

    @Test
    void severalSignersAreLeftToAPerson() {
        ReadDocument read = read(
                "I. MỤC ĐÍCH\n\nHọc.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Tâm\n\nGIÁM ĐỐC\nTrần Thị Hoa\n");
        assertThat(read.signature())
                .isNotNull()
                .matches(Found::isDoubtful)
                .extracting(f -> f.value().name())
                .isEqualTo("Trần Thị Hoa");
    }

    @Test
    void aTimeThatCannotBeReadIsKeptAndMarked() {
        ReadDocument read = read("I. PHÂN CÔNG\n\n"
                + "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n"
                + "|---|---|---|---|\n"
                + "| 1 | Treo cờ | Công an phường | 31/9/2025 |\n");
        assertThat(read.deadlines())
                .singleElement()
                .matches(Found::isDoubtful)
                .satisfies(d -> assertThat(d.value().recurrence()).isEqualTo("31/9/2025"));
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

    @Test
    void theNameOfATableIsNobodysTask() {
        ReadDocument read = read("I. TỔ CHỨC THỰC HIỆN\n\n"
                + "1. Đề nghị Hội Khuyến học phường:\n\n"
                + "Tuyên truyền trong tháng 10/2025.\n\n"
                + "**Tiến độ thực hiện**\n\n"
                + "| TT | Nội dung | Đơn vị chủ trì | Thời gian |\n|---|---|---|---|\n"
                + "| 1 | Kiểm tra công tác chuẩn bị | Công an phường | Trước 26/9/2025 |\n");
        assertThat(read.tasks().stream().map(t -> t.value().text()))
                .containsExactly("Tuyên truyền trong tháng 10/2025.", "Kiểm tra công tác chuẩn bị");
        assertThat(read.unplaced().stream().map(Found::value)).containsExactly("Tiến độ thực hiện");
    }

    private static ReadDocument read(String body) {
        return Grammar.read(PlainText.of(HEAD + body)).getFirst();
    }
}
