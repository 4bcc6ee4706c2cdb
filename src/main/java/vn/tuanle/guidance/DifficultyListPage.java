package vn.tuanle.guidance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The difficulties that a unit has to answer, has asked, or sees as the office that leads; who waits longest first.
public record DifficultyListPage(
        String unitName,
        boolean mayAsk,
        boolean answers,
        Counts counts,
        List<Line> lines,
        int matching,
        List<Choice> plans,
        Filter filter,
        int term,
        String termTyped,
        Instant now,
        Errors errors)
        implements Page {
    static final int PAGE = 50;

    /// `waiting` are ours to answer, `late` of them past their day; `asked` are our own that are still open, `turn` of
    /// them wait for us; `led` are open ones of plans that we lead.
    public record Counts(int waiting, int late, int asked, int turn, int led) {}

    public record Line(
            UUID id,
            String title,
            String unitName,
            String holderName,
            String about,
            State state,
            Instant since,
            @Nullable Due due,
            boolean published) {
        public boolean late(Instant now) {
            return due != null && due.late(now);
        }

        public boolean soon(Instant now) {
            return due != null && due.soon(now);
        }
    }

    public record Choice(UUID plan, String title) {}

    /// `view` is `cho-tra-loi`, `cua-don-vi` or `dau-moi`.
    public record Filter(String view, String state, String plan, String words, int page) {
        public boolean any() {
            return !state.isEmpty() || !plan.isEmpty() || !words.isEmpty();
        }

        /// The same as part of an address, at some page.
        public String query(int at) {
            return "?xem=" + view + "&trang-thai=" + encoded(state) + "&ke-hoach=" + encoded(plan) + "&q="
                    + encoded(words) + (at == 1 ? "" : "&trang=" + at);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    public int pages() {
        return Math.max(1, (matching + PAGE - 1) / PAGE);
    }
}
