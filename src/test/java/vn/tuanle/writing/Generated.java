package vn.tuanle.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import vn.tuanle.writing.OfficialDocument.Annex;
import vn.tuanle.writing.OfficialDocument.Marks;
import vn.tuanle.writing.OfficialDocument.Recipient;
import vn.tuanle.writing.OfficialDocument.Secrecy;
import vn.tuanle.writing.OfficialDocument.Signature;
import vn.tuanle.writing.OfficialDocument.Urgency;

/// Documents as agencies write them, of any length and with any of the boxes, the same for the same seed.
final class Generated {
    /// What must never be parted at the end of a line.
    static final List<String> WHOLE = List.of(
            "COVID-19",
            "1373/QĐ-TTg",
            "11951/KH-UBND",
            "ngày 28/10/2021",
            "25.000.000 đồng",
            "07 giờ 30",
            "2021 - 2030",
            "QĐ-TTg");

    private static final List<String> WORDS = List.of(
            ("tuyên truyền mục đích ý nghĩa của việc học tập suốt đời trong nhân dân vận động người lao động người cao"
                            + " tuổi tham gia lớp học kỹ năng số phát huy vai trò thư viện cộng đồng gắn với chuyển đổi số xây"
                            + " dựng xã hội học tập bảo đảm thiết thực hiệu quả tiết kiệm khuyến khích mỗi gia đình dòng họ đăng"
                            + " ký")
                    .split(" "));
    private static final List<String> HEADINGS =
            List.of("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "GIẢI PHÁP THỰC HIỆN", "KINH PHÍ", "TỔ CHỨC THỰC HIỆN");
    private static final List<String> BODIES = List.of(
            "Phòng Văn hóa - Xã hội",
            "Hội Khuyến học phường",
            "Đoàn Thanh niên phường",
            "Trung tâm học tập cộng đồng",
            "Các trường trên địa bàn phường");
    private static final List<String[]> ISSUERS = List.of(
            new String[] {null, "ỦY BAN NHÂN DÂN PHƯỜNG TRẤN BIÊN"},
            new String[] {null, "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI"},
            new String[] {"UBND THÀNH PHỐ ĐỒNG NAI", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"},
            new String[] {"UBND PHƯỜNG TRẤN BIÊN", "TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN BỈNH KHIÊM"},
            new String[] {
                "SỞ GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ ĐỒNG NAI",
                "TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN BIÊN HÒA"
            },
            new String[] {"HỘI KHUYẾN HỌC THÀNH PHỐ ĐỒNG NAI", "HỘI KHUYẾN HỌC PHƯỜNG TRẤN BIÊN"});

    /// Few, and together with every type, issuer, mark, number of annexes and length up to nine pages.
    static LongStream seeds() {
        return LongStream.of(22, 40, 45, 49, 52, 62, 64, 73, 79, 82, 93, 100, 101, 110);
    }

    private final Random random;

    private Generated(long seed) {
        random = new Random(seed * 7_919);
    }

    static OfficialDocument document(long seed) {
        return new Generated(seed).document();
    }

    private OfficialDocument document() {
        List<String[]> types = List.of(
                new String[] {"KẾ HOẠCH", "KH"},
                new String[] {"BÁO CÁO", "BC"},
                new String[] {"THÔNG BÁO", "TB"},
                new String[] {"HƯỚNG DẪN", "HD"},
                new String[] {"", "CV"});
        String[] type = one(types);
        String[] issuer = one(ISSUERS);
        String symbol = type[0].isEmpty() ? "UBND-VX" : type[1] + "-UBND";
        String title = (type[0].isEmpty() ? "tổ chức" : "Tổ chức") + " Tuần lễ hưởng ứng học tập suốt đời năm 2026"
                + (chance(40) ? " trên địa bàn phường Trấn Biên, thành phố Đồng Nai" : "");
        Draft draft = new Draft(type[0], symbol, title)
                .by(issuer[0], issuer[1], "Trấn Biên")
                .numbered(
                        String.valueOf(1 + random.nextInt(300)),
                        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(240)));
        if (type[0].isEmpty() || chance(15)) draft.to(some(BODIES, 1 + random.nextInt(3)));
        if (chance(60))
            draft.based(List.of(
                    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                    "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ phê"
                            + " duyệt Đề án “Xây dựng xã hội học tập giai đoạn 2021 - 2030”"));
        body(draft);
        draft.signed(
                        chance(50)
                                ? new Signature(
                                        List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
                                        "PHÓ CHỦ TỊCH",
                                        "Trần Thị Minh Hạnh")
                                : new Signature(List.of(), "GIÁM ĐỐC", "Nguyễn Văn An"))
                .received(recipients());
        if (chance(25)) draft.marked(marks());
        for (int annexes = random.nextInt(3); annexes > 0; annexes--) draft.with(annex());
        return draft.document();
    }

    private void body(Draft draft) {
        int sections = 1 + random.nextInt(HEADINGS.size());
        for (int s = 0; s < sections; s++) {
            draft.says(Words.roman(s + 1) + ". " + HEADINGS.get(s));
            int clauses = 1 + random.nextInt(5);
            for (int c = 1; c <= clauses; c++) {
                if (chance(50)) {
                    draft.says(c + ". " + one(BODIES));
                    for (String letter : List.of("a", "b", "c", "d", "đ").subList(0, 1 + random.nextInt(5)))
                        draft.says(letter + ") " + sentence());
                } else {
                    draft.says(c + ". " + sentence());
                }
            }
            if (chance(20)) draft.says(table(3 + random.nextInt(8)));
        }
        draft.says("Trên đây là nội dung tổ chức Tuần lễ, đề nghị các đơn vị thực hiện./.");
    }

    /// Words of any number, so that what must stay whole meets the end of a line everywhere.
    private String sentence() {
        StringBuilder out = new StringBuilder("Chủ trì");
        for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
            int from = random.nextInt(WORDS.size() - 24);
            int words = 3 + random.nextInt(20);
            out.append(' ').append(String.join(" ", WORDS.subList(from, from + words)));
            if (chance(70)) out.append(", ").append(one(WHOLE));
        }
        return out.append('.').toString();
    }

