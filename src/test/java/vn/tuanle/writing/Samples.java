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

/// Documents of several types, for tests, measurements and eyes.
public enum Samples {
    PLAN,
    LETTER,
    INVITATION,
    MINUTES,
    STAMPED,
    CERTIFICATE;

    public OfficialDocument document() {
        return switch (this) {
            case PLAN -> plan(3, 30);
            case LETTER -> letter();
            case INVITATION ->
                simple(
                        "GIẤY MỜI",
                        "Dự Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2026",
                        List.of(
                                "Ủy ban nhân dân phường Trấn Biên trân trọng kính mời: Ông Nguyễn Văn An, Giám đốc Trung tâm học tập cộng đồng phường.",
                                "Tới dự Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2026.",
                                "Chủ trì: Bà Trần Thị Minh Hạnh, Phó Chủ tịch Ủy ban nhân dân phường.",
                                "Thời gian: 07 giờ 30, ngày 01 tháng 10 năm 2026.",
                                "Địa điểm: Hội trường Ủy ban nhân dân phường./."),
                        null,
                        Marks.NONE);
            case MINUTES ->
                simple(
                        "BIÊN BẢN",
                        "Họp Ban Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026",
                        List.of(
                                "Thời gian bắt đầu: 14 giờ 00, ngày 03 tháng 9 năm 2026.",
                                "Địa điểm: Phòng họp số 2.",
                                "Thành phần tham dự: 12 thành viên Ban Tổ chức.",
                                "Nội dung:",
                                "1. Trưởng ban nêu mục đích cuộc họp.",
                                "2. Các thành viên thống nhất phân công theo QĐ-TTg số 1373/QĐ-TTg.",
                                "Cuộc họp kết thúc vào 16 giờ 00, ngày 03 tháng 9 năm 2026./."),
                        new Signature(List.of(), "THƯ KÝ", "Lê Thị Ngọc Anh"),
                        Marks.NONE);
            case STAMPED ->
                simple(
                        "BÁO CÁO",
                        "Kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026 trên địa bàn phường Trấn Biên, thành phố Đồng Nai",
                        List.of("I. KẾT QUẢ", "1. Đã tổ chức 28 lớp; xem Công văn số 11951/KH-UBND về COVID-19."),
                        null,
                        new Marks(
                                Secrecy.MAT,
                                Urgency.HOA_TOC,
                                "Xem xong trả lại",
                                "PL",
                                300,
                                List.of(
                                        "Số 12 đường Phan Chu Trinh, phường Trấn Biên",
                                        "ĐT: 0251 3822 501; E-mail: tranbien@dongnai.gov.vn"),
                                code()));
            case CERTIFICATE ->
                simple(
                        "GIẤY KHEN",
                        "",
                        List.of("Tặng ông Nguyễn Văn An, đã có thành tích xuất sắc trong Tuần lễ năm 2026./."),
                        null,
                        Marks.NONE);
        };
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

    private static Letterhead head(String symbol) {
        return new Letterhead(
                null, "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN", "7", symbol, "Trấn Biên", LocalDate.of(2026, 9, 4));
    }

    private static final Signature SIGNED =
            new Signature(List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"), "PHÓ CHỦ TỊCH", "Trần Thị Minh Hạnh");
    private static final List<Recipient> RECIPIENTS = List.of(
            new Recipient("Sở Giáo dục và Đào tạo", "b/c"),
            new Recipient("Các đơn vị có tên tại Mục III", "thực hiện"),
            new Recipient("VT, VHXH (Hạnh)", "Lưu"));

    private static String letters(String type) {
        for (DocumentType each : DocumentType.values()) if (each.line().equals(type)) return each.letters();
        return "";
    }

    private static OfficialDocument simple(
            String type,
            String title,
            List<String> body,
            @org.jspecify.annotations.Nullable Signature secretary,
            Marks marks) {
        List<Passage> passages = new ArrayList<>();
        for (String text : body) passages.add(new Passage.Text(text));
        return new OfficialDocument(
                type,
                head(letters(type) + "-UBND"),
                title,
                null,
                List.of(),
                List.of(),
                passages,
                SIGNED,
                secretary,
                RECIPIENTS,
                List.of(),
                marks);
    }

    private static OfficialDocument letter() {
        return new OfficialDocument(
                "",
                new Letterhead(
                        "UBND PHƯỜNG TRẤN BIÊN",
                        "PHÒNG VĂN HÓA - XÃ HỘI",
                        "115",
                        "VHXH-GD",
                        "Trấn Biên",
                        LocalDate.of(2026, 2, 5)),
                "đôn đốc báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026",
                null,
                List.of(),
                List.of(
                        "Các trường mầm non, tiểu học, trung học cơ sở trên địa bàn phường",
                        "Trung tâm học tập cộng đồng phường",
                        "Hội Khuyến học phường"),
                List.of(
                        new Passage.Text(
                                "Thực hiện Kế hoạch số 142/KH-UBND ngày 19 tháng 9 năm 2025 của Ủy ban nhân dân phường, Phòng Văn hóa - Xã hội đề nghị các đơn vị báo cáo kết quả về Phòng chậm nhất ngày 12 tháng 10 năm 2026."),
                        new Passage.Text("Đề nghị các đơn vị nghiêm túc thực hiện./.")),
                new Signature(List.of(), "TRƯỞNG PHÒNG", "Đinh Công Tráng"),
                null,
                List.of(new Recipient("Như trên", ""), new Recipient("VT", "Lưu")),
                List.of(),
                Marks.NONE);
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
                    body.add(
                            new Passage.Text(
                                    letter
                                            + ") Chủ trì, phối hợp với các cơ quan, đơn vị tuyên truyền mục đích, ý nghĩa của việc học tập suốt đời sau đại dịch COVID-19 theo Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 và Kế hoạch số 11951/KH-UBND; báo cáo kết quả trước ngày 15 tháng 10 năm 2026."));
                }
            }
        }
        body.add(
                new Passage.Text(
                        "Trên đây là Kế hoạch tổ chức Tuần lễ (nhiệm vụ và dự toán tại các phụ lục kèm theo), đề nghị các đơn vị thực hiện./."));
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
                head("KH-UBND"),
                "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026 trên địa bàn phường Trấn Biên",
                null,
                List.of(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                        "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”"),
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
