package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.Intake.Part;

/// A body named in a plan as it stands in its row: the units it means, the rule, who last decided
/// about it (null while only the matcher did), and for which items it is named.
record PartyRow(
        UUID id,
        String name,
        Phrase rule,
        boolean group,
        @Nullable Integer expected,
        @Nullable Phrase doubt,
        int version,
        @Nullable UUID settledBy,
        List<UUID> units,
        List<Naming> namings) {
    /// That the body is named for the item, and as what.
    record Naming(UUID item, Part part, int ordinal) {}

    boolean namedAs(UUID item, Part part) {
        return namings.stream().anyMatch(n -> n.part() == part && n.item().equals(item));
    }

    /// The text gives a number that is not the number of units found.
    boolean miscounted() {
        return expected != null && expected != units.size();
    }
}
