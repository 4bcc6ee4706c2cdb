package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    private static final ExamSet THREE = Exams.alike(ExamSet.Mixing.NONE, 3);

    /// A letter a question: what was chosen, “-” for nothing; B is right.
    private static Statistics.Sat sat(String letters) {
        Map<Integer, Answer> answers = new HashMap<>();
        for (int i = 0; i < letters.length(); i++)
            if (letters.charAt(i) != '-') answers.put(i, Answer.Chosen.of(letters.charAt(i) - 'A'));
        return new Statistics.Sat(answers);
    }

    @Test
    void difficultyBlanksAndDistractorsAreCounted() {
        var first = Statistics.of(THREE, Marking.asWritten(), List.of(sat("BBB"), sat("BBA"), sat("CAA"), sat("-AA")))
                .getFirst();
        assertThat(first.difficulty()).isEqualTo(0.5);
        assertThat(first.answered()).isEqualTo(3);
        assertThat(first.blank()).isEqualTo(1);
        assertThat(first.chosen())
                .containsExactly(
                        Map.entry(1, new Statistics.Chosen(2, 1, 0)), Map.entry(2, new Statistics.Chosen(1, 0, 0)));
    }

    /// By hand: the first question 1, 1, 0, 0 against the others 2, 1, 0, 0: 0.9045.
    @Test
    void discriminationComparesTheBestWithTheWorstAndCorrelationAll() {
        var first = Statistics.of(THREE, Marking.asWritten(), List.of(sat("BBB"), sat("BBA"), sat("CAA"), sat("-AA")))
                .getFirst();
        assertThat(first.discrimination()).isEqualTo(1.0);
        assertThat(first.correlation()).isCloseTo(0.9045, within(0.0001));
    }

    @Test
    void aKeyThatIsWrongShowsItself() {
        List<Statistics.Sat> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) all.add(sat(i < 20 ? "CBB" : "BAA"));
        var first = Statistics.of(THREE, Marking.asWritten(), all).getFirst();
        assertThat(first.discrimination()).isEqualTo(-1.0);
        assertThat(first.doubts()).containsExactly("Người giỏi sai nhiều hơn người yếu: hãy xem lại đáp án.");
        assertThat(Statistics.of(THREE, Marking.asWritten(), List.of())
                        .getFirst()
                        .doubts())
                .isEmpty();
    }
}
