package vn.tuanle.reporting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where the report on top goes on to, and whether it was accepted there: then the reporting by its form is closed.
/// `document` is the issued document of the signed turn.
public record SendingPage(
        ReportRow report,
        FormRow form,
        boolean own,
        List<Receiver> receivers,
        @Nullable OfficialReport document,
        List<OfficialReport> documents,
        List<ReportPage.Act> acts,
        List<ReportPage.Evidence> proofs,
        Typed typed,
        Errors errors)
        implements Page {
    public record Receiver(UUID unit, String name) {}

    /// What was typed, shown again when it could not be taken.
    public record Typed(String to, String name, String code, String day, String how) {
        static final Typed NOTHING = new Typed("", "", "", "", "");
    }

    public boolean closed() {
        return report.state() == ReportState.ACCEPTED;
    }

    public boolean sendable() {
        return own && report.state() == ReportState.SIGNED;
    }

    public boolean outside() {
        return own && report.sentOn() && report.sent().to() == null;
    }
}
