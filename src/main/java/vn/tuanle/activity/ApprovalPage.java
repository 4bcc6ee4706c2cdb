package vn.tuanle.activity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What waits to be published, unit by unit, what was edited after it was published, and which units publish by
/// themselves.
public record ApprovalPage(
        String unitName,
        List<Group> groups,
        List<Edited> edited,
        List<Trusted> trusted,
        Map<UUID, String> names,
        List<Lacking> lacking,
        @Nullable UUID open,
        String typed,
        Errors errors)
        implements Page {
    /// `mayTrust`: the unit stands below the one that asks.
    public record Group(UUID unit, String name, boolean mayTrust, List<Line> lines) {}

    public record Line(
            UUID id,
            String title,
            ActivityKind kind,
            @Nullable Instant first,
            int sittings,
            String place,
            String by,
            @Nullable Instant since) {}

    /// `by` edited it first; `trusted`: the office is not told of this unit's edits.
    public record Edited(
            UUID id,
            UUID unit,
            String title,
            String by,
            @Nullable Instant at,
            boolean trusted,
            List<Difference> differences) {}

    /// Of one sitting, or of the activity where `sitting` is empty; `field` is a phrase.
    public record Difference(String sitting, String field, String before, String now) {}

    public record Trusted(UUID unit, String name, @Nullable Instant since) {}

    public String nameOf(UUID unit) {
        return names.getOrDefault(unit, "");
    }

    /// Sittings of a unit that are over and of which something is missing.
    public record Lacking(String name, int sittings, int figures, int results, int photos) {}

    public int lackingSittings() {
        return lacking.stream().mapToInt(Lacking::sittings).sum();
    }

    public int waiting() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }
}
