package vn.tuanle.quiz;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A question with its key, how entrants see it, its versions, what was done with it and which
/// others say nearly the same.
public record QuestionPage(
        UUID id,
        UUID bank,
        String bankName,
        Draft draft,
        int number,
        String state,
        String badge,
        boolean retired,
        boolean used,
        int turn,
        boolean mayEdit,
        boolean maySubmit,
        boolean mayReview,
        Draw.Shown look,
        List<KeyLine> key,
        @Nullable String credit,
        List<Version> versions,
        List<Act> acts,
        List<Near> alike,
        List<String> sets,
        String note,
        Errors errors)
        implements Page {
    public record Version(int number, String state, Instant writtenAt, List<VersionChange> changes) {}

    public record Act(String title, int number, String person, Instant at, String note) {}

    public record Near(UUID id, String words) {}
}
