package vn.tuanle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tuanle.testing.Cast.done;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.identity.ApiToken;
import vn.tuanle.identity.ApiTokens;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.reporting.Campaign;
import vn.tuanle.reporting.Chain;
import vn.tuanle.reporting.Forms;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Counting;
import vn.tuanle.testing.WebTest;

/// Other systems ask with a token: what is documented is what is answered, and nothing else.
class ApiWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Forms forms;

    @Autowired
    Chain chain;

    @Autowired
    ApiTokens tokens;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Campaign world;
    UUID form;
    Cast.Person administrator;
    String reading;
    String importing;
    OpenApi document;

    @BeforeEach
    void begin() throws IOException {
        world = new Campaign(sql, batch, cast, sessions, events);
        form = world.issued(forms);
        administrator = cast.person("Người Quản Trị", world.office, Role.ADMINISTRATOR);
        reading = made(ApiToken.Scope.READ);
        importing = made(ApiToken.Scope.IMPORT);
        document = OpenApi.written();
    }

    private String made(ApiToken.Scope scope) {
        return done(tokens.make(
                        world.asker(administrator),
                        world.office,
                        "Hệ thống của tỉnh",
                        scope,
                        LocalDate.now(Days.ZONE).plusDays(30)))
                .secret();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<byte[]> sent(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> ask(String token, String path) {
        return sent(to(path).header("Authorization", "Bearer " + token).build());
    }

    private HttpResponse<byte[]> load(String token, String key, String lines) {
        return sent(to("/api/v1/forms/" + form + "/values")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build());
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }

    /// As documented, or the test says where not.
    private HttpResponse<byte[]> documented(String path, String method, HttpResponse<byte[]> answer) {
        assertThat(document.faults(
                        path,
                        method,
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body()))
                .as(path + " " + new String(answer.body(), StandardCharsets.UTF_8))
                .isEmpty();
        return answer;
    }

    private String line(UUID unit, String code, Object value) {
        return "{\"unit\":\"" + unit + "\",\"code\":\"" + code + "\",\"value\":" + value + "}\n";
    }

    /// The ward has sent twelve, its school too, and the lead office took the ward's.
    private void sentUp() {
        assertThat(load(
                                importing,
                                "dau",
                                line(world.ward, "luot", 12) + line(world.school, "luot", 5)
                                        + "{\"unit\":\"" + world.ward
                                        + "\",\"code\":\"bai-du-thi\",\"member\":\"TH\",\"value\":0}")
                        .statusCode())
                .isEqualTo(200);
        UUID school = world.reportOf(form, world.school);
        assertThat(chain.submit(world.asker(world.teacher), school, "").any()).isFalse();
        done(chain.sign(world.asker(world.teacher), school, 1));
        done(chain.accept(world.asker(world.officer), school, 1));
        UUID ward = world.reportOf(form, world.ward);
        assertThat(chain.submit(world.asker(world.officer), ward, "").any()).isFalse();
        done(chain.sign(world.asker(world.head), ward, 1));
        done(chain.accept(world.asker(world.lead), ward, 1));
    }

    @Test
    void eachRouteIsDocumentedAndEachDocumentedOneIsThere() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(method.name() + " " + path))));
        assertThat(document.operations()).isEqualTo(routes).hasSize(9);
        assertThat(document.version()).isEqualTo("3.1.0");
        HttpResponse<byte[]> served = sent(to("/api/v1/openapi.json").build());
        assertThat(OpenApi.served(documented("/api/v1/openapi.json", "get", served)
                                .body())
                        .operations())
                .isEqualTo(routes);
    }

    @Test
    void whatIsReadIsAsDocumented() {
        sentUp();
        String at = "/api/v1/forms/" + form;
        JsonNode list = json(documented("/api/v1/forms", "get", ask(reading, "/api/v1/forms")));
        assertThat(list.get("items").size()).isEqualTo(1);
        assertThat(list.get("items").get(0).get("id").stringValue()).isEqualTo(form.toString());
        assertThat(json(documented("/api/v1/forms/{form}", "get", ask(reading, at)))
                        .get("leadName")
                        .stringValue())
                .isEqualTo("Phòng Giáo dục và Đào tạo thành phố Biên Hòa");
        JsonNode indicators =
                json(documented("/api/v1/forms/{form}/indicators", "get", ask(reading, at + "/indicators")));
        assertThat(indicators.get("items").toString())
                .contains("\"code\":\"luot\"")
                .doesNotContain("muc-1");
        JsonNode obligations =
                json(documented("/api/v1/forms/{form}/obligations", "get", ask(reading, at + "/obligations")));
        assertThat(obligations.get("items").size()).isEqualTo(5);
        JsonNode values = json(documented("/api/v1/forms/{form}/values", "get", ask(reading, at + "/values")));
        assertThat(values.get("items").size()).isEqualTo(2);
        for (JsonNode one : values.get("items"))
            if (one.get("unit").stringValue().equals(world.ward.toString()))
                assertThat(one.get("figures").toString())
                        .contains(
                                "{\"code\":\"luot\",\"member\":\"\",\"value\":12,\"activities\":null,\"adjustment\":0}")
                        .contains("{\"code\":\"bai-du-thi\",\"member\":\"TH\",\"value\":0,");
        JsonNode top = json(documented("/api/v1/forms/{form}/totals", "get", ask(reading, at + "/totals")));
        assertThat(top.get("totals").toString())
                .contains("{\"code\":\"luot\",\"member\":\"\",\"value\":17,\"units\":2}");
        assertThat(top.get("below").toString()).contains(world.ward.toString());
        JsonNode ward =
                json(documented("/api/v1/forms/{form}/totals", "get", ask(reading, at + "/totals?unit=" + world.ward)));
        assertThat(ward.get("below").toString())
                .contains("\"unit\":\"" + world.school + "\"")
                .contains("{\"code\":\"luot\",\"member\":\"\",\"value\":5,\"units\":1}");
        // no person, nowhere
        for (String path : List.of("", "/indicators", "/obligations", "/values", "/totals"))
            assertThat(new String(ask(reading, at + path).body(), StandardCharsets.UTF_8))
                    .doesNotContain(world.head.id().toString(), "Trần Quốc Bảo", "Võ Ngọc Lan");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        Set<String> seen = new TreeSet<>();
        List<Integer> sizes = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = json(ask(reading, "/api/v1/forms/" + form + "/obligations?limit=2" + after));
            sizes.add(page.get("items").size());
            page.get("items")
                    .forEach(one -> assertThat(seen.add(one.get("report").stringValue()))
                            .isTrue());
            after = page.get("next").isNull()
                    ? ""
                    : "&after=" + page.get("next").stringValue();
        } while (!after.isEmpty());
        assertThat(sizes).containsExactly(2, 2, 1);
        HttpResponse<byte[]> refused = documented(
                "/api/v1/forms/{form}/obligations",
                "get",
                ask(reading, "/api/v1/forms/" + form + "/obligations?limit=501"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("detail").stringValue()).isEqualTo("“limit” phải từ 1 đến 500.");
        assertThat(ask(reading, "/api/v1/forms/" + form + "/obligations?limit=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whoHasItAlreadyGetsItNoSecondTime() {
        String at = "/api/v1/forms/" + form + "/totals";
        String tag = ask(reading, at).headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> same = sent(to(at).header("Authorization", "Bearer " + reading)
                .header("If-None-Match", tag)
                .build());
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(documented("/api/v1/forms/{form}/totals", "get", same).body())
                .isEmpty();
        sentUp();
        assertThat(sent(to(at).header("Authorization", "Bearer " + reading)
                                .header("If-None-Match", tag)
                                .build())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatGoesWrongIsToldInTheLanguageAskedFor() {
        HttpResponse<byte[]> none = sent(to("/api/v1/forms").build());
        assertThat(none.statusCode()).isEqualTo(401);
        assertThat(none.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(json(documented("/api/v1/forms", "get", none)).get("title").stringValue())
                .isEqualTo("Thiếu mã truy cập");
        HttpResponse<byte[]> english = sent(
                to("/api/v1/forms").header("Accept-Language", "en-GB,en;q=0.8").build());
        assertThat(json(english).get("title").stringValue()).isEqualTo("No access token");
        assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
        // a session is no token
        assertThat(sent(to("/api/v1/forms")
                                .header(
                                        "Cookie",
                                        "phien=" + administrator.cookie().getValue())
                                .build())
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<byte[]> lost = ask(reading, "/api/v1/forms/" + UUID.randomUUID());
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(json(documented("/api/v1/forms/{form}", "get", lost))
                        .get("status")
                        .intValue())
                .isEqualTo(404);
        assertThat(documented("/api/v1/forms/{form}", "get", ask(reading, "/api/v1/forms/khong-phai-ma"))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<byte[]> unknown = ask(reading, "/api/v1/khong-co");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(sent(to("/api/v1/forms")
                                .header("Authorization", "Bearer " + reading)
                                .DELETE()
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aTokenIsForOneUnitUntilItIsTakenBackOrOutOfDate() {
        Cast.Person elsewhere = cast.person("Quản Trị Nơi Khác", world.otherWard, Role.ADMINISTRATOR);
        String foreign = done(tokens.make(
                        world.asker(elsewhere),
                        world.otherWard,
                        "Khác",
                        ApiToken.Scope.IMPORT,
                        LocalDate.now(Days.ZONE)))
                .secret();
        assertThat(json(ask(foreign, "/api/v1/forms")).get("items").size()).isZero();
        for (String path : List.of("", "/indicators", "/obligations", "/values", "/totals"))
            assertThat(ask(foreign, "/api/v1/forms/" + form + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        assertThat(load(foreign, "k", line(world.otherWard, "luot", 1)).statusCode())
                .isEqualTo(404);
        // the body whose plan it is reads it too
        Cast.Person city = cast.person("Quản Trị Thành Phố", world.city, Role.ADMINISTRATOR);
        String above = done(tokens.make(
                        world.asker(city), world.city, "Thành phố", ApiToken.Scope.READ, LocalDate.now(Days.ZONE)))
                .secret();
        assertThat(ask(above, "/api/v1/forms/" + form).statusCode()).isEqualTo(200);
        sql.sql("update api_token set expires_on = current_date - 2 where unit_id = ?")
                .param(world.city)
                .update();
        assertThat(ask(above, "/api/v1/forms/" + form).statusCode()).isEqualTo(401);
        UUID id = tokens.of(List.of(world.office)).getFirst().id();
        tokens.revoke(world.asker(administrator), id);
        assertThat(ask(importing, "/api/v1/forms").statusCode()).isEqualTo(401);
        assertThat(ask(reading, "/api/v1/forms").statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyRequestsAreToldToWait() {
        String token = made(ApiToken.Scope.READ);
        HttpResponse<byte[]> last = ask(token, "/api/v1/forms");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 160 && last.statusCode() == 200; i++)
                last = client.send(
                        to("/api/v1/forms")
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(json(documented("/api/v1/forms", "get", last)).get("title").stringValue())
                .isEqualTo("Quá nhiều yêu cầu");
        assertThat(ask(reading, "/api/v1/forms").statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> announce(String token, String type, String body) {
        return documented(
                "/api/v1/activities",
                "post",
                sent(to("/api/v1/activities")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build()));
    }

    @Test
    void activitiesComeInAsDraftsTogetherOrNotAtAllAndOnceForAKey() {
        String good =
                "{\"key\":\"a1\",\"title\":\"Ngày hội đọc sách\",\"day\":\"2026-10-01\",\"from\":\"08:00\",\"place\":\"Nhà văn hóa\",\"places\":40}";
        String bad =
                "{\"key\":\"a2\",\"title\":\"\",\"day\":\"2026-10-01\",\"from\":\"08:00\",\"mode\":\"ONLINE\",\"link\":\"https://10.0.0.1\"}";
        assertThat(announce(reading, "application/json", good).statusCode()).isEqualTo(403);
        assertThat(announce("sai", "application/json", good).statusCode()).isEqualTo(401);
        assertThat(announce(importing, "text/plain", good).statusCode()).isEqualTo(415);
        HttpResponse<byte[]> wrong = announce(importing, "application/x-ndjson", good + "\n" + bad);
        assertThat(wrong.statusCode()).isEqualTo(422);
        List<String> errors = new ArrayList<>();
        json(wrong)
                .get("errors")
                .forEach(one -> errors.add(
                        one.get("row").intValue() + " " + one.get("field").stringValue()));
        assertThat(errors).containsExactly("2 title", "2 link");
        assertThat(drafts()).isZero();
        for (String broken :
                List.of("", "[]", "[1]", "{\"key\":\"a\",\"unit\":\"khác\"}", "{\"title\":\"không khóa\"}", "{", "x"))
            assertThat(announce(importing, "application/json", broken).statusCode())
                    .as(broken)
                    .isEqualTo(422);
        assertThat(new String(
                        announce(importing, "application/json", "[" + good + "]")
                                .body(),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"made\":1,\"known\":0}");
        assertThat(new String(announce(importing, "application/x-ndjson", good).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"made\":0,\"known\":1}");
        assertThat(drafts()).isEqualTo(1);
        assertThat(announce(importing, "application/json", "[" + (good + ",").repeat(1000) + good + "]")
                        .statusCode())
                .isEqualTo(413);
    }

    private int drafts() {
        return sql.sql("select count(*) from activity where unit_id = ? and state = 'DRAFT'")
                .param(world.office)
                .query(Integer.class)
                .single();
    }

    @Test
    void figuresComeInTogetherOrNotAtAllAndOnceForAKey() {
        String path = "/api/v1/forms/{form}/values";
        assertThat(documented(path, "post", load(reading, "k", line(world.ward, "luot", 1)))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> wrong = documented(
                path,
                "post",
                load(
                        importing,
                        "k1",
                        line(world.ward, "luot", 12)
                                + line(world.ward, "luot", 12.5)
                                + line(world.ward, "nguoi", -3)
                                + line(world.stranger.id(), "luot", 1)
                                + line(world.ward, "viec-hoan-thanh", 1)
                                + line(world.ward, "muc-1", "\"lời\"")
                                + line(world.ward, "tin-bai", "\"=1+1\"")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        List<String> errors = new ArrayList<>();
        json(wrong)
                .get("errors")
                .forEach(one -> errors.add(
                        one.get("row").intValue() + " " + one.get("detail").stringValue()));
        assertThat(errors)
                .containsExactly(
                        "2 Chỗ này đã có ở một dòng trước.",
                        "3 Số này không thể âm.",
                        "4 Đơn vị này không có báo cáo theo mẫu.",
                        "5 Mẫu không hỏi “viec-hoan-thanh” để nhập từ ngoài.",
                        "6 Mẫu không hỏi “muc-1” để nhập từ ngoài.",
                        "7 Hãy ghi một số nguyên, ví dụ 120; nếu không có thì ghi 0.");
        assertThat(stored()).isZero();
        HttpResponse<byte[]> broken = load(importing, "k1", line(world.ward, "luot", 12) + "{\"unit\":1}\nxyz\n");
        assertThat(json(documented(path, "post", broken)).get("errors").size()).isEqualTo(2);
        assertThat(stored()).isZero();
        String good = line(world.ward, "luot", 12) + "\n" + line(world.ward, "nguoi", "\"1.100\"")
                + line(world.otherWard, "luot", "null");
        assertThat(new String(
                        documented(path, "post", load(importing, "k1", good)).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"written\":3,\"repeated\":false}");
        sql.sql("update report_value set number = 99 where report_id = ? and code = 'luot'")
                .param(world.reportOf(form, world.ward))
                .update();
        assertThat(new String(load(importing, "k1", good).body(), StandardCharsets.UTF_8))
                .isEqualTo("{\"written\":3,\"repeated\":true}");
        assertThat(sql.sql("select number from report_value where report_id = ? and code = 'luot'")
                        .param(world.reportOf(form, world.ward))
                        .query(Long.class)
                        .single())
                .isEqualTo(99);
        assertThat(documented(path, "post", load(importing, "k1", line(world.ward, "luot", 13)))
                        .statusCode())
                .isEqualTo(409);
        assertThat(documented(path, "post", load(importing, "k2", "")).statusCode())
                .isEqualTo(422);
        assertThat(documented(path, "post", load(importing, " ", good)).statusCode())
                .isEqualTo(400);
        assertThat(documented(path, "post", load(importing, "k3", "x".repeat(3000)))
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<byte[]> otherKind = sent(to("/api/v1/forms/" + form + "/values")
                .header("Authorization", "Bearer " + importing)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k4")
                .POST(HttpRequest.BodyPublishers.ofString("[]"))
                .build());
        assertThat(documented(path, "post", otherKind).statusCode()).isEqualTo(415);
    }

    private int stored() {
        return sql.sql("select count(*) from report_value v join report r on r.id = v.report_id where r.form_id = ?")
                .param(form)
                .query(Integer.class)
                .single();
    }

    @Test
    void tokensAreMadeShownOnceAndTakenBackOnAPage() {
        assertThat(get(administrator, "/ma-truy-cap").select("tbody th").eachText())
                .containsExactly("Hệ thống của tỉnh", "Hệ thống của tỉnh");
        Document refused = html(post(administrator, "/ma-truy-cap", "don-vi", world.office.toString(), "ten", ""));
        assertThat(refused.select("#ten-error").text()).isEqualTo("Hãy ghi hệ thống nào dùng mã này.");
        assertThat(html(post(
                                administrator,
                                "/ma-truy-cap",
                                "don-vi",
                                world.otherWard.toString(),
                                "ten",
                                "Lấn",
                                "het-han",
                                "1/1/2099"))
                        .select("#don-vi-error")
                        .text())
                .isEqualTo("Hãy chọn đơn vị.");
        assertThat(html(post(
                                administrator,
                                "/ma-truy-cap",
                                "don-vi",
                                world.office.toString(),
                                "ten",
                                "Kho <dữ liệu>",
                                "het-han",
                                "1/1/2099"))
                        .select("#het-han-error")
                        .text())
                .isEqualTo("Ngày hết hạn phải từ hôm nay đến một năm nữa.");
        Document made = html(post(
                administrator,
                "/ma-truy-cap",
                "don-vi",
                world.office.toString(),
                "ten",
                "Kho <dữ liệu>",
                "quyen",
                "READ",
                "het-han",
                Days.day(LocalDate.now(Days.ZONE).plusDays(10))));
        String secret = made.select("#ma-moi").attr("value");
        assertThat(secret).hasSizeGreaterThan(40);
        assertThat(get(administrator, "/ma-truy-cap").html()).doesNotContain(secret);
        assertThat(sql.sql("select count(*) from api_token where digest = ?")
                        .param(secret.getBytes(StandardCharsets.UTF_8))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(ask(secret, "/api/v1/forms").statusCode()).isEqualTo(200);
        assertThat(load(secret, "k", line(world.ward, "luot", 1)).statusCode()).isEqualTo(403);
        Document page = get(administrator, "/ma-truy-cap");
        String uses = page.select("tr:contains(Kho) a[href^=/ma-truy-cap]").attr("href");
        assertThat(get(administrator, uses.replace("#lan-dung", ""))
                        .select("#lan-dung tbody tr")
                        .eachText())
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("POST /api/v1/forms/{form}/values 403"),
                        one -> assertThat(one).endsWith("GET /api/v1/forms 200"));
        String revoke = page.select("tr:contains(Kho) form").attr("action");
        assertThat(post(cast.person("Quản Trị Lạ", world.otherWard, Role.ADMINISTRATOR), revoke))
                .hasStatus(404);
        assertThat(post(administrator, revoke)).hasStatus(303);
        assertThat(ask(secret, "/api/v1/forms").statusCode()).isEqualTo(401);
        assertThat(get(administrator, "/ma-truy-cap")
                        .select("tr:contains(Kho) .badge")
                        .text())
                .isEqualTo("Đã thu hồi");
        assertThat(getRaw(world.lead, "/ma-truy-cap")).hasStatus(403);
    }

    @Test
    void readingCostsAFixedNumberOfQueries() {
        for (String path : List.of("/obligations", "/values", "/totals")) {
            String at = "/api/v1/forms/" + form + path;
            int before = queries(at);
            sentUpOnce();
            assertThat(queries(at)).as(path).isEqualTo(before);
        }
    }

    private boolean up;

    private void sentUpOnce() {
        if (!up) sentUp();
        up = true;
    }

    private int queries(String path) {
        return Counting.during(() -> assertThat(mvc.get()
                        .uri(path)
                        .header("Authorization", "Bearer " + reading)
                        .exchange())
                .hasStatusOk());
    }

    @Test
    void whatIsWrittenStandsInTheNameOfWhoMadeTheToken() {
        assertThat(load(importing, "k", line(world.ward, "luot", 12)).statusCode())
                .isEqualTo(200);
        assertThat(sql.sql("select changed_by from report_value where report_id = ?")
                        .params(Rows.values(world.reportOf(form, world.ward)))
                        .query(UUID.class)
                        .list())
                .containsExactly(administrator.id());
    }
}
