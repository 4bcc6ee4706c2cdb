package vn.tuanle.kernel;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence for a person: the Vietnamese text is the key (`{0}`, `{1}` … stand for the values),
/// translated where it is shown. A value may be a phrase itself, which is translated along.
public record Phrase(String vietnamese, List<Object> values) {
    private static final Pattern BY_COUNT = Pattern.compile("\\{(\\d)\\|([^|{}]*)\\|([^|{}]*)\\}");

    public Phrase {
        values = values.stream().map(Phrase::revived).toList();
    }

    /// A phrase within one that was kept as JSON comes back as a map.
    private static Object revived(Object value) {
        return value instanceof Map<?, ?> map
                        && map.get("vietnamese") instanceof String inner
                        && map.get("values") instanceof List<?> its
                ? new Phrase(inner, List.copyOf(its))
                : value;
    }

    public static Phrase of(String vietnamese, Object... values) {
        return new Phrase(vietnamese, List.of(values));
    }

    /// The sentence in Vietnamese with its values in place.
    public String text() {
        return in(UnaryOperator.identity());
    }

    /// The given translation of this sentence with the values of this one in place.
    public String filled(String pattern) {
        return in(key -> key.equals(vietnamese) ? pattern : key);
    }

    /// The sentence in another language, of which `translation` gives the sentence for a key. Where
    /// that language counts, `{0|place|places}` takes the first when value 0 is one, else the second.
    public String in(UnaryOperator<String> translation) {
        String filled = counted(translation.apply(vietnamese));
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            String said = value instanceof Phrase inner ? inner.in(translation) : String.valueOf(value);
            filled = filled.replace("{" + i + "}", said);
        }
        return filled;
    }

    private String counted(String pattern) {
        if (pattern.indexOf('|') < 0) return pattern;
        return BY_COUNT.matcher(pattern).replaceAll(each -> {
            int place = Integer.parseInt(each.group(1));
            boolean one = place < values.size() && "1".equals(String.valueOf(values.get(place)));
            return Matcher.quoteReplacement(each.group(one ? 2 : 3));
        });
    }
}
