package vn.tuanle.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// What must be put right: by the unit itself, and for who visits, by all units; the nearest day first.
public record RemedyListPage(
        String unitName, List<Line> lines, int matching, boolean none, Counts counts, Filter filter) implements Page {
    static final int PAGE = 50;

    /// `ours` is the unit's own to do, `judged` ours to confirm.
    public record Line(
            UUID id,
            UUID visit,
            LocalDate visited,
            String words,
            String unitName,
            String leadName,
            Due due,
            RemedyState state,
            @Nullable Phrase left,
            boolean late,
            boolean ours,
            boolean judged) {
        boolean settled() {
            return state == RemedyState.CONFIRMED || state == RemedyState.DROPPED;
        }
    }

    public record Counts(int open, int late, int judge, int settled) {}

    /// `state` is `con-lai`, `qua-han`, `cho-xac-nhan`, `xong` or empty for what is not settled.
    public record Filter(String state, String words, int page) {
        public String query(int at) {
            return "?trang-thai=" + state + "&q="
                    + java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8)
                    + (at == 1 ? "" : "&trang=" + at);
        }
    }

    public int pages() {
        return Math.max(1, (matching + PAGE - 1) / PAGE);
    }
}
