package vn.tuanle.kernel;

/// What came of asking the domain to do something: it was done, or refused with a sentence the
/// person understands.
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    /// `field` is the form field concerned, empty where the refusal is about the whole.
    record Refused<T>(Phrase why, String field) implements Outcome<T> {
        /// The same refusal for a question with another answer type.
        public <U> Refused<U> as() {
            return new Refused<>(why, field);
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String vietnamese, Object... values) {
        return new Refused<>(Phrase.of(vietnamese, values), "");
    }

    static <T> Outcome<T> refusedAt(String field, String vietnamese, Object... values) {
        return new Refused<>(Phrase.of(vietnamese, values), field);
    }
}
