package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The three ways to a plan: from a document, from nothing, from an earlier plan.
public record NewPlanPage(
        String unitName, int year, String title, String start, String end, List<Earlier> earlier, Errors errors)
        implements Page {
    /// A plan that can be copied.
    public record Earlier(UUID id, int year, String title, String code) {}
}
