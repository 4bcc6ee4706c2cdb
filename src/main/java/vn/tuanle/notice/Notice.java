package vn.tuanle.notice;

import vn.tuanle.kernel.Phrase;

/// What is to be told. The same `key` told again to the same unit or person stays one notice; `path`
/// is the page of ours to open. An urgent notice does not wait to be gathered with others.
public record Notice(String key, Phrase subject, Phrase body, String path, boolean urgent) {
    public Notice {
        if (!path.startsWith("/") || path.startsWith("//")) throw new IllegalArgumentException("not a page of ours");
    }

    public static Notice of(String key, Phrase subject, Phrase body, String path) {
        return new Notice(key, subject, body, path, false);
    }

    public Notice asUrgent() {
        return new Notice(key, subject, body, path, true);
    }
}
