package vn.tuanle.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// What the asker's units owe, what comes to them, and the forms they lead.
public record ReportListPage(List<Own> own, List<Led> forms, List<Startable> startable, Instant now) implements Page {
    /// A report of one of the asker's units; `below` reports go into it, `waiting` of them wait to be
    /// accepted.
    public record Own(ReportRow report, String title, int below, int waiting, int missing) {}

    public record Led(
            UUID form,
            String title,
            String planCode,
            int version,
            boolean drafting,
            int all,
            int signed,
            int accepted,
            @Nullable UUID root) {}

    /// An issued plan that has no form yet.
    public record Startable(UUID plan, String code, String title) {}
}
