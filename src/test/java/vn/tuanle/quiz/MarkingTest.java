package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tuanle.kernel.Outcome;

class MarkingTest {
    @ParameterizedTest
    @CsvSource({"c1,100", "c0,0", "'',0", "'c0,1',0", "wB,0", "p0=1,0"})
    void oneChoiceIsRightOrNot(String answer, long hundredths) {
        assertPoints(Exams.single("Một", 1, "A", "B", "C"), answer, hundredths);
    }

    @ParameterizedTest
    @CsvSource({"'c0,1,3',100", "'c0,1',67", "c0,33", "'c0,2',0", "'c0,1,2',33", "'c0,1,2,3',67", "c2,0", "'',0"})
    void ofSeveralEachRightOneCountsAndEachWrongOneTakesOneAway(String answer, long hundredths) {
        assertPoints(Exams.several(Question.Credit.SHARE, List.of(0, 1, 3), "A", "B", "C", "D"), answer, hundredths);
    }

    @ParameterizedTest
    @CsvSource({"'c0,1,3',100", "'c0,1',0", "'c0,1,2,3',0"})
    void orOnlyAllOfThemCount(String answer, long hundredths) {
        assertPoints(
                Exams.several(Question.Credit.ALL_OR_NOTHING, List.of(0, 1, 3), "A", "B", "C", "D"),
                answer,
                hundredths);
    }

    @ParameterizedTest
    @CsvSource({"c0,0", "c1,100"})
    void trueOrFalse(String answer, long hundredths) {
        assertPoints(new Question.TrueFalse(Wording.of("Đúng không"), List.of(), false), answer, hundredths);
    }

    @ParameterizedTest
    @CsvSource({
        "SHARE,'p0=0,1=1,2=2',100",
        "SHARE,'p0=0,1=2,2=1',33",
        "SHARE,p1=1,33",
        "SHARE,'p0=1,1=1,2=1',33",
        "ALL_OR_NOTHING,'p0=0,1=1,2=2',100",
        "ALL_OR_NOTHING,'p0=0,1=1',0",
        "ALL_OR_NOTHING,'p0=0,1=2,2=1',0"
    })
    void anOrderCountsByPlaces(Question.Credit credit, String answer, long hundredths) {
        assertPoints(Exams.ordering(credit, "Một", "Hai", "Ba"), answer, hundredths);
    }

    @ParameterizedTest
    @CsvSource({"SHARE,'p0=2,1=0',100", "SHARE,'p0=2,1=1',50", "ALL_OR_NOTHING,'p0=2,1=1',0", "SHARE,'p0=0,1=2',0"})
    void pairsCountEach(Question.Credit credit, String answer, long hundredths) {
        assertPoints(Exams.matching(credit, List.of("a", "b"), List.of("x", "y", "z"), 2, 0), answer, hundredths);
    }

    @ParameterizedTest
    @CsvSource({
        "FOLDED,wtran bien,100", "MARKS,wtran bien,0", "MARKS,wTRẤN  BIÊN,100", "EXACT,wtrấn biên,0",
        "EXACT,wTrấn Biên,100", "MARKS,wTrần Biên,0", "MARKS,wBiên Hoà,100", "MARKS,wBiên Hóa,0"
    })
    void wordsAreComparedAsTheQuestionSays(Question.Comparison comparison, String answer, long hundredths) {
        assertPoints(Exams.written(comparison, "Trấn Biên", "Biên Hòa"), answer, hundredths);
    }

    @Test
    void aWrittenAnswerMayBeRightInPart() {
        assertPoints(
                new Question.ShortAnswer(
                        Wording.of("Viết"),
                        List.of(),
                        List.of(new Question.Accepted("1698", 100), new Question.Accepted("thế kỷ 17", 50)),
                        Question.Comparison.MARKS),
                "wThế kỷ 17",
                50);
    }

