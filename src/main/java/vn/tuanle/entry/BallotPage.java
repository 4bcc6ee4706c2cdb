package vn.tuanle.entry;

import java.util.List;
import vn.tuanle.contest.Contest;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A ballot of one's own: the code that makes it count.
public record BallotPage(String token, Contest contest, List<String> titles, boolean verified, Errors errors)
        implements Page {}
