package vn.tuanle.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;
import vn.tuanle.writing.Facsimile;

/// Writing a plan as text, with what the reader makes of it told in counts, and the page that the text
/// makes; null where it makes none. `unsaved` that the text stands only here.
public record EditorPage(
        UUID id,
        String title,
        int version,
        String text,
        boolean unsaved,
        @Nullable Facsimile paper,
        Tally tally,
        Errors errors)
        implements Page {
    /// How many of each the reader found in the saved text.
    public record Tally(int tasks, int parties, int deadlines, int bases, int open) {}
}
