package vn.tuanle.contest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.testing.Counting;

/// What must not leak, cheating tried, and what is kept of it.
class IntegrityWebTest extends SittingTest {
    /// Rule 2.
    @Test
    void thePageHoldsNeitherKeyNorExplanationAndOptionsHaveOtherNamesForEverybody() throws Exception {
        UUID round = open();
        UUID first = started(round, an);
        UUID second = started(round, binh);
        MvcTestResult page = look(an, "/bai-thi/" + contesting.code + "/bai/" + first);
        assertThat(text(page))
                .doesNotContain(
                        "Vì thế.",
                        "Điều 1",
                        "\"right\"",
                        sql.sql("select seed::text from attempt where id = ?")
                                .param(first)
                                .query(String.class)
                                .single());
        List<String> mine = sheet(an, first).select("input[type=radio]").eachAttr("value");
        List<String> theirs = sheet(binh, second).select("input[type=radio]").eachAttr("value");
        assertThat(mine).hasSize(20).doesNotHaveDuplicates().doesNotContainAnyElementsOf(theirs);
        assertThat(sheet(an, first).select("input[type=radio]").eachAttr("value"))
                .isEqualTo(mine);
    }

    /// Rule 7.
    @Test
    void theLogOfAClosedRoundIsChainedAndTamperingIsFound() {
        UUID round = open();
        UUID attempt = started(round, an);
        Document sheet = sheet(an, attempt);
        look(an, "/bai-thi/" + contesting.code + "/bai/" + attempt);
        thin(an, "/bai/" + attempt + "/nop", form(sheet));
        assertThat(contesting.log(attempt))
                .extracting(line -> line.replaceAll(" .*", ""))
                .map(line -> line.lines().findFirst().orElse(""))
                .containsExactly("START", "RESUME", "SUBMIT");
        assertThat(sql.sql("select bool_and(address <> '') from attempt_event where attempt_id = ?")
                        .param(attempt)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        chaining.chain(Instant.now());
        assertThat(chaining.seal(round)).isEmpty();
        chaining.chain(Instant.now().plus(Duration.ofHours(2)));
        String seal = chaining.seal(round).orElseThrow();
        assertThat(seal).hasSize(64);
        assertThat(chaining.broken(round)).isZero();
        sql.sql("update attempt_event set detail = replace(detail, 'c1', 'c0') where attempt_id = ?")
                .param(attempt)
                .update();
        assertThat(chaining.broken(round)).isEqualTo(1);
    }

    /// Cheating: another's attempt, options of another's page, a foreign contest's cookie, another site's form.
    @Test
    void whatIsAnothersIsNotThereAndWhatIsForeignIsNotTaken() throws Exception {
        UUID round = open();
        UUID mine = started(round, an);
        UUID theirs = started(round, binh);
        String foreign = option(sheet(binh, theirs), 1, "Đúng");
        assertThat(look(binh, "/bai-thi/" + contesting.code + "/bai/" + mine)).hasStatus(404);
        assertThat(save(binh, mine, 1, foreign, 1)).hasStatus(404);
        assertThat(thin(binh, "/bai/" + mine + "/nop")).hasStatus(404);
        assertThat(save(an, mine, 1, foreign, 1)).hasStatus(409);
        assertThat(save(an, mine, 6, foreign, 1)).hasStatus(409);
        assertThat(save(an, mine, 1, "", 0)).hasStatus(409);
        assertThat(contesting.answers(mine)).isEmpty();
        Cookie forged = new Cookie("thi-" + contesting.code, signing.token("zzzzzzzz", an));
        assertThat(mvc.get()
                        .uri("/bai-thi/" + contesting.code + "/bai/" + mine)
                        .cookie(forged)
                        .exchange())
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/bai-thi/" + contesting.code + "/bai/" + mine + "/nop")
                        .cookie(cookie(an))
                        .header("Sec-Fetch-Site", "cross-site")
                        .exchange())
                .hasStatus(403);
        assertThat(mvc.post()
                        .uri("/bai-thi/" + contesting.code + "/bai/" + mine + "/luu")
                        .cookie(cookie(an))
                        .header("Origin", "https://noikhac.vn")
                        .exchange())
                .hasStatus(403);
    }

