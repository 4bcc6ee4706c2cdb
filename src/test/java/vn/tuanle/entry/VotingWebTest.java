package vn.tuanle.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.contest.Contests;
import vn.tuanle.identity.Contact;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.testing.WebTest;

/// One proven contact, one ballot; stuffing is seen and left out without anything being deleted.
class VotingWebTest extends WebTest {
    private static final String SCHOOL = "203.0.113.7";

    @Autowired
    Contests contests;

    @Autowired
    Ballots ballots;

    @Autowired
    VoteWatch watch;

    @Autowired
    Rankings rankings;

    private Fair fair;
    private final List<String> codes = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private String gallery;

    @BeforeEach
    void begin() {
        fair = new Fair(sql, cast, sessions, contests, 1);
        fair.terms(Combining.MEAN, Duration.ofMinutes(-1), 2);
        for (int i = 0; i < 6; i++) {
            ids.add(fair.entry("Bài số " + i, EntryState.ACCEPTED, null));
            codes.add(fair.entryCode(ids.get(i)));
        }
        gallery = "/cuoc-thi/x-" + fair.code + "/bai-du-thi";
    }

    /// A ballot whose code is 123456; its secret is the answer.
    private Outcome<String> cast(String who, String address, Instant at, int... chosen) {
        List<String> names = new ArrayList<>();
        for (int one : chosen) names.add(codes.get(one));
        return ballots.take(
                fair.contest(),
                Objects.requireNonNull(Contact.of(who)),
                names,
                address,
                EntryLinks.token(),
                "123456",
                false,
                at);
    }

    private String token(Outcome<String> cast) {
        return vn.tuanle.testing.Cast.done(cast);
    }

