package vn.tuanle.reading;

import java.util.List;

/// One short plan, line by line, that the tests put into every kind of file.
final class SamplePlan {
    static final List<String> LEFT =
            List.of("UBND TỈNH ĐỒNG NAI", "ỦY BAN NHÂN DÂN", "THÀNH PHỐ BIÊN HÒA", "Số: 215/KH-UBND");
    static final List<String> RIGHT = List.of(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Biên Hòa, ngày 14 tháng 10 năm 2021");
    static final List<String> TITLE = List.of(
            "KẾ HOẠCH", "Tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021", "trên địa bàn thành phố Biên Hòa");
    static final List<String> BODY = """
            Thực hiện Kế hoạch số 11951/KH-UBND ngày 30/9/2021 của UBND tỉnh Đồng Nai và văn bản số 3975/SGDĐT-NV1 ngày 04/10/2021 của Sở Giáo dục và Đào tạo tỉnh Đồng Nai về việc tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021;
            Chủ tịch UBND thành phố Biên Hòa ban hành Kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021 (sau đây gọi tắt là Tuần lễ) trên địa bàn thành phố, cụ thể như sau:
            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích:
            a) Tổ chức Tuần lễ nhằm tiếp tục đẩy mạnh phong trào học tập sâu rộng trong các tầng lớp nhân dân, giúp nâng cao nhận thức của người dân về vai trò của chuyển đổi số đối với việc học tập suốt đời.
            b) Tăng cường trách nhiệm và huy động sự quan tâm, tham gia của các cấp, các ngành, tổ chức đoàn thể, lực lượng xã hội, đáp ứng nhu cầu học tập của người dân trong thời gian phòng, chống dịch COVID-19.
            2. Yêu cầu:
            a) Tuần lễ được triển khai thực hiện với hình thức, nội dung thiết thực, hiệu quả, gắn với nhiệm kỳ 2020 - 2025 và Quyết định số 1373/QĐ-TTg ngày 30/7/2021 của Thủ tướng Chính phủ ban hành “Đề án xây dựng xã hội học tập giai đoạn 2021 - 2030”.
            II. CHỦ ĐỀ, THỜI GIAN VÀ NỘI DUNG
            1. Chủ đề:
            - Chuyển đổi số và cơ hội học tập suốt đời cho tất cả mọi người trong thời gian phòng, chống dịch COVID-19.
            - Chuyển đổi số để xây dựng thành công một xã hội học tập mới.
            2. Thời gian:
            - Tuần lễ được tổ chức từ ngày 16/10/2021 đến ngày 22/10/2021.
            - Các cơ quan, đơn vị, địa phương báo cáo kết quả thực hiện Tuần lễ về UBND thành phố Biên Hòa trước ngày 28/10/2021 (qua Phòng Giáo dục và Đào tạo thành phố).
            III. TỔ CHỨC THỰC HIỆN
            1. Phòng Giáo dục và Đào tạo:
            a) Chủ trì, phối hợp Hội Khuyến học thành phố và các đơn vị có liên quan xây dựng kế hoạch tổ chức triển khai thực hiện Tuần lễ và thúc đẩy học tập suốt đời trong suốt năm học 2021 - 2022.
            b) Theo dõi, đôn đốc, hướng dẫn và tổng hợp, báo cáo kết quả triển khai Tuần lễ trên địa bàn về Sở Giáo dục và Đào tạo trước ngày 31/10/2021.
            2. Đề nghị Hội Khuyến học thành phố:
            a) Tích cực tuyên truyền các hoạt động của Tuần lễ và tổ chức các hoạt động thúc đẩy việc học tập suốt đời thông qua hệ thống Hội Khuyến học từ thành phố đến phường, xã.
            b) Quan tâm đời sống, hỗ trợ điều kiện học tập cho học sinh có hoàn cảnh khó khăn.
            3. UBND 30 phường, xã:
            a) Xây dựng kế hoạch, dự toán kinh phí và tổ chức các hoạt động Tuần lễ tại địa phương phù hợp, thiết thực, tiết kiệm, hiệu quả.
            b) Tổng hợp, báo cáo kết quả triển khai Tuần lễ của địa phương về UBND thành phố (qua Phòng Giáo dục và Đào tạo) trước ngày 28/10/2021; theo dõi, duy trì, thúc đẩy các hoạt động của Tuần lễ trong suốt năm học 2021 - 2022.
            Trên đây là Kế hoạch tổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2021 trên địa bàn của UBND thành phố Biên Hòa; đề nghị các cơ quan, đơn vị xây dựng kế hoạch triển khai thực hiện đạt kết quả./.
            """.lines().toList();
    static final List<String> RECIPIENTS = List.of(
            "Nơi nhận:",
            "- UBND tỉnh Đồng Nai (b/c);",
            "- Sở Giáo dục và Đào tạo tỉnh Đồng Nai;",
            "- Các cơ quan, đơn vị tại Mục III (thực hiện);",
            "- Lưu: VT, KGVX (Thắng).");
    static final List<String> SIGNATURE = List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Duy Tân");

    private SamplePlan() {}

    /// All lines in reading order: left column before right.
    static List<String> lines() {
        List<String> all = new java.util.ArrayList<>();
        all.addAll(LEFT);
        all.addAll(RIGHT);
        all.addAll(TITLE);
        all.addAll(BODY);
        all.addAll(RECIPIENTS);
        all.addAll(SIGNATURE);
        return all;
    }

    /// The level of a line in a list: 0 for `I.`, 1 for `1.`, 2 for `a)`, 3 for `-`, -1 for none.
    static int level(String line) {
        if (line.matches("[IVX]+\\. .*")) return 0;
        if (line.matches("\\d+\\. .*")) return 1;
        if (line.matches("[a-z]\\) .*")) return 2;
        return line.startsWith("- ") ? 3 : -1;
    }

    static String withoutMarker(String line) {
        return level(line) < 0 ? line : line.substring(line.indexOf(' ') + 1);
    }

    /// The paragraphs of a source as lines, cells in reading order.
    static List<String> linesOf(SourceText source) {
        return source.blocks().stream()
                .flatMap(b -> switch (b) {
                    case Block.Paragraph p -> java.util.stream.Stream.of(p);
                    case Block.Table t ->
                        t.rows().stream().flatMap(r -> r.cells().stream()).flatMap(c -> c.paragraphs().stream());
                })
                .map(Block.Paragraph::text)
                .toList();
    }
}
