package vn.tuanle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.document.Documents;
import vn.tuanle.document.IssueOrder;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.SmallDisk;

/// Two copies of the product on one database server, started at the same moment, and what becomes of them when the
/// server goes away. One stands behind a proxy.
class ServingTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Path folder = Path.of("unset");
    private static List<ConfigurableApplicationContext> copies = List.of();
    private static RunningPostgres server = never();
    private static String session = "";

    private static RunningPostgres never() {
        return new RunningPostgres(new Postmaster(new PostgresLog(Path.of("none"))), 0, "", () -> {});
    }

    @BeforeAll
    static void startBothAtOnce() throws Exception {
        folder = Files.createTempDirectory("tuanle hai bản ");
        server = postgres();
        CompletableFuture<ConfigurableApplicationContext> one = CompletableFuture.supplyAsync(() -> copy("một", ""));
        CompletableFuture<ConfigurableApplicationContext> two =
                CompletableFuture.supplyAsync(() -> copy("hai", "127.0.0.1"));
        copies = List.of(one.join(), two.join());
        People people = copies.getFirst().getBean(People.class);
        UUID person = Cast.done(people.add("Trần Hai Bản", "hai.ban@vidu.vn"));
        people.grant(person, null, Role.ADMINISTRATOR, LocalDate.of(2021, 1, 1), null);
        session = copies.getFirst().getBean(Sessions.class).start(person, "thử");
    }

    @AfterAll
    static void stop() throws IOException {
        copies.forEach(ConfigurableApplicationContext::close);
        server.close();
        Folders.delete(folder);
    }

    private static RunningPostgres postgres() {
        return PostgresLauncher.durable(folder, sentence -> {})
                .unpackedIn(Path.of("target").toAbsolutePath())
                .start();
    }

    private static DatabaseAddress address() {
        return new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
    }

    private static ConfigurableApplicationContext copy(String name, String proxy) {
        List<String> more =
                new ArrayList<>(List.of("--server.port=0", "--spring.datasource.hikari.connection-timeout=500"));
        more.addAll(Serve.proxy(proxy));
        return Serve.site(address(), folder.resolve(name), more);
    }

    private static String at(int copy, String path) {
        return "http://localhost:" + copies.get(copy).getEnvironment().getProperty("local.server.port") + path;
    }

    private static HttpResponse<String> ask(int copy, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at(copy, path)));
        if (headers.length > 0) request.headers(headers);
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> signedIn(int copy, String path) throws Exception {
        return ask(copy, path, "Cookie", "phien=" + session);
    }

    private static void run(String statement) throws SQLException {
        try (Connection there = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var sql = there.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String refusal() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String url =
                "postgres://" + server.user() + ":" + server.password() + "@127.0.0.1:" + server.port() + "/tuanle";
        int code = Commands.run(
                List.of(
                        "serve",
                        "--database",
                        url,
                        "--data",
                        folder.resolve("ba").toString(),
                        "--port",
                        freePort()),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        return err.toString(StandardCharsets.UTF_8);
    }

    private static String freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aSessionOfOneCopyIsGoodAtTheOther() throws Exception {
        for (int copy = 0; copy < 2; copy++) {
            assertThat(Jsoup.parse(signedIn(copy, "/tai-khoan/phien").body()).select("tbody tr"))
                    .as("copy %s", copy)
                    .hasSize(1);
        }
        try (Connection there = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var rows = there.createStatement()
                        .executeQuery("select count(*), count(distinct version) from schema_history_plan")) {
            rows.next();
            assertThat(rows.getInt(1)).as("each migration ran once").isEqualTo(rows.getInt(2));
        }
    }

    @Test
    void documentsIssuedAtOnceByBothGetNumbersOfOneSeries() throws Exception {
        ConfigurableApplicationContext first = copies.getFirst();
        Cast cast =
                new Cast(first.getBean(JdbcClient.class), first.getBean(People.class), first.getBean(Sessions.class));
        UUID ward = cast.unit("UBND phường Hai Bản", UnitKind.UBND_XA, null);
        UUID clerk = cast.person("Văn Thư", ward, Role.CLERK).id();
        LocalDate day = LocalDate.now(Days.ZONE);
        List<Callable<String>> orders = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Documents documents = copies.get(i % 2).getBean(Documents.class);
            IssueOrder order = new IssueOrder(
                    ward, "", "KE_HOACH", "KH-UBND", null, day, "Việc " + i, "Văn bản", null, null, null, List.of());
            orders.add(() -> Cast.done(documents.issue(order, clerk)).code());
        }
        List<String> codes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(orders.size())) {
            for (Future<String> each : threads.invokeAll(orders)) codes.add(each.get());
        }
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> String.format(Locale.ROOT, "%02d/KH-UBND", number))
                        .toList());
    }

    @Test
    void aFullDiskIsSaidAndWorkGoesOnOnceThereIsRoom() throws Exception {
        ConfigurableApplicationContext second = copies.get(1);
        Cast cast = new Cast(
                second.getBean(JdbcClient.class), second.getBean(People.class), second.getBean(Sessions.class));
        UUID ward = cast.unit("UBND phường Đĩa Đầy", UnitKind.UBND_XA, null);
        String officer =
                "phien=" + cast.person("Cán Bộ", ward, Role.OFFICER).cookie().getValue();
        HttpResponse<String> form = ask(1, "/ke-hoach/moi", "Cookie", officer);
        String cookies = officer + "; "
                + form.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        String code = Jsoup.parse(form.body()).select("input[name=_maBieuMau]").val();
        String plan = "KẾ HOẠCH\nTuần lễ học tập suốt đời\n";
        Path files = folder.resolve("hai/files");
        try (SmallDisk disk = SmallDisk.of(files, "1m")) {
            HttpResponse<String> full = upload(cookies, code, plan.repeat(50_000));
            assertThat(full.statusCode()).isEqualTo(507);
            assertThat(Jsoup.parse(full.body()).select("main").text())
                    .contains("Máy chủ hết chỗ lưu")
                    .contains("Những gì đã lưu trước đó vẫn còn.");
            assertThat(upload(cookies, code, plan).statusCode()).isEqualTo(303);
        }
    }

    private static HttpResponse<String> upload(String cookies, String code, String text) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"_maBieuMau\"\r\n\r\n" + code
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ke-hoach.txt\"\r\n\r\n" + text
                + "\r\n--x--\r\n";
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(at(1, "/ke-hoach/tai-len")))
                        .headers("Cookie", cookies, "Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whileTheDatabaseIsAwayEveryPageSaysSoAndAfterwardsAllGoesOn() throws Exception {
        assertThat(signedIn(0, "/tai-khoan/phien").statusCode()).isEqualTo(200);
        server.close();
        for (int copy = 0; copy < 2; copy++) {
            for (HttpResponse<String> answer :
                    List.of(signedIn(copy, "/tai-khoan/phien"), signedIn(copy, "/don-vi"), ask(copy, "/dang-nhap"))) {
                assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("60");
                assertThat(Jsoup.parse(answer.body()).select("main").text())
                        .contains("Hệ thống tạm ngừng")
                        .contains("Những gì đã lưu vẫn còn.");
            }
            assertThat(ask(copy, "/favicon.svg").statusCode()).isEqualTo(200);
        }
        server = postgres();
        for (int copy = 0; copy < 2; copy++) recovered(copy);
        // the server's own restart ends connections that are in use
        run(
                "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = 'tuanle'");
        for (int copy = 0; copy < 2; copy++) recovered(copy);
    }

    /// By itself, within seconds of the server's return.
    private static void recovered(int copy) throws Exception {
        long until = System.nanoTime() + 15_000_000_000L;
        while (signedIn(copy, "/tai-khoan/phien").statusCode() == 503 && System.nanoTime() < until) Thread.sleep(50);
        assertThat(signedIn(copy, "/tai-khoan/phien").statusCode()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsTold() throws Exception {
        run("alter database tuanle set default_transaction_read_only = on");
        try {
            assertThat(refusal()).startsWith("✘ Cơ sở dữ liệu chỉ cho đọc");
        } finally {
            run("begin read write; alter database tuanle reset default_transaction_read_only; commit");
        }
    }

    @Test
    void aDatabaseOfALaterVersionIsLeftAlone() throws Exception {
        run("insert into schema_history_plan (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 1, 'tuanle', 1, true)");
        run("update schema_shape set digest = 'that of the later version'");
        try {
            assertThat(refusal())
                    .startsWith("✘ Cơ sở dữ liệu này đã dùng với một bản chương trình mới hơn (plan 9999)");
        } finally {
            run("delete from schema_history_plan where installed_rank = 9999");
        }
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepStrangersOut() throws Exception {
        for (String path : List.of("/dang-nhap", "/khong-co", "/favicon.svg", "/js/", "/css/site.css", "/don-vi")) {
            HttpHeaders headers = ask(0, path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'")
                            .contains("frame-ancestors 'none'")
                            .contains("object-src 'none'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).hasValue("DENY");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
        }
    }

    @Test
    void forwardedHeadersCountFromTheConfiguredProxyAlone() throws Exception {
        String[] forged = {"X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9"};
        HttpHeaders direct = ask(0, "/dang-nhap", forged).headers();
        assertThat(direct.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(direct.allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        HttpHeaders proxied = ask(1, "/dang-nhap", forged).headers();
        assertThat(proxied.firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        assertThat(proxied.allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie ->
                        cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void methodsThatNobodyOffersAreRefused() throws Exception {
        for (String method : List.of("TRACE", "DELETE", "PUT", "PATCH", "PROPFIND")) {
            String answer = raw(
                    method + " /dang-nhap HTTP/1.1\r\nHost: localhost\r\nX-Secret: abc\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(method)
                    .matches("(?s)HTTP/1.1 (403|405|400|501) .*")
                    .doesNotContain("X-Secret");
        }
        assertThat(raw("GET /dang-nhap HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(raw("GET /..%2f..%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(at(0, "/")).getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
