package vn.tuanle.oversight;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Page;

/// All units of a plan by all its tasks, for the office that leads it, with a picture of who has
/// seen, begun and finished.
public record OverviewPage(
        UUID plan,
        String title,
        String code,
        @Nullable LocalDate day,
        List<Column> columns,
        List<UnitRow> rows,
        Totals totals,
        List<Choice> kinds,
        List<Choice> tasks,
        Filter filter,
        List<Errands.Errand> errands)
        implements Page {
    /// Beyond so many cells they bear no links, to keep the page small; the unit's name leads on.
    private static final int LINKED = 2000;

    public boolean linked() {
        return rows.size() * columns.size() <= LINKED;
    }

    /// One task with how many units stand where. `label` is its clause, or its place where it has
    /// none.
    public record Column(
            UUID task,
            String label,
            String text,
            @Nullable Due due,
            @Nullable Phrase warning,
            Tally tally) {
        public String shortDay() {
            if (due == null) return "";
            LocalDate last = due.lastDay();
            return last.getDayOfMonth() + "/" + last.getMonthValue();
        }
    }

    /// How many of the assignments stand where; `late` cuts across the others.
    public record Tally(int unseen, int looked, int working, int done, int late) {
        public int all() {
            return unseen + looked + working + done;
        }
    }

    /// One unit with its cells in the order of the columns, null where a task is not its.
    public record UnitRow(
            UUID unit,
            String name,
            String kind,
            String kindTitle,
            String delivery,
            Headway headway,
            int done,
            int total,
            int late,
            int soon,
            @Nullable Cell[] cells) {}

    /// One unit and one task.
    public record Cell(UUID assignment, boolean coordinates, Progress progress, Urgency urgency) {
        /// One letter, of the state or of “late” and “soon”: there are thousands of cells.
        /// The letter of its class; none for what nobody has seen, which most cells may be.
        public @Nullable String css() {
            return switch (urgency) {
                case LATE -> "l";
                case SOON -> "s";
                case NONE ->
                    progress.state() == State.UNSEEN ? null : progress.state().letter();
            };
        }

        public String text() {
            return progress.brief();
        }
    }

    /// Over all units of the plan, whatever the filter shows. `units` are counted by headway.
    public record Totals(int units, int nothing, int looked, int begun, int finished, int lateUnits, Tally tasks) {}

    public record Choice(String key, String title) {}

    /// What is shown; empty means all. `state` is the key of a headway, or `qua-han`, `sap-han`.
    public record Filter(String unit, String kind, String state, String task) {
        public static final Filter NONE = new Filter("", "", "", "");

        public boolean any() {
            return !query().isEmpty();
        }

        /// The filter as the query of an address, with its question mark; empty for none.
        public String query() {
            StringBuilder query = new StringBuilder();
            add(query, "don-vi", unit);
            add(query, "loai", kind);
            add(query, "trang-thai", state);
            add(query, "nhiem-vu", task);
            return query.toString();
        }

        private static void add(StringBuilder query, String name, String value) {
            if (value.isEmpty()) return;
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
