package vn.tuanle.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.media.Files;
import vn.tuanle.reading.Reader;
import vn.tuanle.reading.Reading;

/// Reading uploaded files: the file is kept first, then read beside the request, one after the
/// other, so that a long
/// scan neither holds the page nor the machine.
@Component
public class Readings {
    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /// Another copy of the program may be reading for so long.
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Files files;
    private final Plans plans;
    // One at a time: recognising a scan takes a whole core, and the pages must stay quick on two.
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("reader").factory());

    private final Set<UUID> queued = ConcurrentHashMap.newKeySet();

    Readings(JdbcClient sql, Files files, Plans plans) {
        this.sql = sql;
        this.files = files;
        this.plans = plans;
    }

    /// Where a reading stands: still under way, refused with a sentence (`passing` when another try may do better), or
    /// become a plan. `stuck` when it was begun long ago and nobody here is at it: the program was stopped.
    public record State(
            UUID id,
            String fileName,
            boolean finished,
            @Nullable Phrase refusal,
            boolean passing,
            boolean stuck,
            @Nullable UUID plan) {}

    /// Keeps the file and begins to read it; waits a moment, since most files are read at once.
    public UUID begin(Asker asker, UUID unit, byte[] content, String name, String type) {
        UUID file = files.keep(content, name, type, asker.person());
        UUID reading = UUID.randomUUID();
        sql.sql("insert into plan_reading (id, file_id, unit_id, asked_by) values (?, ?, ?, ?)")
                .params(Rows.values(reading, file, unit, asker.person()))
                .update();
        Future<?> done = queue(asker, reading, file);
        try {
            done.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            LOG.debug("reading {} goes on", reading);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return reading;
    }

    /// Reads again what was broken off, as by a stop of the program.
    void again(Asker asker, State state) {
        UUID file = sql.sql("select file_id from plan_reading where id = ?")
                .param(state.id())
                .query((row, n) -> Rows.uuid(row, "file_id"))
                .single();
        int begun = sql.sql("""
                update plan_reading set finished_at = null, refusal = null, asked_at = now()
                where id = ? and plan_id is null""").param(state.id()).update();
        if (begun == 1 && !queued.contains(state.id())) queue(asker, state.id(), file);
    }

    /// Only the place in the queue is kept in memory, not the files: fifty of them would not fit.
    private Future<?> queue(Asker asker, UUID reading, UUID file) {
        queued.add(reading);
        return reader.submit(() -> {
            try {
                read(asker, reading, file);
            } finally {
                queued.remove(reading);
            }
        });
    }

    public @Nullable State find(Asker asker, UUID reading) {
        return sql.sql("""
                select r.id, f.name, r.asked_at, r.finished_at, r.refusal, r.refusal_passing, r.plan_id
                from plan_reading r join stored_file f on f.id = r.file_id
                where r.id = ? and r.unit_id = any(?)""")
                .params(Rows.values(reading, asker.workUnits().toArray(UUID[]::new)))
                .query((row, n) -> new State(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        Rows.instant(row, "finished_at") != null,
                        PlanRows.phrase(row.getString("refusal")),
                        row.getBoolean("refusal_passing"),
                        Rows.instant(row, "finished_at") == null
                                && !queued.contains(Rows.uuid(row, "id"))
                                && Objects.requireNonNull(Rows.instant(row, "asked_at"))
                                        .isBefore(Instant.now().minus(LONGEST)),
                        Rows.uuidOrNull(row, "plan_id")))
                .optional()
                .orElse(null);
    }

    /// The title of a plan that the same unit made earlier from the very same bytes.
    @Nullable
    String twin(UUID reading) {
        return sql.sql("""
                select p.title from plan_reading r join stored_file f on f.id = r.file_id
                join stored_file g on g.sha256 = f.sha256
                join plan_reading q on q.file_id = g.id and q.unit_id = r.unit_id and q.id <> r.id
                join plan p on p.id = q.plan_id and p.dropped_at is null
                where r.id = ? order by p.created_at limit 1""").param(reading).query(String.class).optional().orElse(null);
    }

    private void read(Asker asker, UUID reading, UUID file) {
        try {
            Files.Kept kept = files.find(file).orElseThrow();
            switch (Reader.read(files.content(kept), kept.name())) {
                case Reading.Unreadable(Phrase why, boolean passing) -> refuse(reading, why, passing);
                case Reading.Read read -> {
                    switch (plans.take(asker, read, read.main(), Plans.Origin.UPLOADED, file, null)) {
                        case Outcome.Done<UUID>(UUID plan) -> finish(reading, plan, null, false);
                        case Outcome.Refused<UUID> refused -> refuse(reading, refused.why(), false);
                    }
                }
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            LOG.error("Không đọc được tệp của lượt đọc {}", reading, bug);
            // The next version of the program may read it.
            refuse(
                    reading,
                    Phrase.of(
                            "Tệp này làm bộ đọc gặp sự cố. Tệp đã được giữ lại để chúng tôi xem; hãy thử lưu sang định dạng khác."),
                    true);
        }
    }

    private void refuse(UUID reading, Phrase why, boolean passing) {
        finish(reading, null, why, passing);
    }

    private void finish(UUID reading, @Nullable UUID plan, @Nullable Phrase refusal, boolean passing) {
        sql.sql("""
                update plan_reading set finished_at = now(), plan_id = ?, refusal = ?, refusal_passing = ?
                where id = ?""")
                .params(Rows.values(plan, PlanRows.json(refusal), passing, reading))
                .update();
    }
}
