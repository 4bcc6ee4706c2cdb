package vn.tuanle.unitplan;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tuanle.kernel.Days;

/// All that a unit's plan says, as words: the head is one row, the other parts are lists.
public record Sheet(Map<Part, List<Row>> rows) {
    public Sheet {
        EnumMap<Part, List<Row>> all = new EnumMap<>(Part.class);
        for (Part part : Part.values()) all.put(part, List.copyOf(rows.getOrDefault(part, List.of())));
        rows = all;
    }

    public List<Row> of(Part part) {
        return Objects.requireNonNull(rows.get(part));
    }

    public Row head() {
        return of(Part.HEAD).getFirst();
    }

    public List<Row> tasks() {
        return of(Part.TASK);
    }

    /// The tasks that the unit takes into its plan.
    public List<Row> keptTasks() {
        return tasks().stream().filter(row -> row.get("kept").equals("1")).toList();
    }

    public List<Row> activities() {
        return of(Part.ACTIVITY);
    }

    /// The activities as they follow each other, those without a day last.
    public List<Row> calendar() {
        return activities().stream()
                .sorted(Comparator.comparing(
                                (Row row) -> Days.typed(row.get("day")),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(row -> row.get("hour")))
                .toList();
    }

    public List<Row> lines() {
        return of(Part.LINE);
    }

    public Estimate estimate() {
        return Estimate.of(lines());
    }

    /// The same with other rows in one part.
    public Sheet with(Part part, List<Row> changed) {
        EnumMap<Part, List<Row>> all = new EnumMap<>(rows);
        all.put(part, changed);
        return new Sheet(all);
    }
}
