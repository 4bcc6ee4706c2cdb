package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A contestant's own page: who they are, whether they are verified, their rounds and attempts.
/// @param reaches whether a code can be sent to the contact they gave
public record OwnContestPage(
        Contest contest,
        Contestant contestant,
        List<Round> rounds,
        List<Attempts.Standing> attempts,
        boolean reaches,
        String link,
        Errors errors,
        Instant now)
        implements Page {
    public List<Attempts.Standing> of(Round round) {
        return attempts.stream().filter(each -> each.round().equals(round.id())).toList();
    }

    /// An attempt that can still be gone on with.
    public boolean running(Attempts.Standing attempt) {
        return attempt.state() == AttemptState.OPEN && now.isBefore(attempt.deadline());
    }

    public boolean mayStart(Round round) {
        return round.open(now)
                && of(round).size() < round.attempts()
                && of(round).stream().noneMatch(each -> each.state() == AttemptState.OPEN)
                && (round.preset() != Preset.EXAM || contestant.proof() != Proof.NONE);
    }

    public String open(UUID attempt) {
        return "/bai-thi/" + contest.code() + "/bai/" + attempt;
    }
}