    /// Cheating: times that the client claims, more attempts than allowed, before and after the window, after handing
    /// in.
    @Test
    void neitherTimesNorMoreAttemptsNorAnswersAfterTheEndAreTaken() throws Exception {
        UUID round = open();
        UUID attempt = started(round, an);
        String right = option(sheet(an, attempt), 1, "Đúng");
        Instant before = Instant.now();
        thin(
                an,
                "/bai/" + attempt + "/nop",
                "p",
                "1",
                "c-1",
                right,
                "n-1",
                "1",
                "received",
                "2020-01-01T00:00:00Z",
                "finished",
                "2020-01-01T00:00:00Z");
        assertThat(sql.sql("select finished_at >= ? from attempt where id = ?")
                        .params(before.atOffset(java.time.ZoneOffset.UTC), attempt)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(save(an, attempt, 1, right, 5)).hasStatus(409);
        assertThat(thin(an, "/" + round + "/bat-dau", "luot", "2")).hasStatus(409);
        assertThat(location(thin(an, "/" + round + "/bat-dau", "luot", "1"))).contains(attempt.toString());
        UUID ahead = contesting.round(Preset.CONTEST, Duration.ofHours(-1), Duration.ofHours(2), 30, 1, 60);
        assertThat(html(thin(an, "/" + ahead + "/bat-dau"))
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Vòng thi chưa mở.");
        UUID gone = contesting.round(Preset.CONTEST, Duration.ofHours(2), Duration.ofHours(-1), 30, 1, 60);
        assertThat(html(thin(an, "/" + gone + "/bat-dau"))
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Vòng thi đã đóng.");
        assertThat(mvc.post()
                        .uri("/bai-thi/" + contesting.code + "/" + round + "/bat-dau")
                        .exchange())
                .hasStatus(303);
    }

    /// Rules 2 and 8: points and explanations after the round only.
    @Test
    void pointsAndExplanationsAreToldWhenTheRoundHasClosed() {
        UUID round = open();
        UUID attempt = started(round, an);
        thin(an, "/bai/" + attempt + "/nop", form(sheet(an, attempt)));
        String path = "/cuoc-thi/tim-hieu-chuyen-doi-so-" + contesting.code + "/bai/" + attempt;
        assertThat(html(look(an, path)).text())
                .contains("Điểm, đáp án và giải thích hiện ở đây khi vòng thi đã đóng.")
                .doesNotContain("Vì thế.");
        sql.sql(
                        "update contest_round set opens_at = now() - interval '2 day', closes_at = now() - interval '1 day' where id = ?")
                .param(round)
                .update();
        papers.forget();
        Document told = html(look(an, path));
        assertThat(told.select("dd strong").text()).isEqualTo("5/5");
        assertThat(told.text()).contains("Vì thế.", "Điều 1");
        assertThat(look(binh, path)).hasStatus(404);
    }

    /// Rule 12: the waiting page is the same bytes for all and asks the database nothing.
    @Test
    void waitingCostsNothingAndTheButtonComesWhenTheServerOpens() {
        UUID ahead = contesting.round(Preset.CONTEST, Duration.ofHours(-1), Duration.ofHours(2), 30, 1, 60);
        String path = "/bai-thi/" + contesting.code + "/" + ahead + "/cho";
        Document page = html(look(an, path));
        assertThat(page.select("form#bat-dau[hidden]")).hasSize(1);
        assertThat(page.select("exam-wait").attr("opens")).isNotEmpty();
        assertThat(Counting.during(() -> look(binh, path))).isZero();
        assertThat(html(look(an, "/bai-thi/" + contesting.code + "/" + open() + "/cho"))
                        .select("form#bat-dau:not([hidden])"))
                .hasSize(1);
    }

    /// Rule 10: how many took part is counted once, when the round is over, in the way the rules say.
    @Test
    void howManyTookPartIsCountedOnceAtTheEnd() {
        UUID round = contesting.round(Preset.CONTEST, HOUR, HOUR, 30, 2, 0);
        thin(an, "/bai/" + started(round, an) + "/nop");
        thin(an, "/bai/" + started(round, an, 2) + "/nop");
        thin(binh, "/bai/" + started(round, binh) + "/nop");
        sql.sql("update contestant set proof = 'NONE', proven_at = null where id = ?")
                .param(binh)
                .update();
        turnouts.fix(Instant.now());
        assertThat(turnouts.of(contesting.contest)).isEmpty();
        turnouts.fix(Instant.now().plus(HOUR).plusSeconds(1));
        Turnouts.Turnout fixed = java.util.Objects.requireNonNull(turnouts.of(contesting.contest).get(round));
        assertThat(List.of(GuessBase.values())).extracting(fixed::counted).containsExactly(2, 1, 3);
        sql.sql("update contestant set proof = 'CONTACT', proven_at = now() where id = ?")
                .param(binh)
                .update();
        turnouts.fix(Instant.now().plus(HOUR).plusSeconds(60));
        assertThat(turnouts.of(contesting.contest).get(round)).isEqualTo(fixed);
        assertThat(turnouts.of(contesting.contest)).containsOnlyKeys(round, contesting.contest);
    }

    /// Shared addresses of a school are nobody's fault.
    @Test
    void aHundredFromOneAddressAllGetIn() {
        UUID round = open();
        for (UUID each : contesting.contestants(java.util.Collections.nCopies(100, "Trò"))) started(round, each);
        assertThat(sql.sql("select count(*) from attempt where round_id = ?")
                        .param(round)
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
    }
}
