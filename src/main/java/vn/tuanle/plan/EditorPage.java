package vn.tuanle.plan;

import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Writing a plan as text, with what the reader makes of it told in counts.
public record EditorPage(UUID id, String title, int version, String text, Tally tally, Errors errors) implements Page {
    /// How many of each the reader found in the saved text.
    public record Tally(int tasks, int parties, int deadlines, int bases, int open) {}
}
