package vn.tuanle.contest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

/// The rules of integrity of an attempt, each held, and cheating tried.
class AttemptWebTest extends WebTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Signing signing;

    @Autowired
    Expiring expiring;

    @Autowired
    Chaining chaining;

    @Autowired
    Papers papers;

    private Contesting contesting;
    private UUID an;
    private UUID binh;

    @BeforeEach
    void contest() {
        UUID ward = cast.unit("UBND phường Trấn Biên", UnitKind.UBND_XA, null);
        Cast.Person officer = cast.person("Trần Thu Thảo", ward, Role.OFFICER);
        contesting = new Contesting(sql, ward, officer.id(), Rules.USUAL, 5);
        an = contesting.contestant("Lê An");
        binh = contesting.contestant("Lê Bình");
    }

    private UUID open() {
        return contesting.round(Preset.CONTEST, HOUR, HOUR, 30, 1, 60);
    }

    private Cookie cookie(UUID contestant) {
        return new Cookie("thi-" + contesting.code, signing.token(contesting.code, contestant));
    }

    private MvcTestResult thin(UUID contestant, String path, String... fields) {
        var request = mvc.post().uri("/bai-thi/" + contesting.code + path).cookie(cookie(contestant));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private MvcTestResult look(UUID contestant, String path) {
        return mvc.get().uri(path).cookie(cookie(contestant)).exchange();
    }

    private UUID started(UUID round, UUID contestant) {
        String place = location(thin(contestant, "/" + round + "/bat-dau"));
        return UUID.fromString(place.replaceFirst(".*/bai/", "").replaceFirst("\\?.*", ""));
    }

    private Document sheet(UUID contestant, UUID attempt) {
        return html(look(contestant, "/bai-thi/" + contesting.code + "/bai/" + attempt + "?moi=1"));
    }

    /// The value of the option at the place whose text begins so.
    private static String option(Document sheet, int place, String text) {
        Element label = sheet.select("#cau-" + place + " label").stream()
                .filter(each -> each.text().startsWith(text))
                .findFirst()
                .orElseThrow();
        return sheet.select("#" + label.attr("for")).attr("value");
    }

    private MvcTestResult save(UUID contestant, UUID attempt, int place, String value, int seq) {
        return thin(
                contestant,
                "/bai/" + attempt + "/luu",
                "may",
                "1",
                "p",
                "" + place,
                "c-" + place,
                value,
                "n-" + place,
                "" + seq);
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

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

    private static String[] form(Document sheet) {
        List<String> fields = new ArrayList<>();
        for (Element place : sheet.select("input[name=p]")) {
            String number = place.attr("value");
            fields.addAll(List.of(
                    "p", number, "n-" + number, "9", "c-" + number, option(sheet, Integer.parseInt(number), "Đúng")));
        }
        return fields.toArray(String[]::new);
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

    /// As if so much more time had gone by since it began; its 30 minutes are over at once.
    private void clock(UUID attempt, Duration gone) {
        sql.sql("""
                update attempt set started_at = started_at - make_interval(secs => ?), deadline_at = deadline_at - make_interval(secs => ?),
                  late_until = late_until - make_interval(secs => ?) where id = ?""")
                .params(over(attempt, gone), over(attempt, gone), over(attempt, gone), attempt)
                .update();
    }

    private double over(UUID attempt, Duration gone) {
        return sql.sql("select greatest(0, extract(epoch from deadline_at - now())) + ? from attempt where id = ?")
                .params((double) gone.toSeconds(), attempt)
                .query(Double.class)
                .single();
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
