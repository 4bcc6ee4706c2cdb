package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.tuanle.kernel.Days;

/// The picture of what became of what: a column for each day on which units were merged or split,
/// bands from the units before to the units after. Pure geometry; the template draws it.
public record SuccessionFlow(
        int width, int height, List<Column> columns, List<Node> nodes, List<Band> bands, List<List<String>> table) {
    private static final int STEP = 26;
    private static final int TOP = 44;
    private static final int COLUMN = 300;
    private static final int LABEL = 210;

    /// A column's heading.
    public record Column(int x, String title, int count) {}

    /// A unit in a column; `y` is the middle of its bar.
    public record Node(UUID unit, String name, int x, int y, int height, LocalDate on) {}

    /// A band between two columns, `kept` where the unit itself goes on.
    public record Band(String path, boolean kept, String says) {}

    private record Cell(UUID unit, String name) {}

    public boolean empty() {
        return nodes.isEmpty();
    }

    /// The whole history of mergers and splits, and the units that stood beside those that changed.
    static SuccessionFlow of(List<Succession> all, List<Version> standing) {
        return drawn(all.stream().filter(SuccessionFlow::drawable).toList(), standing);
    }

    /// What led to this unit and what came of it.
    static SuccessionFlow around(UUID unit, List<Succession> all) {
        List<Succession> drawable =
                all.stream().filter(SuccessionFlow::drawable).toList();
        Set<Succession> near = new LinkedHashSet<>();
        follow(unit, drawable, near, true);
        follow(unit, drawable, near, false);
        return drawn(drawable.stream().filter(near::contains).toList(), List.of());
    }

    private static boolean drawable(Succession s) {
        return s.to() != null && (s.kind() == SuccessionKind.MERGE || s.kind() == SuccessionKind.SPLIT);
    }

    private static void follow(UUID unit, List<Succession> all, Set<Succession> near, boolean back) {
        for (Succession s : all) {
            UUID here = back ? s.to() : s.from();
            UUID next = back ? s.from() : s.to();
            if (next != null && unit.equals(here) && near.add(s)) follow(next, all, near, back);
        }
    }

    private static SuccessionFlow drawn(List<Succession> all, List<Version> standing) {
        List<LocalDate> days =
                all.stream().map(Succession::on).distinct().sorted().toList();
        List<Map<UUID, String>> columns = new ArrayList<>();
        for (int i = 0; i <= days.size(); i++) columns.add(new LinkedHashMap<>());
        for (Succession s : all) {
            int step = days.indexOf(s.on());
            columns.get(step).put(s.from(), s.fromName());
            if (s.to() != null) columns.get(step + 1).put(s.to(), s.toName());
        }
        // a unit that had no part in a step still stands in the columns between its own steps
        for (int i = days.size() - 1; i >= 0; i--)
            for (var entry : List.copyOf(columns.get(i + 1).entrySet()))
                if (!comes(entry.getKey(), days.get(i), all))
                    columns.get(i).putIfAbsent(entry.getKey(), entry.getValue());
        for (int i = 0; i < days.size(); i++)
            for (var entry : List.copyOf(columns.get(i).entrySet()))
                if (!goes(entry.getKey(), days.get(i), all))
                    columns.get(i + 1).putIfAbsent(entry.getKey(), entry.getValue());
        if (!days.isEmpty())
            for (int i = 0; i < columns.size(); i++) {
                LocalDate on = dayOf(i, days);
                for (Version version : standing)
                    if (version.covers(on))
                        columns.get(i)
                                .putIfAbsent(version.unit(), version.values().name());
            }
        return geometry(days, columns, all);
    }

    /// The first column shows the eve of the first step, each later one the day of its step.
    private static LocalDate dayOf(int column, List<LocalDate> days) {
        return column == 0 ? days.getFirst().minusDays(1) : days.get(column - 1);
    }

    private static boolean comes(UUID unit, LocalDate on, List<Succession> all) {
        return all.stream().anyMatch(s -> s.on().equals(on) && unit.equals(s.to()));
    }

    private static boolean goes(UUID unit, LocalDate on, List<Succession> all) {
        return all.stream().anyMatch(s -> s.on().equals(on) && unit.equals(s.from()));
    }

    private static List<UUID> targets(UUID unit, LocalDate on, List<Succession> all) {
        List<UUID> targets = new ArrayList<>();
        for (Succession s : all) if (s.on().equals(on) && unit.equals(s.from()) && s.to() != null) targets.add(s.to());
        return targets.isEmpty() ? List.of(unit) : targets;
    }

    private static SuccessionFlow geometry(
            List<LocalDate> days, List<Map<UUID, String>> columns, List<Succession> all) {
        if (days.isEmpty()) return new SuccessionFlow(0, 0, List.of(), List.of(), List.of(), List.of());
        List<List<Cell>> ordered = ordered(days, columns, all);
        List<Map<UUID, Node>> placed = new ArrayList<>();
        List<Column> heads = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            LocalDate on = dayOf(i, days);
            String title = (i == 0 ? "Trước " + Days.day(days.getFirst()) : "Từ " + Days.day(on));
            heads.add(new Column(i * COLUMN, title, ordered.get(i).size()));
            Map<UUID, Node> here = new HashMap<>();
            double last = TOP - STEP;
            for (int row = 0; row < ordered.get(i).size(); row++) {
                Cell cell = ordered.get(i).get(row);
                double y = i == 0
                        ? TOP + row * STEP
                        : Math.max(last + STEP, middle(cell.unit(), placed.get(i - 1), days.get(i - 1), all));
                last = y;
                Node node = new Node(cell.unit(), bare(cell.name()), i * COLUMN, (int) Math.round(y), 16, on);
                here.put(cell.unit(), node);
                nodes.add(node);
            }
            placed.add(here);
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < days.size(); i++)
            for (Cell cell : ordered.get(i))
                for (UUID target : targets(cell.unit(), days.get(i), all)) {
                    Node from = placed.get(i).get(cell.unit());
                    Node to = placed.get(i + 1).get(target);
                    if (from != null && to != null) bands.add(band(from, to));
                }
        int height = nodes.stream().mapToInt(Node::y).max().orElse(0) + STEP;
        int width = (ordered.size() - 1) * COLUMN + LABEL + 60;
        return new SuccessionFlow(width, height, heads, nodes, bands, table(days, ordered, placed, all));
    }

    /// The last column in Vietnamese order; each earlier one in the order of what became of it, so that
    /// bands do not cross.
    private static List<List<Cell>> ordered(
            List<LocalDate> days, List<Map<UUID, String>> columns, List<Succession> all) {
        List<List<Cell>> ordered = new ArrayList<>();
        Map<UUID, Integer> next = Map.of();
        for (int i = columns.size() - 1; i >= 0; i--) {
            List<Cell> cells = new ArrayList<>();
            columns.get(i).forEach((unit, name) -> cells.add(new Cell(unit, name)));
            Map<UUID, Integer> after = next;
            LocalDate day = i < days.size() ? days.get(i) : LocalDate.MAX;
            cells.sort(Comparator.comparingInt((Cell c) -> targets(c.unit(), day, all).stream()
                            .mapToInt(t -> after.getOrDefault(t, 0))
                            .min()
                            .orElse(0))
                    .thenComparing(c -> SortKey.of(bare(c.name()))));
            Map<UUID, Integer> here = new HashMap<>();
            for (Cell cell : cells) here.put(cell.unit(), here.size());
            next = here;
            ordered.addFirst(cells);
        }
        return ordered;
    }

    private static double middle(UUID unit, Map<UUID, Node> before, LocalDate on, List<Succession> all) {
        return before.values().stream()
                .filter(n -> targets(n.unit(), on, all).contains(unit))
                .mapToInt(Node::y)
                .average()
                .orElse(TOP);
    }

    private static Band band(Node from, Node to) {
        int x1 = from.x() + LABEL;
        int x2 = to.x() - 10;
        int bend = (x2 - x1) / 2;
        int half = from.height() / 2;
        String path = String.format(
                Locale.ROOT,
                "M%d %d C%d %d %d %d %d %d L%d %d C%d %d %d %d %d %d Z",
                x1,
                from.y() - half,
                x1 + bend,
                from.y() - half,
                x2 - bend,
                to.y() - half,
                x2,
                to.y() - half,
                x2,
                to.y() + half,
                x2 - bend,
                to.y() + half,
                x1 + bend,
                from.y() + half,
                x1,
                from.y() + half);
        return new Band(path, from.unit().equals(to.unit()), from.name() + " → " + to.name());
    }

    /// A row for each unit of the first column and each later one that came of nothing drawn.
    private static List<List<String>> table(
            List<LocalDate> days, List<List<Cell>> ordered, List<Map<UUID, Node>> placed, List<Succession> all) {
        List<List<String>> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ordered.size(); i++)
            for (Cell cell : ordered.get(i)) {
                if (seen.contains(i + " " + cell.unit())) continue;
                List<String> row = new ArrayList<>();
                for (int empty = 0; empty < i; empty++) row.add("");
                row.add(bare(cell.name()));
                UUID at = cell.unit();
                for (int step = i; step < days.size(); step++) {
                    List<String> names = new ArrayList<>();
                    List<UUID> targets = targets(at, days.get(step), all);
                    for (UUID target : targets) {
                        seen.add((step + 1) + " " + target);
                        Node node = placed.get(step + 1).get(target);
                        if (node != null) names.add(node.name());
                    }
                    row.add(String.join(", ", names));
                    at = targets.getFirst();
                }
                rows.add(row);
            }
        return rows;
    }

    private static String bare(String name) {
        String bare = name.replaceFirst("(?iu)^(UBND|Ủy ban nhân dân)\\s+", "");
        return bare.isEmpty() ? name : Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }
}
