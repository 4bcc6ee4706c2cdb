package vn.tuanle.ui;

import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;

/// The answer to a write that was done: go to another page of ours (303), which says the sentence
/// once.
public record Redirect(String path, @Nullable Phrase says) {
    public static Redirect to(String path) {
        return new Redirect(path, null);
    }

    public Redirect saying(String vietnamese, Object... values) {
        return new Redirect(path, Phrase.of(vietnamese, values));
    }
}
