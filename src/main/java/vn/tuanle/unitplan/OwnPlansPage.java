package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// The plans that the unit received with its own of each, and the unit's issued plans whose units
/// make theirs.
public record OwnPlansPage(String unitName, boolean head, List<Line> received, List<Issued> issued) implements Page {
    /// `title` is that of the unit's own plan, empty where it has none yet; `ended` that the plan above
    /// was recalled or replaced.
    public record Line(
            UUID parent,
            String parentTitle,
            String parentCode,
            String issuer,
            int year,
            UnitPlanState state,
            @Nullable UUID unitPlan,
            String title,
            String code,
            @Nullable LocalDate day,
            boolean ended) {}

    /// `have` of the `units` that made a plan from it have it issued.
    public record Issued(UUID plan, String title, String code, int made, int have) {}
}