    private Passage.Table table(int rows) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("TT", "Nội dung công việc", "Cơ quan chủ trì", "Thời gian", "Ghi chú"));
        for (int r = 1; r <= rows; r++) cells.add(List.of("" + r, sentence(), one(BODIES), "Trước ngày 30/9/2026", ""));
        return new Passage.Table(cells, 1, List.of());
    }

    private Annex annex() {
        return new Annex("", "Danh mục nhiệm vụ", null, List.of(table(5 + random.nextInt(40))), chance(50));
    }

    private List<Recipient> recipients() {
        List<Recipient> out = new ArrayList<>();
        for (String body : some(BODIES, 1 + random.nextInt(5))) out.add(new Recipient(body, chance(30) ? "b/c" : ""));
        if (chance(10)) for (int i = 1; i <= 40; i++) out.add(new Recipient("Khu phố " + i, ""));
        out.add(new Recipient("VT, VHXH", "Lưu"));
        return out;
    }

    private Marks marks() {
        return new Marks(
                chance(50) ? one(List.of(Secrecy.values())) : null,
                chance(70) ? one(List.of(Urgency.values())) : null,
                chance(30) ? "LƯU HÀNH NỘI BỘ" : null,
                chance(30) ? "PL" : null,
                chance(50) ? 30 : 0,
                chance(60)
                        ? List.of("Số 12 đường Phan Chu Trinh, phường Trấn Biên", "Điện thoại: 0251 3822 501")
                        : List.of(),
                chance(60) ? Samples.code() : new byte[0]);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String[] some(List<String> of, int count) {
        int from = random.nextInt(of.size() - count + 1);
        return of.subList(from, from + count).toArray(String[]::new);
    }
}
