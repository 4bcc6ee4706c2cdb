package vn.tuanle.unitplan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A sheet as its form sends it: for each row one value of every field, in order; ticks and the
/// button that takes a row out name the row by its place. `ownTheme` is what was typed beside the
/// suggested themes, `chosenTheme` the one marked.
record SheetForm(Sheet typed, @Nullable Row dropped, String chosenTheme, String ownTheme) {
    /// The choice of a theme of one's own.
    static final String OWN = "*";

    static SheetForm of(MultiValueMap<String, String> form) {
        Column theme = Part.HEAD.columns().get(Part.HEAD.at("theme"));
        String chosen = Values.clean(theme, first(form, "chu-de"));
        String own = Values.clean(theme, first(form, "chu-de-rieng"));
        Map<Part, List<Row>> rows = new EnumMap<>(Part.class);
        rows.put(Part.HEAD, List.of(head(form, chosen.isEmpty() || chosen.equals(OWN) ? own : chosen)));
        Row dropped = null;
        for (Part part : Part.LISTS) {
            List<Row> list = list(part, form);
            String gone = first(form, "bo");
            if (gone.startsWith(part.key() + ":")) {
                int at = index(gone.substring(part.key().length() + 1));
                if (at >= 0 && at < list.size()) dropped = list.remove(at);
            }
            list.removeIf(row -> row.key().isEmpty() && row.blank());
            rows.put(part, list);
        }
        return new SheetForm(new Sheet(rows), dropped, chosen, own);
    }

    /// Both a suggested theme and words of one's own were given: only the person knows which holds.
    boolean twoThemes() {
        return !chosenTheme.isEmpty()
                && !chosenTheme.equals(OWN)
                && !ownTheme.isEmpty()
                && !ownTheme.equals(chosenTheme);
    }

    private static Row head(MultiValueMap<String, String> form, String theme) {
        List<String> values = new ArrayList<>();
        for (Column column : Part.HEAD.columns())
            values.add(column.name().equals("theme") ? theme : value(form, Part.HEAD.field(column.name()), 0, column));
        return new Row(Part.HEAD, first(form, "chung.id"), first(form, "chung.goc"), List.copyOf(values));
    }

    private static List<Row> list(Part part, MultiValueMap<String, String> form) {
        List<String> keys = form.getOrDefault(part.key() + ".id", List.of());
        List<String> seen = form.getOrDefault(part.key() + ".goc", List.of());
        Set<String> ticked = Set.copyOf(form.getOrDefault(part.field("kept"), List.of()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(keys.size(), Part.MOST_ROWS + 50); i++) {
            List<String> values = new ArrayList<>();
            for (Column column : part.columns())
                values.add(
                        column.kind() == Column.Kind.TICK
                                ? ticked.contains(String.valueOf(i)) ? "1" : ""
                                : value(form, part.field(column.name()), i, column));
            rows.add(new Row(part, keys.get(i), i < seen.size() ? seen.get(i) : "", List.copyOf(values)));
        }
        return rows;
    }

    private static String value(MultiValueMap<String, String> form, String name, int index, Column column) {
        List<String> all = form.getOrDefault(name, List.of());
        return index < all.size() ? Values.clean(column, all.get(index)) : "";
    }

    private static int index(String text) {
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
