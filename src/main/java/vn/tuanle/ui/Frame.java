package vn.tuanle.ui;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/// What every page is shown in: language, the path asked for, the form token, the person, a
/// sentence said once.
/// `theme` is `light`, `dark` or empty for the device's own; `unread` counts the notices not read yet.
public record Frame(
        String language,
        String path,
        String query,
        String csrfName,
        String csrfToken,
        @Nullable Viewer viewer,
        @Nullable String flash,
        String theme,
        IntSupplier unread) {
    /// Request attribute with what counts the reader's unread notices, an `IntSupplier`.
    public static final String UNREAD = Frame.class.getName() + ".unread";

    /// True when the path asked for is this one or below it.
    public boolean at(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
