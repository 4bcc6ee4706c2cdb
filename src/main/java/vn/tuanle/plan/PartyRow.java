package vn.tuanle.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.Intake.Part;

/// A body named in a plan as it stands in its row: the units it means, the rule, who last decided
/// about it (null while only the matcher did), and for which items it is named. `outside` are those of
/// the units that the issuer may not give work to, unless a person chose them: who only works along
/// there gets the document and no task.
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
        Set<UUID> outside,
        List<Naming> namings) {
    /// That the body is named for the item, and as what.
    record Naming(UUID item, Part part, int ordinal) {}

    boolean namedAs(UUID item, Part part) {
        return namings.stream().anyMatch(n -> n.part() == part && n.item().equals(item));
    }

    boolean namedAs(Part part) {
        return namings.stream().anyMatch(n -> n.part() == part);
    }

    /// A unit named as this is given the task; else it only has the document, to work along.
    boolean charged(UUID unit, Part part) {
        return part == Part.ASSIGNEE || !outside.contains(unit);
    }

    /// The units that only have the document for what they are named for.
    Set<UUID> uncharged() {
        return namedAs(Part.COORDINATOR) ? outside : Set.of();
    }

    /// The text gives a number that is not the number of units found.
    boolean miscounted() {
        return expected != null && expected != units.size();
    }
}
