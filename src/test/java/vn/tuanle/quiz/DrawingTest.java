package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final UUID BANK = Exams.id("ngân hàng");

    private static List<Drawing.Ready> ready(int a, int b, int c, int d) {
        List<Drawing.Ready> all = new ArrayList<>();
        int[] counts = {a, b, c, d};
        for (int topic = 0; topic < 4; topic++)
            for (int i = 0; i < counts[topic]; i++)
                all.add(new Drawing.Ready(
                        Exams.id(topic + "/" + i),
                        BANK,
                        "Chủ đề " + topic,
                        List.of(Level.values()).get(i % 4),
                        "Nguồn " + topic,
                        null));
        return all;
    }

    private static Recipe recipe(int... counts) {
        return new Recipe(
                ExamSet.Mixing.WHOLE,
                IntStream.range(0, counts.length)
                        .mapToObj(i -> new Recipe.Section(
                                "Phần " + i, 100, List.of(new Recipe.Quota(BANK, "chủ đề " + i, "", "", counts[i]))))
                        .toList());
    }

    /// The blueprint of a real ward contest: 40 questions from four sources, 03 sets.
    @Test
    void threeSetsOfFortyAreDrawnApartAndTheSameAgain() {
        List<Drawing.Ready> ready = ready(54, 24, 24, 18);
        Drawing.Drawn drawn = Drawing.draw(recipe(18, 8, 8, 6), ready, 3, true, 7);
        assertThat(drawn.complete()).isTrue();
        assertThat(drawn.sets()).hasSize(3);
        List<UUID> all = new ArrayList<>();
        for (var set : drawn.sets()) {
            assertThat(set).extracting(List::size).containsExactly(18, 8, 8, 6);
            set.forEach(all::addAll);
        }
        assertThat(new HashSet<>(all)).hasSize(120);
        assertThat(Drawing.draw(recipe(18, 8, 8, 6), ready.reversed(), 3, true, 7))
                .isEqualTo(drawn);
        assertThat(Drawing.draw(recipe(18, 8, 8, 6), ready, 3, true, 8).sets()).isNotEqualTo(drawn.sets());
    }

    @Test
    void whatIsShortIsToldByQuota() {
        Drawing.Drawn drawn = Drawing.draw(recipe(18, 8, 8, 6), ready(54, 10, 24, 18), 3, true, 7);
        assertThat(drawn.complete()).isFalse();
        assertThat(drawn.filled())
                .extracting(section ->
                        section.getFirst().ready() + " " + section.getFirst().missing())
                .containsExactly("54 0", "10 14", "24 0", "18 0");
        assertThat(Drawing.draw(recipe(18, 8, 8, 6), ready(54, 10, 24, 18), 3, false, 7)
                        .complete())
                .as("sets that may share questions")
                .isTrue();
    }

    @Test
    void aQuotaTakesOnlyItsLevelAndSourceAndASituationComesWhole() {
        List<Drawing.Ready> ready = new ArrayList<>(ready(20, 0, 0, 0));
        UUID situation = Exams.id("tình huống");
        for (int i = 0; i < 3; i++)
            ready.add(new Drawing.Ready(
                    Exams.id("tình huống " + i), BANK, "Tình huống", Level.APPLICATION, "Báo Đồng Nai", situation));
        Recipe recipe = new Recipe(
                ExamSet.Mixing.WHOLE,
                List.of(
                        new Recipe.Section("", 100, List.of(new Recipe.Quota(BANK, "", "APPLICATION", "nguồn 0", 4))),
                        new Recipe.Section("", 100, List.of(new Recipe.Quota(BANK, "", "", "báo", 2)))));
        Drawing.Drawn drawn = Drawing.draw(recipe, ready, 1, true, 3);
        assertThat(drawn.complete()).isTrue();
        assertThat(drawn.sets().getFirst().getFirst())
                .allSatisfy(id -> assertThat(
                                IntStream.range(0, 20).filter(i -> i % 4 == 2).mapToObj(i -> Exams.id("0/" + i)))
                        .contains(id));
        assertThat(drawn.sets().getFirst().get(1)).hasSize(2);
    }
}
