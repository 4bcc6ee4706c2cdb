package vn.tuanle.results;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The marking of a round: its versions, how each question was answered, and the form by which one is put right.
/// @param moved whose points the newest version changed, of how many (`movedInAll`)
public record MarkingPage(
        Contest contest,
        UUID round,
        String title,
        boolean settled,
        boolean acts,
        List<Version> versions,
        List<Moved> moved,
        long movedInAll,
        List<Asked> questions,
        Typed typed,
        Errors errors)
        implements Page {
    public record Version(int version, String why, Instant made, String by, List<Phrase> corrections) {}

    public record Moved(String name, String from, String to) {}

    /// A question version of the round's sets. `right` of `answered` attempts brought all.
    public record Asked(
            UUID version,
            int number,
            String stem,
            String key,
            long given,
            long right,
            List<Kind> kinds,
            List<Option> options) {
        public String share() {
            return given == 0 ? "–" : String.valueOf(Math.round(100.0 * right / given)) + " %";
        }
    }

    public record Kind(String name, String title) {}

    public record Option(int place, String words, boolean right) {}

    public String path() {
        return contest.officePath() + "/cham/" + round;
    }
}
