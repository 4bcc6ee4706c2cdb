package vn.tuanle.unitplan;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Beginning a unit's plan: what it will start with, and earlier plans to take activities and
/// estimates from.
public record StartPage(
        String unitName,
        ParentPlan above,
        int ownTasks,
        int otherTasks,
        List<Choice> earlier,
        List<Made> made,
        Errors errors)
        implements Page {
    /// An earlier plan of the unit or of one it took over.
    public record Choice(
            UUID id, String unitName, boolean own, int year, String title, String code, int activities, int lines) {}

    /// An issued plan of the unit that may be its plan under this one.
    public record Made(UUID id, String code, String title) {}

    public boolean predecessors() {
        return earlier.stream().anyMatch(choice -> !choice.own());
    }
}