    private String refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.why().text() : "done";
    }

    private List<String> count(Instant now) {
        UUID ranking = vn.tuanle.testing.Cast.done(rankings.compute(
                fair.asker(fair.secretary), fair.contest, RankingKind.VOTES, "", now));
        return rankings.ranks(ranking).stream()
                .filter(one -> one.score().signum() > 0)
                .map(one -> one.score().toBigInteger() + " " + one.title())
                .sorted()
                .toList();
    }

    @Test
    void aBallotCountsOnceItsContactWasProvenAndOnlyOnce() {
        Instant now = Instant.now();
        assertThat(refused(cast("an@vidu.vn", SCHOOL, now, 0))).isEqualTo("Hãy chọn đúng 2 bài; bạn đang chọn 1.");
        String first = token(cast("an@vidu.vn", SCHOOL, now, 0, 1));
        String second = token(cast("An@vidu.vn", SCHOOL, now, 2, 3));
        assertThat(ballots.seen(first, "")).as("the later choice stands").isEmpty();
        assertThat(refused(ballots.verify(second, "654321", now))).isEqualTo("Mã chưa đúng. Hãy xem lại tin vừa nhận.");
        assertThat(watch.sum(fair.contest)).isEqualTo(new VoteWatch.Sum(1, 0, 1, 0));
        assertThat(refused(ballots.verify(second, "123 456", now))).isEqualTo("done");
        assertThat(watch.sum(fair.contest)).isEqualTo(new VoteWatch.Sum(1, 1, 0, 0));
        assertThat(refused(cast("an@vidu.vn", SCHOOL, now, 4, 5)))
                .isEqualTo("Số hoặc địa chỉ này đã bình chọn cho cuộc thi.");
        assertThat(count(now.plus(Duration.ofDays(2)))).containsExactly("1 Bài số 2", "1 Bài số 3");
    }

    @Test
    void guessingTheCodeEndsAfterFiveTriesAndCodesAfterFiveLetters() {
        Instant now = Instant.now();
        String token = token(cast("do@vidu.vn", SCHOOL, now, 0, 1));
        for (int i = 0; i < 5; i++) ballots.verify(token, "00000" + i, now);
        assertThat(refused(ballots.verify(token, "123456", now)))
                .isEqualTo("Mã này hết hiệu lực. Hãy bình chọn lại để nhận mã mới.");
        for (int i = 0; i < 4; i++) token = token(cast("do@vidu.vn", SCHOOL, now, 0, 1));
        assertThat(refused(cast("do@vidu.vn", SCHOOL, now, 0, 1)))
                .isEqualTo("Đã gửi 5 mã tới số hoặc địa chỉ này. Hãy liên hệ Ban Tổ chức.");
        assertThat(refused(ballots.verify(token, "123456", now.plus(Duration.ofMinutes(31)))))
                .startsWith("Mã này hết hiệu lực");
        Instant over = now.plus(Duration.ofDays(2));
        assertThat(refused(ballots.verify(token, "123456", over))).startsWith("Đã hết giờ bình chọn");
        assertThat(refused(cast("tre@vidu.vn", SCHOOL, over, 0, 1))).isEqualTo("Bây giờ không phải lúc bình chọn.");
    }

    @Test
    void theSameContactAtTheSameMomentIsOneBallot() throws Exception {
        Instant now = Instant.now();
        List<Callable<Outcome<String>>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) all.add(() -> cast("cung-luc@vidu.vn", SCHOOL, now, 0, 1));
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var one : threads.invokeAll(all)) assertThat(refused(one.get())).isEqualTo("done");
        }
        assertThat(watch.sum(fair.contest).cast()).isEqualTo(1);
    }

    @Test
    void stuffingIsShownAnnulledWithAReasonAndCountedAnewWhileASchoolStays() {
        Instant minute = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        for (int i = 0; i < 25; i++) {
            Instant at = minute.plus(Duration.ofMinutes(i));
            ballots.verify(token(cast("hoc-sinh" + i + "@truong.vn", SCHOOL, at, i % 5, 5)), "123456", at);
        }
        Instant night = minute.plus(Duration.ofHours(3));
        for (int i = 0; i < 15; i++)
            ballots.verify(
                    token(cast("robot" + i + "@thue.vn", "198.51.100." + i, night.plusSeconds(i), 0, 1)), "123456", night);
        assertThat(watch.bursts(fair.contest)).containsExactly(new VoteWatch.Burst(night, 15, 15, 15, 15, 0));
        VoteWatch.Crowd school = watch.crowds(fair.contest).getFirst();
        assertThat(List.of(school.ballots(), school.verified(), school.alike())).containsExactly(25, 25, 5);
        Instant over = minute.plus(Duration.ofDays(2));
        assertThat(count(over)).contains("20 Bài số 0").contains("25 Bài số 5");
        String panel = "/cuoc-thi-don-vi/" + fair.contest + "/binh-chon";
        String set = "phut " + night.getEpochSecond();
        assertThat(get(fair.secretary, panel).text()).doesNotContain("Bài số");
        assertThat(post(fair.secretary, panel, "dot", set)).hasStatus(422);
        assertThat(post(fair.secretary, panel, "dot", set, "ly-do", "15 phiếu trong một phút, cùng một lựa chọn"))
                .hasStatus(303);
        assertThat(html(post(fair.secretary, panel, "dot", set, "ly-do", "Lần nữa"))
                        .select(".errors")
                        .text())
                .isEqualTo("Đợt phiếu này không còn phiếu nào chưa loại.");
        assertThat(count(over)).contains("5 Bài số 0").contains("25 Bài số 5");
        assertThat(watch.sum(fair.contest)).isEqualTo(new VoteWatch.Sum(40, 25, 0, 15));
        assertThat(refused(cast("robot3@thue.vn", SCHOOL, night, 0, 1)))
                .as("an annulled voter does not vote again")
                .startsWith("Số hoặc địa chỉ này đã bình chọn");
    }

    @Test
    void theGalleryHasAnOrderForEachVoterAndNeitherNamesNorCountsBeforeTheEnd() {
        cast("ai@vidu.vn", SCHOOL, Instant.now(), 0, 1);
        Set<List<String>> orders = new TreeSet<>((a, b) -> String.join("", a).compareTo(String.join("", b)));
        for (int i = 0; i < 8; i++) {
            Document page = html(mvc.get().uri(gallery).exchange());
            assertThat(page.select("article h2").eachText())
                    .containsExactlyInAnyOrder(
                            "Bài số 0", "Bài số 1", "Bài số 2", "Bài số 3", "Bài số 4", "Bài số 5");
            assertThat(page.text()).doesNotContain("Tác Giả").doesNotContain("phiếu.1");
            assertThat(page.select("article strong")).isEmpty();
            orders.add(page.select("article h2").eachText());
        }
        assertThat(orders).hasSizeGreaterThan(1);
        var cookie = Objects.requireNonNull(mvc.get().uri(gallery).exchange().getResponse().getCookie("thu-tu"));
        assertThat(html(mvc.get().uri(gallery).cookie(cookie).exchange()).select("article h2").eachText())
                .isEqualTo(html(mvc.get().uri(gallery).cookie(cookie).exchange())
                        .select("article h2")
                        .eachText());
        assertThat(refused(rankings.compute(
                        fair.asker(fair.secretary), fair.contest, RankingKind.VOTES, "", Instant.now())))
                .isEqualTo("Chưa hết giờ bình chọn nên chưa kiểm phiếu.");
    }
}
