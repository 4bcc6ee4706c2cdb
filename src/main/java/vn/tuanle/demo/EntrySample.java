package vn.tuanle.demo;

import java.util.List;

/// What people send in the demonstration. `file` is empty where there is none.
@SuppressWarnings("ArrayRecordComponent") // never compared
record EntrySample(String author, int born, String unit, String title, String body, byte[] file, String name) {
    static List<EntrySample> all() {
        return List.of(
                new EntrySample(
                        "Nguyễn Gia Hân",
                        2014,
                        "Trường Tiểu học Quang Vinh",
                        "Tủ sách dưới gốc bàng",
                        "Sân trường em có một tủ sách không khóa. Ai đọc xong thì trả lại, thêm một cuốn của mình.",
                        Drawing.png("Tủ sách", 0),
                        "tu-sach.png"),
                new EntrySample(
                        "Lê Hoàng Nam",
                        2013,
                        "Trường Tiểu học Nguyễn Du",
                        "Bà em học chữ",
                        "Bảy mươi hai tuổi bà mới đến lớp. Tối tối hai bà cháu cùng đánh vần bên hiên nhà.",
                        Drawing.tone(0),
                        "ba-em-hoc-chu.wav"),
                new EntrySample(
                        "Trần Thị Cúc",
                        1962,
                        "Hội Người cao tuổi",
                        "Học để khỏi quên",
                        "Về hưu, tôi học vẽ, học gõ máy. Mỗi ngày một điều nhỏ, vậy mà vui cả nhà.",
                        new byte[0],
                        ""),
                new EntrySample(
                        "Phạm Quốc Khánh",
                        1998,
                        "",
                        "Lớp học của người giao hàng",
                        "Giữa hai chuyến hàng tôi nghe một chương sách nói. Đường dài hóa ngắn lại.",
                        Drawing.tone(1),
                        "giao-hang.wav"),
                new EntrySample(
                        "Đỗ Minh Thư",
                        2012,
                        "",
                        "Bản đồ những điều em chưa biết",
                        "Em vẽ một bản đồ. Chỗ nào chưa biết thì để trắng, học được thì tô màu.",
                        Drawing.png("Bản đồ", 1),
                        "ban-do.png"));
    }
}
