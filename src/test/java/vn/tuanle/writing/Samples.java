package vn.tuanle.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tuanle.writing.OfficialDocument.Annex;
import vn.tuanle.writing.OfficialDocument.Letterhead;
import vn.tuanle.writing.OfficialDocument.Marks;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Secrecy;
import vn.tuanle.writing.OfficialDocument.Signature;
import vn.tuanle.writing.OfficialDocument.Urgency;

/// Documents of each type that the product writes, for tests, measurements and eyes.
public enum Samples {
    PLAN,
    ESTIMATE,
    REPORT,
    GUIDANCE,
    LETTER,
    LETTER_TO_ONE,
    INVITATION,
    DECISION,
    MINUTES,
    NOTICE,
    PROPOSAL,
    COMMENDATION,
    CERTIFICATE,
    DRAFT,
    STAMPED,
    LONG_NAMES;

    private static final Signature SIGNED =
            new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Trần Thị Minh Hạnh");
    private static final Signature CHAIRMAN = new Signature(List.of(), "CHỦ TỊCH", "Nguyễn Văn Khánh");
    private static final List<Recipient> RECIPIENTS = List.of(
            new Recipient("Sở Giáo dục và Đào tạo", "b/c"),
            new Recipient("Các đơn vị có tên tại Mục III", "thực hiện"),
            new Recipient("VT, VHXH (Hạnh)", "Lưu"));
    private static final List<Recipient> AS_ABOVE =
            List.of(new Recipient("Như trên", ""), new Recipient("VT, VHXH", "Lưu"));

