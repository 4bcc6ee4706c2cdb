package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One visit: when, by whom, on what basis; what was found, row by row; what must be put right. `leads` writes it,
/// `oversees` sees what is found before the end too.
public record VisitPage(
        UUID id,
        Head head,
        boolean leads,
        boolean oversees,
        List<Finding> findings,
        List<Photo> photos,
        List<RemedyLine> remedies,
        List<Act> acts,
        List<Minutes> minutes,
        boolean mayWrite,
        List<Responsible.Unit> responsible,
        boolean today,
        Typed typed,
        Errors errors)
        implements Page {
    public record Head(
            UUID plan,
            String planCalled,
            String unitName,
            String leadName,
            LocalDate day,
            @Nullable LocalTime hour,
            String basis,
            String team,
            String met,
            String conclusion,
            @Nullable String conclusionBefore,
            int version,
            VisitState state) {
        public boolean planned() {
            return state == VisitState.PLANNED;
        }

        public boolean open() {
            return state.open();
        }

        public boolean reopened() {
            return state == VisitState.REOPENED;
        }

        public boolean concluded() {
            return state == VisitState.CONCLUDED;
        }
    }

    public record Finding(
            UUID id,
            int ordinal,
            boolean choice,
            String question,
            @Nullable Answer answer,
            String note,
            int version,
            String by,
            List<Photo> photos,
            @Nullable Before before) {
        /// It was told otherwise before the visit was opened again.
        public boolean changed() {
            return before != null
                    && (before.answer() != answer || !before.note().equals(note));
        }
    }

    /// How a row stood when the visit was last opened again.
    public record Before(@Nullable Answer answer, String note, Instant at) {}

    public record Photo(UUID id, @Nullable UUID finding, String caption, String by, Instant at) {}

    /// `left` is null once it is confirmed or dropped.
    public record RemedyLine(
            UUID id,
            @Nullable Integer ordinal,
            String words,
            String unitName,
            Due due,
            RemedyState state,
            boolean given,
            @Nullable Phrase left,
            boolean late) {}

    public record Act(VisitActKind kind, String note, String by, Instant at) {
        public String title() {
            return kind.title();
        }

        public String css() {
            return kind.css();
        }
    }

    public record Minutes(UUID draft, String title, String code, boolean mine) {
        public boolean issued() {
            return !code.isEmpty();
        }
    }

    /// What was typed, kept when something must be put right.
    public record Typed(Map<String, String> fields) {
        static final Typed NOTHING = new Typed(Map.of());

        public String in(String field, String stored) {
            return fields.getOrDefault(field, stored);
        }

        public boolean any() {
            return !fields.isEmpty();
        }
    }

    /// Where yes, partly and no stand, and how many questions are still open.
    public int counted(Answer answer) {
        return (int) findings.stream().filter(one -> one.answer() == answer).count();
    }

    public int open() {
        return (int) findings.stream()
                .filter(one ->
                        one.answer() == null && (one.choice() || one.note().isEmpty()))
                .count();
    }

    VisitPage again(Typed typed, Errors errors) {
        return new VisitPage(
                id,
                head,
                leads,
                oversees,
                findings,
                photos,
                remedies,
                acts,
                minutes,
                mayWrite,
                responsible,
                today,
                typed,
                errors);
    }
}
