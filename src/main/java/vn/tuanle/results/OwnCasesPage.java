package vn.tuanle.results;

import java.util.List;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What a contestant told the committee and what it answered.
public record OwnCasesPage(Contest contest, List<Access.Held> rounds, List<Case> cases, Typed typed, Errors errors)
        implements Page {
    public String path() {
        return contest.path() + "/khieu-nai";
    }
}