    public OfficialDocument document() {
        return switch (this) {
            case PLAN -> plan(3, 30);
            case ESTIMATE ->
                made("KẾ HOẠCH", "KH-UBND", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .says(SampleTexts.DRAFT)
                        .signed(SIGNED)
                        .received(RECIPIENTS)
                        .with(new Annex("", "Dự toán kinh phí", null, SampleTexts.estimate(), false))
                        .document();
            case REPORT ->
                made("BÁO CÁO", "BC-UBND", "Kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .to("Ủy ban nhân dân thành phố Đồng Nai")
                        .says(SampleTexts.REPORT)
                        .signed(SIGNED)
                        .received(AS_ABOVE)
                        .document();
            case GUIDANCE ->
                made("HƯỚNG DẪN", "HD-SGDĐT", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .by("UBND THÀNH PHỐ ĐỒNG NAI", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "Đồng Nai")
                        .says(SampleTexts.GUIDANCE)
                        .signed(new Signature(List.of("KT. GIÁM ĐỐC"), "PHÓ GIÁM ĐỐC", "Đào Đức Trình"))
                        .received(RECIPIENTS)
                        .document();
            case LETTER ->
                letter().to(
                                "Các trường mầm non, tiểu học, trung học cơ sở trên địa bàn phường Trấn Biên và các"
                                        + " trung tâm giáo dục khác",
                                "Trung tâm học tập cộng đồng phường",
                                "Hội Khuyến học phường")
                        .document();
            case LETTER_TO_ONE ->
                letter().to("Ban Quản lý khu phố 3")
                        .by(null, "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN", "Trấn Biên")
                        .document();
            case INVITATION ->
                made("GIẤY MỜI", "GM-UBND", "Dự Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .says(SampleTexts.INVITATION)
                        .signed(new Signature(List.of("TL. CHỦ TỊCH"), "CHÁNH VĂN PHÒNG", "Lê Thị Ngọc Anh"))
                        .received(AS_ABOVE)
                        .document();
            case DECISION ->
                made("QUYẾT ĐỊNH", "QĐ-UBND", "Thành lập Ban Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .competence("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN")
                        .based(SampleTexts.BASES)
                        .says(SampleTexts.DECISION)
                        .signed(CHAIRMAN)
                        .received(List.of(new Recipient("Như Điều 3", ""), new Recipient("VT, VHXH", "Lưu")))
                        .with(new Annex("", "Danh sách Ban Tổ chức", null, List.of(SampleTexts.members()), false))
                        .document();
            case MINUTES ->
                made("BIÊN BẢN", "BB-UBND", "Họp Ban Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .says(SampleTexts.MINUTES)
                        .signed(new Signature(List.of(), "CHỦ TỌA", "Trần Thị Minh Hạnh"))
                        .beside(new Signature(List.of(), "THƯ KÝ", "Lê Thị Ngọc Anh"))
                        .received(RECIPIENTS)
                        .document();
            case NOTICE ->
                made("THÔNG BÁO", "TB-UBND", "Lịch các lớp học mở trong Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .says(SampleTexts.NOTICE)
                        .signed(new Signature(
                                List.of("TUQ. CHỦ TỊCH"), "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "Đinh Công Tráng"))
                        .received(RECIPIENTS)
                        .document();
            case PROPOSAL ->
                made("TỜ TRÌNH", "TTr-VHXH", "Về việc phê duyệt kinh phí Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .by("UBND PHƯỜNG TRẤN BIÊN", "PHÒNG VĂN HÓA - XÃ HỘI", "Trấn Biên")
                        .to("Ủy ban nhân dân phường Trấn Biên")
                        .says(SampleTexts.PROPOSAL)
                        .signed(new Signature(List.of("Q. TRƯỞNG PHÒNG"), null, "Đinh Công Tráng"))
                        .received(AS_ABOVE)
                        .document();
            case COMMENDATION ->
                made("GIẤY KHEN", "QĐ-UBND", "Ông Nguyễn Văn An")
                        .says(SampleTexts.COMMENDATION)
                        .competence("CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN")
                        .signed(CHAIRMAN)
                        .document();
            case CERTIFICATE ->
                made("GIẤY CHỨNG NHẬN", "GCN-TTHTCĐ", "Bà Lê Thị Ngọc Anh")
                        .by("UBND PHƯỜNG TRẤN BIÊN", "TRUNG TÂM HỌC TẬP CỘNG ĐỒNG", "Trấn Biên")
                        .says(SampleTexts.CERTIFICATE)
                        .competence("GIÁM ĐỐC TRUNG TÂM HỌC TẬP CỘNG ĐỒNG PHƯỜNG TRẤN BIÊN")
                        .signed(new Signature(List.of(), "GIÁM ĐỐC", "Nguyễn Văn An"))
                        .marked(new Marks(null, null, null, null, 0, List.of(), code()))
                        .document();
            case DRAFT ->
                made("KẾ HOẠCH", "KH-UBND", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                        .says(SampleTexts.DRAFT)
                        .signed(new Signature(List.of("TM. ỦY BAN NHÂN DÂN"), "CHỦ TỊCH", null))
                        .received(RECIPIENTS)
                        .with(new Annex("", "Lịch", null, List.of(new Passage.Text("1. Một lớp học.")), false))
                        .draft()
                        .document();
            case STAMPED ->
                made(
                                "BÁO CÁO",
                                "BC-UBND",
                                "Kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026 trên địa bàn phường Trấn"
                                        + " Biên, thành phố Đồng Nai")
                        .says(SampleTexts.SHORT_REPORT)
                        .signed(SIGNED)
                        .received(RECIPIENTS)
                        .marked(stamps())
                        .document();
            case LONG_NAMES ->
                made("BÁO CÁO", "BC-TTHTCĐ", "Kết quả Tuần lễ")
                        .by(
                                "UBND THÀNH PHỐ ĐỒNG NAI - SỞ GIÁO DỤC VÀ ĐÀO TẠO PHÒNG GIÁO DỤC THƯỜNG XUYÊN",
                                "TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN VÀ HƯỚNG NGHIỆP LIÊN PHƯỜNG"
                                        + " TRẤN BIÊN - TAM HIỆP",
                                "Trấn Biên")
                        .says(SampleTexts.SHORT_REPORT)
                        .signed(new Signature(List.of(), "GIÁM ĐỐC", "ThS. Nguyễn Hoàng Thị Phương Thảo"))
                        .received(RECIPIENTS)
                        .document();
        };
    }

    static Marks stamps() {
        return new Marks(
                Secrecy.MAT,
                Urgency.HOA_TOC,
                "Xem xong trả lại",
                "PL",
                300,
                List.of(
                        "Số 12 đường Phan Chu Trinh, phường Trấn Biên",
                        "ĐT: 0251 3822 501; E-mail: tranbien@dongnai.gov.vn"),
                code());
    }

    /// A picture such as a QR code.
    static byte[] code() {
        var picture = new java.awt.image.BufferedImage(40, 40, java.awt.image.BufferedImage.TYPE_BYTE_BINARY);
        for (int i = 0; i < 40; i += 3) picture.setRGB(i, 39 - i, 0xFFFFFF);
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(picture, "png", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Draft made(String type, String symbol, String title) {
        return new Draft(type, symbol, title);
    }

    private static Draft letter() {
        return made("", "VHXH-GD", "đôn đốc báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026")
                .by("UBND PHƯỜNG TRẤN BIÊN", "PHÒNG VĂN HÓA - XÃ HỘI", "Trấn Biên")
                .says(SampleTexts.LETTER)
                .signed(new Signature(List.of(), "TRƯỞNG PHÒNG", "Đinh Công Tráng"))
                .received(AS_ABOVE);
    }

    /// Each chapter is about one page and a half; the annex has so many rows.
    public static OfficialDocument plan(int chapters, int rows) {
        List<Passage> body = new ArrayList<>();
        String[] roman = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII"};
        for (int c = 0; c < chapters; c++) {
            body.add(new Passage.Text(roman[c] + ". NỘI DUNG, NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN"));
            for (int k = 1; k <= 4; k++) {
                body.add(new Passage.Text(k + ". Phòng Văn hóa - Xã hội phối hợp với Hội Khuyến học"));
                for (String letter : List.of("a", "b", "c")) {
                    body.add(new Passage.Text(letter
                            + ") Chủ trì, phối hợp với các cơ quan, đơn vị tuyên truyền mục đích, ý"
                            + " nghĩa của việc học tập suốt đời sau đại dịch COVID-19 theo Quyết định"
                            + " số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 và Kế hoạch số 11951/KH-UBND;"
                            + " báo cáo kết quả trước ngày 15 tháng 10 năm 2026."));
                }
            }
        }
        body.add(new Passage.Text("Nhiệm vụ và dự toán tại các Phụ lục kèm theo; đề nghị các đơn vị thực hiện./."));
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Ghi chú"));
        for (int r = 1; r <= rows; r++)
            cells.add(List.of(
                    "" + r,
                    "Mở lớp kỹ năng số cho người lao động và người cao tuổi tại khu phố " + r,
                    "Trung tâm học tập cộng đồng phường",
                    "Hội Khuyến học, Đoàn Thanh niên phường",
                    "Trước 30/9/2026",
                    ""));
        return new OfficialDocument(
                "KẾ HOẠCH",
                new Letterhead(
                        null,
                        "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN",
                        "7",
                        "KH-UBND",
                        "Trấn Biên",
                        LocalDate.of(2026, 9, 4)),
                "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026 trên địa bàn phường Trấn Biên",
                null,
                List.of(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                        "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ phê duyệt"
                                + " Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”"),
                List.of(),
                body,
                SIGNED,
                null,
                RECIPIENTS,
                List.of(
                        new Annex("", "Danh mục nhiệm vụ", null, List.of(new Passage.Table(cells, 1, List.of())), true),
                        new Annex(
                                "",
                                "Dự toán kinh phí",
                                null,
                                List.of(new Passage.Text("Tổng kinh phí: 25.000.000 đồng.")),
                                false)),
                Marks.NONE);
    }
}
