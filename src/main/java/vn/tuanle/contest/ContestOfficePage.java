package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A contest for who works on it.
/// @param writes head or officer of its unit; `heads` its head
/// @param shared addresses from which many registered, which is no fault
/// @param listed people in the lists of the units
/// @param missing what stands between it and publishing
public record ContestOfficePage(
        Contest contest,
        String unitName,
        boolean writes,
        boolean heads,
        String rulesDocument,
        String campaign,
        List<Member> members,
        List<RulesWords.Section> rules,
        List<RoundLine> rounds,
        int contestants,
        int proven,
        int shared,
        int listed,
        int units,
        List<Phrase> missing,
        List<Act> acts,
        String copy,
        Errors errors)
        implements Page {
    /// A round with how many attempts are open and finished.
    public record RoundLine(Round round, int open, int finished) {}

    public record Act(Phrase what, String note, String by, Instant at) {}

    public String path(String end) {
        return contest.officePath() + end;
    }
}
