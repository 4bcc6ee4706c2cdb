package vn.tuanle.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// What the committee confirmed of a contest, for everybody: who won, by which figures, and the hash of the file.
/// @param own what the contestant of this device has in each ranking
public record PublicResultsPage(Contest contest, String unitName, List<Part> parts, List<Own> own, boolean in)
        implements Page {
    /// A ranking that is confirmed, or was before it was revoked or while a mended one is awaited.
    public record Part(
            String id,
            String title,
            boolean confirmed,
            Phrase state,
            String why,
            int version,
            Instant made,
            String fingerprint,
            long ranked,
            List<RankingPage.Actual> actuals,
            List<Winner> winners,
            List<Winning> units) {}

    public record Winner(int place, String name, String unit, String points, String duration, String prize) {}

    public record Winning(int place, String name, int finished, int listed, String rate, String mean, String prize) {}

    /// `points` after everything that was put right in the keys.
    public record Own(
            String title, boolean confirmed, @Nullable Integer place, long of, String points, String contestant) {}
}
