package vn.tuanle.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The widths of a table's columns, in millimetres.
final class ColumnWidths {
    private static final double POINTS = 72 / 25.4;
    /// The cell's margins and its lines.
    private static final double MARGIN = 4;
    /// A heading so short stands on one line, also over an empty column.
    private static final int SHORT_HEAD = 12;
    private static final int ROWS_LOOKED_AT = 200;

    private final Passage.Table table;
    /// What a column cannot do without, and what it would take for all to stand on one line.
    private final double[] least;
    private final double[] most;

    private ColumnWidths(Passage.Table table, double width) {
        this.table = table;
        this.least = new double[table.columns()];
        this.most = new double[table.columns()];
        for (int c = 0; c < least.length; c++) measure(c, width);
    }

    /// The shares asked for, or by how much stands in the columns.
    static List<Double> widths(Passage.Table table, double width) {
        double[] shares = table.widths().isEmpty()
                ? new ColumnWidths(table, width).fitted(width)
                : table.widths().stream().mapToDouble(d -> d).toArray();
        double sum = Arrays.stream(shares).sum();
        List<Double> out = new ArrayList<>(shares.length);
        for (double share : shares) out.add(width * share / sum);
        return out;
    }

    /// What all columns together cannot do without on an upright sheet, in millimetres.
    static double needed(Passage.Table table) {
        return Arrays.stream(new ColumnWidths(table, Decree30.TEXT_WIDTH).least).sum();
    }

    private void measure(int column, double width) {
        double all = 0;
        double longest = 0;
        int rows = Math.min(table.rows().size(), ROWS_LOOKED_AT);
        boolean empty = table.rows().subList(table.heads(), table.rows().size()).stream()
                .allMatch(row -> row.get(column).isEmpty());
        for (int r = 0; r < rows; r++) {
            String cell = table.rows().get(r).get(column);
            FontWidths font = r < table.heads() ? FontWidths.BOLD : FontWidths.REGULAR;
            boolean whole = empty && cell.length() <= SHORT_HEAD;
            for (String line : cell.split("\n")) {
                double wide = wide(font, line);
                all += wide;
                longest = Math.max(longest, wide);
                least[column] = Math.max(least[column], whole ? wide : longestPiece(font, line));
            }
        }
        // no single word may take the whole table
        least[column] = Math.min(least[column], width / 3) + MARGIN;
        double wished = Math.min(longest, Math.sqrt(all / rows) * 9) + MARGIN;
        most[column] = Math.max(least[column], wished);
    }

    private static double wide(FontWidths font, String text) {
        return font.of(text, Style.CELL.size) / POINTS;
    }

    private static double longestPiece(FontWidths font, String line) {
        double longest = 0;
        for (String piece : LineEnds.hard(line).split(" ")) longest = Math.max(longest, wide(font, piece));
        return longest;
    }

    /// All have what they cannot do without; what is left goes by what they would like.
    private double[] fitted(double width) {
        double needed = Arrays.stream(least).sum();
        double wished = Arrays.stream(most).sum() - needed;
        if (needed >= width) return least;
        double[] out = new double[least.length];
        for (int c = 0; c < out.length; c++) {
            double more = wished > 0 ? (most[c] - least[c]) / wished : 1.0 / out.length;
            out[c] = least[c] + (width - needed) * more;
        }
        return out;
    }
}
