package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.organisation.Directory;
import vn.tuanle.plan.ReviewPage.Bundle;
import vn.tuanle.plan.ReviewPage.Missing;
import vn.tuanle.plan.ReviewPage.PartyCard;
import vn.tuanle.plan.ReviewPage.Section;
import vn.tuanle.plan.ReviewPage.Tab;

/// Reads the review page: the same number of queries for thirty items and for ten thousand.
@Component
class ReviewPages {
    /// More entries than this are shown a part at a time.
    static final int ON_ONE_PAGE = 300;

    private static final int A_PAGE = 100;
    private static final int WHOLE_SOURCE = 300_000;

    private final ReviewSources sources;
    private final Directory directory;

    ReviewPages(ReviewSources sources, Directory directory) {
        this.sources = sources;
        this.directory = directory;
    }

    /// What the address asks to see; `item` wins over group and page.
    record Wanted(String group, int page, @Nullable UUID item) {}

    private record Entry(
            String bundle,
            @Nullable PlanItem item,
            @Nullable PartyRow party) {
        boolean is(@Nullable UUID id) {
            return item != null
                    ? item.id().equals(id)
                    : party != null && party.id().equals(id);
        }
    }

    ReviewPage page(Asker asker, UUID plan, Wanted wanted) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        Set<UUID> open = new HashSet<>();
        List<Phrase> general = new ArrayList<>();
        for (Readiness.Obstacle obstacle : loaded.obstacles()) {
            if (obstacle.item() != null) open.add(obstacle.item());
            else if (obstacle.party() != null) open.add(obstacle.party());
            else general.add(obstacle.sentence());
        }
        Map<ReviewGroup, List<Entry>> groups = grouped(loaded, open);
        int entries = groups.values().stream().mapToInt(List::size).sum();
        Map<ReviewGroup, Integer> above = above(loaded, open);
        Map<UUID, String> names = names(loaded);
        List<Section> sections = new ArrayList<>();
        List<Tab> tabs = new ArrayList<>();
        List<Entry> shown = new ArrayList<>();
        int pageNumber = 1;
        int pages = 1;
        if (entries <= ON_ONE_PAGE) {
            for (ReviewGroup group : ReviewGroup.values()) {
                List<Entry> all = groups.getOrDefault(group, List.of());
                Section section = section(loaded, group, all, all.size(), above, names, wanted);
                if (!all.isEmpty() || group.adds() != null || !section.missing().isEmpty()) sections.add(section);
                shown.addAll(all);
            }
        } else {
            ReviewGroup current = current(groups, wanted);
            List<Entry> all = groups.getOrDefault(current, List.of());
            pages = Math.max(1, (all.size() + A_PAGE - 1) / A_PAGE);
            pageNumber = Math.clamp(pageOf(all, wanted), 1, pages);
            shown = all.subList((pageNumber - 1) * A_PAGE, Math.min(all.size(), pageNumber * A_PAGE));
            sections.add(section(loaded, current, shown, all.size(), above, names, new Wanted(current.key(), 1, null)));
            for (ReviewGroup group : ReviewGroup.values()) {
                int count = groups.getOrDefault(group, List.of()).size();
                if (count > 0 || group == current) tabs.add(new Tab(group, count, group == current));
            }
        }
        return new ReviewPage(
                loaded.plan(),
                names.getOrDefault(loaded.plan().issuingUnit(), ""),
                ReviewDesk.closed(loaded.plan()),
                loaded.warnings(),
                groups.getOrDefault(ReviewGroup.LOOK, List.of()).size() + general.size(),
                general,
                entries,
                tabs,
                sections,
                pageNumber,
                pages,
                view(loaded, shown, tabs.isEmpty()));
    }

    private static Map<ReviewGroup, List<Entry>> grouped(ReviewSources.Loaded loaded, Set<UUID> open) {
        Map<ReviewGroup, List<Entry>> groups = new EnumMap<>(ReviewGroup.class);
        Set<UUID> live = new HashSet<>();
        for (PlanItem item : loaded.items()) {
            ReviewGroup group = open.contains(item.id()) ? ReviewGroup.LOOK : ReviewGroup.of(item);
            if (group != ReviewGroup.DROPPED) live.add(item.id());
            String bundle = group == ReviewGroup.TASK ? loaded.assignees(item.id()) : "";
            groups.computeIfAbsent(group, g -> new ArrayList<>()).add(new Entry(bundle, item, null));
        }
        for (PartyRow party : loaded.parties())
            if (party.namings().stream().anyMatch(n -> live.contains(n.item())))
                groups.computeIfAbsent(
                                open.contains(party.id()) ? ReviewGroup.LOOK : ReviewGroup.PARTY,
                                g -> new ArrayList<>())
                        .add(new Entry("", null, party));
        return groups;
    }

    // How many of each part were moved up to “Cần xem lại”.
    private static Map<ReviewGroup, Integer> above(ReviewSources.Loaded loaded, Set<UUID> open) {
        Map<ReviewGroup, Integer> above = new EnumMap<>(ReviewGroup.class);
        for (PlanItem item : loaded.items())
            if (open.contains(item.id())) above.merge(ReviewGroup.of(item), 1, Integer::sum);
        return above;
    }

    private static ReviewGroup current(Map<ReviewGroup, List<Entry>> groups, Wanted wanted) {
        if (wanted.item() != null)
            for (var group : groups.entrySet())
                if (group.getValue().stream().anyMatch(e -> e.is(wanted.item()))) return group.getKey();
        for (ReviewGroup group : ReviewGroup.values()) if (group.key().equals(wanted.group())) return group;
        return groups.keySet().stream().min(Comparator.naturalOrder()).orElse(ReviewGroup.LOOK);
    }

    private static int pageOf(List<Entry> all, Wanted wanted) {
        for (int i = 0; wanted.item() != null && i < all.size(); i++)
            if (all.get(i).is(wanted.item())) return i / A_PAGE + 1;
        return wanted.page();
    }

    private Section section(
            ReviewSources.Loaded loaded,
            ReviewGroup group,
            List<Entry> entries,
            int count,
            Map<ReviewGroup, Integer> above,
            Map<UUID, String> names,
            Wanted wanted) {
        List<Bundle> bundles = new ArrayList<>();
        for (Entry entry : entries) {
            if (bundles.isEmpty() || !bundles.getLast().title().equals(entry.bundle()))
                bundles.add(new Bundle(entry.bundle(), new ArrayList<>(), new ArrayList<>()));
            if (entry.item() != null) bundles.getLast().cards().add(loaded.card(entry.item()));
            if (entry.party() != null) bundles.getLast().parties().add(card(loaded, entry.party(), names));
        }
        List<Missing> missing = missing(loaded, group);
        boolean open = group == ReviewGroup.LOOK
                || !missing.isEmpty()
                || group.key().equals(wanted.group())
                || entries.stream().anyMatch(entry -> entry.is(wanted.item()));
        return new Section(group, count, above.getOrDefault(group, 0), bundles, missing, !open);
    }

    private static PartyCard card(ReviewSources.Loaded loaded, PartyRow party, Map<UUID, String> names) {
        return new PartyCard(
                party.id(),
                party.name(),
                party.units().size(),
                party.uncharged().size(),
                few(party)
                        ? party.units().stream()
                                .map(u -> names.getOrDefault(u, "?"))
                                .toList()
                        : List.of(),
                party.rule(),
                party.expected(),
                party.doubt(),
                (int) party.namings().stream()
                        .map(PartyRow.Naming::item)
                        .distinct()
                        .filter(loaded::alive)
                        .count(),
                party.version());
    }

    private static boolean few(PartyRow party) {
        return party.units().size() <= 3;
    }

    private static List<Missing> missing(ReviewSources.Loaded loaded, ReviewGroup group) {
        if (group != ReviewGroup.HEADER) return List.of();
        Set<String> there = new HashSet<>();
        for (PlanItem item : loaded.items())
            if (item.kind() == ItemKind.HEADER && item.state() != PlanItem.State.DROPPED && item.field() != null)
                there.add(item.field());
        return ItemField.HEADERS.stream()
                .filter(field -> !there.contains(field))
                .map(field -> new Missing(field, ItemField.headerTitle(field)))
                .toList();
    }

    private Map<UUID, String> names(ReviewSources.Loaded loaded) {
        LocalDate day = PlanDay.of(loaded.items());
        Set<UUID> units = new HashSet<>(Set.of(loaded.plan().issuingUnit()));
        for (PartyRow party : loaded.parties()) if (few(party)) units.addAll(party.units());
        return directory.names(units, day);
    }

    private static SourceView view(ReviewSources.Loaded loaded, List<Entry> shown, boolean all) {
        List<SourceView.Place> places = shown.stream()
                .map(Entry::item)
                .filter(item -> item != null && item.state() != PlanItem.State.DROPPED)
                .map(item -> loaded.placeOf(java.util.Objects.requireNonNull(item)))
                .toList();
        return all && loaded.sourceLength() <= WHOLE_SOURCE
                ? SourceView.whole(loaded.blocks(), places)
                : SourceView.around(loaded.blocks(), places, 1);
    }
}
