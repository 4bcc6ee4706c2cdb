package vn.tuanle.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tuanle.Application;
import vn.tuanle.reporting.LargeCampaign;
import vn.tuanle.testing.Database;

/// Reports of 10,000 units in four levels with 30 values each, over HTTP from the whole program:
/// import, the top's totals, the board, a unit's form, a cell, and the evening on which 300 officers submit.
public final class ReportBench {
    private static final int TIMES = 30;

    private ReportBench() {}

    public static void main(String[] args) throws Exception {
        var database = Database.fresh();
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(Application.class)
                        .properties(
                                "server.port=0",
                                "spring.datasource.url=" + database.getUrl(),
                                "spring.datasource.username=" + database.getUser(),
                                "spring.datasource.password=" + database.getPassword(),
                                "tuanle.files=target/bench-files")
                        .run();
                HttpClient browser = HttpClient.newHttpClient()) {
            LargeCampaign campaign = LargeCampaign.of(program);
            System.out.printf(
                    "report: %d units in four levels, form issued in %.1f s%n", campaign.units(), campaign.issuedIn());
            once("import of 300,000 values", 15_000, campaign::load);
            String base = "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
            String token = campaign.token();
            String lines = campaign.lines();
            once(
                    "the same by the interface for other systems",
                    15_000,
                    () -> handIn(browser, base, campaign, token, lines));
            campaign.accept();
            many("its totals", 300, () -> read(browser, base + campaign.interfacePath() + "/totals", token));
            many(
                    "figures of 100 units by it",
                    300,
                    () -> read(browser, base + campaign.interfacePath() + "/values", token));
            many("the top's totals, asked of the database", 300, campaign::top);
            many("the top's page", 300, () -> get(browser, base + campaign.topPage(), campaign.lead()));
            many("the board of all units", 300, () -> get(browser, base + campaign.board(), campaign.lead()));
            many("one unit's form", 50, () -> get(browser, base + campaign.formPage(), campaign.officer()));
            cell(browser, base, campaign);
            evening(browser, base, campaign);
        }
        System.exit(0);
    }

    private static HttpResponse<String> handIn(
            HttpClient client, String base, LargeCampaign campaign, String token, String lines) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + campaign.interfacePath() + "/values"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Idempotency-Key", "do-1")
                        .POST(HttpRequest.BodyPublishers.ofString(lines))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return answer;
    }

    private static HttpResponse<String> read(HttpClient client, String address, String token) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
        return answer;
    }

    /// Each time another figure in the same place, as the script of the page sends it.
    private static void cell(HttpClient browser, String base, LargeCampaign campaign) throws Exception {
        String at = base + campaign.formPage();
        Document page = Jsoup.parse(get(browser, at, campaign.officer()).body());
        String[] mark = {page.select("input[name=o-pano.goc]").attr("value")};
        int[] figure = {1};
        many("saving a cell", 10, () -> {
            HttpResponse<String> answer = post(
                    browser,
                    at + "/o",
                    campaign.officer(),
                    page,
                    "phien-ban",
                    "1",
                    "o-pano",
                    String.valueOf(++figure[0]),
                    "o-pano.goc",
                    mark[0]);
            mark[0] = answer.body().replaceAll("(?s).*\"goc\":\"([^\"]*)\".*", "$1");
            return answer;
        });
    }

    /// 300 officers open their form, submit, and their heads sign, all in the same minute.
    private static void evening(HttpClient browser, String base, LargeCampaign campaign) throws Exception {
        List<LargeCampaign.Officer> officers = campaign.officers(300);
        List<Long> took = Collections.synchronizedList(new ArrayList<>());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        double cpu = cpu().toNanos();
        long start = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            int turn = 0;
            for (LargeCampaign.Officer one : officers) {
                // spread evenly over a minute, as fast as the limit asks for
                long wait = 200L * turn++;
                pool.submit(() -> {
                    try {
                        Thread.sleep(wait);
                        String at = base + one.page();
                        Document page = Jsoup.parse(timed(took, () -> get(browser, at, one.cookie()))
                                .body());
                        timed(took, () -> post(browser, at, one.cookie(), page, "phien-ban", "1", "tiep", "trinh"));
                        timed(took, () -> post(browser, at + "/ky", one.cookie(), page, "lan", "1"));
                    } catch (Exception | AssertionError failed) {
                        errors.add(String.valueOf(failed));
                    }
                    return null;
                });
            }
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                "  300 officers submit and sign in one minute: %d requests, %d errors, CPU %.1f ms each, median %.0f ms, p99 %.0f ms (limit 1000), in %.0f s%n",
                sorted.length,
                errors.size(),
                (cpu().toNanos() - cpu) / 1e6 / sorted.length,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                (System.nanoTime() - start) / 1e9);
        errors.stream().distinct().limit(3).forEach(System.out::println);
    }

    private static <T> T timed(List<Long> took, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T value = work.call();
        took.add(System.nanoTime() - start);
        return value;
    }

    private static void once(String what, int limit, Callable<?> work) throws Exception {
        double cpu = cpu().toNanos();
        long start = System.nanoTime();
        work.call();
        System.out.printf(
                "  %s: %.0f ms (limit %d), CPU %.0f ms%n",
                what, (System.nanoTime() - start) / 1e6, limit, (cpu().toNanos() - cpu) / 1e6);
    }

    private static void many(String what, int limit, Callable<?> work) throws Exception {
        for (int i = 0; i < (limit < 100 ? 150 : TIMES); i++) work.call();
        long[] wall = new long[TIMES];
        double cpu = cpu().toNanos();
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            work.call();
            wall[i] = System.nanoTime() - start;
        }
        Arrays.sort(wall);
        System.out.printf(
                "  %s: CPU %.1f ms, wall median %.1f ms, p95 %.1f ms (limit %d)%n",
                what,
                (cpu().toNanos() - cpu) / 1e6 / TIMES,
                wall[TIMES / 2] / 1e6,
                wall[TIMES * 95 / 100] / 1e6,
                limit);
    }

    private static HttpResponse<String> get(HttpClient browser, String at, String cookie) throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(at))
                        .header("Cookie", cookies(cookie))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new AssertionError("status " + answer.statusCode());
        return answer;
    }

    private static HttpResponse<String> post(
            HttpClient browser, String at, String cookie, Document page, String... fields) throws Exception {
        String token = page.select("input[name=_maBieuMau]").attr("value");
        StringBuilder body = new StringBuilder("_maBieuMau=" + token);
        for (int i = 0; i < fields.length; i += 2)
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create(at))
                        .header("Cookie", cookies(cookie))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 && answer.statusCode() != 303)
            throw new AssertionError("status " + answer.statusCode() + " "
                    + Jsoup.parse(answer.body()).select(".errors").text());
        return answer;
    }

    /// The session, and a form token of our own choice that the pages then carry.
    private static String cookies(String session) {
        return "phien=" + session + "; ma-bieu-mau=5d0b8a53-0000-4000-8000-000000000000";
    }

    /// Processor time of this program and of the database server it started, with the server's
    /// processes that have ended meanwhile.
    private static Duration cpu() {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return own.plusMillis(ProcessHandle.current()
                .descendants()
                .mapToLong(each -> spent(each.pid()))
                .sum());
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
}
