package vn.tuanle.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// “Việc của đơn vị”: documents that came in, and the unit's tasks by plan, the newest campaign
/// first and in it the nearest deadline. `counts` leaves earlier campaigns out.
public record WorkPage(
        String unitName,
        boolean mayReceive,
        List<Delivered> fresh,
        List<PlanWork> plans,
        List<Choice> choices,
        Filter filter,
        Counts counts,
        List<Errands.Errand> errands)
        implements Page {

    /// A document in the unit's hands. `plan` is null for a document that is none.
    public record Delivered(
            UUID document,
            @Nullable UUID plan,
            String code,
            @Nullable LocalDate day,
            String title,
            String issuer,
            String purpose,
            @Nullable Instant deliveredAt,
            boolean received,
            boolean read,
            boolean closed) {}

    /// The tasks that one plan gives the unit, with the deadlines of the whole plan. One of an
    /// earlier campaign is folded until it is asked for.
    public record PlanWork(
            UUID plan,
            String title,
            String code,
            String issuer,
            boolean folded,
            List<PlanTerm> terms,
            List<Item> items) {
        public long open() {
            return items.stream().filter(item -> !item.progress().done()).count();
        }
    }

    /// A deadline of the whole plan.
    public record PlanTerm(
            String clause,
            String text,
            @Nullable Due due,
            String recurrence,
            @Nullable Phrase left,
            boolean late,
            @Nullable Phrase warning) {}

    /// One task of the unit.
    public record Item(
            UUID assignment,
            String clause,
            String text,
            boolean request,
            boolean coordinates,
            @Nullable Due due,
            @Nullable Phrase left,
            Urgency urgency,
            boolean warned,
            Progress progress,
            String person) {
        boolean late() {
            return urgency == Urgency.LATE;
        }

        /// The class of the calendar leaf and the words beside it.
        public String css() {
            return progress.done() ? "done" : urgency == Urgency.LATE ? "late" : urgency == Urgency.SOON ? "soon" : "";
        }

        public String stateCss() {
            return progress.state().css();
        }

        public String stateTitle() {
            return progress.state().title();
        }

        public int percent() {
            return progress.percent();
        }

        public boolean working() {
            return progress.state() == State.WORKING;
        }

        public Report report() {
            return progress.report();
        }

        public String urgencyTitle() {
            return urgency.title();
        }
    }

    public record Choice(String key, String title) {}

    /// What is shown: a state's key, a plan's id, or empty for all.
    public record Filter(String state, String plan) {
        public boolean any() {
            return !state.isEmpty() || !plan.isEmpty();
        }

        /// A plan is shown when it is the one asked for, or when none is; a state is then looked
        /// for in the plans that are not over.
        boolean shows(UUID id, boolean past, boolean hasItems) {
            if (!plan.isEmpty() && !plan.equals(id.toString())) return false;
            return state.isEmpty() || hasItems && !(past && plan.isEmpty());
        }
    }

    public record Counts(int all, int unseen, int working, int done, int late, int soon) {}
}
