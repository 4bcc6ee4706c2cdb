package vn.tuanle.guidance;

import java.util.Map;

/// What was typed into the forms of a page, kept when one of them must be put right.
public record Typed(Map<String, String> fields) {
    static final Typed NOTHING = new Typed(Map.of());

    public String in(String field) {
        return fields.getOrDefault(field, "");
    }

    /// What was typed, or where the form was not sent, what stands there at first.
    public String in(String field, String first) {
        return fields.getOrDefault(field, first);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }
}
