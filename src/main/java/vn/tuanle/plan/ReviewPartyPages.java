package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.plan.PlanItem.State;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads the page of one named body, with the directory as of the plan's day.
@Component
class ReviewPartyPages {
    private static final int FOUND = 20;
    private final ReviewSources sources;
    private final Directory directory;

    ReviewPartyPages(ReviewSources sources, Directory directory) {
        this.sources = sources;
        this.directory = directory;
    }

    ReviewPartyPage party(Asker asker, UUID plan, UUID id, String sought, Map<String, String> typed, Errors errors) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        PartyRow party = loaded.parties().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate day = PlanDay.of(loaded.items());
        Snapshot snapshot = directory.snapshot(day);
        Set<UUID> meant = new HashSet<>(party.units());
        List<UnitOn> units =
                snapshot.all().stream().filter(u -> meant.contains(u.id())).toList();
        Set<UUID> items = new HashSet<>();
        party.namings().forEach(n -> items.add(n.item()));
        List<PlanItem> namedFor = loaded.items().stream()
                .filter(i -> items.contains(i.id()) && i.state() != State.DROPPED)
                .toList();
        List<SourceView.Place> places =
                namedFor.stream().limit(5).map(loaded::placeOf).toList();
        return new ReviewPartyPage(
                loaded.plan(),
                ReviewDesk.closed(loaded.plan()),
                party,
                day,
                units,
                lost(party, units, day),
                missing(party, units, snapshot),
                sought,
                sought.isBlank()
                        ? List.of()
                        : snapshot.search(sought, FOUND).stream()
                                .filter(u -> !meant.contains(u.id()))
                                .toList(),
                namedFor,
                asker.administersSomething(),
                filled(typed, party, loaded.plan()),
                parents(snapshot, loaded.plan()),
                errors,
                SourceView.around(loaded.blocks(), places, 1));
    }

    // Units that were chosen but do not exist on the plan's day, e.g. after its date was corrected.
    private List<UnitOn> lost(PartyRow party, List<UnitOn> units, LocalDate day) {
        Set<UUID> there = new HashSet<>();
        units.forEach(u -> there.add(u.id()));
        List<UUID> gone = party.units().stream().filter(u -> !there.contains(u)).toList();
        if (gone.isEmpty()) return List.of();
        Map<UUID, String> names = directory.names(gone, day);
        return gone.stream()
                .map(u ->
                        new UnitOn(u, names.getOrDefault(u, "?"), vn.tuanle.organisation.UnitKind.KHAC, null, null, ""))
                .toList();
    }

    /// Units of the same kinds under the same parents as those found, while the text asks for more.
    private static List<UnitOn> missing(PartyRow party, List<UnitOn> units, Snapshot snapshot) {
        Integer expected = party.expected();
        if (expected == null || units.isEmpty() || units.size() >= expected) return List.of();
        Set<UUID> there = new HashSet<>();
        Set<Object> alike = new HashSet<>();
        for (UnitOn unit : units) {
            there.add(unit.id());
            alike.add(List.of(unit.kind(), Objects.requireNonNullElse(unit.parent(), unit.id())));
        }
        return snapshot.all().stream()
                .filter(u -> u.parent() != null && !there.contains(u.id()))
                .filter(u -> alike.contains(List.of(u.kind(), Objects.requireNonNull(u.parent()))))
                .limit(60)
                .toList();
    }

    private static Map<String, String> filled(Map<String, String> typed, PartyRow party, PlanRow plan) {
        Map<String, String> values = new HashMap<>(Map.of(
                "name", party.name(),
                "words", party.name(),
                "kind", KindGuess.of(party.name()).name(),
                "parent", plan.issuingUnit().toString()));
        values.putAll(typed);
        return values;
    }

    /// The issuing unit, those above it and those directly below it.
    private static List<UnitOn> parents(Snapshot snapshot, PlanRow plan) {
        List<UnitOn> parents = new ArrayList<>(snapshot.chain(plan.issuingUnit()));
        parents.addAll(snapshot.children(plan.issuingUnit()).stream().limit(200).toList());
        return parents;
    }
}
