package vn.tuanle.guidance;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form to report a difficulty. `likely` are answers that may already help, shown before it is sent; `seen` are
/// the ids of all that were shown, so that they are shown once.
public record NewDifficultyPage(
        UUID id,
        String unitName,
        List<Group> groups,
        String about,
        String title,
        String body,
        List<GuidanceListPage.Entry> likely,
        String seen,
        Errors errors)
        implements Page {
    /// A plan with what one may ask about.
    public record Group(String plan, List<Choice> choices) {}

    /// `report` for reporting on the plan, `general` for the plan itself; else a task.
    public record Choice(String value, String clause, String text, boolean general, boolean report) {}
}
