package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One indicator over periods or years: a row for each unit of today with the sum over those it came from, a
/// column for each form. Each report stands in exactly one row, so that a column adds up to its total. A unit
/// that was parted among several, or ended into none, keeps a row of its own.
public record Comparison(List<Column> columns, List<Row> rows, List<@Nullable Long> totals) {
    public record Column(UUID form, UUID root, String name, LocalDate first) {}

    /// `below` says that one may look below it; `from` names the units of old whose figures it adds up; `ended` says
    /// that no unit of today stands for it.
    public record Row(
            UUID unit, String name, boolean below, boolean ended, List<String> from, List<@Nullable Long> values) {
        /// Points of a line in a picture of 120 by 24; a missing figure has none.
        public String points() {
            return Comparison.points(values, 120, 24);
        }
    }

    public String points() {
        return points(totals, 600, 150);
    }

    /// Where each total stands, for marks and words.
    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        long most = most(totals);
        for (int i = 0; i < totals.size(); i++) {
            Long value = totals.get(i);
            if (value != null) marks.add(new Mark(x(i, totals.size(), 600), y(value, most, 150), value));
        }
        return marks;
    }

    public record Mark(long x, long y, long value) {}

    private static String points(List<@Nullable Long> values, int width, int height) {
        StringBuilder points = new StringBuilder();
        long most = most(values);
        for (int i = 0; i < values.size(); i++) {
            Long value = values.get(i);
            if (value == null) continue;
            points.append(points.isEmpty() ? "" : " ")
                    .append(x(i, values.size(), width))
                    .append(',')
                    .append(y(value, most, height));
        }
        return points.toString();
    }

    private static long most(List<@Nullable Long> values) {
        long most = 1;
        for (Long value : values) if (value != null) most = Math.max(most, value);
        return most;
    }

    private static long x(int i, int of, int width) {
        return of < 2 ? width / 2 : (long) (width - 8) * i / (of - 1) + 4;
    }

    private static long y(long value, long most, int height) {
        return Math.round(height - 4 - (height - 8.0) * Math.max(0, value) / most);
    }
}
