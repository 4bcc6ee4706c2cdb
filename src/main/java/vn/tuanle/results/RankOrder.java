package vn.tuanle.results;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Rules;
import vn.tuanle.contest.TieKey;

/// The order of results as SQL, from the rules' keys alone.
final class RankOrder {
    private RankOrder() {}

    /// For columns points, duration and gap; without a guess one stands last in that key.
    static String of(List<TieKey> keys) {
        String order =
                keys.stream().map(RankOrder::key).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return order.isEmpty() ? "points desc" : order;
    }

    private static @Nullable String key(TieKey key) {
        return switch (key) {
            case SCORE -> "points desc";
            case DURATION -> "duration";
            case GUESS -> "gap nulls last";
            case COMMITTEE -> null;
        };
    }

    /// Which of a contestant's attempts in a round comes first: that one counts.
    static String counted(Rules rules) {
        return switch (rules.counted()) {
            case BEST -> of(rules.keys()) + ", number";
            case FIRST -> "number";
            case LAST -> "number desc";
        };
    }
}
