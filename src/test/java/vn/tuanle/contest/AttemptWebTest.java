package vn.tuanle.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.testing.Counting;

/// The rules of integrity of an attempt, each held.
class AttemptWebTest extends SittingTest {
    /// Rule 1.
    @Test
    void aDoubleClickGivesTheSameAttemptHoweverManyComeAtOnce() throws Exception {
        UUID round = open();
        List<Callable<UUID>> clicks = new ArrayList<>();
        for (int i = 0; i < 12; i++) clicks.add(() -> started(round, an));
        Set<UUID> attempts = new java.util.HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(clicks)) attempts.add(each.get());
        }
        assertThat(attempts).hasSize(1);
        assertThat(contesting.log(attempts.iterator().next())).containsExactly("START 1 Đề 1");
        assertThat(sql.sql("select count(*) from attempt where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /// Rule 1: the row holds what the draw and the clock are decided by, before anything is shown.
    @Test
    void theDeadlineIsTheRoundsMinutesOrItsEndWhateverComesFirst() {
        UUID attempt = started(open(), an);
        UUID ending = started(contesting.round(Preset.CONTEST, HOUR, Duration.ofMinutes(5), 30, 1, 60), an);
        assertThat(sql.sql("select deadline_at - started_at = interval '30 min' from attempt where id = ?")
                        .param(attempt)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql(
                                "select deadline_at = (select closes_at from contest_round r where r.id = round_id) from attempt where id = ?")
                        .param(ending)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /// Rule 3.
    @Test
    void savesAreTakenOnceAndTheNewestHoldsInWhateverOrderTheyCome() throws Exception {
        UUID attempt = started(open(), an);
        Document sheet = sheet(an, attempt);
        String right = option(sheet, 1, "Đúng");
        String wrong = option(sheet, 1, "Sai");
        assertThat(text(save(an, attempt, 1, wrong, 2))).startsWith("{\"ok\":true,\"stale\":[],\"now\":");
        assertThat(text(save(an, attempt, 1, right, 1))).startsWith("{\"ok\":true,\"stale\":[1]");
        assertThat(text(save(an, attempt, 1, wrong, 2))).startsWith("{\"ok\":true,\"stale\":[1]");
        assertThat(text(save(an, attempt, 1, right, 3))).startsWith("{\"ok\":true,\"stale\":[]");
        assertThat(contesting.answers(attempt)).singleElement().asString().endsWith("c1 #3");
        assertThat(contesting.log(attempt))
                .extracting(line -> line.replaceAll("\\d+#", "#"))
                .containsExactly("START 1 Đề 1", "SAVE #2 c0", "SAVE #3 c1");
        assertThat(sheet(an, attempt).select("input[checked]").attr("value")).isEqualTo(right);
        assertThat(sheet(an, attempt).select("input[name=n-1]").attr("value")).isEqualTo("4");
    }

    /// Rule 3: one statement a save, with its event.
    @Test
    void aSaveIsOneStatementAndAWholeAttemptAFew() {
        UUID round = open();
        papers.forget();
        UUID[] attempt = new UUID[1];
        int starting = Counting.during(() -> attempt[0] = started(round, an));
        Document sheet = sheet(an, attempt[0]);
        int saving = Counting.during(() -> save(an, attempt[0], 1, option(sheet, 1, "Đúng"), 1));
        int handing = Counting.during(() -> thin(an, "/bai/" + attempt[0] + "/nop", form(sheet)));
        assertThat(saving).isEqualTo(1);
        assertThat(handing).isLessThanOrEqualTo(2);
        // with nothing in memory yet: the round, its contest and its set are read once for everybody
        assertThat(starting).isLessThanOrEqualTo(7);
    }

    /// Rule 4: what was received in the grace is taken, the clock does not run on; after it nothing is.
    @Test
    void answersInTheGraceAreTakenAndThoseAfterItAreNot() throws Exception {
        UUID attempt = started(open(), an);
        String right = option(sheet(an, attempt), 1, "Đúng");
        clock(attempt, Duration.ofSeconds(30));
        assertThat(save(an, attempt, 1, right, 1)).hasStatus(200);
        assertThat(look(an, "/bai-thi/" + contesting.code + "/bai/" + attempt)).hasStatus(303);
        assertThat(expiring.expire(Instant.now())).isZero();
        clock(attempt, Duration.ofSeconds(31));
        MvcTestResult late = save(an, attempt, 1, right, 2);
        assertThat(late).hasStatus(409);
        assertThat(text(late)).contains("\"ok\":false", "đã hết giờ");
        assertThat(thin(an, "/bai/" + attempt + "/nop")).hasStatus(303);
        expiring.expire(Instant.now());
        assertThat(contesting.answers(attempt)).singleElement().asString().endsWith("#1");
        assertThat(sql.sql("select state || ' ' || (finished_at = deadline_at) from attempt where id = ?")
                        .param(attempt)
                        .query(String.class)
                        .single())
                .isEqualTo("EXPIRED true");
        assertThat(contesting.log(attempt)).last().isEqualTo("EXPIRE ");
    }

    /// Rule 4: handing in within the grace ends at the deadline, not later.
    @Test
    void handingInWithinTheGraceEndsAtTheDeadline() {
        UUID attempt = started(open(), an);
        clock(attempt, Duration.ofSeconds(20));
        assertThat(thin(an, "/bai/" + attempt + "/nop")).hasStatus(303);
        assertThat(sql.sql("select state || ' ' || (finished_at = deadline_at) from attempt where id = ?")
                        .param(attempt)
                        .query(String.class)
                        .single())
                .isEqualTo("SUBMITTED true");
    }

    /// Rule 6: several copies of the program at once, each attempt ended once.
    @Test
    void severalCopiesExpireEachAttemptOnce() throws Exception {
        UUID round = contesting.round(Preset.CONTEST, HOUR, HOUR, 30, 1, 0);
        List<UUID> attempts = new ArrayList<>();
        for (UUID each : contesting.contestants(java.util.Collections.nCopies(40, "Trò")))
            attempts.add(started(round, each));
        attempts.forEach(each -> clock(each, Duration.ofSeconds(5)));
        List<Callable<Integer>> copies = java.util.Collections.nCopies(4, () -> expiring.expire(Instant.now()));
        int all = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(copies)) all += each.get();
        }
        assertThat(all).isGreaterThanOrEqualTo(40);
        for (UUID each : attempts) assertThat(contesting.log(each)).containsExactly("START 1 Đề 1", "EXPIRE ");
    }

    /// Rule 5: without a script it is a form; what somebody changed elsewhere meanwhile is told.
    @Test
    void aPlainFormSavesShowsAndHandsIn() {
        UUID attempt = started(open(), an);
        Document sheet = sheet(an, attempt);
        assertThat(sheet.select("form").attr("action")).endsWith("/nop");
        String right = option(sheet, 1, "Đúng");
        Document saved = html(thin(an, "/bai/" + attempt + "/nop", "luu", "1", "p", "1", "c-1", right, "n-1", "1"));
        assertThat(saved.select(".note").text()).isEqualTo("Đã lưu.");
        assertThat(saved.select("input[checked]").attr("value")).isEqualTo(right);
        Document stale = html(
                thin(an, "/bai/" + attempt + "/nop", "luu", "1", "p", "1", "c-1", option(sheet, 1, "Sai"), "n-1", "1"));
        assertThat(stale.select(".note.warn").text()).startsWith("Câu 1 đã được đổi ở nơi khác");
        assertThat(location(thin(an, "/bai/" + attempt + "/nop"))).endsWith("/bai/" + attempt);
    }
}
