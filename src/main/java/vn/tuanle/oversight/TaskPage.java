package vn.tuanle.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.plan.Difference;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One task of one unit, what was done about it, and what may be done next. `ownReport` when the asker
/// reported the completion herself, which another confirms.
public record TaskPage(
        UUID assignment,
        UUID plan,
        String planTitle,
        String code,
        String issuer,
        UUID unit,
        String unitName,
        String clause,
        String text,
        String deliverable,
        boolean request,
        boolean coordinates,
        List<String> doers,
        List<String> coordinators,
        List<Deadline> deadlines,
        Progress progress,
        Urgency urgency,
        String person,
        boolean withdrawn,
        boolean mayAct,
        boolean leads,
        boolean mayTakeBack,
        boolean mayJudge,
        boolean ownReport,
        List<Difference> differences,
        List<Act> acts,
        Typed typed,
        Errors errors)
        implements Page {

    /// Why somebody who reported a task done is not the one to confirm it.
    public static final String OWN_REPORT =
            "Chính bạn đã báo cáo hoàn thành việc này. Hãy để người khác của cơ quan, hoặc thủ trưởng, xác nhận.";

    public record Deadline(
            String clause,
            String text,
            @Nullable Due due,
            @Nullable String written,
            String recurrence,
            String receiver,
            String route,
            @Nullable Phrase left,
            boolean late,
            @Nullable Phrase warning) {}

    /// `file` is the name of the evidence, empty for none.
    public record Act(
            UUID id,
            String title,
            String note,
            @Nullable Integer percent,
            String person,
            String file,
            long fileSize,
            String by,
            @Nullable Instant at,
            String css) {
        public String size() {
            return fileSize < 1024 * 1024
                    ? Math.max(1, fileSize / 1024) + " KB"
                    : "%.1f MB".formatted(fileSize / 1024.0 / 1024.0).replace('.', ',');
        }
    }

    /// What was typed into the forms, kept when one of them must be put right.
    public record Typed(Map<String, String> fields) {
        static final Typed NOTHING = new Typed(Map.of());

        public String in(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    TaskPage again(Typed typed, Errors errors) {
        return new TaskPage(
                assignment,
                plan,
                planTitle,
                code,
                issuer,
                unit,
                unitName,
                clause,
                text,
                deliverable,
                request,
                coordinates,
                doers,
                coordinators,
                deadlines,
                progress,
                urgency,
                person,
                withdrawn,
                mayAct,
                leads,
                mayTakeBack,
                mayJudge,
                ownReport,
                differences,
                acts,
                typed,
                errors);
    }

    public String stateCss() {
        return progress.state().css();
    }

    public String stateTitle() {
        return progress.state().title();
    }

    public boolean done() {
        return progress.done();
    }

    public boolean confirmed() {
        return progress.report() == Report.CONFIRMED;
    }

    public Report report() {
        return progress.report();
    }

    public boolean working() {
        return progress.state() == State.WORKING;
    }

    public int percent() {
        return progress.percent();
    }

    public boolean accepted() {
        return progress.state().compareTo(State.ACCEPTED) >= 0;
    }

    public boolean late() {
        return urgency == Urgency.LATE;
    }

    public boolean soon() {
        return urgency == Urgency.SOON;
    }
}
