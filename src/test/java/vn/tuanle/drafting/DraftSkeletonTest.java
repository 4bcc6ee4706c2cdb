package vn.tuanle.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tuanle.document.DocumentType;
import vn.tuanle.document.Heading;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.writing.OfficialDocument;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Signature;
import vn.tuanle.writing.WrittenFiles;

/// Every skeleton reads as the document it is to become; nothing but its blanks stands in the way.
class DraftSkeletonTest {
    private static final UUID WARD = UUID.randomUUID();
    private static final UnitOn COMMITTEE =
            new UnitOn(WARD, "UBND phường Trấn Biên", UnitKind.UBND_XA, null, null, "UBND thành phố Đồng Nai");
    private static final UnitOn OFFICE = new UnitOn(
            UUID.randomUUID(), "Phòng Văn hóa - Xã hội", UnitKind.PHONG, null, WARD, "UBND phường Trấn Biên");
    private static final String PLAN =
            "Kế hoạch số 142/KH-UBND ngày 19 tháng 9 năm 2025 của Ủy ban nhân dân phường Trấn Biên về tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025";

    static String text(Form form, UnitOn unit, String title) {
        return DraftSkeleton.of(
                Beginning.of(form, unit.id(), title),
                new DraftSkeleton.Known(
                        Heading.of(unit),
                        "",
                        Heading.inFull(unit.name()),
                        Heading.inFull(unit.parentName()),
                        2026,
                        List.of(PLAN),
                        List.of("Trường Tiểu học Quang Vinh", "Các trường THCS trên địa bàn phường"),
                        "Huỳnh Quốc Dũng"));
    }

    static OfficialDocument made(DocumentType kind, String text) {
        return ((Outcome.Done<OfficialDocument>) DraftText.of(kind, text).document()).value();
    }

