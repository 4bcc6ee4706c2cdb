package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// The contests of a unit and those in whose committee the person sits.
public record ContestListPage(String unitName, boolean mayWrite, List<Line> lines) implements Page {
    public record Line(
            UUID id,
            String title,
            ContestKind kind,
            ContestState state,
            String unitName,
            @Nullable Instant published) {}
}
