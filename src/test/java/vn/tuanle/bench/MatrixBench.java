package vn.tuanle.bench;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.Application;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.oversight.Large;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;
import vn.tuanle.testing.Database;

/// The overview of 300 units by 40 tasks, fetched over HTTP from the whole program: what it costs,
/// against the limit of 100 ms.
public final class MatrixBench {
    private static final int LIMIT_MS = 100;
    private static final int WARM = 150;
    private static final int TIMES = 60;

    private MatrixBench() {}

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
            HttpRequest page = seeded(program);
            for (int i = 0; i < WARM; i++) fetch(browser, page);
            long[] wall = new long[TIMES];
            long cpu = cpu().toNanos();
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                fetch(browser, page);
                wall[i] = System.nanoTime() - start;
            }
            double cpuMs = (cpu().toNanos() - cpu) / 1e6 / TIMES;
            Arrays.sort(wall);
            byte[] body = fetch(browser, page);
            System.out.printf(
                    "matrix: 300 units x 40 tasks: CPU %.1f ms (program, database and client), ratio %.2f of %d ms;"
                            + " wall median %.1f ms, p95 %.1f ms; %d KB, %d KB gzipped%n",
                    cpuMs,
                    cpuMs / LIMIT_MS,
                    LIMIT_MS,
                    wall[TIMES / 2] / 1e6,
                    wall[TIMES * 95 / 100] / 1e6,
                    body.length / 1024,
                    zipped(body) / 1024);
        }
        System.exit(0);
    }

    private static HttpRequest seeded(ConfigurableApplicationContext program) {
        JdbcClient sql = program.getBean(JdbcClient.class);
        JdbcTemplate batch = program.getBean(JdbcTemplate.class);
        People people = program.getBean(People.class);
        Sessions sessions = program.getBean(Sessions.class);
        Cast cast = new Cast(sql, people, sessions);
        UUID issuer = cast.unit("Ủy ban nhân dân tỉnh Đồng Nai", UnitKind.UBND_TINH, null);
        UUID person = Cast.done(people.add("Người Theo Dõi", "theo.doi@vidu.vn"));
        people.grant(person, issuer, Role.OFFICER, LocalDate.of(2021, 1, 1), null);
        IssuedPlan plan = Large.plan(sql, batch, cast, issuer, person, 300, 40);
        program.publishEvent(new PlanIssued(plan.id, plan.document));
        Large.acts(batch, plan);
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ke-hoach/" + plan.id + "/tien-do"))
                .header("Cookie", "phien=" + sessions.start(person, "đo"))
                .build();
    }

    private static byte[] fetch(HttpClient browser, HttpRequest page) throws Exception {
        var answer = browser.send(page, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IllegalStateException("status " + answer.statusCode());
        return answer.body();
    }

    /// Processor time of this program and of the database server it started.
    private static Duration cpu() {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return ProcessHandle.current()
                .descendants()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(own, Duration::plus);
    }

    private static int zipped(byte[] body) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.size();
    }
}
