package vn.tuanle.entry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.ui.Page;

/// The entries of a contest for its office; first those that wait for its word.
public record EntryListPage(
        Contest contest,
        List<Count> counts,
        @Nullable EntryState chosen,
        List<Line> lines,
        boolean terms,
        boolean voting,
        boolean open) implements Page {
    public record Count(EntryState state, int number) {}

    public record Line(
            UUID id, String code, String title, String author, String unitName, EntryState state, int files, Instant changed) {}

    public String path(String end) {
        return contest.officePath() + end;
    }
}
