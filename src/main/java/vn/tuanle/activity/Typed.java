package vn.tuanle.activity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Fold;

/// What was typed about an activity or a sitting, by the names of the form's fields; rows of a spreadsheet and of
/// another
/// system come the same way.
public record Typed(Map<String, List<String>> fields) {
    /// Nothing was typed.
    public static final Typed NOTHING = new Typed(Map.of());

    /// Name, value, name, value …
    public static Typed of(String... pairs) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) fields.put(pairs[i], List.of(pairs[i + 1]));
        return new Typed(fields);
    }

    /// The same with other values in one field.
    public Typed with(String name, String... values) {
        Map<String, List<String>> changed = new HashMap<>(fields);
        changed.put(name, Arrays.asList(values));
        return new Typed(changed);
    }

    public String in(String name) {
        List<String> values = fields.get(name);
        return values == null || values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /// In one line, as it is stored.
    String line(String name) {
        return Fold.nfc(in(name).replaceAll("[\\s\\p{Cntrl}]+", " "));
    }

    /// In several lines, as it is stored.
    String words(String name) {
        return Fold.nfc(in(name).replace("\r\n", "\n").replace('\r', '\n'));
    }

    List<String> lines(String name) {
        return words(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Nullable
    UUID id(String name) {
        try {
            String typed = in(name).strip();
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    /// The constant of that name, or the one given.
    <E extends Enum<E>> E one(String name, Class<E> type, E otherwise) {
        E found = constant(type, in(name).strip());
        return found == null ? otherwise : found;
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) if (each.name().equals(name)) return each;
        return null;
    }
}
