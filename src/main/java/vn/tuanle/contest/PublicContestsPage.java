package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// The published contests, those going on or ahead first.
public record PublicContestsPage(List<Line> lines, Instant now) implements Page {
    /// `opens` and `closes` span all its rounds; null where it has none.
    public record Line(
            String path,
            String title,
            String unitName,
            ContestKind kind,
            ContestState state,
            @Nullable Instant opens,
            @Nullable Instant closes) {
        public boolean over(Instant now) {
            return closes != null && !now.isBefore(closes);
        }

        public boolean open(Instant now) {
            return opens != null && !now.isBefore(opens) && !over(now);
        }
    }
}
