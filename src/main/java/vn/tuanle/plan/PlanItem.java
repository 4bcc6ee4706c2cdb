package vn.tuanle.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.reading.ReadDocument.Boundary;
import vn.tuanle.reading.ReadDocument.Purpose;
import vn.tuanle.reading.Span;

/// One thing a plan says, as it stands in its row: what was read or written, where, and what a
/// person did with it.
/// Which of the columns are used depends on the kind; the others are null.
public record PlanItem(
        UUID id,
        ItemKind kind,
        @Nullable String field,
        int ordinal,
        @Nullable UUID parent,
        String clause,
        String text,
        Span span,
        @Nullable Phrase doubt,
        State state,
        boolean added,
        int version,
        Details details) {

    public enum State {
        FOUND,
        CONFIRMED,
        DROPPED
    }

    /// Still to be looked at by a person: doubtful and neither confirmed nor dropped.
    public boolean open() {
        return doubt != null && state == State.FOUND;
    }

    /// Nothing that binds differs, whatever became of its state.
    boolean saysTheSame(PlanItem other) {
        return clause.equals(other.clause)
                && text.equals(other.text)
                && details.equals(other.details)
                && Objects.equals(parent, other.parent);
    }

    PlanItem with(State state) {
        return new PlanItem(
                id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, version, details);
    }

    PlanItem with(Details details) {
        return new PlanItem(
                id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, version, details);
    }

    PlanItem worded(String clause, String text) {
        return new PlanItem(
                id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, version, details);
    }

    PlanItem under(@Nullable UUID parent) {
        return new PlanItem(
                id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, version, details);
    }

    PlanItem doubted(@Nullable Phrase doubt) {
        return new PlanItem(
                id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, version, details);
    }

    /// The same item at the version at which whoever changes it saw it last.
    PlanItem seenAt(int version) {
        return new PlanItem(
                id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, version, details);
    }

    /// Another stretch of the source instead of this one's.
    PlanItem cut(String text, Span span) {
        return new PlanItem(
                id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, version, details);
    }

    /// A new item of its own that is otherwise like this one.
    PlanItem as(UUID id, int ordinal) {
        return new PlanItem(id, kind, field, ordinal, parent, clause, text, span, doubt, state, added, 1, details);
    }

    /// The typed part of an item.
    public record Details(
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable LocalDate lastDay,
            @Nullable LocalTime hour,
            @Nullable Boundary boundary,
            @Nullable Purpose purpose,
            @Nullable String issuer,
            @Nullable String subject,
            @Nullable Long amount,
            @Nullable String measure,
            @Nullable String deliverable,
            boolean request,
            @Nullable String receiver,
            @Nullable String route,
            @Nullable String recurrence) {
        public static final Details NONE =
                new Details(null, null, null, null, null, null, null, null, null, null, null, false, null, null, null);

        /// When a deadline is due; null for one that recurs or says no day.
        @Nullable
        Due due() {
            return day == null ? null : new Due(day, hour, meant());
        }

        private Due.Boundary meant() {
            return boundary == null ? Due.Boundary.AT_LATEST : Due.Boundary.valueOf(boundary.name());
        }

        static Details day(@Nullable LocalDate day) {
            return new Details(
                    null, day, null, null, null, null, null, null, null, null, null, false, null, null, null);
        }

        static Details basis(
                @Nullable String number, @Nullable LocalDate day, @Nullable String issuer, @Nullable String subject) {
            return new Details(
                    number, day, null, null, null, null, issuer, subject, null, null, null, false, null, null, null);
        }

        static Details period(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Details(
                    null, first, last, null, null, null, null, null, null, null, null, false, null, null, null);
        }

        static Details task(@Nullable String deliverable, boolean request) {
            return new Details(
                    null, null, null, null, null, null, null, null, null, null, deliverable, request, null, null, null);
        }

        static Details deadline(
                @Nullable LocalDate day,
                @Nullable LocalTime hour,
                Boundary boundary,
                Purpose purpose,
                @Nullable String receiver,
                @Nullable String route,
                @Nullable String recurrence) {
            return new Details(
                    null,
                    day,
                    null,
                    hour,
                    boundary,
                    purpose,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    receiver,
                    route,
                    recurrence);
        }

        static Details amount(long amount, @Nullable String measure) {
            return new Details(
                    null, null, null, null, null, null, null, null, amount, measure, null, false, null, null, null);
        }

        static Details recipient(String purpose) {
            return new Details(
                    null, null, null, null, null, null, null, purpose, null, null, null, false, null, null, null);
        }
    }
}
