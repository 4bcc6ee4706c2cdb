package vn.tuanle.writing;

import java.util.List;

/// How high boxes become, in points: what must stand together needs so much room on its page.
final class Heights {
    /// What is higher than this may be parted at the end of a page.
    static final double MOST = 700;

    private static final double POINTS = 72 / 25.4;
    /// A cell's margins, with its line.
    private static final double ASIDE = 3.2 * POINTS;
    private static final double RULE = 6;
    private static final double STAMP = 32;

    private Heights() {}

    /// In a column of so many millimetres.
    static double of(List<Box> boxes, double width) {
        return boxes.stream().mapToDouble(box -> of(box, width)).sum();
    }

    private static double of(Box box, double width) {
        return switch (box) {
            case Box.Para para -> para.style().before() + para.above() + text(para, width * POINTS);
            case Box.Rule rule -> RULE;
            case Box.Stamp stamp -> STAMP;
            case Box.Picture picture -> picture.height() * POINTS + RULE;
            case Box.Columns columns ->
                columns.rows().stream()
                        .mapToDouble(row ->
                                Math.max(of(row.left(), columns.left()), of(row.right(), width - columns.left())))
                        .sum();
            case Box.Grid grid -> {
                double sum = RULE;
                for (double high : rows(grid)) sum += high;
                yield sum;
            }
        };
    }

    /// Only the first line is set in; letters as wide as that stand in for it.
    private static double text(Box.Para para, double points) {
        Style style = para.style();
        int blanks =
                (int) Math.ceil(style.indent() * POINTS / FontWidths.of(style).of("\u00A0", style.size));
        double high = style.after();
        for (String line : para.text().split("\n", -1))
            high += lines(style, "\u00A0".repeat(blanks) + line, points - para.left());
        return high;
    }

    static double[] rows(Box.Grid grid) {
        double[] out = new double[grid.rows().size()];
        GridLook look = new GridLook(grid);
        for (int r = 0; r < out.length; r++) {
            List<String> row = grid.rows().get(r);
            for (int c = 0; c < row.size(); c++) {
                Style style = look.style(r, c);
                double high = 1;
                for (String line : row.get(c).split("\n", -1))
                    high += lines(style, line, grid.widths().get(c) * POINTS - ASIDE) + style.before() + style.after();
                out[r] = Math.max(out[r], high);
            }
        }
        return out;
    }

    private static double lines(Style style, String text, double width) {
        FontWidths font = FontWidths.of(style);
        // a word longer than the line is broken
        double lines = Math.max(
                font.lines(text, style.size, width).size(), Math.ceil(font.of(text, style.size) / Math.max(width, 1)));
        return lines * line(style);
    }

    static double line(Style style) {
        return style.size * Decree30.SINGLE_LINE * style.line();
    }
}
