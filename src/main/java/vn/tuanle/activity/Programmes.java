package vn.tuanle.activity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.ui.NotFound;

/// Keeps the published programme in memory. Beside the readers, who have what there is, one thread asks the database at
/// most once in a while what changed and reads only that again; without the database the last programme is shown on.
@Component
class Programmes {
    /// Names of units and what no stamp told heal after so long.
    private static final Duration WHOLE = Duration.ofMinutes(10);
    /// Who comes after nobody came for a while waits so long for what changed meanwhile.
    private static final Duration PATIENCE = Duration.ofMillis(300);
    /// Who asks for what is published but not seen yet waits so long for it.
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final JdbcClient sql;
    private final Duration age;
    private final ProgrammeStamps stamps;
    private volatile @Nullable Programme current;
    private volatile long looked;

    private final ReentrantLock starting = new ReentrantLock();
    private CompletableFuture<Programme> look = CompletableFuture.failedFuture(new IllegalStateException());

    // below: touched by one look at a time
    private final ReentrantLock looking = new ReentrantLock();
    private long wholeAt;
    private long version = System.currentTimeMillis();

    Programmes(JdbcClient sql, @Value("${tuanle.programme.age:1s}") Duration age) {
        this.sql = sql;
        this.age = age;
        this.stamps = new ProgrammeStamps(sql);
    }

    /// Read before the first one asks.
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (age.isPositive()) {
            var _ = aside();
        }
    }

    Programme current() {
        Programme known = current;
        if (!age.isPositive()) return look();
        if (known == null) return Objects.requireNonNull(waited(aside(), Duration.ofDays(1)));
        long since = System.nanoTime() - looked;
        if (since < age.toNanos()) return known;
        CompletableFuture<Programme> fresh = aside();
        if (since < 2 * age.toNanos() + PATIENCE.toNanos()) return known;
        Programme waited = waited(fresh, PATIENCE);
        return waited == null ? known : waited;
    }

    /// The activity of this code, also when it was published a moment ago.
    ProgrammeEntry entry(String code) {
        ProgrammeEntry entry = current().byCode(code);
        if (entry != null) return entry;
        if (age.isPositive() && published(code)) {
            long until = System.nanoTime() + LONGEST.toNanos();
            while (entry == null && System.nanoTime() < until) {
                Programme fresh = waited(aside(), LONGEST);
                entry = fresh == null ? null : fresh.byCode(code);
            }
        }
        if (entry == null) throw new NotFound();
        return entry;
    }

    private boolean published(String code) {
        return sql.sql("select exists (select from activity where code = ? and state = 'PUBLISHED')")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    /// A unit that has come since the programme was read.
    ProgrammeUnit unit(UUID id) {
        ProgrammeUnit unit = ProgrammeUnits.read(sql).byId(id);
        if (unit == null) throw new NotFound();
        return unit;
    }

    /// Looks in a thread beside; several who ask share one look.
    private CompletableFuture<Programme> aside() {
        starting.lock();
        try {
            if (look.isDone())
                look = CompletableFuture.supplyAsync(
                        this::look,
                        work -> Thread.ofPlatform().daemon().name("programme").start(work));
            return look;
        } finally {
            starting.unlock();
        }
    }

    /// Null where it takes longer, or where nothing was ever read and the database is away.
    private static @Nullable Programme waited(CompletableFuture<Programme> fresh, Duration longest) {
        try {
            return fresh.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException later) {
            return null;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return null;
        } catch (java.util.concurrent.ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) throw told;
            throw new CompletionException(failed.getCause());
        }
    }

    private Programme look() {
        looking.lock();
        try {
            Programme known = current;
            if (known == null || known.worn()) return whole();
            boolean done = false;
            try {
                Programme fresh = changed(known);
                done = true;
                return fresh;
            } catch (DataAccessException away) {
                return known;
            } finally {
                // what was told as touched and could not be read is found when all is compared
                if (!done) wholeAt = System.nanoTime() - WHOLE.toNanos();
            }
        } finally {
            looked = System.nanoTime();
            looking.unlock();
        }
    }

    private Programme whole() {
        stamps.begin();
        ProgrammeUnits units = ProgrammeUnits.read(sql);
        ProgrammeReading reading = new ProgrammeReading(sql, units, null);
        List<ProgrammeEntry> read = reading.read(ProgrammeReading.published(sql));
        wholeAt = System.nanoTime();
        Programme made = new Programme(++version, stamps.newest(), units, reading.index(), null, List.of(), read);
        current = made;
        return made;
    }

    private Programme changed(Programme known) {
        Set<ProgrammeStamps.Touched> touched = new LinkedHashSet<>(stamps.touched());
        ProgrammeUnits units = known.units;
        boolean all = System.nanoTime() - wholeAt >= WHOLE.toNanos();
        if (all) {
            units = ProgrammeUnits.read(sql);
            touched.addAll(stamps.different(known, units));
            wholeAt = System.nanoTime();
        }
        if (touched.isEmpty()) return known;
        List<UUID> ids = touched.stream().map(ProgrammeStamps.Touched::id).toList();
        if (!all && unknownUnit(units, ids)) units = ProgrammeUnits.read(sql);
        ProgrammeReading reading = new ProgrammeReading(sql, units, known);
        Collection<ProgrammeEntry> read = reading.read(ids);
        List<ProgrammeEntry> gone = new ArrayList<>();
        for (ProgrammeStamps.Touched each : touched) {
            ProgrammeEntry before = known.byCode(each.code());
            if (before != null) gone.add(before);
        }
        if (gone.isEmpty() && read.isEmpty()) return known;
        Programme made = new Programme(++version, stamps.newest(), units, reading.index(), known, gone, read);
        current = made;
        return made;
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
}
