package vn.tuanle.inspection;

import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// The lists of questions of a unit.
public record ChecklistListPage(String unitName, List<Line> lines) implements Page {
    public record Line(UUID id, String title, int questions) {}
}
