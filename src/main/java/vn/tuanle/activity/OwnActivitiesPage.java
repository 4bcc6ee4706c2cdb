package vn.tuanle.activity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// The activities of a unit, whatever their state. `local`: it lies in a locality whose committee sets safety levels.
public record OwnActivitiesPage(
        String unitName,
        boolean mayWrite,
        boolean local,
        List<Line> lines,
        int matching,
        boolean none,
        Counts counts,
        List<Choice> plans,
        Filter filter)
        implements Page {
    static final int PAGE = 50;

    /// `next` is the sitting that comes next, or the last one where all are over; `due`: over, and nobody said what
    /// became
    /// of it.
    public record Line(
            UUID id,
            String title,
            ActivityKind kind,
            ActivityState state,
            @Nullable UUID plan,
            @Nullable Instant next,
            @Nullable Mode mode,
            String place,
            int sittings,
            boolean ahead,
            int due,
            List<Gap> gaps) {}

    /// Something is missing of so many sittings that are over; `path` leads to the first of them.
    public record Gap(Missing missing, int sittings, String path) {}

    public record Choice(String key, String title) {}

    /// Of all, not only those shown.
    public record Counts(int drafts, int waiting, int returned, int published, int due, int missing) {}

    public record Filter(String words, String state, String plan, String time, int page) {
        static final Filter NONE = new Filter("", "", "", "", 1);

        public boolean any() {
            return !words.isEmpty() || !state.isEmpty() || !plan.isEmpty() || !time.isEmpty();
        }

        /// The same as part of an address, at some page.
        public String query(int at) {
            return "?q=" + encoded(words) + "&trang-thai=" + encoded(state) + "&ke-hoach=" + encoded(plan)
                    + "&thoi-gian=" + encoded(time) + (at == 1 ? "" : "&trang=" + at);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    public int pages() {
        return Math.max(1, (matching + PAGE - 1) / PAGE);
    }
}
