package vn.tuanle.statistics;

import java.util.List;
import vn.tuanle.ui.Page;

/// A task of the plan, unit by unit: who has an activity for it, who is writing one, who has nothing yet.
public record UncoveredPage(Coverage.Task task, String unitName, List<Line> without, List<Line> with, String back)
        implements Page {
    record Line(String name, boolean drafting, String href) {}
}
