package vn.tuanle.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is ranked: one round, or a contest over all its rounds that count.
record Scope(UUID id, UUID contest, @Nullable UUID round, List<Access.Held> rounds) {
    static Scope of(UUID contest, Access.Held round) {
        return new Scope(round.id(), contest, round.id(), List.of(round));
    }

    static Scope whole(UUID contest, List<Access.Held> rounds) {
        return new Scope(contest, contest, null, rounds);
    }

    boolean settled(Instant now) {
        return !rounds.isEmpty() && rounds.stream().allMatch(each -> each.settled(now));
    }
}
