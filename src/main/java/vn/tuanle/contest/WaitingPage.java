package vn.tuanle.contest;

import java.time.Instant;
import vn.tuanle.ui.Page;

/// Where one waits for a round: the same bytes for everybody until it opens.
public record WaitingPage(Contest contest, Round round, Phase phase) implements Page {
    public enum Phase {
        BEFORE,
        OPEN,
        OVER
    }

    static Phase phase(Round round, Instant now) {
        return round.before(now) ? Phase.BEFORE : round.over(now) ? Phase.OVER : Phase.OPEN;
    }

    public String start() {
        return "/bai-thi/" + contest.code() + "/" + round.id() + "/bat-dau";
    }
}
