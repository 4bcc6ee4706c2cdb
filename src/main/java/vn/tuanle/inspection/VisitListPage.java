package vn.tuanle.inspection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// All visits that a unit makes, oversees or receives, with what is still to be put right.
public record VisitListPage(
        String unitName,
        boolean mayPlan,
        List<Line> lines,
        int matching,
        boolean none,
        List<Choice> plans,
        Counts counts,
        Filter filter)
        implements Page {
    static final int PAGE = 50;

    /// `findings` are hidden from the visited unit until the visit is over.
    public record Line(
            UUID id,
            UUID unit,
            LocalDate day,
            @Nullable LocalTime hour,
            String unitName,
            String leadName,
            String planCode,
            VisitState state,
            boolean findings,
            int yes,
            int partly,
            int no,
            int unanswered,
            int remedies,
            int open,
            int late) {
        Line called(String unitName, String leadName) {
            return new Line(
                    id,
                    unit,
                    day,
                    hour,
                    unitName,
                    leadName,
                    planCode,
                    state,
                    findings,
                    yes,
                    partly,
                    no,
                    unanswered,
                    remedies,
                    open,
                    late);
        }
    }

    public record Choice(UUID plan, String title) {}

    /// Of all visits, not only those shown.
    public record Counts(int ahead, int unfinished, int concluded, int remediesOpen, int remediesLate) {}

    public record Filter(String state, String plan, String unit, int page) {
        static final Filter NONE = new Filter("", "", "", 1);

        public boolean any() {
            return !state.isEmpty() || !plan.isEmpty() || !unit.isEmpty();
        }

        /// The same as part of an address, at some page.
        public String query(int at) {
            return "?trang-thai=" + encoded(state) + "&ke-hoach=" + encoded(plan) + "&don-vi=" + encoded(unit)
                    + (at == 1 ? "" : "&trang=" + at);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    public int pages() {
        return Math.max(1, (matching + PAGE - 1) / PAGE);
    }
}
