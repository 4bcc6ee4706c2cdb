package vn.tuanle.results;

import java.util.List;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Incidents and appeals of a contest for who works on it; those without an answer first.
public record CasesPage(
        Contest contest, List<Access.Held> rounds, List<Case> cases, boolean answers, Typed typed, Errors errors)
        implements Page {
    public String path(String end) {
        return contest.officePath() + "/vu-viec" + end;
    }
}
