package vn.tuanle.guidance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One difficulty, all that was said about it, and what may be said next.
public record DifficultyPage(
        UUID id,
        String title,
        String body,
        Subject subject,
        String unitName,
        String leadName,
        String holderName,
        State state,
        Instant since,
        @Nullable Due due,
        @Nullable Phrase left,
        boolean late,
        List<Act> acts,
        May may,
        @Nullable UUID guidance,
        List<Letter> letters,
        String lastAnswer,
        String aboveName,
        Typed typed,
        Errors errors)
        implements Page {
    /// What it is about; `assignment` is null for the plan in general and for reporting.
    public record Subject(
            UUID plan,
            String planCalled,
            boolean planLinked,
            boolean report,
            @Nullable UUID assignment,
            String clause,
            String task) {}

    /// What the asker may do now. `asks` and `answers` tell on which side they stand.
    public record May(
            boolean asks,
            boolean answers,
            boolean askBack,
            boolean passUp,
            boolean reply,
            boolean settle,
            boolean reopen,
            boolean withdraw,
            boolean attach,
            boolean publish,
            boolean unpublish,
            boolean write) {
        public boolean any() {
            return answers || askBack || passUp || reply || settle || reopen || withdraw || attach || publish || write;
        }
    }

    /// `file` is the name of a file, empty for none; `to` the unit it was passed to.
    public record Act(
            UUID id, ActKind kind, String note, String by, String unitName, String to, String file, Instant at) {
        public String title() {
            return kind.title();
        }

        public String css() {
            return kind.css();
        }
    }

    public record Letter(UUID draft, String title, String code, String by, Instant at, boolean mine) {
        public boolean issued() {
            return !code.isEmpty();
        }
    }

    DifficultyPage again(Typed typed, Errors errors) {
        return new DifficultyPage(
                id,
                title,
                body,
                subject,
                unitName,
                leadName,
                holderName,
                state,
                since,
                due,
                left,
                late,
                acts,
                may,
                guidance,
                letters,
                lastAnswer,
                aboveName,
                typed,
                errors);
    }
}
