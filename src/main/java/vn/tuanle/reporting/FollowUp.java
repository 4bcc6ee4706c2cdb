package vn.tuanle.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Days;

/// How the program follows up a form by itself: whether, how many days before and after the last day,
/// and in whose name. `letterAfter` is the day after the last one on which the formal letter is drafted for `signer`,
/// null where none is.
public record FollowUp(
        boolean active,
        int remindBefore,
        int urgeAfter,
        int superiorAfter,
        @Nullable Integer letterAfter,
        @Nullable UUID signer,
        @Nullable UUID setBy,
        String setByName) {
    /// What is proposed before anybody decided.
    static final FollowUp PROPOSED = new FollowUp(false, 3, 1, 4, null, null, null, "");

    /// The rung that is due for a report that was not sent, given the last one it was reached by for this
    /// deadline and when; none when nothing is to be done now. No rung is passed over: the superior hears
    /// of nobody who was not urged on an earlier day.
    @Nullable
    ActKind due(ReportRow report, @Nullable ActKind reached, @Nullable Instant reachedAt, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Days.ZONE);
        long after = ChronoUnit.DAYS.between(report.counts().lastDay(), today);
        boolean late = report.counts().late(now);
        if (!late && after < 0) return -after <= remindBefore && reached == null ? ActKind.REMINDED : null;
        if (!late) return reached == null || reached == ActKind.REMINDED ? ActKind.DUE_TODAY : null;
        if (report.duty() == Duty.INVITED) return null;
        if (reached == ActKind.LISTED) return null;
        if (reached != ActKind.URGED) return after >= urgeAfter ? ActKind.URGED : null;
        boolean earlier =
                reachedAt != null && LocalDate.ofInstant(reachedAt, Days.ZONE).isBefore(today);
        return after >= superiorAfter && earlier ? ActKind.LISTED : null;
    }
}
