package vn.tuanle;

import org.jspecify.annotations.Nullable;

/// Why the product could not start, as a sentence that says what to do, in Vietnamese and in
/// English.
public final class StartFailure extends RuntimeException {
    private final String vietnamese;
    private final String english;

    public StartFailure(String vietnamese, String english, @Nullable Throwable cause) {
        super(vietnamese + "\n" + english, cause);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public StartFailure(String vietnamese, String english) {
        this(vietnamese, english, null);
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
