package vn.tuanle.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One thing that must be put right, what was done about it, and what may be done next. `visitSeen` when the reader may
/// open the visit it comes from.
public record RemedyPage(
        UUID id,
        UUID visit,
        boolean visitSeen,
        LocalDate visited,
        String visitedName,
        String unitName,
        String leadName,
        String question,
        String words,
        Due due,
        @Nullable Phrase left,
        @Nullable Phrase warning,
        boolean late,
        RemedyState state,
        boolean mayDo,
        boolean mayAttach,
        boolean mayJudge,
        boolean mayChange,
        List<Act> acts,
        VisitPage.Typed typed,
        Errors errors)
        implements Page {
    public record Act(UUID id, RemedyActKind kind, String note, String file, String by, Instant at) {
        public String title() {
            return kind.title();
        }

        public String css() {
            return kind.css();
        }
    }

    RemedyPage again(VisitPage.Typed typed, Errors errors) {
        return new RemedyPage(
                id,
                visit,
                visitSeen,
                visited,
                visitedName,
                unitName,
                leadName,
                question,
                words,
                due,
                left,
                warning,
                late,
                state,
                mayDo,
                mayAttach,
                mayJudge,
                mayChange,
                acts,
                typed,
                errors);
    }
}
