package vn.tuanle.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;
import vn.tuanle.quiz.Draw;
import vn.tuanle.ui.NotFound;

/// Reads attempts; what never changes of them is read once.
@Component
public class Attempts {
    private final JdbcClient sql;
    private final Papers papers;
    private final Cache<UUID, Attempt> running = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    Attempts(JdbcClient sql, Papers papers) {
        this.sql = sql;
        this.papers = papers;
    }

    /// The contestant's own; another's is not there.
    public Attempt own(UUID id, @Nullable UUID contestant) {
        Attempt attempt = running.getIfPresent(id);
        if (attempt == null) {
            attempt = sql.sql("""
                    select id, round_id, contestant_id, number, set_id, seed, started_at from attempt where id = ?""")
                    .param(id)
                    .query((row, n) -> new Attempt(
                            id,
                            Rows.uuid(row, "round_id"),
                            Rows.uuid(row, "contestant_id"),
                            row.getInt("number"),
                            Draw.of(papers.set(Rows.uuid(row, "set_id")), row.getLong("seed")),
                            Objects.requireNonNull(Rows.instant(row, "started_at"))))
                    .optional()
                    .orElseThrow(NotFound::new);
            running.put(id, attempt);
        }
        if (!attempt.contestant().equals(contestant)) throw new NotFound();
        return attempt;
    }

    void begun(Attempt attempt) {
        running.put(attempt.id(), attempt);
    }

    /// An attempt as it stands. `finished` is null while it is open.
    public record Standing(
            UUID id,
            UUID round,
            int number,
            UUID set,
            AttemptState state,
            Instant started,
            Instant deadline,
            @Nullable Instant finished) {
        /// In milliseconds; 0 while it is open.
        public long duration() {
            return finished == null ? 0 : Duration.between(started, finished).toMillis();
        }
    }

    /// All of a contestant, in the order in which they began.
    public List<Standing> of(UUID contestant) {
        return sql.sql("""
                select id, round_id, number, set_id, state, started_at, deadline_at, finished_at from attempt
                where contestant_id = ? order by started_at, id""")
                .param(contestant)
                .query((row, n) -> new Standing(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "round_id"),
                        row.getInt("number"),
                        Rows.uuid(row, "set_id"),
                        AttemptState.valueOf(row.getString("state")),
                        Objects.requireNonNull(Rows.instant(row, "started_at")),
                        Objects.requireNonNull(Rows.instant(row, "deadline_at")),
                        Rows.instant(row, "finished_at")))
                .list();
    }
}
