package vn.tuanle.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.tuanle.contest.Contests;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.WebTest;

/// Judges mark blind, no entry stays unmarked, and a result is the committee's word.
class JudgingWebTest extends WebTest {
    @Autowired
    Contests contests;

    @Autowired
    Assignments assignments;

    @Autowired
    Terms terms;

    @Autowired
    Rankings rankings;

    @Autowired
    EntryResults results;

    private Fair fair;
    private String office;

    @BeforeEach
    void begin() {
        fair = new Fair(sql, cast, sessions, contests, 3);
        fair.terms(Combining.MEAN, Duration.ofMinutes(-1), 0);
        office = "/cuoc-thi-don-vi/" + fair.contest;
    }

    private UUID next(Cast.Person judge, Instant now) {
        return Cast.done(assignments.next(fair.asker(judge), fair.contest, now));
    }

    private String refused(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.why().text() : "done";
    }

    private void mark(Cast.Person judge, UUID assignment, double content, double form) {
        assertThat(post(judge, "/cham-bai/" + assignment, fair.points(content, form, "Giọng kể ấm.")))
                .hasStatus(303);
    }

    private void start() {
        assertThat(post(fair.secretary, office + "/cham/bat-dau")).hasStatus(303);
    }

    @Test
    void theRubricIsFixedFromTheMomentJudgingBegins() {
        fair.entry("Chờ duyệt", EntryState.SUBMITTED, null);
        Document early = html(post(fair.secretary, office + "/cham/bat-dau"));
        assertThat(early.select(".errors").text())
                .isEqualTo("Còn 1 bài chưa duyệt. Hãy nhận hoặc không nhận từng bài trước.");
        sql.sql("update entry set state = 'ACCEPTED' where contest_id = ?")
                .param(fair.contest)
                .update();
        assertThat(refused(assignments.next(fair.asker(fair.judges.getFirst()), fair.contest, Instant.now())))
                .isEqualTo("Ban Tổ chức chưa bắt đầu chấm.");
        start();
        Document form = get(fair.head, office + "/nhan-bai");
        assertThat(form.select("main form button").eachText()).isEmpty();
        List<String> fields = new ArrayList<>();
        form.select("main form [name]").forEach(each -> {
            boolean choice = each.attr("type").equals("checkbox") && !each.hasAttr("checked");
            if (choice || each.attr("name").startsWith("_")) return;
            fields.add(each.attr("name"));
            fields.add(each.tagName().equals("select") ? "MEDIAN" : each.val());
        });
        assertThat(html(post(fair.head, office + "/nhan-bai", fields.toArray(String[]::new)))
                        .select(".errors")
                        .text())
                .isEqualTo("Đã bắt đầu chấm nên tiêu chí và cách chấm không đổi được nữa.");
        assertThat(terms.of(fair.contest).terms().judging().combining()).isEqualTo(Combining.MEAN);
    }

    @Test
    void aJudgeSeesWhatWasMadeAndNeitherByWhomNorTheMarksOfOthers() {
        UUID of = cast.unit("Trường của tác giả", vn.tuanle.organisation.UnitKind.UBND_XA, null);
        UUID entry = fair.entry("Cây đa đầu làng", EntryState.ACCEPTED, of);
        start();
        UUID first = next(fair.judges.get(0), Instant.now());
        UUID second = next(fair.judges.get(1), Instant.now());
        assertThat(first).isNotEqualTo(second);
        mark(fair.judges.get(0), first, 8, 4);
        Document blind = get(fair.judges.get(1), "/cham-bai/" + second);
        assertThat(blind.text())
                .contains("Cây đa đầu làng")
                .doesNotContain("Tác Giả")
                .doesNotContain("Đơn vị tác giả")
                .doesNotContain("80")
                .doesNotContain("Giọng kể ấm");
        for (String closed : List.of("/bai", "/bai/" + entry, "/cham/tien-do", "/xep-hang-bai"))
            assertThat(getRaw(fair.judges.get(1), office + closed).getResponse().getStatus())
                    .as(closed)
                    .isEqualTo(404);
        assertThat(getRaw(fair.judges.get(1), "/cham-bai/" + first).getResponse().getStatus())
                .isEqualTo(404);
        Document wrong = html(post(fair.judges.get(1), "/cham-bai/" + second, fair.points(11, 4, "Còn dài.")));
        assertThat(wrong.select(".errors li").eachText()).containsExactly("Nội dung: hãy ghi điểm từ 0 đến 10.");
        assertThat(wrong.select("textarea[name=nhan-xet]").text()).isEqualTo("Còn dài.");
        mark(fair.judges.get(1), second, 10, 5);
        assertThat(get(fair.judges.get(1), "/cham-bai/" + second)
                        .select(".badge.plain")
                        .eachText())
                .containsExactly("80,00");
        assertThat(post(fair.judges.get(1), "/cham-bai/" + second, fair.points(1, 1, "")))
                .as("after the others' marks were seen")
                .hasStatus(422);
    }

