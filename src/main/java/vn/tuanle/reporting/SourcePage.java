package vn.tuanle.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// “Từ đâu”: what a figure of a report is made of, down to the last row.
public record SourcePage(
        ReportRow report,
        String title,
        Field field,
        Sum sum,
        List<Own> own,
        List<Computed.Row> rows,
        List<Activities.Listed> listed,
        List<Child> children,
        String statistics,
        @Nullable Long live,
        String why,
        List<ReportPage.Evidence> evidence,
        boolean fill,
        Errors errors)
        implements Page {
    /// What the unit itself says, by member of the breakdown.
    public record Own(String member, Cell cell) {}

    /// What a report directly below gives, and of how many units that is the sum.
    public record Child(UUID report, String name, Standing standing, boolean counts, Sum sum) {}
}
