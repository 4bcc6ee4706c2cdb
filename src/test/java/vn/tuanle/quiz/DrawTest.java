package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Outcome;

class DrawTest {
    private static final ExamSet FORTY = Exams.alike(ExamSet.Mixing.WHOLE, 40);

    /// What is written here was computed once; it must hold on every machine, for attempts that
    /// are stored.
    @Test
    void aSeedGivesThisCopyForEver() {
        Draw draw = Draw.of(Exams.alike(ExamSet.Mixing.WHOLE, 5), 20261001L);
        assertThat(draw.shown().stream()
                        .map(shown -> shown.stem().text() + ": "
                                + String.join(
                                        " ",
                                        shown.options().stream()
                                                .map(each -> each.text().text() + "=" + each.id())
                                                .toList())))
                .containsExactly(
                        "Câu 1: A1=wyjd7d6y B1=pw7mqfnr D1=rsne3e2p C1=r2kzblok",
                        "Câu 4: D4=tunno6tt A4=dcb2lyvi C4=llll4wmc B4=x4an4i24",
                        "Câu 0: A0=2lulnqcz D0=olf3pglm B0=ud7ztrnt C0=n2igsxo2",
                        "Câu 3: D3=usdthgt2 B3=2grqtkax C3=teora3p2 A3=glij6up6",
                        "Câu 2: B2=mifcz5to C2=jqrn2rxo A2=yjxaix5x D2=n4cli5lk");
    }

    @Test
    void theSameSeedGivesTheSameAndAnotherAnother() {
        assertThat(Draw.of(FORTY, 7).shown()).isEqualTo(Draw.of(FORTY, 7).shown());
        assertThat(Draw.of(FORTY, 7).shown()).isNotEqualTo(Draw.of(FORTY, 8).shown());
        Draw draw = Draw.of(FORTY, 7);
        assertThat(IntStream.rangeClosed(1, 40).mapToObj(draw::shown).toList())
                .as("one by one as all together")
                .isEqualTo(draw.shown());
    }

    @Test
    void everyQuestionStandsOnceInEveryCopyWithAllItsOptions() {
        for (long seed = 0; seed < 50; seed++) {
            Draw draw = Draw.of(FORTY, seed);
            assertThat(IntStream.rangeClosed(1, 40)
                            .mapToObj(place -> draw.slot(place).ordinal()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 40).boxed().toList());
            assertThat(draw.shown())
                    .allSatisfy(shown -> assertThat(shown.options())
                            .extracting(Draw.Choice::id)
                            .doesNotHaveDuplicates()
                            .hasSize(4));
        }
    }

    /// Chi-square with three degrees of freedom: 16.3 is passed by chance once in a thousand.
    @Test
    void theRightAnswerStandsEverywhereEquallyOften() {
        int[] stands = new int[4];
        Map<Integer, Integer> bySortedName = new TreeMap<>();
        int drawn = 0;
        for (long seed = 0; seed < 300; seed++) {
            Draw draw = Draw.of(FORTY, seed);
            for (int place = 1; place <= 40; place++, drawn++) {
                List<String> ids = draw.shown(place).options().stream()
                        .map(Draw.Choice::id)
                        .toList();
                String right = draw.values(place, Answer.Chosen.of(1)).getFirst();
                stands[ids.indexOf(right)]++;
                bySortedName.merge(List.copyOf(new TreeSet<>(ids)).indexOf(right), 1, Integer::sum);
            }
        }
        assertThat(chiSquare(IntStream.of(stands).boxed().toList(), drawn)).isLessThan(16.3);
        assertThat(chiSquare(List.copyOf(bySortedName.values()), drawn))
                .as("nor does the order of the names tell it")
                .isLessThan(16.3);
    }

