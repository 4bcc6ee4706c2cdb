package vn.tuanle.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.participation.Programme.phone;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.tuanle.identity.Role;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.FormToken;
import vn.tuanle.testing.WebTest;

class JoinWebTest extends WebTest {
    private Programme programme;
    private UUID sitting;

    @BeforeEach
    void begin() {
        UUID unit = cast.unit("UBND phường Trảng Dài", UnitKind.UBND_XA, null);
        programme = new Programme(
                sql, unit, cast.person("Võ Ngọc Lan", unit, Role.OFFICER).id());
        sitting = programme.sitting(30);
    }

    private MvcTestResult send(String path, String... fields) {
        var request = mvc.post().uri(path).with(FormToken.sent());
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private Document page(String path) {
        return html(mvc.get().uri(path).exchange());
    }

    private MvcTestResult alone(String name, String contact, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "loai",
                "toi",
                "ma-phieu",
                UUID.randomUUID().toString(),
                "mo-luc",
                "1000",
                "ten-1",
                name,
                "lien-he",
                contact,
                "dong-y",
                "co"));
        fields.addAll(List.of(more));
        return send(programme.path(), fields.toArray(String[]::new));
    }

    @Test
    void somebodyRegistersWithoutAnAccountSeesTheCodeAndCancels() {
        Document form = page(programme.path());
        assertThat(form.select("input[type=checkbox][checked]")).isEmpty();
        assertThat(form.select("#du-lieu ~ p").text())
                .contains("Ngày "
                        + vn.tuanle.kernel.Days.day(java.time.LocalDate.now(vn.tuanle.kernel.Days.ZONE)
                                .plusDays(95)));
        MvcTestResult sent = alone("Lê Thị Hoa", "+84 912 345 678", "nhac", "co");
        String link = location(sent);
        assertThat(link).matches("/dang-ky/cua-toi/[A-Za-z0-9_-]{43}");
        MvcTestResult own = mvc.get().uri(link).exchange();
        assertThat(own.getResponse().getHeaders("Referrer-Policy")).containsExactly("no-referrer");
        Document page = html(own);
        String code = sql.sql("select code from registration where contact = '0912345678' and activity_id = ?")
                .param(programme.activity)
                .query(String.class)
                .single();
        assertThat(page.select("#ma").text()).isEqualTo("Mã đăng ký: " + code);
        assertThat(page.select(".badge").text()).isEqualTo("Đã có chỗ");
        assertThat(sql.sql("select count(*) from registration_link where encode(digest, 'escape') like ?")
                        .param("%" + link.substring(18, 40) + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(sql.sql("""
                        select purpose || ' ' || given || ' ' || wording from registration_consent c
                        join registration r on r.id = c.registration_id where r.code = ? order by 1""").param(code).query(String.class).list())
                .containsExactly(
                        "PHOTO false 2026-11", "REMIND true 2026-11", "TAKE_PART true 2026-11", "TELL false 2026-11");
        MvcTestResult calendar = mvc.get().uri(link + "/lich.ics").exchange();
        assertThat(new String(calendar.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("SUMMARY:Đọc sách cùng con\r\n", "LOCATION:Phòng 1\r\n");
        assertThat(mvc.get().uri(link + "/ma.png").exchange().getResponse().getContentType())
                .isEqualTo("image/png");
        send(link + "/huy", "buoi", sitting.toString());
        assertThat(page(link).select(".badge").text()).isEqualTo("Người đăng ký đã hủy");
        assertThat(programme.held(sitting)).isZero();
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        MvcTestResult sent = send(
                programme.path(),
                "loai",
                "nha",
                "mo-luc",
                "1000",
                "ten-1",
                "Lê Na",
                "tuoi-1",
                "UNDER_11",
                "ten-2",
                "lê na",
                "ten",
                "Lê Hoa",
                "lien-he",
                "12",
                "nhac",
                "co");
        assertThat(sent.getResponse().getStatus()).isEqualTo(422);
        Document page = html(sent);
        assertThat(page.select(".field .error, fieldset .error").eachText())
                .containsExactly(
                        "Tên này đã có ở trên. Nếu là hai người trùng tên, hãy ghi thêm để phân biệt.",
                        "Hãy chọn nhóm tuổi.",
                        "Số điện thoại hoặc thư điện tử chưa đúng. Ví dụ: 0912 345 678 hoặc ten@vidu.vn.",
                        "Không đồng ý điều này thì chúng tôi không giữ chỗ được; hãy đánh dấu nếu bạn đồng ý.");
        assertThat(page.select("#ten").val()).isEqualTo("Lê Hoa");
        assertThat(page.select("#ten-2").val()).isEqualTo("lê na");
        assertThat(page.select("#tuoi-1 option[selected]").val()).isEqualTo("UNDER_11");
        assertThat(page.select("#nhac").hasAttr("checked")).isTrue();
        assertThat(programme.line(sitting)).isEmpty();
        for (var error : page.select("[aria-describedby]"))
            for (String id : List.of(error.attr("aria-describedby").split(" ", -1)))
                assertThat(page.getElementById(id)).as(id).isNotNull();
    }

    @Test
    void aChildIsRegisteredByAGuardianOnly() {
        sql.sql("""
                insert into registration_form (activity_id, ages, sexes, photos, classes, most, offer_hours, keep_days,
                  changed_by, changed_at)
                select ?, 'YEAR', true, true, true, 10, 12, 90, created_by, now() from activity where id = ?""").params(programme.activity, programme.activity).update();
        Document refused = html(alone("Bé Na", "0912345671", "nam-1", "2018"));
        assertThat(refused.select("#nam-1-error").text()).contains("cha mẹ hoặc người giám hộ");
        MvcTestResult sent = send(
                programme.path(),
                "loai",
                "hoc-sinh",
                "mo-luc",
                "1000",
                "ten-1",
                "Bé Na",
                "nam-1",
                "2018",
                "gioi-1",
                "FEMALE",
                "ten",
                "Lê Hoa",
                "lien-he",
                "0912345671",
                "dong-y",
                "co");
        location(sent);
        assertThat(sql.sql("""
                        select p.name || ' ' || p.birth_year || ' ' || p.age_band || ' ' || p.sex || ' ' || p.minor || ' ' || r.name
                        from participant p join registration r on r.id = p.registration_id where r.activity_id = ?""").param(programme.activity).query(String.class).list())
                .containsExactly("Bé Na 2018 UNDER_11 FEMALE true Lê Hoa");
    }

    @Test
    void ownQuestionsAreAskedAndAnswered() {
        UUID question = UUID.randomUUID();
        sql.sql("""
                insert into registration_question (id, activity_id, ordinal, kind, words, options, required, personal)
                values (?, ?, 1, 'CHOICE', 'Ăn gì?', '{Chay,Mặn}', true, true)""").params(question, programme.activity).update();
        assertThat(html(alone("Hoa", "0912345672", "hoi-" + question, "Khác"))
                        .select("fieldset#hoi-" + question + " .error")
                        .text())
                .isEqualTo("Hãy trả lời câu này.");
        location(alone("Hoa", "0912345672", "hoi-" + question, "Chay"));
        assertThat(sql.sql("select answer from registration_answer where question_id = ?")
                        .param(question)
                        .query(String.class)
                        .list())
                .containsExactly("Chay");
    }

    @Test
    void aRobotIsAskedToSendAgainAndAPersonLosesNothing() {
        String now = String.valueOf(Instant.now().toEpochMilli());
        for (MvcTestResult sent : List.of(
                alone("Hoa", "0912345673", "trang-web", "x"),
                send(
                        programme.path(),
                        "loai",
                        "toi",
                        "mo-luc",
                        now,
                        "ten-1",
                        "Hoa",
                        "lien-he",
                        "0912345673",
                        "dong-y",
                        "co"))) {
            assertThat(sent.getResponse().getStatus()).isEqualTo(422);
            assertThat(html(sent).select(".errors h2").text()).startsWith("Biểu mẫu được gửi nhanh hơn");
            assertThat(html(sent).select("#ten-1").val()).isEqualTo("Hoa");
        }
        assertThat(programme.line(sitting)).isEmpty();
    }

    @Test
    void aRegistrationIsFoundByCodeAndContactTogether() {
        location(alone("Hoa", "hoa@vidu.vn"));
        String code = sql.sql("select code from registration where activity_id = ?")
                .param(programme.activity)
                .query(String.class)
                .single();
        assertThat(location(send("/dang-ky", "ma", code.toUpperCase(java.util.Locale.ROOT), "lien-he", "HOA@vidu.vn")))
                .startsWith("/dang-ky/cua-toi/");
        MvcTestResult wrong = send("/dang-ky", "ma", code, "lien-he", "khac@vidu.vn");
        assertThat(wrong.getResponse().getStatus()).isEqualTo(422);
        assertThat(mvc.get()
                        .uri("/dang-ky/cua-toi/" + "x".repeat(43))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        for (int i = 0; i < 12; i++) wrong = send("/dang-ky", "ma", "22222222", "lien-he", "doan@vidu.vn");
        assertThat(html(wrong).select(".errors").text()).contains("Tra cứu quá nhiều lần");
    }

    @Test
    void namesAreChangedByWhoHasTheLink() {
        String link = location(send(
                programme.path(),
                "loai",
                "nha",
                "mo-luc",
                "1000",
                "ten-1",
                "Lê Na",
                "tuoi-1",
                "UNDER_11",
                "ten-2",
                "Lê Bảo",
                "tuoi-2",
                "UNDER_60",
                "ten",
                "Lê Hoa",
                "lien-he",
                "0912345674",
                "dong-y",
                "co"));
        assertThat(send(link + "/ten", "ten-1", "Lê Bảo", "ten-2", "lê bảo")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        location(send(link + "/ten", "ten-1", "Lê Bảo", "ten-2", "Lê Na"));
        assertThat(page(link).select("section ul li").eachText()).containsExactly("Lê Bảo", "Lê Na");
        // the place of who was named stays theirs
        MvcTestResult again = send(
                programme.path(),
                "loai",
                "ho",
                "mo-luc",
                "1000",
                "ten-1",
                "Lê Na",
                "ten",
                "Lê Hoa",
                "lien-he",
                "0912345674",
                "dong-y",
                "co");
        assertThat(again.getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void fiveHundredPupilsOfOneSchoolRegisterFromOneAddress() {
        sql.sql("update occurrence set places = null where id = ?")
                .param(sitting)
                .update();
        for (int i = 0; i < 500; i++) location(alone("Người " + i, phone(i)));
        assertThat(programme.people(sitting, BookingState.CONFIRMED)).isEqualTo(500);
    }

    @Test
    void oneContactSendsTwentyFormsADayAndThenIsAskedToCall() {
        sql.sql("update occurrence set places = null where id = ?")
                .param(sitting)
                .update();
        for (int i = 0; i < 20; i++)
            location(send(
                    programme.path(),
                    "loai",
                    "lop",
                    "mo-luc",
                    "1000",
                    "ten",
                    "Cô Lan",
                    "nhom",
                    "Lớp " + i,
                    "so",
                    "30",
                    "lien-he",
                    "0912000999",
                    "dong-y",
                    "co"));
        MvcTestResult more = send(
                programme.path(),
                "loai",
                "lop",
                "mo-luc",
                "1000",
                "ten",
                "Cô Lan",
                "nhom",
                "Lớp 21",
                "so",
                "30",
                "lien-he",
                "0912000999",
                "dong-y",
                "co");
        assertThat(html(more).select("#lien-he-error").text()).startsWith("Hôm nay số hoặc địa chỉ này đã gửi 20 lượt");
        assertThat(programme.people(sitting, BookingState.CONFIRMED)).isEqualTo(600);
    }

    /// Over the wire: two hundred browsers, each with a form of its own, press the button at once.
    @Test
    void twoHundredBrowsersAfterThirtyPlacesAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> presses = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Browser browser = new Browser(i);
                browser.open();
                presses.add(browser::press);
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(presses)) statuses.add(each.get());
            assertThat(statuses).containsOnly(303);
        }
        List<String> line = programme.line(sitting);
        assertThat(line).hasSize(200);
        assertThat(line.subList(0, 30)).containsOnly("CONFIRMED 1");
        assertThat(line.subList(30, 200)).containsOnly("WAITING 1");
    }

    private final class Browser {
        private final int number;
        private final URI address = URI.create("http://localhost:" + port + programme.path());
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private String body = "";

        Browser(int number) {
            this.number = number;
        }

        void open() throws Exception {
            String html = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            StringBuilder form = new StringBuilder();
            Jsoup.parse(html).select("form[action$=dang-ky] input[type=hidden]").forEach(input -> {
                String value = input.attr("name").equals("mo-luc") ? "1000" : input.val();
                add(form, input.attr("name"), value);
            });
            add(form, "ten-1", "Người " + number);
            add(form, "lien-he", phone(number));
            add(form, "dong-y", "co");
            body = form.toString();
        }

        private static void add(StringBuilder form, String name, String value) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }

        int press() throws Exception {
            return client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
