package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// The directory of units on a day: as a tree, or as a flat list when something is looked for.
public record UnitListPage(
        String typed,
        TypedDay day,
        @Nullable UnitKind kind,
        @Nullable UnitOn below,
        boolean flat,
        List<Node> tree,
        List<UnitOn> hits,
        int found,
        List<Former> former,
        int all,
        boolean mayAdd,
        boolean mayLoad)
        implements Page {
    /// A unit that bears the name looked for on other days only; `until` is its last day under it,
    /// null where it has not begun.
    public record Former(UUID id, String name, @Nullable LocalDate until) {}

    /// A unit with the first of those directly under it; `count` is how many there are.
    public record Node(UnitOn unit, List<Node> children, int count) {}
}
