package vn.tuanle.results;

import org.springframework.stereotype.Component;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestKind;
import vn.tuanle.contest.Contests;
import vn.tuanle.ui.NotFound;

/// Finds a published quiz contest by the last part of its public address.
@Component
class PublicContests {
    private static final int CODE = 8;
    private final Contests contests;

    PublicContests(Contests contests) {
        this.contests = contests;
    }

    Contest contest(String name) {
        if (name.length() < CODE) throw new NotFound();
        return contests.published(name.substring(name.length() - CODE))
                .filter(contest -> contest.kind() == ContestKind.QUIZ)
                .orElseThrow(NotFound::new);
    }
}
