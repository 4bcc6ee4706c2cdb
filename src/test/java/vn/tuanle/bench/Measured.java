package vn.tuanle.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tuanle.Application;
import vn.tuanle.testing.Database;

/// The whole program on a database of its own, asked over HTTP: what each thing costs, against its limit.
final class Measured implements AutoCloseable {
    private static final int TIMES = 30;
    private static final int WARM = 150;

    final ConfigurableApplicationContext program;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final String base;
    private final int port;
    private boolean within = true;

    Measured() {
        var database = Database.fresh();
        program = new SpringApplicationBuilder(Application.class)
                .properties(
                        "server.port=0",
                        "spring.datasource.url=" + database.getUrl(),
                        "spring.datasource.username=" + database.getUser(),
                        "spring.datasource.password=" + database.getPassword(),
                        "tuanle.files=target/bench-files")
                .run();
        port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        base = "http://localhost:" + port;
        System.out.printf(
                Locale.ROOT,
                "load of the machine %.1f on %d processors%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    /// Once, in milliseconds.
    void once(String what, double limit, Callable<?> work) throws Exception {
        double cpu = cpu();
        long start = System.nanoTime();
        work.call();
        double wall = (System.nanoTime() - start) / 1e6;
        told(what, wall, limit, String.format(Locale.ROOT, "%.0f ms, CPU %.0f ms", wall, cpu() - cpu));
    }

    /// Often, after warming up: the median against the limit.
    void many(String what, double limit, Callable<?> work) throws Exception {
        for (int i = 0; i < (limit < 100 ? WARM : TIMES); i++) work.call();
        double[] wall = new double[TIMES];
        double cpu = cpu();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.call();
            wall[i] = (System.nanoTime() - start) / 1e6;
        }
        double spent = (cpu() - cpu) / TIMES;
        Arrays.sort(wall);
        told(
                what,
                wall[TIMES / 2],
                limit,
                String.format(
                        Locale.ROOT,
                        "CPU %.1f ms, wall median %.1f ms, p95 %.1f ms",
                        spent,
                        wall[TIMES / 2],
                        wall[TIMES * 95 / 100]));
    }

    /// A figure against its limit, with the words that tell it.
    void told(String what, double measured, double limit, String words) {
        boolean kept = measured <= limit;
        within &= kept;
        System.out.printf(
                Locale.ROOT,
                "  %-4s %s: %s (limit %s)%n",
                kept ? "ok" : "OVER",
                what,
                words,
                limit < 1 ? String.valueOf(limit) : String.format(Locale.ROOT, "%.0f", limit));
    }

    HttpResponse<String> get(String path, String session) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", cookies(session))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError("status " + answer.statusCode() + " at " + path);
        return answer;
    }

    HttpResponse<String> post(String path, String session, Document page, String... fields) throws Exception {
        String token = page.select("input[name=_maBieuMau]").attr("value");
        StringBuilder body = new StringBuilder("_maBieuMau=" + token);
        for (int i = 0; i < fields.length; i += 2)
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Cookie", cookies(session))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 303)
            throw new AssertionError("status " + answer.statusCode() + " "
                    + Jsoup.parse(answer.body()).select(".errors").text());
        return answer;
    }

    /// As another system asks, with its token.
    HttpResponse<String> read(String path, String token) throws Exception {
        return answered(HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token));
    }

    HttpResponse<String> handIn(String path, String token, String lines) throws Exception {
        return answered(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", "do-1")
                .POST(HttpRequest.BodyPublishers.ofString(lines)));
    }

    private HttpResponse<String> answered(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return answer;
    }

    /// The session, and a form token of our own choice that the pages then carry.
    private static String cookies(String session) {
        return "phien=" + session + "; ma-bieu-mau=5d0b8a53-0000-4000-8000-000000000000";
    }

    /// Processor time of this program, the client in it, and the database server it started, with the server's
    /// processes that have ended meanwhile; milliseconds.
    static double cpu() {
        double own = ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(spent -> spent.toNanos() / 1e6)
                .orElse(0.0);
        return own
                + ProcessHandle.current()
                        .descendants()
                        .mapToLong(each -> spent(each.pid()))
                        .sum();
    }

    private static long spent(long process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
            // after the name: user, system, and both of children that were waited for, in hundredths of a second
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i <= 14; i++) ticks += Long.parseLong(fields[i]);
            return ticks * 10;
        } catch (IOException ended) {
            return 0;
        }
    }

    int port() {
        return port;
    }

    /// Whether every limit was kept so far.
    boolean within() {
        return within;
    }

    /// Ends the program; its exit says whether every limit was kept.
    void finish() {
        close();
        System.exit(within ? 0 : 1);
    }

    @Override
    public void close() {
        browser.close();
        program.close();
    }
}
