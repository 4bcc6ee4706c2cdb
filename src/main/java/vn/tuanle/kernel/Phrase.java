package vn.tuanle.kernel;

import java.util.List;

/// A sentence for a person: the Vietnamese text is the key (`{0}`, `{1}` … stand for the values),
/// translated where it
/// is shown.
public record Phrase(String vietnamese, List<Object> values) {
    public static Phrase of(String vietnamese, Object... values) {
        return new Phrase(vietnamese, List.of(values));
    }

    /// The sentence in Vietnamese with its values in place.
    public String text() {
        return filled(vietnamese);
    }

    /// The given translation of this sentence with the values of this one in place.
    public String filled(String pattern) {
        String filled = pattern;
        for (int i = 0; i < values.size(); i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(values.get(i)));
        }
        return filled;
    }
}
