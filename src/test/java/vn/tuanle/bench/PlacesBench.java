package vn.tuanle.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.identity.People;
import vn.tuanle.identity.Role;
import vn.tuanle.identity.Sessions;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;
import vn.tuanle.testing.Cast;

/// Registering over HTTP with the whole program: what the form and a registration cost, and two
/// hundred people after the last thirty places at once.
public final class PlacesBench {
    private static final int PEOPLE = 200;
    private static final int PLACES = 30;
    private static final int LIMIT_MS = 100;
    private static final int WARM = 1500;
    private final Measured measured = new Measured();
    private final JdbcClient sql = measured.program.getBean(JdbcClient.class);
    private final Cast.Person officer;
    private final UUID unit;
    private int phone;

    private PlacesBench() {
        Cast cast = new Cast(sql, measured.program.getBean(People.class), measured.program.getBean(Sessions.class));
        unit = cast.unit("UBND phường Trảng Dài", UnitKind.UBND_XA, null);
        officer = cast.person("Võ Ngọc Lan", unit, Role.OFFICER);
    }

    public static void main(String[] args) throws Exception {
        new PlacesBench().run();
    }

    private void run() throws Exception {
        String wide = activity("wwwwwwww", null);
        Document form = form(wide);
        for (int i = 0; i < WARM; i++) measured.get(wide, officer.cookie().getValue());
        for (int i = 0; i < WARM / 3; i++) register(wide, form);
        measured.many(
                "the form",
                LIMIT_MS - 1,
                () -> measured.get(wide, officer.cookie().getValue()));
        measured.many("a registration", LIMIT_MS - 1, () -> register(wide, form));
        String small = activity("yyyyyyyy", PLACES);
        List<Callable<Object>> presses = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) presses.add(() -> register(small, form));
        double cpu = Measured.cpu();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> each : threads.invokeAll(presses)) each.get();
        }
        double wall = (System.nanoTime() - start) / 1e6;
        int confirmed = states("CONFIRMED", small);
        int waiting = states("WAITING", small);
        measured.told(
                PEOPLE + " at once after " + PLACES + " places, confirmed",
                Math.abs(confirmed - PLACES) + Math.abs(waiting - (PEOPLE - PLACES)),
                0,
                String.format(
                        Locale.ROOT,
                        "%d confirmed, %d waiting in %.0f ms, CPU %.1f ms each",
                        confirmed,
                        waiting,
                        wall,
                        (Measured.cpu() - cpu) / PEOPLE));
        measured.finish();
    }

    private Document form(String path) throws Exception {
        return Jsoup.parse(measured.get(path, officer.cookie().getValue()).body());
    }

    private Object register(String path, Document form) throws Exception {
        int number;
        synchronized (this) {
            number = ++phone;
        }
        return measured.post(
                path,
                officer.cookie().getValue(),
                form,
                "loai",
                "toi",
                "ma-phieu",
                UUID.randomUUID().toString(),
                "mo-luc",
                "1000",
                "ten-1",
                "Người " + number,
                "lien-he",
                "0912%06d".formatted(number),
                "dong-y",
                "co");
    }

    private int states(String state, String path) {
        return sql.sql("""
                select count(*) from booking b join registration r on r.id = b.registration_id
                join activity a on a.id = r.activity_id where b.state = ? and a.code = ?""")
                .params(state, path.split("/", -1)[2])
                .query(Integer.class)
                .single();
    }

    private String activity(String code, @Nullable Integer places) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into activity (id, code, unit_id, kind, title, subject, language, registration, state, created_by,
                  created_at, changed_at)
                values (?, ?, ?, 'TALK', 'Đọc sách cùng con', 'READING', 'vi', 'REQUIRED', 'PUBLISHED', ?, now(), now())""").params(id, code, unit, officer.id()).update();
        Instant starts = Instant.now().plus(5, ChronoUnit.DAYS);
        sql.sql("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, places, state, changed_at)
                values (?, ?, 1, ?, ?, 'PLACE', ?, 'ON', now())""")
                .params(Rows.values(UUID.randomUUID(), id, starts, starts.plusSeconds(3600), places))
                .update();
        return "/hoat-dong/" + code + "/dang-ky";
    }
}
