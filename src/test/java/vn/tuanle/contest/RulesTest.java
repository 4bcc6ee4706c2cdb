package vn.tuanle.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;

class RulesTest {
    /// As the ward contest of 2026 has them: score, time, guess of participants, committee; units by rate and mean.
    private static final Typed WARD = Typed.of(
            "khoa-1", "SCORE",
            "khoa-2", "DURATION",
            "khoa-3", "GUESS",
            "khoa-4", "COMMITTEE",
            "tinh-luot", "BEST",
            "du-doan", "PARTICIPANTS",
            "du-doan-so", "FINISHED_PERSONS",
            "du-doan-chot", "LAST_ROUND_END",
            "giai-ca-nhan", "Giải Nhất; 1; 2.000.000\nGiải Nhì; 2; 1.000.000",
            "giai-tap-the", "Giải Nhất; 1; 3.000.000",
            "nguong", "70",
            "khoa-tt-1", "RATE",
            "khoa-tt-2", "MEAN",
            "khoa-tt-3", "COMMITTEE",
            "so-le", "2",
            "xac-minh", "CONTACT",
            "xac-minh", "ROSTER",
            "hoi-sinh", "DATE",
            "tuoi-tu", "18");

    private static Rules read(Typed typed, Errors errors) {
        return RulesReading.rules(typed, ContestKind.QUIZ, errors);
    }

    @Test
    void whatIsTypedIsReadAndComesBackAsItWasThroughJsonAndTheForm() {
        Errors errors = Errors.none();
        Rules rules = read(WARD, errors);
        assertThat(errors.any()).isFalse();
        assertThat(rules)
                .isEqualTo(new Rules(
                        List.of(TieKey.SCORE, TieKey.DURATION, TieKey.GUESS, TieKey.COMMITTEE),
                        Counted.BEST,
                        new Guess(GuessKind.PARTICIPANTS, GuessBase.FINISHED_PERSONS, GuessFixed.LAST_ROUND_END),
                        List.of(new Prize("Giải Nhất", 1, 2_000_000), new Prize("Giải Nhì", 2, 1_000_000)),
                        List.of(new Prize("Giải Nhất", 1, 3_000_000)),
                        new Collective(70, List.of(CollectiveKey.RATE, CollectiveKey.MEAN, CollectiveKey.COMMITTEE), 2),
                        new Entrance(false, Set.of(Proof.CONTACT, Proof.ROSTER), AskedBirth.DATE, 18, null)));
        assertThat(Rules.read(rules.json())).isEqualTo(rules);
        assertThat(read(RulesReading.fields(rules), Errors.none())).isEqualTo(rules);
    }

    @Test
    void theWordsSayTheKeysInTheirOrder() {
        Rules rules = read(WARD, Errors.none());
        RulesWords.Section ranking = RulesWords.of(rules, ContestKind.QUIZ).get(2);
        assertThat(ranking.title()).isEqualTo("Xếp hạng cá nhân");
        assertThat(ranking.lines().stream().map(Phrase::text))
                .containsExactly(
                        "Trước hết: ai có điểm cao hơn xếp trên.",
                        "Nếu bằng nhau: ai làm trong thời gian ngắn hơn xếp trên.",
                        "Nếu bằng nhau: ai dự đoán gần đúng hơn xếp trên; không dự đoán thì xếp sau cùng ở tiêu chí này.",
                        "Nếu bằng nhau: cùng hạng, trừ khi Ban Tổ chức quyết định, ghi rõ lý do và người quyết định.");
        assertThat(RulesWords.of(rules, ContestKind.QUIZ).get(5).lines().stream()
                        .map(Phrase::text))
                .containsExactly(
                        "Cá nhân: 1 Giải Nhất, mỗi giải 2.000.000 đồng.",
                        "Cá nhân: 2 Giải Nhì, mỗi giải 1.000.000 đồng.",
                        "Tập thể: 1 Giải Nhất, mỗi giải 3.000.000 đồng.");
    }

    @Test
    void otherOrdersAndGuessesAreConfigurationToo() {
        Typed typed = Typed.of(
                "khoa-1", "SCORE",
                "khoa-2", "GUESS",
                "khoa-3", "DURATION",
                "du-doan", "ALL_RIGHT",
                "xac-minh", "NONE");
        Errors errors = Errors.none();
        Rules rules = read(typed, errors);
        assertThat(errors.any()).isFalse();
        assertThat(rules.keys()).containsExactly(TieKey.SCORE, TieKey.GUESS, TieKey.DURATION);
        assertThat(RulesWords.of(rules, ContestKind.QUIZ)
                        .get(2)
                        .lines()
                        .getLast()
                        .text())
                .isEqualTo("Bằng nhau ở mọi tiêu chí thì cùng hạng.");
    }

    @Test
    void whatContradictsItselfIsRefusedAtItsField() {
        Errors errors = Errors.none();
        read(
                Typed.of(
                        "khoa-1", "DURATION",
                        "khoa-2", "DURATION",
                        "khoa-3", "COMMITTEE",
                        "khoa-4", "GUESS",
                        "giai-ca-nhan", "Giải Nhất; không",
                        "giai-tap-the", "Giải Nhất; 1",
                        "nguong", "101",
                        "xac-minh", "ROSTER",
                        "tuoi-tu", "20",
                        "tuoi-den", "10"),
                errors);
        assertThat(errors.byField().keySet())
                .containsExactlyInAnyOrder(
                        "khoa-1", "du-doan", "nguong", "khoa-tt-1", "giai-ca-nhan", "tuoi-den", "hoi-sinh");
        assertThat(errors.on("giai-ca-nhan"))
                .isEqualTo(
                        Phrase.of("Không hiểu dòng “{0}”. Hãy ghi như: Giải Nhất; 1; 2.000.000.", "Giải Nhất; không"));
    }

    @Test
    void anEntryContestRanksByPointsAndTheCommittee() {
        Errors errors = Errors.none();
        RulesReading.rules(
                Typed.of("khoa-1", "SCORE", "khoa-2", "DURATION", "xac-minh", "CONTACT"), ContestKind.ENTRY, errors);
        assertThat(errors.on("khoa-1"))
                .isEqualTo(Phrase.of("Cuộc thi gửi bài không xếp theo thời gian làm bài hay dự đoán."));
    }
}
