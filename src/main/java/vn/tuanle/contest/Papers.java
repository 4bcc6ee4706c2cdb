package vn.tuanle.contest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.quiz.ExamSet;
import vn.tuanle.quiz.ExamSets;
import vn.tuanle.ui.NotFound;

/// What a rush reads, in memory: rounds for two seconds, exam sets, which never change, for as long as they are asked.
@Component
public class Papers {
    private final LoadingCache<UUID, Optional<Opened>> rounds;
    private final LoadingCache<String, Optional<Contest>> contests;
    private final LoadingCache<UUID, Optional<ExamSet>> sets;

    Papers(Contests contests, Rounds rounds, ExamSets sets) {
        this.rounds = Caffeine.newBuilder()
                .maximumSize(1000)
                .expireAfterWrite(Duration.ofSeconds(2))
                .build(id -> rounds.find(id).map(round -> new Opened(contests.row(round.contest(), ""), round)));
        this.contests = Caffeine.newBuilder()
                .maximumSize(1000)
                .expireAfterWrite(Duration.ofSeconds(2))
                .build(contests::published);
        this.sets = Caffeine.newBuilder()
                .maximumSize(300)
                .expireAfterAccess(Duration.ofHours(12))
                .build(sets::load);
    }

    /// A round with its contest.
    public record Opened(Contest contest, Round round) {}

    /// A round of a published contest.
    Opened round(String code, UUID id) {
        Optional<Opened> found = rounds.get(id);
        if (found == null
                || found.isEmpty()
                || found.get().contest().draft()
                || !found.get().contest().code().equals(code)) throw new NotFound();
        return found.get();
    }

    Contest contest(String code) {
        Optional<Contest> found = code.length() == 8 ? contests.get(code) : null;
        if (found == null || found.isEmpty()) throw new NotFound();
        return found.get();
    }

    public ExamSet set(UUID id) {
        @Nullable Optional<ExamSet> found = sets.get(id);
        if (found == null || found.isEmpty()) throw new NotFound();
        return found.get();
    }

    /// What was changed a moment ago is read again at once by who changed it.
    void forget() {
        rounds.invalidateAll();
        contests.invalidateAll();
    }
}
