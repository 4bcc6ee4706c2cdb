package vn.tuanle.unitplan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Page;

/// Who of the units that were given a plan has a plan of their own, with what theme and how much
/// money: for the offices that issued and drafted the plan above.
public record CascadePage(
        UUID plan,
        String title,
        String code,
        @Nullable LocalDate day,
        List<Line> lines,
        Totals totals,
        List<Theme> themes,
        List<Choice> kinds,
        Filter filter)
        implements Page {
    /// One unit. `unitPlan` leads to what it entered, null while the level above may not read it.
    public record Line(
            UUID unit,
            String name,
            String kind,
            String kindTitle,
            UnitPlanState state,
            String theme,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            boolean outside,
            int activities,
            long budget,
            long social,
            String code,
            @Nullable LocalDate day,
            @Nullable UUID unitPlan) {
        public long money() {
            return budget + social;
        }

        Line called(String other) {
            return new Line(
                    unit,
                    other,
                    kind,
                    kindTitle,
                    state,
                    theme,
                    first,
                    last,
                    outside,
                    activities,
                    budget,
                    social,
                    code,
                    day,
                    unitPlan);
        }
    }

    /// Over all units, whatever the filter shows.
    public record Totals(int units, int issued, int ready, int working, int none, long budget, long social, long most) {
        public long money() {
            return budget + social;
        }

        /// How many of a hundred parts of the picture so much money is.
        public long share(long amount) {
            return money() == 0 ? 0 : Math.round(amount * 1000.0 / money());
        }

        public long ofMost(long amount) {
            return most == 0 ? 0 : Math.round(amount * 1000.0 / most);
        }
    }

    /// How many units chose a theme; `suggested` by the plan above, or their own words.
    public record Theme(String words, boolean suggested, int units) {}

    public record Choice(String key, String title) {}

    /// What is shown; empty means all.
    public record Filter(String unit, String kind, String state, String theme) {
        public boolean any() {
            return !query().isEmpty();
        }

        /// As the query of an address, with its question mark; empty for none.
        public String query() {
            StringBuilder query = new StringBuilder();
            add(query, "don-vi", unit);
            add(query, "loai", kind);
            add(query, "trang-thai", state);
            add(query, "chu-de", theme);
            return query.toString();
        }

        private static void add(StringBuilder query, String name, String value) {
            if (value.isEmpty()) return;
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=');
            query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /// The address that shows only units with this theme.
    public String only(Theme theme) {
        return new Filter("", "", "", theme.words()).query();
    }
}
