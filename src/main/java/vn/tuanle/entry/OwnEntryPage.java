package vn.tuanle.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tuanle.contest.Contest;
import vn.tuanle.media.Upload;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// One's own entry, opened by its secret link: written, sent, its state, and after the results what judges said.
public record OwnEntryPage(
        String token,
        Contest contest,
        String unitName,
        EntryTerms terms,
        Entry entry,
        List<Upload> files,
        List<EntryReviewPage.Act> acts,
        boolean reaches,
        @Nullable Result result,
        Instant now,
        String title,
        String body,
        Errors errors) implements Page {
    /// @param prize empty where there is none
    public record Result(int place, int of, BigDecimal score, String prize, List<String> comments) {}

    String path(String end) {
        return EntryLinks.path(token) + end;
    }

    boolean writable() {
        return entry.state() == EntryState.RETURNED || (entry.state() == EntryState.DRAFT && terms.open(now));
    }
}
