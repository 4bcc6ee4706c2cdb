package vn.tuanle.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// All that came of a contest: for each round and for the whole, its markings and rankings; incidents, counts.
/// @param acts whether the asker marks and ranks
public record ResultsPage(
        Contest contest,
        String unitName,
        boolean acts,
        List<Part> parts,
        long openCases,
        String failed,
        String why,
        Errors errors)
        implements Page {
    /// A round, or the contest over all its rounds (`round` null).
    public record Part(
            UUID scope,
            @Nullable UUID round,
            String title,
            @Nullable Instant closes,
            boolean settled,
            long finished,
            List<Marked> markings,
            List<Line> rankings) {}

    public record Marked(int version, String why, Instant made, String by) {}

    public record Line(UUID id, int version, Phrase state, boolean confirmed, String why, Instant made) {}

    public String path(String end) {
        return contest.officePath() + end;
    }
}
