package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
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
    void theDayOfTheDocumentALetterIsAboutIsNotItsOwn() {
        ReadDocument read = Grammar.read(PlainText.of("""
                        ỦY BAN NHÂN DÂN PHƯỜNG A

                        Số: 4/UBND

                        V/v thu hồi văn bản số 03/UBND ngày 28 tháng 11 năm 2026

                        Biên Hòa, ngày 30 tháng 11 năm 2026

                        Kính gửi: Trường Tiểu học A

                        1. Thu hồi văn bản nêu trên./.
                        """)).getFirst();
        assertThat(read.title())
                .isNotNull()
                .extracting(Found::value)
                .isEqualTo("thu hồi văn bản số 03/UBND ngày 28 tháng 11 năm 2026");
        assertThat(read.place()).isNotNull().extracting(Found::value).isEqualTo("Biên Hòa");
        assertThat(read.date()).isNotNull().extracting(Found::value).isEqualTo(java.time.LocalDate.of(2026, 11, 30));
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
    void whoDoesWhatOnADayOfTheWeekIsATask() {
        ReadDocument read = read("I. LỊCH HOẠT ĐỘNG\n\n"
                + "- Thứ Hai (06/10): Giới thiệu sách - Tổ Ngữ văn, Thư viện.\n\n"
                + "- Thứ Ba (07/10): Tổ Toán tổ chức đố vui.\n\n"
                + "- Thứ Tư (08/10): Trang trí (Tổ Mỹ thuật).\n\n"
                + "- Thứ Năm, 09/10/2025: Giao lưu – Phòng Văn hóa - Xã hội.\n\n"
                + "- Sáng ngày 10/10: Văn nghệ; Ban Giám hiệu phụ trách.\n\n"
                + "- Thứ Bảy (11/10): Đọc sách - chia sẻ.\n\n"
                + "- Chủ nhật (12/10): Kể chuyện - Đội cờ đỏ.\n");
        assertThat(read.tasks().stream()
                        .map(Found::value)
                        .map(t -> t.assignees() + " " + t.text() + " "
                                + t.deadlines().getFirst().boundary() + " "
                                + t.deadlines().getFirst().date()))
                .containsExactly(
                        "[Tổ Ngữ văn, Thư viện] Giới thiệu sách ON 2025-10-06",
                        "[Tổ Toán] tổ chức đố vui. ON 2025-10-07",
                        "[Tổ Mỹ thuật] Trang trí ON 2025-10-08",
                        "[Phòng Văn hóa - Xã hội] Giao lưu ON 2025-10-09",
                        "[Ban Giám hiệu] Văn nghệ ON 2025-10-10");
        assertThat(read.activities().stream().map(a -> a.value() + " " + a.isDoubtful()))
                .containsExactly(
                        "Thứ Bảy (11/10): Đọc sách - chia sẻ. false", "Chủ nhật (12/10): Kể chuyện - Đội cờ đỏ. true");
    }

    @Test
    void aHeadingThatAsksAllIsNoTaskOverThoseItNames() {
        for (String heading : List.of(
                "Đề nghị các đơn vị phối hợp",
                "Đề nghị các cơ quan, đơn vị phối hợp thực hiện",
                "Đề nghị các đơn vị quan tâm, phối hợp thực hiện các nội dung sau:",
                "ĐỀ NGHỊ CÁC ĐƠN VỊ PHỐI HỢP"))
            assertThat(read("I. " + heading + "\n\n"
                                    + "1. Công an phường giữ trật tự.\n\n"
                                    + "2. Trạm Y tế trực cấp cứu.\n\n"
                                    + "3. Hội Khuyến học phường: Tặng sách.\n")
                            .tasks()
                            .stream()
                            .map(Found::value)
                            .map(t -> t.clause() + " " + t.assignees() + " " + t.request() + " " + t.text()))
                    .as(heading)
                    .containsExactly(
                            "I.1 [Công an phường] true giữ trật tự.",
                            "I.2 [Trạm Y tế] true trực cấp cứu.",
                            "I.3 [Hội Khuyến học phường] true Tặng sách.");
    }

    @Test
    void aSectionWhoseTasksStandInTheAnnexIsNotMissed() {
        String section = "I. TỔ CHỨC THỰC HIỆN\n\n(Theo Phụ lục đính kèm)\n\n";
        String annex = "Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Tâm\n\nPHỤ LỤC\n\n"
                + "| TT | Nội dung | Chủ trì | Thời gian |\n|---|---|---|---|\n"
                + "| 1 | Treo cờ | Công an phường | Trước 05/10/2025 |\n";
        assertThat(read(section + annex).tasks()).hasSize(1);
        assertThat(read(section + annex).warnings()).noneMatch(w -> w.text().contains("không đọc được nhiệm vụ nào"));
        assertThat(read(section).warnings()).anyMatch(w -> w.text().contains("Mục I “TỔ CHỨC THỰC HIỆN"));
    }

    @Test
    void aDayOfIssueLeftBlankOrImpossibleIsTold() {
        for (String day : List.of("ngày … tháng 9 năm 2026", "ngày    tháng    năm 2026", "ngày 31 tháng 9 năm 2026"))
            assertThat(Grammar.read(PlainText.of("UBND PHƯỜNG AN BÌNH\nSố: 5/KH-UBND\nAn Bình, " + day
                                    + "\n\nKẾ HOẠCH\nTổ chức Tuần lễ\n\nI. MỤC ĐÍCH\n\nHọc.\n"))
                            .getFirst())
                    .satisfies(read -> {
                        assertThat(read.date()).isNull();
                        assertThat(read.warnings().stream().map(w -> w.text()))
                                .contains("Ngày ban hành “" + day.replaceAll("\\s+", " ")
                                        + "” để trống hoặc không có trong lịch: xin ghi ngày cụ thể.");
                    });
    }

    @Test
    void aMissingNameIsInDoubtWhereItIsMissing() {
        ReadDocument read = read("I. MỤC ĐÍCH\n\nHọc.\n\nNơi nhận:\n- Lưu: VT.\n\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n");
        assertThat(read.signature())
                .isNotNull()
                .satisfies(s -> assertThat(s.value())
                        .isEqualTo(new ReadDocument.Signature("T/M BAN THƯỜNG VỤ", "BÍ THƯ", null)));
        assertThat(ReadingJson.document(read).get("warnings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("signature.name: Không thấy họ tên người ký.");
    }

    @Test
    void theMarksOfAuthorityWithASlashAreMarks() {
        for (String mark :
                List.of("T/M BAN THƯỜNG VỤ", "T/M. BAN CHẤP HÀNH", "K/T BÍ THƯ", "T/L CHỦ TỊCH", "T/UQ CHỦ TỊCH"))
            assertThat(read("I. MỤC ĐÍCH\n\nHọc.\n\nNơi nhận:\n- Lưu: VT.\n\n" + mark + "\nPHÓ BÍ THƯ\n\nLê Văn Tâm\n")
                            .signature())
                    .as(mark)
                    .isNotNull()
                    .satisfies(s -> assertThat(s.value())
                            .isEqualTo(new ReadDocument.Signature(
                                    mark.replace("T/M. ", "T/M. "), "PHÓ BÍ THƯ", "Lê Văn Tâm")));
    }

    @Test
    void aLineThatBeginsWithItsGroundIsNoPartOfTheTitle() {
        String title = "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025";
        String basis = "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ;";
        String end = "\n\nI. MỤC ĐÍCH\n\nHọc <b onclick=alert(1)>tốt</b>.\n";
        for (String text : List.of(
                "KẾ HOẠCH\n" + title + "\n" + basis + end,
                "KẾ HOẠCH\n" + title + " " + basis + end,
                "**KẾ HOẠCH**\n\n**" + title + "**\n**" + basis + "**" + end,
                "KẾ HOẠCH\n" + title + "\n\n**" + basis + "**" + end,
                "KẾ HOẠCH\n" + title + "\n" + basis.toUpperCase(java.util.Locale.ROOT) + end))
            for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD))
                assertThat(Grammar.read(PlainText.of(Normalizer.normalize(text, form)))
                                .getFirst())
                        .as(text)
                        .satisfies(read -> {
                            assertThat(read.title())
                                    .isNotNull()
                                    .satisfies(t -> assertThat(t.value()).isEqualTo(title));
                            assertThat(read.legalBases()).hasSize(1);
                        });
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
    void theNumberAboveWhichANoteStandsIsNoBody() {
        ReadDocument read = Grammar.read(PlainText.of("Nguồn: cổng thông tin; bản gốc 12/KH-UBND\n\n"
                        + "| ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n"
                        + "| Số: 15/KH-UBND | Trấn Biên, ngày 13 tháng 8 năm 2024 |\n\nKẾ HOẠCH\n\nTuần lễ học tập\n"))
                .getFirst();
        assertThat(read.issuer()).isNotNull().extracting(Found::value).isEqualTo("ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN");
        assertThat(read.number()).isNotNull().extracting(Found::value).isEqualTo("15/KH-UBND");
        assertThat(read.superior()).isNull();
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
