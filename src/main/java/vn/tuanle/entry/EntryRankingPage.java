package vn.tuanle.entry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The newest ranking with its places, and the versions before.
/// @param tied places that several share
public record EntryRankingPage(
        Contest contest,
        RankingKind kind,
        List<Rankings.Ranking> versions,
        Rankings.@Nullable Ranking shown,
        List<Rankings.Rank> ranks,
        Set<Integer> tied,
        boolean decides,
        boolean confirms,
        Typed typed,
        Errors errors) implements Page {
    String prize(Rankings.Rank rank) {
        return kind == RankingKind.MARKS ? EntryResults.prize(contest, rank) : "";
    }

    boolean newest() {
        return shown != null && !versions.isEmpty() && versions.getFirst().version() == shown.version();
    }
}
