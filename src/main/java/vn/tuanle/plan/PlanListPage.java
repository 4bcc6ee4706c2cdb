package vn.tuanle.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// The plans of a person's units and those they received, by year.
public record PlanListPage(List<Line> plans, String typed, List<Unfinished> unfinished) implements Page {
    /// `state` is DRAFT, ISSUED, RECALLED or REPLACED.
    public record Line(
            UUID id,
            int year,
            String title,
            String issuer,
            String code,
            @Nullable LocalDate day,
            String state,
            boolean own,
            int open) {}

    /// A file that is still being read, or was refused.
    public record Unfinished(UUID id, String fileName, boolean refused) {}
}
