package vn.tuanle.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tuanle.testing.Cast.done;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;
import vn.tuanle.ui.NotFound;

/// An office with two officers and a bank, a ward below it, a neighbour.
class BankWebTest extends WebTest {
    static final Instant NOW = Instant.parse("2026-09-01T02:00:00Z");

    @Autowired
    Banks banks;

    @Autowired
    Authoring authoring;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Composing composing;

    @Autowired
    ExamSets examSets;

    UUID city;
    UUID ward;
    Cast.Person author;
    Cast.Person reviewer;
    Cast.Person below;
    Cast.Person stranger;
    UUID bank;

    @BeforeEach
    void people() {
        city = cast.unit("UBND thành phố Biên Hòa", UnitKind.UBND_TP, null);
        ward = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, city);
        author = cast.person("Nguyễn Thu Hà", city, Role.OFFICER);
        reviewer = cast.person("Phạm Văn Minh", city, Role.HEAD);
        below = cast.person("Võ Ngọc Lan", ward, Role.OFFICER);
        stranger = cast.person("Người Lạ", cast.unit("UBND phường Xa", UnitKind.UBND_XA, null), Role.HEAD);
        bank = done(banks.open(asker(author), city, new Banks.Typed("Lịch sử Biên Hòa", "", Shared.NONE), NOW));
    }

    Asker asker(Cast.Person person) {
        return Objects.requireNonNull(sessions.asker(person.cookie().getValue()));
    }

    static Draft draft(String stem, int right) {
        return new Draft(
                Exams.single(stem, right, "1698", "1700", "1715", "1802"),
                Wording.of("Nguyễn Hữu Cảnh lập dinh Trấn Biên."),
                "Đại Nam thực lục",
                "Lịch sử",
                Level.RECOGNITION,
                null);
    }

    UUID reviewed(String stem) {
        UUID question = done(authoring.write(asker(author), bank, draft(stem, 0), NOW));
        done(reviewing.submit(asker(author), question, NOW));
        return done(reviewing.review(asker(reviewer), question, 2, NOW));
    }

    @Test
    void onlyWhatASecondPersonReviewedIsPinnedAndWhatIsPinnedNeverChanges() {
        UUID first = reviewed("Biên Hòa được lập năm nào?");
        UUID second = reviewed("Dinh Trấn Biên được lập năm nào?");
        UUID fresh = done(authoring.write(asker(author), bank, draft("Chưa duyệt", 0), NOW));
        assertThat(compose(first, fresh)).isInstanceOf(Outcome.Refused.class);
        UUID set = done(compose(second, first));
        done(authoring.rewrite(asker(author), first, 3, draft("Sửa sau khi đã vào đề", 1), NOW));
        ExamSet loaded = examSets.load(set).orElseThrow();
        assertThat(loaded.name()).isEqualTo("Đề số 1");
        assertThat(loaded.slots())
                .extracting(slot -> slot.version().content().stem().text(), slot -> slot.points())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Dinh Trấn Biên được lập năm nào?", Points.of(1)),
                        org.assertj.core.groups.Tuple.tuple("Biên Hòa được lập năm nào?", Points.of(1)));
        assertThat(loaded.slots().get(1).version().number()).isEqualTo(1);
        assertThat(loaded.slots().getFirst().version().content())
                .isEqualTo(draft("Dinh Trấn Biên được lập năm nào?", 0).content());
        assertThat(Counting.during(() -> examSets.load(set))).isEqualTo(3);
    }

    private Outcome<UUID> compose(UUID... questions) {
        return composing.compose(
                asker(author),
                city,
                "Đề số 1",
                ExamSet.Mixing.WHOLE,
                List.of(new Composing.Part("Phần chung", List.of(questions), Points.of(1))),
                NOW);
    }

    @Test
    void whoWroteAVersionDoesNotReviewItHoweverItCameToBe() {
        UUID question = done(authoring.write(asker(author), bank, draft("Một câu", 0), NOW));
        done(authoring.rewrite(asker(reviewer), question, 1, draft("Một câu khác", 0), NOW));
        done(reviewing.submit(asker(reviewer), question, NOW));
        assertThat(reviewing.review(asker(author), question, 3, NOW)).isInstanceOf(Outcome.Refused.class);
        assertThat(reviewing.review(asker(reviewer), question, 3, NOW)).isInstanceOf(Outcome.Refused.class);
        Cast.Person third = cast.person("Người Thứ Ba", city, Role.OFFICER);
        assertThat(reviewing.review(asker(third), question, 2, NOW))
                .as("what they saw is not what stands there")
                .isInstanceOf(Outcome.Refused.class);
        assertThat(reviewing.review(asker(third), question, 3, NOW)).isEqualTo(Outcome.done(question));
    }

    @Test
    void aBankIsFoundByItsOwnUnitAndByThoseBelowAsFarAsItIsShared() {
        UUID question = reviewed("Một câu");
        assertThatThrownBy(() -> authoring.write(asker(below), bank, draft("x", 0), NOW))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> authoring.write(asker(stranger), bank, draft("x", 0), NOW))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> banks.open(asker(below), city, new Banks.Typed("x", "", Shared.NONE), NOW))
                .isInstanceOf(NotFound.class);
        var parts = List.of(new Composing.Part("", List.of(question), Points.of(1)));
        for (Shared shared : Shared.values()) {
            int version = sql.sql("select version from question_bank where id = ?")
                    .param(bank)
                    .query(Integer.class)
                    .single();
            done(banks.change(asker(author), bank, version, new Banks.Typed("Lịch sử", "", shared)));
            Outcome<UUID> drawn =
                    composing.compose(asker(below), ward, "Đề của phường", ExamSet.Mixing.NONE, parts, NOW);
            assertThat(drawn instanceof Outcome.Done).as("%s", shared).isEqualTo(shared == Shared.USE);
        }
        assertThat(composing.compose(
                        asker(stranger),
                        Objects.requireNonNull(asker(stranger).workingUnit()),
                        "Đề",
                        ExamSet.Mixing.NONE,
                        parts,
                        NOW))
                .isInstanceOf(Outcome.Refused.class);
    }
}
