package vn.tuanle.identity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The person who asks, with the rights they have today. Queries and acts take it; not allowed is
/// answered as not
/// found.
/// `actingUnit` is the unit they act for now, null for one who has none.
public record Asker(
        UUID person, String name, UUID session, @Nullable UUID actingUnit, List<Right> rights) {
    /// A role for a unit; no unit means the whole installation.
    public record Right(@Nullable UUID unit, Role role) {}

    /// True when the person has one of the roles for exactly this unit.
    public boolean has(UUID unit, Role... roles) {
        return rights.stream()
                .anyMatch(r -> unit.equals(r.unit()) && Set.of(roles).contains(r.role()));
    }

    /// Administrator of the whole installation.
    public boolean administersAll() {
        return rights.stream().anyMatch(r -> r.unit() == null && r.role() == Role.ADMINISTRATOR);
    }

    public boolean administersSomething() {
        return rights.stream().anyMatch(r -> r.role() == Role.ADMINISTRATOR);
    }

    /// The units for which the person has one of the roles.
    public Set<UUID> unitsAs(Role... roles) {
        return rights.stream()
                .filter(r -> r.unit() != null && Set.of(roles).contains(r.role()))
                .map(r -> java.util.Objects.requireNonNull(r.unit()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The unit for which the person works now: the acting one, or the first of theirs; null for who works for none.
    public @Nullable UUID workingUnit() {
        UUID unit = actingUnit;
        if (unit != null && workUnits().contains(unit)) return unit;
        return workUnits().stream().sorted().findFirst().orElse(null);
    }

    /// The units for which the person works: head, officer in charge or clerk.
    public Set<UUID> workUnits() {
        return unitsAs(Role.HEAD, Role.OFFICER, Role.CLERK);
    }
}
