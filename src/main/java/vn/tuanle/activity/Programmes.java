package vn.tuanle.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// Keeps the published programme in memory and asks the database, at most once in a while, what changed since. What
/// changed is read again, all of it now and then; without the database the last programme is shown on.
@Component
class Programmes {
    /// A transaction that stamped its change before another may become visible so much later.
    private static final Duration LATE = Duration.ofSeconds(60);
    /// Names of units and forgotten stamps heal after so long.
    private static final Duration WHOLE = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final Duration age;
    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Programme current;
    private volatile long asked;

    // below: touched under the lock only
    private ProgrammeWords words = new ProgrammeWords();
    private Map<UUID, ProgrammeEntry> entries = new HashMap<>();
    private Map<UUID, Instant> recent = new HashMap<>();
    private Instant newest = Instant.EPOCH;
    private String marked = "";
    private long newestSeen;
    private long wholeAt;
    private long version = System.currentTimeMillis();

    Programmes(JdbcClient sql, @Value("${tuanle.programme.age:1s}") Duration age) {
        this.sql = sql;
        this.age = age;
    }

    Programme current() {
        Programme known = current;
        if (known != null && System.nanoTime() - asked < age.toNanos()) return known;
        if (known != null && age.isPositive()) {
            // one asks, the others go on with what there is
            if (!reading.tryLock()) return known;
        } else reading.lock();
        try {
            known = current;
            if (known == null) return whole();
            try {
                known = changed(known);
            } catch (DataAccessException away) {
                asked = System.nanoTime();
                return known;
            }
            if (System.nanoTime() - wholeAt > WHOLE.toNanos() && renewing.compareAndSet(false, true))
                Thread.ofPlatform().daemon().name("programme").start(this::renew);
            return known;
        } finally {
            reading.unlock();
        }
    }

    /// A unit that has come since the programme was read.
    ProgrammeUnit unit(UUID id) {
        ProgrammeUnit unit = ProgrammeUnits.read(sql).byId(id);
        if (unit == null) throw new NotFound();
        return unit;
    }

    private void renew() {
        reading.lock();
        try {
            whole();
        } catch (DataAccessException away) {
            wholeAt = System.nanoTime();
        } finally {
            reading.unlock();
            renewing.set(false);
        }
    }

    private Programme whole() {
        newest = sql.sql("""
                select greatest((select max(changed_at) from activity), (select max(changed_at) from occurrence),
                    (select max(changed_at) from venue)) as newest""")
                .query((row, n) -> java.util.Optional.ofNullable(Rows.instant(row, "newest")))
                .single()
                .orElse(Instant.EPOCH);
        recent = since(newest.minus(LATE));
        newestSeen = System.nanoTime();
        words = new ProgrammeWords();
        ProgrammeUnits units = ProgrammeUnits.read(sql);
        Map<UUID, ProgrammeEntry> read = new HashMap<>();
        for (ProgrammeEntry each : new ProgrammeReading(sql, units, words).read(ProgrammeReading.published(sql)))
            read.put(each.id(), each);
        entries = read;
        wholeAt = System.nanoTime();
        return now(units, null);
    }

    private Programme now(ProgrammeUnits units, @Nullable Programme before) {
        Programme made = new Programme(++version, newest, units, words.all(), entries.values(), before);
        current = made;
        asked = System.nanoTime();
        return made;
    }

    private Programme changed(Programme known) {
        boolean quiet = System.nanoTime() - newestSeen > LATE.toNanos();
        Instant from = quiet ? newest.plusNanos(1000) : newest.minus(LATE);
        String mark = mark(from);
        if (mark.equals(marked)) {
            asked = System.nanoTime();
            return known;
        }
        marked = mark;
        Map<UUID, Instant> window = since(from);
        List<UUID> touched = new ArrayList<>();
        window.forEach((id, at) -> {
            if (!at.equals(recent.get(id))) touched.add(id);
        });
        if (touched.isEmpty()) {
            asked = System.nanoTime();
            return known;
        }
        recent = window;
        newestSeen = System.nanoTime();
        for (Instant at : window.values()) if (at.isAfter(newest)) newest = at;
        ProgrammeUnits units = known.units;
        if (unknownUnit(units, touched)) units = ProgrammeUnits.read(sql);
        Collection<ProgrammeEntry> read = new ProgrammeReading(sql, units, words).read(touched);
        touched.forEach(entries::remove);
        read.forEach(each -> entries.put(each.id(), each));
        return now(units, known);
    }

    private boolean unknownUnit(ProgrammeUnits units, List<UUID> activities) {
        return sql
                .sql("select distinct unit_id from activity where id = any(?)")
                .param(activities.toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(unit -> units.byId(unit) == null);
    }

    /// By what one sees that nothing was touched from a moment on since the last look, also after thousands were.
    private String mark(Instant moment) {
        return sql.sql("""
                select concat(p.moment,
                    (select row(count(*), max(changed_at), sum(changed_at - p.moment))::text from activity
                     where changed_at >= p.moment),
                    (select row(count(*), max(changed_at), sum(changed_at - p.moment))::text from occurrence
                     where changed_at >= p.moment),
                    (select row(count(*), max(changed_at), sum(changed_at - p.moment))::text from venue
                     where changed_at >= p.moment))
                from (select ?::timestamptz as moment) p""")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
    }

    /// Activities touched from a moment on, by themselves, a sitting or a place, each with its last change.
    private Map<UUID, Instant> since(Instant moment) {
        Map<UUID, Instant> touched = new HashMap<>();
        var from = moment.atOffset(ZoneOffset.UTC);
        sql.sql("""
                select id, max(at) as at from (
                    select id, changed_at as at from activity where changed_at >= ?
                    union all
                    select activity_id, changed_at from occurrence where changed_at >= ?
                    union all
                    select o.activity_id, v.changed_at from venue v join occurrence o on o.venue_id = v.id
                    where v.changed_at >= ?) touched
                group by id""").params(from, from, from).query(row -> {
            Instant at = Rows.instant(row, "at");
            if (at != null) touched.put(Rows.uuid(row, "id"), at);
        });
        return touched;
    }
}
