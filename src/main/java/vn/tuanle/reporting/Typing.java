package vn.tuanle.reporting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/// What was typed at one place of a report. `sent` are the signs of what was stored and of what was
/// shown when the page was sent out, so that a save knows what this person touched.
public record Typing(CellKey key, String value, String reason, String adjustment, String adjustReason, String sent) {
    /// What a place shows before anybody types.
    static Typing shown(Field field, CellKey key, Cell stored, @org.jspecify.annotations.Nullable Long computed) {
        boolean number = field.kind().counted() && !key.explains();
        String value = number
                ? Figures.shown(
                        stored.origin() == Cell.Origin.TYPED && field.computed() && stored.number() == null
                                ? computed
                                : stored.origin() == Cell.Origin.COMPUTED ? computed : stored.number())
                : stored.words();
        if (number && field.kind() == FieldKind.YES_NO && stored.number() != null)
            value = String.valueOf(stored.number());
        Typing shown = new Typing(
                key,
                value,
                stored.reason(),
                stored.adjustment() == 0 ? "" : Figures.difference(stored.adjustment()),
                stored.adjustReason(),
                "");
        return new Typing(
                key,
                shown.value,
                shown.reason,
                shown.adjustment,
                shown.adjustReason,
                stored.digest() + "-" + shown.digest());
    }

    private String digest() {
        return Cell.digest(clean(value) + "|" + clean(reason) + "|" + clean(adjustment) + "|" + clean(adjustReason));
    }

    static String clean(String typed) {
        return vn.tuanle.kernel.Fold.nfc(typed).replace("\r\n", "\n").replace('\r', '\n');
    }

    boolean touched() {
        return !sent.endsWith("-" + digest());
    }

    /// True when what is stored now is what the page was made of.
    boolean onTopOf(Cell stored) {
        return sent.startsWith(stored.digest() + "-");
    }

    /// The same on top of what is stored now, so that the next save decides.
    Typing seeing(Cell stored) {
        return new Typing(key, value, reason, adjustment, adjustReason, stored.digest() + "-");
    }

    /// The same after it was stored.
    Typing settled(Cell stored) {
        return new Typing(key, value, reason, adjustment, adjustReason, stored.digest() + "-" + digest());
    }

    /// Everything a form sent that belongs to fields of this version.
    static List<Typing> of(MultiValueMap<String, String> form, FormVersion version) {
        List<Typing> typed = new ArrayList<>();
        for (Field field : version.fields())
            for (String member : field.places()) {
                String id = field.id(member);
                if (!form.containsKey(id)) continue;
                typed.add(new Typing(
                        new CellKey(field.code(), member),
                        table(field, form, id),
                        one(form, id + ".ly-do"),
                        one(form, id + ".dc"),
                        one(form, id + ".dc-ly-do"),
                        one(form, id + ".goc")));
            }
        return typed;
    }

    /// The cells of a table come as so many values of one name, row by row.
    private static String table(Field field, MultiValueMap<String, String> form, String id) {
        if (field.kind() != FieldKind.TABLE) return one(form, id);
        List<String> cells = form.getOrDefault(id, List.of());
        int columns = Math.max(1, field.choices().size());
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i + columns <= cells.size(); i += columns) {
            List<String> row = cells.subList(i, i + columns).stream()
                    .map(cell ->
                            clean(cell).replaceAll("[\\p{Cntrl}|\\s]+", " ").strip())
                    .toList();
            if (row.stream().allMatch(String::isEmpty)) continue;
            rows.append(rows.isEmpty() ? "" : "\n").append(String.join(" | ", row));
        }
        return rows.toString();
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
