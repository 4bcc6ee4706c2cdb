package vn.tuanle.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The columns of the spreadsheet that questions come from and go to; behind them one for each
/// option, A to L.
enum SheetColumn {
    KEY("Mã", ""),
    KIND("Kiểu câu", "Một lựa chọn, Nhiều lựa chọn, Đúng sai, Sắp thứ tự, Ghép cặp, Trả lời ngắn"),
    STEM("Câu hỏi", ""),
    RIGHT("Đáp án", "A; nhiều lựa chọn: A, C; đúng sai: Đúng hoặc Sai; các kiểu khác để trống"),
    EXPLANATION("Giải thích", ""),
    SOURCE("Nguồn", ""),
    TOPIC("Chủ đề", ""),
    LEVEL("Mức độ", "Nhận biết, Thông hiểu, Vận dụng, Vận dụng cao"),
    MARKING("Cách chấm", ""),
    FIXED("Giữ thứ tự", "x: không đảo phương án"),
    SITUATION("Tình huống", "tên; các câu cùng tên là cùng tình huống"),
    SITUATION_TEXT("Nội dung tình huống", "chỉ cần ghi ở câu đầu"),
    FILES("Tệp kèm", "do hệ thống ghi");

    private final String title;
    private final String hint;

    SheetColumn(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    String title() {
        return title;
    }

    String hint() {
        return hint;
    }

    /// All headings in their order.
    static List<String> headings() {
        return Stream.concat(
                        Arrays.stream(values()).map(SheetColumn::title),
                        IntStream.range(0, Soundness.MOST_OPTIONS).mapToObj(KeyLine::letter))
                .toList();
    }
}
