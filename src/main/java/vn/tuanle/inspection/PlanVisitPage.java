package vn.tuanle.inspection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The form to plan visits: first of which plan, then to which units, when, by whom, on what basis.
public record PlanVisitPage(
        String unitName,
        List<Choice> plans,
        @Nullable Choice plan,
        List<Choice> units,
        List<Choice> bases,
        List<Choice> checklists,
        Planning typed,
        Errors errors)
        implements Page {
    public record Choice(UUID id, String title) {}

    public boolean chosen(UUID unit) {
        return typed.units().contains(unit);
    }
}
