package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Correcting, replacing or recalling an issued plan: its text stays, the act stands beside it.
public record PlanActPage(
        UUID plan,
        String title,
        String code,
        List<Deadline> deadlines,
        List<Replacement> replacements,
        Typed typed,
        Errors errors)
        implements Page {
    /// A deadline of the plan that a correction may move.
    public record Deadline(UUID id, String clause, String text, Phrase due) {}

    /// An issued plan of the same issuer that may replace this one.
    public record Replacement(UUID id, String code, String title) {}

    /// The form as typed; `deadline`, `day`, `hour` and `boundary` only for a correction of one.
    public record Typed(
            String kind, String reason, String byPlan, String deadline, String day, String hour, String boundary) {
        /// With nothing for what was not sent.
        Typed whole() {
            return new Typed(
                    text(kind), text(reason), text(byPlan), text(deadline), text(day), text(hour), text(boundary));
        }

        private static String text(@Nullable String sent) {
            return sent == null ? "" : sent;
        }

        static final Typed NOTHING = new Typed("", "", "", "", "", "", "AT_LATEST");
    }
}
