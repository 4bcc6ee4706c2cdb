package vn.tuanle.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the figures are asked of, as it stands in the address; what is not said is empty.
record Ask(Map<String, String> said) {
    static final String PLAN = "ke-hoach";
    static final String FROM = "tu";
    static final String TO = "den";
    static final String UNIT = "don-vi";
    static final String ALONE = "rieng";
    static final String KIND = "loai";
    static final String MODE = "hinh-thuc";
    static final String SUBJECT = "linh-vuc";
    static final String AUDIENCE = "doi-tuong";
    static final String PARTNER = "doi-tac";
    static final String DAY = "ngay";
    /// The same units in the campaign before.
    static final String BEFORE = "dot-truoc";
    /// As plan: what belongs to none.
    static final String NO_PLAN = "khong";

    private static final List<String> NAMES =
            List.of(PLAN, FROM, TO, UNIT, ALONE, KIND, MODE, SUBJECT, AUDIENCE, PARTNER, DAY, BEFORE);
    static final Ask NOTHING = new Ask(Map.of());

    static Ask of(Map<String, String> parameters) {
        Map<String, String> said = new HashMap<>();
        for (String name : NAMES) {
            String value = parameters.getOrDefault(name, "").strip();
            if (!value.isEmpty() && value.length() <= 300) said.put(name, value);
        }
        return new Ask(Map.copyOf(said));
    }

    String get(String name) {
        return said.getOrDefault(name, "");
    }

    boolean has(String name) {
        return said.containsKey(name);
    }

    boolean is(String name, Object value) {
        return value.toString().equals(said.get(name));
    }

    /// Null where it is none, or nonsense.
    @Nullable
    UUID id(String name) {
        try {
            return has(name) ? UUID.fromString(get(name)) : null;
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    Ask with(String name, Object value) {
        Map<String, String> more = new HashMap<>(said);
        if (value.toString().isEmpty()) more.remove(name);
        else more.put(name, value.toString());
        return new Ask(Map.copyOf(more));
    }

    Ask without(String... names) {
        Map<String, String> less = new HashMap<>(said);
        for (String name : names) less.remove(name);
        return new Ask(Map.copyOf(less));
    }

    /// Of the unit itself, and of all below it.
    Ask below(UUID unit) {
        return without(ALONE).with(UNIT, unit);
    }

    /// As the query of an address, with its question mark; empty for nothing.
    String query() {
        StringBuilder query = new StringBuilder();
        for (String name : NAMES)
            if (has(name))
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(get(name), StandardCharsets.UTF_8));
        return query.toString();
    }

    /// The same with one more parameter in front.
    String query(String name, Object value) {
        String rest = query();
        return "?" + name + "=" + value + (rest.isEmpty() ? "" : "&" + rest.substring(1));
    }
}