    private static List<String> blocking(Form form, String text, UnitKind unit) {
        return Points.of(form.kind(), text, DraftText.of(form.kind(), text), unit).all().stream()
                .filter(Points.Point::blocks)
                .map(Points.Point::sentence)
                .map(Phrase::text)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void onlyItsBlanksStandInTheWay(Form form) {
        for (UnitOn unit : List.of(COMMITTEE, OFFICE)) {
            String text = text(form, unit, "Tuần lễ hưởng ứng học tập suốt đời năm 2026");
            assertThat(blocking(form, text, unit.kind()))
                    .as(form + " " + unit.name())
                    .allMatch(sentence -> sentence.startsWith("Còn ") && sentence.contains("chỗ để trống"));
            String filled = text.replace("…", "Mai Lan");
            assertThat(blocking(form, filled, unit.kind())).as(filled).isEmpty();
            OfficialDocument made = made(form.kind(), filled);
            assertThat(made.head().issuer()).isEqualTo(Heading.of(unit).issuer());
            assertThat(made.head().superior()).isEqualTo(unit == OFFICE ? "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN" : null);
            assertThat(made.head().symbol())
                    .isEqualTo(Heading.of(unit).symbol(form.kind().abbreviation()));
            assertThat(made.head().place()).isEqualTo("Trấn Biên");
            assertThat(made.title()).isEqualToIgnoringCase("Tuần lễ hưởng ứng học tập suốt đời năm 2026");
            List<String> marks = form == Form.GIAY_KHEN ? List.of() : List.of("TM. ỦY BAN NHÂN DÂN");
            assertThat(made.signature())
                    .isEqualTo(
                            form == Form.BIEN_BAN
                                    ? new Signature(List.of(), "CHỦ TỌA", "Huỳnh Quốc Dũng")
                                    : unit == OFFICE
                                            ? new Signature(List.of(), "TRƯỞNG PHÒNG", "Huỳnh Quốc Dũng")
                                            : new Signature(marks, "CHỦ TỊCH", "Huỳnh Quốc Dũng"));
        }
    }

    @Test
    void aMissingSignerIsOnePointAndNoWordOfTheText() {
        for (Form form : Form.values()) {
            String text = text(form, OFFICE, "Tuần lễ năm 2026")
                    .replace("Huỳnh Quốc Dũng", "SIGNER")
                    .replace("…", "Triển khai theo quy định")
                    .replace("SIGNER", "…");
            assertThat(blocking(form, text, UnitKind.PHONG))
                    .as(text)
                    .containsExactly("Thiếu họ tên người ký.", "Còn 1 chỗ để trống (dấu …).");
            assertThat(made(form.kind(), text).body())
                    .as(text)
                    .noneMatch(p -> p.toString().contains("…"));
        }
    }

    @Test
    void aHeadIsNotNamedTwice() {
        assertThat(Heading.head("TRƯỞNG PHÒNG", "PHÒNG VĂN HÓA - XÃ HỘI")).isEqualTo("TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI");
        assertThat(Heading.head("HIỆU TRƯỞNG", "TRƯỜNG TIỂU HỌC NGUYỄN DU"))
                .isEqualTo("HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC NGUYỄN DU");
        assertThat(Heading.head("CHỦ TỊCH", "ỦY BAN NHÂN DÂN XÃ PHÚ LÝ"))
                .isEqualTo("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ PHÚ LÝ");
        assertThat(made(DocumentType.QUYET_DINH, text(Form.QUYET_DINH, OFFICE, "Thành lập Tổ giúp việc"))
                        .competence())
                .isEqualTo("TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI");
    }

    @Test
    void anUrgingLetterIsToWhomThePlanGaveWork() {
        OfficialDocument made = made(DocumentType.CONG_VAN, text(Form.DON_DOC, COMMITTEE, "Đôn đốc thực hiện"));
        assertThat(made.addressees())
                .containsExactly("Trường Tiểu học Quang Vinh;", "Các trường THCS trên địa bàn phường.");
        assertThat(made.recipients()).containsExactly(new Recipient("Như trên", ""), new Recipient("VT", "Lưu"));
    }

    @Test
    void aDecisionHasItsBasesInItalicsAndItsArticles() {
        OfficialDocument made = made(
                DocumentType.QUYET_DINH,
                text(Form.QUYET_DINH, COMMITTEE, "Thành lập Ban Tổ chức").replace("…", "Mai"));
        assertThat(made.competence()).isEqualTo("ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN");
        assertThat(made.bases()).hasSize(2);
        assertThat(made.bases().getFirst()).startsWith("Căn cứ Kế hoạch số 142/KH-UBND");
    }

    @Test
    void minutesAreSignedByTheSecretaryOnTheLeft() throws Exception {
        String text = text(Form.BIEN_BAN, COMMITTEE, "Họp Ban Tổ chức Tuần lễ")
                .replace("THƯ KÝ\n\n…", "THƯ KÝ\n\nTrương Mỹ Linh")
                .replace("…", "Mai Lan");
        OfficialDocument made = made(DocumentType.BIEN_BAN, text);
        assertThat(made.secretary()).isEqualTo(new Signature(List.of(), "THƯ KÝ", "Trương Mỹ Linh"));
        try (var pdf = Loader.loadPDF(WrittenFiles.pdf(made.asDraft()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("DỰ THẢO", "BIÊN BẢN", "THƯ KÝ", "Trương Mỹ Linh", "Huỳnh Quốc Dũng", "Số:");
        }
    }

    @Test
    void whatWouldBeLostOrSaidByOthersIsToldBeforeItIsSubmitted() {
        String text = text(Form.CONG_VAN, OFFICE, "Đề nghị báo cáo").replace("…", "Mai Lan");
        assertThat(blocking(Form.CONG_VAN, text.replace("Số: /", "Số: 15/"), UnitKind.PHONG))
                .containsExactly("Phần số hãy để trống (“Số: /VHXH”): văn thư cấp số khi ban hành.");
        assertThat(blocking(Form.CONG_VAN, text.replace("ngày tháng năm", "ngày 02 tháng 3 năm"), UnitKind.PHONG))
                .containsExactly("Ngày hãy để trống (“ngày tháng năm …”): ngày ghi khi ban hành.");
        assertThat(blocking(Form.BAO_CAO, text, UnitKind.PHONG))
                .contains("Tên loại trong văn bản là “Công văn”, dự thảo này là Báo cáo.");
        assertThat(blocking(Form.CONG_VAN, text.replace("TRƯỞNG PHÒNG", "TM. PHÒNG\n\nTRƯỞNG PHÒNG"), UnitKind.PHONG))
                .containsExactly(
                        "Cơ quan làm việc theo chế độ thủ trưởng: người đứng đầu ký trực tiếp, không ghi TM. (Điều 13 khoản 1).");
        assertThat(blocking(
                        Form.CONG_VAN,
                        text.replace("TRƯỞNG PHÒNG", "KT. PHÓ TRƯỞNG PHÒNG\n\nPHÓ TRƯỞNG PHÒNG"),
                        UnitKind.PHONG))
                .containsExactly("Sau KT. là chức vụ của người đứng đầu, không phải “PHÓ TRƯỞNG PHÒNG”.");
        assertThat(blocking(Form.CONG_VAN, "", UnitKind.PHONG)).isNotEmpty();
    }

    @Test
    void theChairmansOwnDecisionIsNotSignedForTheCommittee() {
        String text = text(Form.QUYET_DINH, COMMITTEE, "Khen thưởng").replace("…", "Mai Lan");
        String own = text.replace(
                "\nỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN\n\nCăn cứ",
                "\nCHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN\n\nCăn cứ");
        assertThat(blocking(Form.QUYET_DINH, own, UnitKind.UBND_XA))
                .containsExactly("Quyết định thuộc thẩm quyền của Chủ tịch: ký trực tiếp, không ghi TM. (Điều 13).");
        assertThat(blocking(Form.QUYET_DINH, own.replace("TM. ỦY BAN NHÂN DÂN\n\n", ""), UnitKind.UBND_XA))
                .isEmpty();
        assertThat(blocking(Form.QUYET_DINH, text.replace("TM. ỦY BAN NHÂN DÂN\n\n", ""), UnitKind.UBND_XA))
                .containsExactly(
                        "Quyết định của tập thể Ủy ban nhân dân: phải ghi TM. ỦY BAN NHÂN DÂN (Điều 13 khoản 2).");
    }
}
