package vn.tuanle.unitplan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a submission changed against the one before it: by place, each field with its words before;
/// and the rows that are gone. `first` when there is none before.
public record Changes(boolean first, Map<String, List<Before>> changed, List<Row> gone, int added) {
    /// A field and what it said before; a row that is new has none.
    public record Before(String title, String words) {}

    static final Changes NONE = new Changes(true, Map.of(), List.of(), 0);

    static Changes between(@Nullable Sheet before, Sheet now) {
        if (before == null) return NONE;
        Map<String, List<Before>> changed = new HashMap<>();
        List<Row> gone = new ArrayList<>();
        int added = 0;
        for (Part part : Part.values()) {
            Map<String, Row> old = new java.util.LinkedHashMap<>();
            before.of(part).forEach(row -> old.put(row.key(), row));
            for (Row row : now.of(part)) {
                Row earlier = old.remove(row.key());
                if (earlier == null) {
                    changed.put(row.place(), List.of());
                    added++;
                } else if (!earlier.values().equals(row.values())) {
                    changed.put(row.place(), differences(earlier, row));
                }
            }
            gone.addAll(old.values());
        }
        return new Changes(false, changed, gone, added);
    }

    private static List<Before> differences(Row before, Row now) {
        List<Before> differences = new ArrayList<>();
        for (int i = 0; i < now.values().size(); i++) {
            if (before.values().get(i).equals(now.values().get(i))) continue;
            Column column = now.part().columns().get(i);
            String words = before.values().get(i);
            if (column.kind() == Column.Kind.TICK) words = words.isEmpty() ? "không" : "có";
            if (column.kind() == Column.Kind.SOURCE)
                words = Source.valueOf(words).title();
            differences.add(new Before(column.title(), words));
        }
        return differences;
    }

    public boolean any() {
        return !changed.isEmpty() || !gone.isEmpty();
    }

    public boolean isNew(Row row) {
        List<Before> before = changed.get(row.place());
        return before != null && before.isEmpty();
    }

    public List<Before> of(Row row) {
        return changed.getOrDefault(row.place(), List.of());
    }

    public int edited() {
        return changed.size() - added;
    }
}
