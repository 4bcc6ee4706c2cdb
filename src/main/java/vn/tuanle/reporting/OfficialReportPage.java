package vn.tuanle.reporting;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// From what the official document of a report is made: the units' texts side by side and the figures to draw,
/// with those chosen; `hindrance` says why the reader can issue none, and who can.
public record OfficialReportPage(
        ConsolidationPage gathered,
        List<Field> indicators,
        Set<String> texts,
        List<String> charts,
        boolean days,
        List<OfficialReport> documents,
        @Nullable Phrase hindrance,
        Errors errors)
        implements Page {
    public ReportRow report() {
        return gathered.report();
    }

    public String key(ConsolidationPage.Section section, ConsolidationPage.Said said) {
        return ReportProse.key(section, said);
    }

    public boolean outlined(ConsolidationPage.Section section) {
        return ReportProse.outlined(section);
    }

    /// The turn is submitted, and has no document yet.
    public boolean ready() {
        return hindrance == null
                && !report().state().open()
                && documents.stream().noneMatch(one -> one.turn() == report().turn());
    }
}
