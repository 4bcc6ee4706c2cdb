package vn.tuanle.demo;

import vn.tuanle.kernel.Outcome;

/// What the demonstration world asks for must be granted.
final class Must {
    private Must() {}

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> refused ->
                throw new IllegalStateException(refused.why().text());
        };
    }
}
