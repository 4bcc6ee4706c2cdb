package vn.tuanle.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// What the asker's units owe, what comes to them, and the forms they lead.
public record ReportListPage(
        List<Own> own, List<Led> forms, List<Startable> startable, List<Startable> plans, Instant now) implements Page {
    /// A report of one of the asker's units; `below` reports go into it, `waiting` of them wait to be
    /// accepted.
    public record Own(ReportRow report, String title, int below, int waiting, int missing) {}

    public record Led(
            UUID form,
            String title,
            String planCode,
            int version,
            boolean periodic,
            boolean drafting,
            int all,
            int signed,
            int accepted,
            @Nullable UUID root) {}

    /// An issued plan from which a form can be begun: `startable` have none yet, of `plans` a periodic one can always
    /// be.
    public record Startable(UUID plan, String code, String title) {}
}
