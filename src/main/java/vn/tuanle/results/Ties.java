package vn.tuanle.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lines in their order, those of one place equal in every key; a decision of the committee sets exactly such a group
/// apart.
final class Ties {
    private Ties() {}

    /// A line and its place, from 1; `decision` says by whose word it has it.
    record Placed(UUID who, int place, @Nullable UUID decision) {}

    /// The committee's word on a group, in the order it gave.
    record Decision(UUID id, List<UUID> order) {}

    /// The lines anew after the decisions; of several on the same group the last holds. A decision on people who are
    /// not
    /// exactly the ones of a place says nothing.
    static List<Placed> settled(List<Placed> lines, List<Decision> decisions) {
        List<Placed> settled = new ArrayList<>();
        for (List<Placed> group : groups(lines)) {
            Decision decided = group.size() == 1 ? null : on(group, decisions);
            if (decided == null) settled.addAll(group);
            else
                for (int i = 0; i < group.size(); i++)
                    settled.add(
                            new Placed(decided.order().get(i), group.getFirst().place() + i, decided.id()));
        }
        return List.copyOf(settled);
    }

    /// The lines by place.
    static List<List<Placed>> groups(List<Placed> lines) {
        List<List<Placed>> groups = new ArrayList<>();
        for (Placed line : lines) {
            if (groups.isEmpty() || groups.getLast().getFirst().place() != line.place()) groups.add(new ArrayList<>());
            groups.getLast().add(line);
        }
        return groups;
    }

    private static @Nullable Decision on(List<Placed> group, List<Decision> decisions) {
        Set<UUID> who = new HashSet<>(group.stream().map(Placed::who).toList());
        return decisions.reversed().stream()
                .filter(each -> each.order().size() == group.size() && new HashSet<>(each.order()).equals(who))
                .findFirst()
                .orElse(null);
    }
}
