package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// What the officers write to all who registered. `these` are written to about this activity,
/// `others` agreed to hear of other ones.
public record MessagePage(Offering offering, int these, int others, List<Written> written, Typed typed, Errors errors)
        implements Page {
    public record Written(String about, String words, String by, Instant at, boolean done) {}

    String path(String end) {
        return "/hoat-dong-don-vi/" + offering.id() + "/dang-ky" + end;
    }
}
