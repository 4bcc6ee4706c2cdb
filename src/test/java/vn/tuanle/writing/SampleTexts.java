package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.List;

/// What the documents of [Samples] say.
final class SampleTexts {
    static final List<String> BASES = List.of(
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            "Căn cứ Quyết định số 1373/QĐ-TTg ngày 30 tháng 7 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án “Xây"
                    + " dựng xã hội học tập giai đoạn 2021 - 2030”",
            "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội");

    static final String SHORT_REPORT = """
        I. KẾT QUẢ
        1. Đã tổ chức 28 lớp; xem Công văn số 11951/KH-UBND về COVID-19.\
        """;

    static final String REPORT = """
        Thực hiện Kế hoạch số 142/KH-UBND ngày 19 tháng 9 năm 2025 của Ủy ban nhân dân thành phố, Ủy ban nhân dân phường Trấn Biên báo cáo kết quả như sau:
        I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI
        1. Văn bản chỉ đạo
        Ủy ban nhân dân phường ban hành Kế hoạch số 07/KH-UBND ngày 04 tháng 9 năm 2026; 28/28 đơn vị có kế hoạch riêng, đạt 100% số đơn vị được giao.
        2. Công tác tuyên truyền
        a) Treo 120 băng rôn, phát 3.500 tờ gấp, phát thanh 45 phút mỗi ngày trong 7 ngày.
        b) Đăng 16 tin, bài trên trang thông tin điện tử của phường và các trường.
        c) Vận động 1.250 hộ gia đình đăng ký “Gia đình học tập”.
        d) Phối hợp với Đoàn Thanh niên ra quân 12 đội lưu động.
        đ) Tổ chức 03 buổi nói chuyện chuyên đề sau đại dịch COVID-19 theo Quyết định số 1373/QĐ-TTg.
        II. KẾT QUẢ TỔ CHỨC TUẦN LỄ
        1. Số liệu chung
        | TT | Nội dung | Đơn vị tính | Kế hoạch | Thực hiện | Tỷ lệ (%) | Ghi chú |
        |---|---|---|---|---|---|---|
        | 1 | Lớp kỹ năng số cho người cao tuổi | lớp | 20 | 28 | 140 | |
        | 2 | Người tham gia Lễ khai mạc | người | 500 | 612 | 122,4 | |
        | 3 | Sách, tài liệu tặng thư viện cộng đồng | cuốn | 1.000 | 1.340 | 134 | Xã hội hóa |
        2. Kinh phí: 25.000.000 đồng, trong đó ngân sách phường 15.000.000 đồng, xã hội hóa 10.000.000 đồng.
        III. KHÓ KHĂN, KIẾN NGHỊ
        1. Hai trung tâm học tập cộng đồng chưa có đường truyền Internet ổn định.
        2. Đề nghị Ủy ban nhân dân thành phố bố trí kinh phí mua 40 máy tính trong năm 2027.
        Trên đây là báo cáo kết quả tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026 của Ủy ban nhân dân phường Trấn Biên.\
        """;

    static final String GUIDANCE = """
        Thực hiện Kế hoạch số 11951/KH-UBND ngày 28/10/2021 của Ủy ban nhân dân thành phố, Sở Giáo dục và Đào tạo hướng dẫn các đơn vị tổ chức Tuần lễ như sau:
        Phần I
        YÊU CẦU CHUNG
        1. Chủ đề: “Học tập suốt đời để thích ứng với chuyển đổi số”.
        2. Thời gian: từ ngày 01/10/2026 đến hết ngày 07/10/2026.
        Phần II
        NỘI DUNG HƯỚNG DẪN
        1. Đối với các trường
        a) Tổ chức Lễ hưởng ứng vào tiết chào cờ đầu tuần.
        b) Mở thư viện phục vụ cộng đồng ngoài giờ học, ít nhất 2 giờ mỗi ngày.
        2. Đối với trung tâm học tập cộng đồng
        a) Mở ít nhất 3 lớp ngắn hạn, mỗi lớp từ 20 người trở lên.
        b) Báo cáo kết quả về Sở trước ngày 15 tháng 10 năm 2026./.\
        """;

    static final String LETTER = """
        Thực hiện Kế hoạch số 142/KH-UBND ngày 19 tháng 9 năm 2025 của Ủy ban nhân dân phường, Phòng Văn hóa - Xã hội đề nghị các đơn vị báo cáo kết quả về Phòng chậm nhất ngày 12 tháng 10 năm 2026.
        Đề nghị các đơn vị nghiêm túc thực hiện./.\
        """;

    static final String INVITATION = """
        Ủy ban nhân dân phường Trấn Biên trân trọng kính mời: Ông Nguyễn Văn An, Giám đốc Trung tâm học tập cộng đồng phường.
        Tới dự Lễ khai mạc Tuần lễ hưởng ứng học tập suốt đời năm 2026.
        Chủ trì: Bà Trần Thị Minh Hạnh, Phó Chủ tịch Ủy ban nhân dân phường.
        Thời gian: 07 giờ 30, ngày 01 tháng 10 năm 2026.
        Địa điểm: Hội trường Ủy ban nhân dân phường./.\
        """;

