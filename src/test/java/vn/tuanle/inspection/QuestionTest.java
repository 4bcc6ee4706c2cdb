package vn.tuanle.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Outcome;

class QuestionTest {
    @Test
    void oneALineAndInWordsWhereItEndsWithAColon() {
        assertThat(done(Question.read("Có kế hoạch\r\n\n  Có   danh sách  \nKiến nghị của đơn vị:\n:\n", "x")))
                .containsExactly(
                        new Question(Question.Kind.CHOICE, "Có kế hoạch"),
                        new Question(Question.Kind.CHOICE, "Có danh sách"),
                        new Question(Question.Kind.TEXT, "Kiến nghị của đơn vị"));
    }

    @Test
    void noneTooManyOrTooLongIsRefused() {
        assertThat(why(" \n ")).isEqualTo("Hãy ghi ít nhất một câu hỏi.");
        assertThat(why("Câu\n".repeat(101))).isEqualTo("Nhiều quá 100 câu hỏi; hãy chia thành hai mẫu.");
        assertThat(why("Một\n" + "x".repeat(501))).isEqualTo("Câu hỏi 2 dài quá 500 ký tự.");
        assertThat(done(Question.read(Checklists.proposed(), "x"))).hasSize(11);
    }

    private static String why(String typed) {
        return Question.read(typed, "x") instanceof Outcome.Refused<List<Question>> no
                ? no.why().text()
                : "read";
    }
}
