package vn.tuanle.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.oversight.IssuedPlan;
import vn.tuanle.oversight.Large;
import vn.tuanle.plan.PlanIssued;
import vn.tuanle.testing.Cast;

/// The overview of 300 units by 40 tasks, fetched over HTTP from the whole program: what it costs,
/// against the limit of 100 ms.
public final class MatrixBench {
    private static final int LIMIT_MS = 100;

    private MatrixBench() {}

    /// Somebody who follows the plan, and where.
    private record Seeded(String path, String session) {}

    public static void main(String[] args) throws Exception {
        Measured measured = new Measured();
        Seeded seeded = seeded(measured.program);
        for (int i = 0; i < 120; i++) measured.get(seeded.path(), seeded.session());
        measured.many(
                "overview of 300 units by 40 tasks", LIMIT_MS, () -> measured.get(seeded.path(), seeded.session()));
        byte[] body = measured.get(seeded.path(), seeded.session()).body().getBytes(StandardCharsets.UTF_8);
        System.out.printf("  %d KB, %d KB gzipped%n", body.length / 1024, zipped(body) / 1024);
        measured.finish();
    }

    private static Seeded seeded(ConfigurableApplicationContext program) {
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
        return new Seeded("/ke-hoach/" + plan.id + "/tien-do", sessions.start(person, "đo"));
    }

    private static int zipped(byte[] body) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(body);
        }
        return out.size();
    }
}
