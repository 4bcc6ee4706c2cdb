package vn.tuanle.participation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// A form as it was typed, so that it comes back with nothing lost.
public record Typed(MultiValueMap<String, String> values) {
    static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    public String get(String field) {
        String typed = values.getFirst(field);
        return typed == null ? "" : typed;
    }

    public boolean has(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    static @Nullable UUID id(String written) {
        try {
            return UUID.fromString(written.strip());
        } catch (IllegalArgumentException no) {
            return null;
        }
    }

    static @Nullable Integer number(String written) {
        String digits = written.strip();
        return digits.matches("\\d{1,6}") ? Integer.valueOf(digits) : null;
    }
}
