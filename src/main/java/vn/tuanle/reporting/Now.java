package vn.tuanle.reporting;

import java.time.Instant;
import java.util.function.Supplier;

/// The present moment, by which reports open, are on time and lock. A made-up world and a test
/// live through theirs at another one.
public final class Now {
    private static final ScopedValue<Instant> ANOTHER = ScopedValue.newInstance();

    private Now() {}

    public static Instant instant() {
        return ANOTHER.isBound() ? ANOTHER.get() : Instant.now();
    }

    /// Does the work as if it were that moment.
    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(ANOTHER, moment).call(work::get);
    }
}
