package vn.tuanle.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// A question of each kind, for the form to fill in.
final class Examples {
    private Examples() {}

    static List<Draft> ofEachKind() {
        return List.of(
                draft(new Question.SingleChoice(
                        Wording.of("Tuần lễ hưởng ứng học tập suốt đời thường diễn ra vào tháng nào?"),
                        List.of(),
                        options("Tháng 4", "Tháng 6", "Tháng 10", "Tháng 12"),
                        2,
                        true)),
                draft(new Question.MultipleChoice(
                        Wording.of("Chọn các số chẵn."),
                        List.of(),
                        options("2", "3", "4"),
                        new TreeSet<>(List.of(0, 2)),
                        false,
                        Question.Credit.SHARE)),
                draft(new Question.TrueFalse(
                        Wording.of("Mật khẩu nên dùng chung cho mọi tài khoản."), List.of(), false)),
                draft(new Question.Ordering(
                        Wording.of("Xếp từ nhỏ đến lớn."),
                        List.of(),
                        options("1 KB", "1 MB", "1 GB"),
                        Question.Credit.ALL_OR_NOTHING)),
                draft(new Question.Matching(
                        Wording.of("Ghép nước với thủ đô."),
                        List.of(),
                        options("Việt Nam", "Lào"),
                        options("Hà Nội", "Viêng Chăn", "Băng Cốc"),
                        List.of(0, 1),
                        Question.Credit.SHARE)),
                draft(new Question.ShortAnswer(
                        Wording.of("Viết tên thủ đô của Việt Nam."),
                        List.of(),
                        List.of(new Question.Accepted("Hà Nội", 100)),
                        Question.Comparison.FOLDED)));
    }

    private static Draft draft(Question content) {
        return new Draft(content, Wording.NONE, "", "Ví dụ", Level.RECOGNITION, null);
    }

    private static List<Question.Option> options(String... texts) {
        return Arrays.stream(texts).map(Question.Option::of).toList();
    }
}
