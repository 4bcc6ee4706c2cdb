package vn.tuanle.activity;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Rows;

/// Activities for tests of the public pages, written as they stand in the database.
final class ProgrammeCast {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final JdbcClient sql;
    private final UUID author;

    ProgrammeCast(JdbcClient sql, UUID author) {
        this.sql = sql;
        this.author = author;
    }

    record Activity(UUID id, String code) {}

    Activity activity(UUID unit, String title, ActivityState state) {
        return activity(unit, title, "", Subject.OTHER, Audience.EVERYBODY, 0, "NONE", state);
    }

    Activity activity(
            UUID unit,
            String title,
            String about,
            Subject subject,
            Audience audience,
            long fee,
            String registration,
            ActivityState state) {
        UUID id = UUID.randomUUID();
        String code = ("tz" + Integer.toString(NUMBER.incrementAndGet() + 100_000, 8))
                .replace('0', 'a')
                .replace('1', 'b');
        code = (code + "xxxxxxxx").substring(0, 8);
        sql.sql("""
                insert into activity (id, code, unit_id, kind, title, about, subject, language, audiences, fee,
                    registration, state, created_by, created_at, changed_at)
                values (?, ?, ?, 'TALK', ?, ?, ?, 'vi', array[?], ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        code,
                        unit,
                        title,
                        about,
                        subject,
                        audience,
                        fee,
                        registration,
                        state,
                        author,
                        Instant.now(),
                        Instant.now()))
                .update();
        return new Activity(id, code);
    }

    UUID sitting(Activity activity, Instant starts, Mode mode, @Nullable UUID venue, String link, boolean open) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into occurrence (id, activity_id, ordinal, starts_at, ends_at, mode, venue_id, link, link_open,
                    state, changed_at)
                values (?, ?, 1 + (select count(*) from occurrence where activity_id = ?), ?, ?, ?, ?, ?, ?, 'ON', ?)""")
                .params(Rows.values(
                        id,
                        activity.id(),
                        activity.id(),
                        starts,
                        starts.plusSeconds(5400),
                        mode,
                        venue,
                        link,
                        open,
                        Instant.now()))
                .update();
        return id;
    }

    UUID venue(UUID unit, String name, boolean sure) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into venue (id, unit_id, name, address, indoor, latitude, longitude, confirmed_by, confirmed_at,
                    changed_by, changed_at)
                values (?, ?, ?, '1 Đường Sách', true, 10.95, 106.82, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id, unit, name, sure ? author : null, sure ? Instant.now() : null, author, Instant.now()))
                .update();
        return id;
    }

    void act(Activity activity, String kind) {
        sql.sql("""
                insert into activity_act (id, activity_id, ordinal, kind, done_by, done_at)
                values (?, ?, 1 + (select count(*) from activity_act where activity_id = ?), ?, ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), activity.id(), activity.id(), kind, author, Instant.now()))
                .update();
    }

    /// Changes a column of the sitting as a write of the product does.
    void change(UUID sitting, String column, Object value) {
        sql.sql("update occurrence set " + column + " = ?, version = version + 1, changed_at = ? where id = ?")
                .params(Rows.values(value, Instant.now(), sitting))
                .update();
    }
}