    @Test
    void twoJudgesAtOnceNeverTakeMoreThanIsNeeded() throws Exception {
        for (int i = 0; i < 3; i++) fair.entry("Bài " + i, EntryState.ACCEPTED, null);
        start();
        CyclicBarrier together = new CyclicBarrier(3);
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (int round = 0; round < 3; round++) {
                List<Callable<Outcome<UUID>>> all = new ArrayList<>();
                for (Cast.Person judge : fair.judges)
                    all.add(() -> {
                        together.await();
                        return assignments.next(fair.asker(judge), fair.contest, Instant.now());
                    });
                List<Future<Outcome<UUID>>> taken = threads.invokeAll(all);
                for (int j = 0; j < 3; j++)
                    if (taken.get(j).get() instanceof Outcome.Done<UUID>(UUID one))
                        mark(fair.judges.get(j), one, 8, 4);
            }
        }
        assertThat(sql.sql("""
                        select count(*) from entry_assignment a join entry e on e.id = a.entry_id where e.contest_id = ?
                        group by e.id""")
                        .param(fair.contest)
                        .query((row, n) -> row.getInt(1))
                        .list())
                .containsExactly(2, 2, 2);
        for (Cast.Person judge : fair.judges)
            assertThat(refused(assignments.next(fair.asker(judge), fair.contest, Instant.now())))
                    .isEqualTo("Không còn bài nào cần bạn chấm lúc này.");
    }

    @Test
    void whatAJudgeHoldsTooLongOrMayNotMarkGoesToAnother() {
        fair.entry("Một bài", EntryState.ACCEPTED, null);
        start();
        Instant now = Instant.now();
        UUID first = next(fair.judges.get(0), now);
        assertThat(next(fair.judges.get(0), now)).as("the one in hand").isEqualTo(first);
        UUID second = next(fair.judges.get(1), now);
        assertThat(refused(assignments.next(fair.asker(fair.judges.get(2)), fair.contest, now)))
                .startsWith("Không còn bài");
        assertThat(post(fair.judges.get(1), "/cham-bai/" + second + "/khong-cham", "xung-dot", "Học trò cũ của tôi"))
                .hasStatus(303);
        UUID third = next(fair.judges.get(2), now);
        Instant later = now.plus(Assignments.LEASE).plusSeconds(1);
        assertThat(refused(assignments.next(fair.asker(fair.judges.get(1)), fair.contest, later)))
                .as("who declared never gets it again")
                .startsWith("Không còn bài");
        assertThat(next(fair.judges.get(0), later)).isEqualTo(first);
        mark(fair.judges.get(0), first, 8, 4);
        mark(fair.judges.get(2), third, 8, 5);
        assertThat(get(fair.secretary, office + "/cham/tien-do").text())
                .contains("Học trò cũ của tôi")
                .contains("Đủ điểm 1 trên 1 bài");
    }

    @Test
    void anEntryOfTheJudgesOwnUnitIsNotGivenToThem() {
        Cast.Person judge = fair.judges.getFirst();
        vn.tuanle.identity.Asker before = fair.asker(judge);
        UUID own = cast.unit("Trường của giám khảo", vn.tuanle.organisation.UnitKind.UBND_XA, null);
        fair.entry("Của trường mình", EntryState.ACCEPTED, own);
        start();
        vn.tuanle.identity.Asker with = new vn.tuanle.identity.Asker(
                before.person(),
                before.name(),
                before.session(),
                own,
                List.of(new vn.tuanle.identity.Asker.Right(own, Role.OFFICER)));
        assertThat(refused(assignments.next(with, fair.contest, Instant.now()))).startsWith("Không còn bài");
        assertThat(next(fair.judges.get(1), Instant.now())).isNotNull();
    }

    @Test
    void marksTooFarApartGoToAThirdJudgeThenAResultIsComputedConfirmedAndTold() {
        UUID apart = fair.entry("Lệch điểm", EntryState.ACCEPTED, null);
        start();
        mark(fair.judges.get(0), next(fair.judges.get(0), Instant.now()), 10, 5);
        mark(fair.judges.get(1), next(fair.judges.get(1), Instant.now()), 4, 2);
        assertThat(get(fair.secretary, office + "/cham/tien-do").text()).contains("Cần thêm giám khảo");
        assertThat(html(post(fair.secretary, office + "/xep-hang-bai", "loai", "MARKS"))
                        .select(".errors")
                        .text())
                .isEqualTo("Còn 1 bài chưa đủ điểm chấm nên chưa xếp hạng được.");
        mark(fair.judges.get(2), next(fair.judges.get(2), Instant.now()), 7, 3.5);
        assertThat(post(fair.secretary, office + "/xep-hang-bai", "loai", "MARKS"))
                .hasStatus(303);
        Rankings.Ranking ranking = rankings.of(fair.contest, RankingKind.MARKS).getFirst();
        assertThat(rankings.ranks(ranking.id()))
                .containsExactly(new Rankings.Rank(
                        apart, fair.entryCode(apart), "Lệch điểm", 1, Fair.mark("70.00"), ""));
        assertThat(results.confirmed(fair.contest())).isEmpty();
        assertThat(post(fair.secretary, office + "/xep-hang-bai/" + ranking.id()))
                .as("the secretary does not confirm")
                .hasStatus(422);
        assertThat(post(fair.head, office + "/xep-hang-bai/" + ranking.id())).hasStatus(303);
        assertThat(results.confirmed(fair.contest()).getFirst().prize()).isEqualTo("Giải Nhất");
        assertThat(html(post(fair.secretary, office + "/xep-hang-bai", "loai", "MARKS"))
                        .select(".errors")
                        .text())
                .contains("hãy ghi vì sao tính lại");
    }

    @Test
    void equalsStayEqualUnlessTheCommitteeSaysWhyNot() {
        UUID a = fair.entry("Bài A", EntryState.ACCEPTED, null);
        UUID b = fair.entry("Bài B", EntryState.ACCEPTED, null);
        start();
        for (Cast.Person judge : fair.judges.subList(0, 2))
            for (int i = 0; i < 2; i++) mark(judge, next(judge, Instant.now()), 8, 4);
        post(fair.secretary, office + "/xep-hang-bai", "loai", "MARKS");
        Rankings.Ranking ranking = rankings.of(fair.contest, RankingKind.MARKS).getFirst();
        assertThat(rankings.ranks(ranking.id()).stream().map(Rankings.Rank::place))
                .containsExactly(1, 1);
        String path = office + "/xep-hang-bai/" + ranking.id();
        String[] apart = {"hang-" + fair.entryCode(a), "2", "hang-" + fair.entryCode(b), "1"};
        assertThat(post(fair.head, path, apart)).hasStatus(422);
        assertThat(post(fair.head, path, apart[0], "2", apart[2], "1", "ly-do", "Bài B có tư liệu riêng"))
                .hasStatus(303);
        assertThat(rankings.ranks(ranking.id()).stream()
                        .map(one -> one.place() + " " + one.title() + ": " + one.decided()))
                .containsExactly("1 Bài B: Bài B có tư liệu riêng", "2 Bài A: Bài B có tư liệu riêng");
        assertThat(Map.of(
                        "a", results.confirmed(fair.contest()).get(0).prize(),
                        "b", results.confirmed(fair.contest()).get(1).prize()))
                .isEqualTo(Map.of("a", "Giải Nhất", "b", "Giải Nhì"));
    }
}
