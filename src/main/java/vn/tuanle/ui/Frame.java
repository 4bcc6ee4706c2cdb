package vn.tuanle.ui;

import org.jspecify.annotations.Nullable;

/// What every page is shown in: language, the path asked for, the form token, the person, a
/// sentence said once.
/// `theme` is `light`, `dark` or empty for the device's own.
public record Frame(
        String language,
        String path,
        String query,
        String csrfName,
        String csrfToken,
        @Nullable Viewer viewer,
        @Nullable String flash,
        String theme) {

    /// True when the path asked for is this one or below it.
    public boolean at(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
