package vn.tuanle.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tuanle.contest.Collective;
import vn.tuanle.contest.CollectiveKey;
import vn.tuanle.contest.Prize;

class TiesTest {
    private static final UUID AN = new UUID(0, 1);
    private static final UUID BINH = new UUID(0, 2);
    private static final UUID CHI = new UUID(0, 3);
    private static final UUID DUNG = new UUID(0, 4);
    private static final UUID WORD = new UUID(9, 9);
    private static final List<Prize> PRIZES = List.of(new Prize("Nhất", 1, 0), new Prize("Nhì", 2, 0));

    private static Ties.Placed at(UUID who, int place) {
        return new Ties.Placed(who, place, null);
    }

    @Test
    void aDecisionSetsExactlyTheEqualsOfAPlaceApart() {
        List<Ties.Placed> lines = List.of(at(AN, 1), at(BINH, 2), at(CHI, 2), at(DUNG, 4));
        assertThat(Ties.settled(lines, List.of(new Ties.Decision(WORD, List.of(CHI, BINH)))))
                .containsExactly(at(AN, 1), new Ties.Placed(CHI, 2, WORD), new Ties.Placed(BINH, 3, WORD), at(DUNG, 4));
    }

    @Test
    void aDecisionOnOthersThanTheEqualsSaysNothingAndTheLastOnTheSameHolds() {
        List<Ties.Placed> lines = List.of(at(AN, 1), at(BINH, 1), at(CHI, 1));
        assertThat(Ties.settled(lines, List.of(new Ties.Decision(WORD, List.of(CHI, BINH)))))
                .isEqualTo(lines);
        UUID later = new UUID(9, 8);
        assertThat(Ties.settled(
                        lines,
                        List.of(
                                new Ties.Decision(WORD, List.of(CHI, BINH, AN)),
                                new Ties.Decision(later, List.of(AN, CHI, BINH)))))
                .containsExactly(
                        new Ties.Placed(AN, 1, later), new Ties.Placed(CHI, 2, later), new Ties.Placed(BINH, 3, later));
    }

    @Test
    void prizesGoAlongThePlacesAndEqualsAtTheEdgeWaitForTheCommittee() {
        assertThat(Awarding.along(List.of(1, 2, 3, 4), PRIZES, true))
                .isEqualTo(new Awarding.Awarded(java.util.Arrays.asList(1, 2, 2, null), List.of()));
        assertThat(Awarding.along(List.of(1, 1, 3, 4), PRIZES, true))
                .isEqualTo(new Awarding.Awarded(java.util.Arrays.asList(null, null, null, null), List.of(1)));
        assertThat(Awarding.along(List.of(1, 2, 3, 3, 5), PRIZES, true))
                .isEqualTo(new Awarding.Awarded(java.util.Arrays.asList(1, 2, null, null, null), List.of(3)));
    }

    @Test
    void whereTheRulesLeaveEqualsEqualTheyShareTheGradeAndTheNextHasFewer() {
        assertThat(Awarding.along(List.of(1, 1, 3, 4), PRIZES, false))
                .isEqualTo(new Awarding.Awarded(java.util.Arrays.asList(1, 1, 2, null), List.of()));
        assertThat(Awarding.along(List.of(1, 2, 2, 2), PRIZES, false))
                .isEqualTo(new Awarding.Awarded(List.of(1, 2, 2, 2), List.of()));
        assertThat(Awarding.along(List.of(1), List.of(), false).grades()).containsOnlyNulls();
    }

    @Test
    void unitsBelowTheThresholdHaveNoPlaceAndRoundedRatesAreCompared() {
        Collective formula = new Collective(70, List.of(CollectiveKey.RATE, CollectiveKey.MEAN), 2);
        List<Ranks.UnitLine> lines = UnitOrder.placed(
                formula,
                List.of(
                        Ranks.unit(formula, AN, 30000, 21001, 21001 * 1000L),
                        Ranks.unit(formula, BINH, 30000, 21000, 21000 * 1100L),
                        Ranks.unit(formula, CHI, 10, 6, 9999),
                        Ranks.unit(formula, DUNG, 4, 3, 100)));
        assertThat(lines.stream()
                        .map(line -> List.of(
                                line.roster(),
                                String.valueOf(line.place()),
                                line.rate().toPlainString(),
                                line.mean().toPlainString())))
                .containsExactly(
                        List.of(DUNG, "1", "75.00", "0.33"),
                        List.of(BINH, "2", "70.00", "11.00"),
                        List.of(AN, "3", "70.00", "10.00"),
                        List.of(CHI, "null", "60.00", "16.67"));
    }

    @Test
    void durationsAndPointsAreSaidAsPeopleReadThem() {
        assertThat(Figures.duration(754_567)).isEqualTo("12:34,567");
        assertThat(Figures.duration(3_723_004)).isEqualTo("1:02:03,004");
        assertThat(Figures.points(3850)).isEqualTo("38,5");
        assertThat(Figures.number(new java.math.BigDecimal("1250.00000"))).isEqualTo("1250");
    }
}
