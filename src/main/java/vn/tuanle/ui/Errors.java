package vn.tuanle.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;

/// What must be put right in a form: a sentence for a field, or under the empty name for the whole
/// form.
public record Errors(Map<String, Phrase> byField) {
    public static Errors none() {
        return new Errors(new LinkedHashMap<>());
    }

    public static Errors of(Outcome.Refused<?> refused) {
        Errors errors = none();
        errors.byField.put(refused.field(), refused.why());
        return errors;
    }

    public Errors at(String field, String vietnamese, Object... values) {
        byField.putIfAbsent(field, Phrase.of(vietnamese, values));
        return this;
    }

    public @Nullable Phrase on(String field) {
        return byField.get(field);
    }

    public boolean any() {
        return !byField.isEmpty();
    }
}
