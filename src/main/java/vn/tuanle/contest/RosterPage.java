package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The lists of the units of a contest, one of them opened, and a list just sent as it would be taken.
/// @param closes when they are frozen
public record RosterPage(
        Contest contest,
        List<Rosters.Unit> units,
        Rosters.@Nullable Unit opened,
        List<Rosters.Line> lines,
        @Nullable RosterSheet sheet,
        @Nullable Instant closes,
        boolean frozen,
        Typed typed,
        Errors errors)
        implements Page {
    static final int SHOWN = 500;

    public String path(String end) {
        return contest.officePath() + "/danh-sach" + end;
    }
}
