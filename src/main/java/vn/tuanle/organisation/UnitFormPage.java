package vn.tuanle.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form of a unit: for a new one, a change from a day on, or the correction of what was typed
/// wrongly. `parents` are names offered for the parent.
public record UnitFormPage(
        Act act, @Nullable UUID unit, String unitName, UnitForm typed, List<String> parents, Errors errors)
        implements Page {
    /// What the form is for.
    public enum Act {
        NEW,
        CHANGE,
        CORRECT
    }
}
