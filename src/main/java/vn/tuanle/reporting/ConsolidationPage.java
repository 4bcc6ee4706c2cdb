package vn.tuanle.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What a unit makes of the reports that come to it: who sent, who is missing, the figures summed,
/// the prose side by side, listings that look like one activity.
public record ConsolidationPage(
        ReportRow report,
        FormRow form,
        Instant now,
        int turn,
        boolean receives,
        List<Child> children,
        List<Figure> figures,
        List<Section> sections,
        List<Pair> pairs,
        Errors errors)
        implements Page {
    /// A report directly below; `below` reports stand under it in turn.
    public record Child(ReportRow report, int below, boolean asksExtension) {
        public boolean open() {
            return report.duty() == Duty.MUST && report.acceptedTurn() == null;
        }
    }

    /// A figure with what the unit signed, where that is different by now.
    public record Figure(
            Field field, String member, Sum sum, @Nullable Long signed, boolean moved) {}

    /// What each unit wrote in a section; `code` is the field's.
    public record Section(String code, String part, String title, List<Said> said) {
        public boolean any() {
            return !said.isEmpty();
        }
    }

    public record Said(UUID report, String unit, String words) {}

    /// Two listings that may be one activity: same day, same name.
    public record Pair(Activities.Listed kept, Activities.Listed other) {}

    public long accepted() {
        return children.stream().filter(c -> c.report().acceptedTurn() != null).count();
    }

    public long waiting() {
        return children.stream()
                .filter(c -> c.report().state() == ReportState.SIGNED)
                .count();
    }

    /// Who must report and has not sent anything.
    public List<Child> missing() {
        return children.stream()
                .filter(c -> c.open() && c.report().firstSignedAt() == null)
                .toList();
    }

    public long late() {
        return children.stream()
                .filter(c -> c.report().lateDays() != null && c.report().lateDays() > 0)
                .count();
    }

    public List<Child> excluded() {
        return children.stream().filter(c -> !c.report().excluded().isEmpty()).toList();
    }
}