    private static double chiSquare(List<Integer> counts, int all) {
        double expected = (double) all / counts.size();
        return counts.stream()
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    @Test
    void theNamesOfOptionsMeanNothingInAnotherAttempt() {
        Set<String> names = new HashSet<>();
        for (long seed = 0; seed < 100; seed++)
            for (Draw.Shown shown : Draw.of(FORTY, seed).shown())
                for (Draw.Choice choice : shown.options()) names.add(choice.id());
        assertThat(names).hasSize(100 * 40 * 4);
        Draw mine = Draw.of(FORTY, 1);
        Draw other = Draw.of(FORTY, 2);
        String foreign = other.shown(1).options().getFirst().id();
        assertThat(mine.read(1, List.of(foreign))).isInstanceOf(Outcome.Refused.class);
        String ofAnotherPlace = mine.shown(2).options().getFirst().id();
        assertThat(mine.read(1, List.of(ofAnotherPlace))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void sectionsStayInOrderAndQuestionsOfOneSituationTogether() {
        Situation market = new Situation(Exams.id("chợ"), "Chợ Biên Hòa", Wording.of("Đọc đoạn sau"), List.of());
        List<QuestionVersion> versions = new ArrayList<>();
        for (int i = 0; i < 12; i++)
            versions.add(
                    Exams.version("câu " + i, Exams.single("Câu " + i, 0, "A", "B"), i >= 3 && i < 8 ? market : null));
        ExamSet set = Exams.of(ExamSet.Mixing.WITHIN_SECTIONS, versions, 6);
        Set<Integer> begins = new HashSet<>();
        for (long seed = 0; seed < 40; seed++) {
            Draw draw = Draw.of(set, seed);
            List<Integer> order = IntStream.rangeClosed(1, 12)
                    .mapToObj(place -> draw.slot(place).ordinal())
                    .toList();
            assertThat(order.subList(0, 6)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
            int begin = order.indexOf(3);
            begins.add(begin);
            assertThat(order.subList(begin, begin + 3)).containsExactly(3, 4, 5);
            assertThat(order.indexOf(7)).isEqualTo(order.indexOf(6) + 1);
        }
        assertThat(begins).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void optionsThatMustKeepTheirOrderKeepIt() {
        Question fixed =
                new Question.SingleChoice(Wording.of("Chọn"), List.of(), Exams.options("A", "B", "Cả A và B"), 2, true);
        ExamSet set = Exams.set(
                ExamSet.Mixing.WHOLE, fixed, new Question.TrueFalse(Wording.of("Đúng không"), List.of(), true));
        for (long seed = 0; seed < 20; seed++) {
            Draw draw = Draw.of(set, seed);
            assertThat(draw.shown(draw.place(0).orElseThrow()).options())
                    .extracting(each -> each.text().text())
                    .containsExactly("A", "B", "Cả A và B");
            assertThat(draw.shown(draw.place(1).orElseThrow()).options())
                    .extracting(each -> each.text().text())
                    .containsExactly("Đúng", "Sai");
        }
    }

    @Test
    void whatAFormSendsIsReadAsTheAnswerItMeansAndBack() {
        ExamSet set = Exams.set(
                ExamSet.Mixing.WHOLE,
                Exams.single("Một", 1, "A", "B", "C"),
                Exams.several(Question.Credit.SHARE, List.of(0, 2), "A", "B", "C", "D"),
                new Question.TrueFalse(Wording.of("Đúng không"), List.of(), false),
                Exams.ordering(Question.Credit.SHARE, "1", "2", "3"),
                Exams.matching(Question.Credit.SHARE, List.of("a", "b"), List.of("x", "y", "z"), 0, 2),
                Exams.written(Question.Comparison.MARKS, "Trấn Biên"));
        List<Answer> answers = List.of(
                Answer.of("c2"),
                Answer.of("c0,3"),
                Answer.of("c1"),
                Answer.of("p0=2,2=0"),
                Answer.of("p0=1,1=1"),
                Answer.of("wTrấn Biên"));
        Draw draw = Draw.of(set, 99);
        for (int slot = 0; slot < answers.size(); slot++) {
            int place = draw.place(slot).orElseThrow();
            List<String> values = draw.values(place, answers.get(slot));
            assertThat(draw.read(place, values)).isEqualTo(Outcome.done(answers.get(slot)));
            assertThat(Answer.of(answers.get(slot).stored())).isEqualTo(answers.get(slot));
            assertThat(draw.read(place, List.of(""))).isEqualTo(Outcome.done(Answer.blank()));
        }
        assertThat(draw.bySlot(Map.of(draw.place(3).orElseThrow(), Answer.blank())))
                .containsExactly(Map.entry(3, Answer.blank()));
    }

    @Test
    void whatNoFormOfOursSendsIsRefused() {
        ExamSet set = Exams.set(
                ExamSet.Mixing.NONE,
                Exams.single("Một", 1, "A", "B", "C"),
                Exams.several(Question.Credit.SHARE, List.of(0), "A", "B"),
                Exams.ordering(Question.Credit.SHARE, "1", "2"),
                Exams.matching(Question.Credit.SHARE, List.of("a", "b"), List.of("x", "y"), 0, 1),
                Exams.written(Question.Comparison.MARKS, "Trấn Biên"));
        Draw draw = Draw.of(set, 5);
        String a = draw.shown(1).options().get(0).id();
        String b = draw.shown(1).options().get(1).id();
        String several = draw.shown(2).options().getFirst().id();
        String item = draw.shown(3).options().getFirst().id();
        String prompt = draw.shown(4).options().getFirst().id();
        String choice = draw.shown(4).choices().getFirst().id();
        assertRefused(draw, 0, a);
        assertRefused(draw, 6, a);
        assertRefused(draw, 1, a, b);
        assertRefused(draw, 1, "0");
        assertRefused(draw, 2, several, several);
        assertRefused(draw, 3, item);
        assertRefused(draw, 3, item + ":0");
        assertRefused(draw, 3, item + ":3");
        assertRefused(draw, 3, item + ":1", item + ":2");
        assertRefused(draw, 4, prompt + ":" + prompt);
        assertRefused(draw, 4, choice + ":" + choice);
        assertRefused(draw, 4, prompt + ":" + choice + ":" + choice);
        assertRefused(draw, 5, "x".repeat(201));
        assertRefused(draw, 5, "x", "y");
    }

    private static void assertRefused(Draw draw, int place, String... values) {
        assertThat(draw.read(place, List.of(values)))
                .as("%s at %s", List.of(values), place)
                .isInstanceOf(Outcome.Refused.class);
    }
}