    static final String DECISION = """
        QUYẾT ĐỊNH:
        Điều 1. Thành lập Ban Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026 phường Trấn Biên gồm các ông, bà có tên trong danh sách kèm theo.
        Điều 2. Nhiệm vụ của Ban Tổ chức
        1. Xây dựng chương trình, phân công các thành viên và đôn đốc các đơn vị thực hiện.
        2. Tổng hợp kết quả, báo cáo Ủy ban nhân dân phường trước ngày 20 tháng 10 năm 2026.
        3. Ban Tổ chức tự giải thể sau khi hoàn thành nhiệm vụ.
        Điều 3. Chánh Văn phòng, Trưởng phòng Văn hóa - Xã hội, Thủ trưởng các đơn vị có liên quan và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.\
        """;

    static final String MINUTES = """
        Thời gian bắt đầu: 14 giờ 00, ngày 03 tháng 9 năm 2026.
        Địa điểm: Phòng họp số 2.
        Thành phần tham dự: 12 thành viên Ban Tổ chức.
        Chủ trì (chủ tọa): Bà Trần Thị Minh Hạnh.
        Thư ký (người ghi biên bản): Bà Lê Thị Ngọc Anh.
        Nội dung (theo diễn biến cuộc họp):
        1. Trưởng ban nêu mục đích cuộc họp.
        2. Các thành viên thống nhất phân công theo Quyết định số 1373/QĐ-TTg.
        Cuộc họp kết thúc vào 16 giờ 00, ngày 03 tháng 9 năm 2026./.\
        """;

    static final String NOTICE = """
        Ủy ban nhân dân phường Trấn Biên thông báo lịch các lớp học mở trong Tuần lễ như sau:
        1. Lớp kỹ năng số: 19 giờ 30 các ngày 01, 03 và 05 tháng 10 năm 2026 tại Trung tâm học tập cộng đồng.
        2. Lớp khởi nghiệp: 08 giờ 00 ngày 04 tháng 10 năm 2026 tại Hội trường Ủy ban nhân dân phường.
        Ai có nhu cầu đăng ký với khu phố trước ngày 28 tháng 9 năm 2026./.\
        """;

    static final String DRAFT = """
        1. Mở các lớp học trong Tuần lễ theo lịch tại Phụ lục kèm theo Kế hoạch này.
        2. Phòng Văn hóa - Xã hội theo dõi, đôn đốc các khu phố thực hiện./.\
        """;

    static final String PROPOSAL = """
        Căn cứ Kế hoạch số 07/KH-UBND ngày 04 tháng 9 năm 2026, Phòng Văn hóa - Xã hội kính trình Ủy ban nhân dân phường phê duyệt kinh phí như sau:
        1. Tổng kinh phí: 25.000.000 đồng (Hai mươi lăm triệu đồng chẵn).
        2. Nguồn: ngân sách phường năm 2026.
        Phòng Văn hóa - Xã hội kính trình Ủy ban nhân dân phường xem xét, quyết định./.\
        """;

    static final String COMMENDATION = """
        Giám đốc Trung tâm học tập cộng đồng phường Trấn Biên
        Đã có thành tích xuất sắc trong tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2026.\
        """;

    static final String CERTIFICATE = """
        Đã hoàn thành lớp kỹ năng số cho người cao tuổi từ ngày 01/10/2026 đến ngày 07/10/2026.\
        """;

    private SampleTexts() {}

    /// As a unit's plan has it: lines, the sums by source, the total.
    static List<Passage> estimate() {
        List<List<String>> rows = List.of(
                List.of(
                        "STT",
                        "Nội dung chi",
                        "Đơn vị tính",
                        "Số lượng",
                        "Đơn giá (đồng)",
                        "Thành tiền (đồng)",
                        "Nguồn"),
                List.of("1", "Trang trí, âm thanh lễ khai mạc", "buổi", "1", "12.500.000", "12.500.000", "Ngân sách"),
                List.of("2", "Sách tặng người đọc", "cuốn", "150", "45.000", "6.750.000", "Xã hội hóa"),
                List.of("3", "Nước uống", "thùng", "2,5", "90.000", "225.000", "Xã hội hóa"),
                List.of("", "Ngân sách", "", "", "", "12.500.000", ""),
                List.of("", "Xã hội hóa", "", "", "", "6.975.000", ""),
                List.of("", "Tổng cộng", "", "", "", "19.475.000", ""));
        return List.of(
                new Passage.Table(rows, 1, List.of()),
                new Passage.Text("Bằng chữ: Mười chín triệu bốn trăm bảy mươi lăm nghìn đồng./."));
    }

    static Passage.Table members() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TT", "Họ và tên", "Chức vụ", "Nhiệm vụ", "Ghi chú"));
        rows.add(List.of("1", "Bà Trần Thị Minh Hạnh", "Phó Chủ tịch Ủy ban nhân dân phường", "Trưởng ban", ""));
        rows.add(
                List.of("2", "Ông Đinh Công Tráng", "Trưởng phòng Văn hóa - Xã hội", "Phó Trưởng ban thường trực", ""));
        rows.add(List.of("3", "Ông Nguyễn Văn An", "Giám đốc Trung tâm học tập cộng đồng", "Thành viên", ""));
        return new Passage.Table(rows, 1, List.of());
    }
}
