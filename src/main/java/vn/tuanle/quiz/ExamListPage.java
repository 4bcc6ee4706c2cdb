package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Page;

/// The blueprints and exam sets of the asker's units.
public record ExamListPage(boolean mayWrite, List<Plan> plans, List<Set> sets) implements Page {
    public record Plan(UUID id, String name, int questions) {}

    public record Set(UUID id, String name, String unit, int questions, String points, String person, Instant at) {}
}