    @Test
    void pointsAreExactAndRoundedHalfUpwardsOnce() {
        assertThat(Points.of(1).share(1, 3)).isEqualTo(new Points(33));
        assertThat(Points.of(1).share(2, 3)).isEqualTo(new Points(67));
        assertThat(new Points(1).share(1, 2)).isEqualTo(new Points(1));
        assertThat(Points.of(1).share(-1, 3)).isEqualTo(Points.NONE);
        assertThat(new Points(25).text()).isEqualTo("0,25");
        assertThat(Points.of(40).text()).isEqualTo("40");
        assertThat(new Points(150).text()).isEqualTo("1,5");
    }

    /// Forty questions, three points lost, in whatever order the copy stood.
    @Test
    void marksDoNotDependOnTheOrderInWhichAnEntrantSawTheQuestions() {
        ExamSet set = Exams.alike(ExamSet.Mixing.WHOLE, 40);
        for (long seed = 0; seed < 20; seed++) {
            Draw draw = Draw.of(set, seed);
            Map<Integer, Answer> answers = new HashMap<>();
            for (int place = 1; place <= 40; place++) {
                boolean wrong = List.of(3, 17, 30).contains(draw.slot(place).ordinal());
                List<String> sent = draw.values(place, Answer.Chosen.of(wrong ? 2 : 1));
                answers.put(place, ((Outcome.Done<Answer>) draw.read(place, sent)).value());
            }
            Marking.Marked marked = Marking.asWritten().mark(set, draw.bySlot(answers));
            assertThat(marked.points()).isEqualTo(Points.of(37));
            assertThat(marked.most()).isEqualTo(Points.of(40));
            assertThat(marked.lines().stream().filter(line -> !line.right()).map(Marking.Line::slot))
                    .containsExactly(3, 17, 30);
        }
    }

    @Test
    void aCorrectionChangesWhatItNamesAndNothingElse() {
        ExamSet set = Exams.alike(ExamSet.Mixing.NONE, 3);
        Map<Integer, Answer> answers = new TreeMap<>();
        IntStream.range(0, 3).forEach(slot -> answers.put(slot, Answer.Chosen.of(2)));
        assertThat(marked(set, answers)).containsExactly(0L, 0L, 0L, 300L);
        var wrong = set.slots().get(1).version();
        assertThat(marked(set, answers, new Correction.AlsoRight(Answer.Chosen.of(2))))
                .containsExactly(0L, 100L, 0L, 300L);
        assertThat(marked(set, answers, new Correction.AlsoRight(Answer.Chosen.of(3))))
                .containsExactly(0L, 0L, 0L, 300L);
        assertThat(marked(set, answers, new Correction.OtherKey(Exams.single("Câu 1", 2, "A1", "B1", "C1", "D1"))))
                .containsExactly(0L, 100L, 0L, 300L);
        assertThat(marked(set, Map.of(), new Correction.RightForAll())).containsExactly(0L, 100L, 0L, 300L);
        assertThat(marked(set, answers, new Correction.NotCounted())).containsExactly(0L, 0L, 0L, 200L);
        assertThat(marked(
                        set,
                        answers,
                        new Correction.AlsoRight(Answer.Chosen.of(2)),
                        new Correction.OtherKey(wrong.content())))
                .as("the later decision holds")
                .containsExactly(0L, 0L, 0L, 300L);
    }

    private static List<Long> marked(ExamSet set, Map<Integer, Answer> answers, Correction... ofTheSecond) {
        var marked = new Marking(Map.of(set.slots().get(1).version().id(), List.of(ofTheSecond))).mark(set, answers);
        var all = new java.util.ArrayList<>(
                marked.lines().stream().map(line -> line.points().hundredths()).toList());
        all.add(marked.most().hundredths());
        return all;
    }

    private static void assertPoints(Question content, String answer, long hundredths) {
        ExamSet set = Exams.set(ExamSet.Mixing.NONE, content);
        assertThat(Marking.asWritten()
                        .mark(set, Map.of(0, Answer.of(answer)))
                        .points()
                        .hundredths())
                .isEqualTo(hundredths);
    }
}
