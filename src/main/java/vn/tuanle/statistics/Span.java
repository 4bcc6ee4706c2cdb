package vn.tuanle.statistics;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Campaigns.Campaign;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;

/// What figures are about: the activities of a plan (or of none) between two days, of some units. `units` is null for
/// who leads the plan: all of it. `tops` stand above all others that are shown; `own` are those for which the asker
/// works.
record Span(
        @Nullable Campaign campaign,
        LocalDate first,
        LocalDate last,
        @Nullable Set<UUID> units,
        Set<UUID> tops,
        Set<UUID> own,
        Snapshot snapshot) {
    @Nullable
    UUID plan() {
        return campaign == null ? null : campaign.plan();
    }

    boolean leads() {
        return units == null;
    }

    boolean holds(UUID unit) {
        return units == null || units.contains(unit);
    }

    static Set<UUID> within(Snapshot snapshot, UUID unit) {
        Set<UUID> all = new HashSet<>();
        all.add(unit);
        snapshot.below(unit).forEach(one -> all.add(one.id()));
        return all;
    }

    /// The line under which the unit stands in a table of those directly below the tops: itself where it stands under
    /// none of them.
    UUID line(UUID unit, Set<UUID> above) {
        if (above.contains(unit)) return unit;
        List<UnitOn> chain = snapshot.chain(unit);
        for (int i = 1; i < chain.size(); i++)
            if (above.contains(chain.get(i).id())) return chain.get(i - 1).id();
        return unit;
    }

    Span over(@Nullable Campaign other, LocalDate from, LocalDate to, @Nullable Set<UUID> those) {
        return new Span(other, from, to, those, tops, own, snapshot);
    }
}
