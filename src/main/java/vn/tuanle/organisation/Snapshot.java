package vn.tuanle.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// The units of one day in memory, in Vietnamese order.
public final class Snapshot {
    /// A unit with its address, by which the matcher knows whose territory it lies in.
    record Entry(UnitOn unit, String address) {}

    private final LocalDate on;
    private final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final Map<UUID, List<UUID>> children = new HashMap<>();
    private @Nullable Matcher matcher;

    Snapshot(LocalDate on, List<Entry> sorted) {
        this.on = on;
        for (Entry entry : sorted) {
            entries.put(entry.unit().id(), entry);
            UUID parent = entry.unit().parent();
            if (parent != null)
                children.computeIfAbsent(parent, p -> new ArrayList<>())
                        .add(entry.unit().id());
        }
    }

    static Entry entry(ResultSet row) throws SQLException {
        String parentName = row.getString("parent_name");
        return new Entry(
                new UnitOn(
                        Rows.uuid(row, "unit_id"),
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        Rows.uuidOrNull(row, "parent_id"),
                        parentName == null ? "" : parentName),
                row.getString("address"));
    }

    public LocalDate on() {
        return on;
    }

    public List<UnitOn> all() {
        return entries.values().stream().map(Entry::unit).toList();
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<UnitOn> unit(UUID id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::unit);
    }

    /// Units directly under this one.
    public List<UnitOn> children(UUID parent) {
        return children.getOrDefault(parent, List.of()).stream()
                .map(this::known)
                .toList();
    }

    /// Units whose parent does not exist on this day, or who have none.
    public List<UnitOn> roots() {
        return all().stream()
                .filter(u -> u.parent() == null || !entries.containsKey(u.parent()))
                .toList();
    }

    /// All units under the root at any depth, without the root itself, in Vietnamese order.
    public List<UnitOn> below(UUID root) {
        Set<UUID> found = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty())
            for (UUID child : children.getOrDefault(open.pop(), List.of())) if (found.add(child)) open.add(child);
        found.remove(root);
        return all().stream().filter(u -> found.contains(u.id())).toList();
    }

    /// The unit itself, its parent, the parent's parent …; empty for a unit unknown on this day.
    public List<UnitOn> chain(UUID unit) {
        List<UnitOn> chain = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Entry at = entries.get(unit); at != null && seen.add(at.unit().id()); ) {
            chain.add(at.unit());
            UUID parent = at.unit().parent();
            at = parent == null ? null : entries.get(parent);
        }
        return chain;
    }

    /// Units whose name or code has a word for every typed one; exact names first, of those that fold alike the
    /// one with the typed tones.
    public List<UnitOn> search(String typed, int limit) {
        String wanted = Fold.fold(typed);
        String[] words = wanted.split("[^\\p{L}\\p{Nd}]+");
        String spelling = Words.spelling(typed);
        record Hit(UnitOn unit, int rank, boolean spelt) {}
        return all().stream()
                .map(u -> new Hit(
                        u, rank(u, wanted, words), Words.spelling(u.name()).endsWith(spelling)))
                .filter(h -> h.rank() < 9)
                .sorted(Comparator.comparingInt(Hit::rank).thenComparing(hit -> !hit.spelt()))
                .limit(limit)
                .map(Hit::unit)
                .toList();
    }

    private static int rank(UnitOn unit, String wanted, String[] words) {
        if (wanted.equals(unit.code())) return 0;
        String name = Fold.fold(unit.name());
        int rank = rank(name, wanted);
        // “trấn biên” asks for the ward before its school and its police
        if (rank == 1) return unit.kind().committee() ? 1 : 2;
        if (rank < 9) return rank;
        String all = name + " " + Fold.fold(unit.code() == null ? "" : unit.code());
        if (all.contains(wanted)) return 5;
        // each typed word begins one: “an” is in “An Bình”, not in “Văn”
        String begun = " " + all.replaceAll("[^\\p{L}\\p{Nd}]+", " ");
        return Arrays.stream(words).allMatch(word -> begun.contains(" " + word)) ? 6 : 9;
    }

    /// How well a folded name answers folded words: 0 is the name, 1 ends with them, 3 has them whole,
    /// 9 has them in parts at most.
    static int rank(String name, String wanted) {
        if (name.equals(wanted)) return 0;
        if (name.endsWith(" " + wanted)) return 1;
        return (" " + name + " ").contains(" " + wanted + " ") ? 3 : 9;
    }

    /// A unit of this name under this parent, or null; spelling of tones (hòa, hoà) does not
    /// matter.
    @Nullable
    UnitOn sameName(String name, @Nullable UUID parent) {
        String wanted = Words.spelling(name);
        return all().stream()
                .filter(u -> Objects.equals(u.parent(), parent)
                        && Words.spelling(u.name()).equals(wanted))
                .findFirst()
                .orElse(null);
    }

    /// Which units a name written in a document of the issuer means.
    public Match match(String writtenName, UUID issuer) {
        if (matcher == null) matcher = new Matcher(this);
        return matcher.match(writtenName, issuer);
    }

    /// The units that this one may give work to: itself, all below it and, where it is a committee, all
    /// that stand or lie in its territory.
    public Set<UUID> reach(UUID issuer) {
        if (matcher == null) matcher = new Matcher(this);
        return new GroupNames(this, matcher, issuer).reach();
    }

    private UnitOn known(UUID id) {
        Entry entry = entries.get(id);
        if (entry == null) throw new IllegalStateException("no such unit on this day: " + id);
        return entry.unit();
    }
}
