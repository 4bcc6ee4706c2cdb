package vn.tuanle.reading;

import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// One thing found: its value, where it stands, and why a person must look at it (null = sure).
public record Found<T>(T value, Span span, @Nullable Phrase doubt) {
    public static <T> Found<T> sure(T value, Span span) {
        return new Found<>(value, span, null);
    }

    public boolean isDoubtful() {
        return doubt != null;
    }
}
