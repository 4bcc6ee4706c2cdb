package vn.tuanle.entry;

import java.time.Instant;
import java.util.List;
import vn.tuanle.contest.Contest;
import vn.tuanle.media.Upload;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One entry for the office, with who sent it and what was done with it.
public record EntryReviewPage(
        Contest contest, Entry entry, List<Upload> files, List<Act> acts, boolean started, String typedWhy, Errors errors)
        implements Page {
    public record Act(EntryActKind kind, String note, String by, Instant at) {}

    public String path(String end) {
        return contest.officePath() + "/bai/" + entry.id() + end;
    }
}
