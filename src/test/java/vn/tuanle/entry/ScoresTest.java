package vn.tuanle.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.entry.Fair.mark;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Outcome;

class ScoresTest {
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    private static List<BigDecimal> marks(String... marks) {
        return Arrays.stream(marks).map(Fair::mark).toList();
    }

    @Test
    void aMarkIsThePointsByTheirWeights() {
        List<Criterion> rubric =
                List.of(new Criterion(A, "Nội dung", 60, 10, ""), new Criterion(B, "Trình bày", 40, 5, ""));
        assertThat(Scores.total(rubric, Map.of(A, mark("8.5"), B, mark("4")))).isEqualByComparingTo("83");
        assertThat(Scores.total(rubric, Map.of(A, mark("10"), B, mark("5")))).isEqualTo(mark("100.00"));
        assertThat(Scores.total(List.of(new Criterion(A, "x", 100, 3, "")), Map.of(A, mark("1"))))
                .isEqualTo(mark("33.33"));
    }

    @Test
    void marksBecomeOneByMeanMedianOrWithoutTheEnds() {
        assertThat(Scores.combined(Combining.MEAN, marks("80", "85"))).isEqualTo(mark("82.50"));
        assertThat(Scores.combined(Combining.MEAN, marks("80", "85", "90.01"))).isEqualTo(mark("85.00"));
        assertThat(Scores.combined(Combining.MEDIAN, marks("90", "20", "80"))).isEqualTo(mark("80.00"));
        assertThat(Scores.combined(Combining.MEDIAN, marks("90", "20", "80", "70"))).isEqualTo(mark("75.00"));
        assertThat(Scores.combined(Combining.TRIMMED, marks("0", "70", "80", "100"))).isEqualTo(mark("75.00"));
        assertThat(Scores.combined(Combining.TRIMMED, marks("70", "80")))
                .as("of two none is left out")
                .isEqualTo(mark("75.00"));
    }

    @Test
    void marksTooFarApartAskForOneMoreAndOnlyOne() {
        EntryTerms.Judging terms = new EntryTerms.Judging(Combining.MEAN, 2, 20);
        assertThat(Scores.needed(terms, marks())).isEqualTo(2);
        assertThat(Scores.needed(terms, marks("10"))).isEqualTo(2);
        assertThat(Scores.needed(terms, marks("60", "80"))).isEqualTo(2);
        assertThat(Scores.needed(terms, marks("60", "80.01"))).isEqualTo(3);
        assertThat(Scores.needed(terms, marks("60", "80.01", "100"))).isEqualTo(3);
        assertThat(Scores.needed(terms, marks("60", "70", "100"))).isEqualTo(2);
    }

    @Test
    void howAJudgeMarksIsToldBesideTheOthersOfTheSameEntries() {
        Map<UUID, Scores.Manner> manners = Scores.manners(List.of(
                new Scores.Given(A, A, mark("60")),
                new Scores.Given(A, B, mark("80")),
                new Scores.Given(B, A, mark("70")),
                new Scores.Given(B, B, mark("80")),
                new Scores.Given(C, C, mark("90"))));
        assertThat(manners)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        A, new Scores.Manner(2, mark("65.00"), mark("-15.00"), mark("10")),
                        B, new Scores.Manner(2, mark("80.00"), mark("15.00"), mark("0")),
                        C, new Scores.Manner(1, mark("90.00"), mark("0.00"), mark("0"))));
    }

    @Test
    void equalsShareAPlaceAndTheNextIsCountedOn() {
        assertThat(Scores.places(Map.of(A, mark("80.00"), B, mark("80"), C, mark("79.99"))))
                .isEqualTo(Map.of(A, 1, B, 1, C, 3));
    }

    @Test
    void onlyEqualsAreToldApartAllOfAGroupAndWithAReason() {
        List<Rankings.Rank> ranks = List.of(
                new Rankings.Rank(A, "aa", "A", 1, mark("80"), ""),
                new Rankings.Rank(B, "bb", "B", 1, mark("80"), ""),
                new Rankings.Rank(C, "cc", "C", 3, mark("70"), ""));
        assertThat(Ties.told(ranks, Map.of(), "")).isEqualTo(Outcome.done(Map.of()));
        assertThat(Ties.told(ranks, Map.of(A, 2, B, 1), "Bài B có chất liệu riêng"))
                .isEqualTo(Outcome.done(Map.of(A, 2, B, 1)));
        for (var wrong : List.of(Map.of(A, 2, B, 1), Map.of(A, 1), Map.of(A, 1, B, 1), Map.of(A, 3, B, 1), Map.of(C, 1)))
            assertThat(Ties.told(ranks, wrong, wrong.equals(Map.of(A, 2, B, 1)) ? "" : "vì thế"))
                    .as("%s", wrong)
                    .isInstanceOf(Outcome.Refused.class);
    }
}
