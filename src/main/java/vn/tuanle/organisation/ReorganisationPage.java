package vn.tuanle.organisation;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form by which a unit takes others in, is split or abolished. `others` are the units of its
/// kind beside it, `children` the number below it.
public record ReorganisationPage(
        Act act,
        UUID unit,
        String unitName,
        List<UnitOn> others,
        int children,
        ReorganisationForm typed,
        List<String> offered,
        Errors errors)
        implements Page {
    /// What the form is for.
    public enum Act {
        MERGE,
        SPLIT,
        ABOLISH
    }
}
