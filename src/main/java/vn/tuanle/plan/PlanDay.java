package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import vn.tuanle.kernel.Days;
import vn.tuanle.plan.PlanItem.State;

/// The day by which a plan's names of units are understood.
final class PlanDay {
    private PlanDay() {}

    /// The document's own day as it now stands, else the Week's first, else the first deadline,
    /// else
    /// today.
    static LocalDate of(List<PlanItem> items) {
        LocalDate week = null;
        LocalDate deadline = null;
        for (PlanItem item : items) {
            LocalDate day = item.details().day();
            if (day == null || item.state() == State.DROPPED) continue;
            if (item.kind() == ItemKind.HEADER) return day;
            if (item.kind() == ItemKind.CAMPAIGN && week == null) week = day;
            if (item.kind() == ItemKind.DEADLINE && deadline == null) deadline = day;
        }
        if (week != null) return week;
        return deadline == null ? LocalDate.now(Days.ZONE) : deadline;
    }
}
