package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Recognises ruled tables: connected horizontal and vertical lines make a grid, and words fall
/// into its cells.
final class PageTables {
    private static final double NEAR = 3;
    private static final int GRID = 400;

    private PageTables() {}

    /// Cells in reading order; `row`, `column` count grid lines from 0.
    record Table(double left, double top, double right, double bottom, double[] columns, List<List<Cell>> rows) {}

    record Cell(int column, int columnSpan, int rowSpan, double left, double right, List<PageWord> words) {}

    static List<Table> of(PageText page) {
        List<Table> tables = new ArrayList<>();
        if (page.rules().size() < 5 || page.rules().size() > 20_000) return tables;
        for (List<PageText.Rule> group : connected(page.rules())) {
            Table table = table(group, page.words());
            if (table != null) tables.add(table);
        }
        tables.sort(java.util.Comparator.comparingDouble(Table::top));
        return tables;
    }

    static List<PageWord> outside(List<PageWord> words, List<Table> tables) {
        if (tables.isEmpty()) return words;
        return words.stream()
                .filter(w -> tables.stream().noneMatch(t -> holds(t, w)))
                .toList();
    }

    private static boolean holds(Table t, PageWord w) {
        double x = (w.left() + w.right()) / 2;
        double y = w.base() - w.size() * 0.3;
        return x > t.left && x < t.right && y > t.top && y < t.bottom;
    }

    private static List<List<PageText.Rule>> connected(List<PageText.Rule> rules) {
        int[] group = new int[rules.size()];
        for (int i = 0; i < group.length; i++) group[i] = i;
        List<PageText.Rule> sorted = new ArrayList<>(rules);
        sorted.sort(java.util.Comparator.comparingDouble(PageText.Rule::top));
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1;
                    j < sorted.size() && sorted.get(j).top() <= sorted.get(i).bottom() + NEAR;
                    j++) {
                PageText.Rule a = sorted.get(i);
                PageText.Rule b = sorted.get(j);
                if (b.left() <= a.right() + NEAR && a.left() <= b.right() + NEAR)
                    group[root(group, i)] = root(group, j);
            }
        }
        java.util.Map<Integer, List<PageText.Rule>> groups = new java.util.LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            groups.computeIfAbsent(root(group, i), k -> new ArrayList<>()).add(sorted.get(i));
        }
        return new ArrayList<>(groups.values());
    }

    private static int root(int[] group, int i) {
        int r = i;
        while (group[r] != r) {
            group[r] = group[group[r]];
            r = group[r];
        }
        return r;
    }

    private static @Nullable Table table(List<PageText.Rule> rules, List<PageWord> words) {
        List<PageText.Rule> across =
                rules.stream().filter(PageText.Rule::isHorizontal).toList();
        List<PageText.Rule> down = rules.stream().filter(r -> !r.isHorizontal()).toList();
        double[] ys = places(across.stream().mapToDouble(PageText.Rule::top).toArray());
        double[] xs = places(down.stream().mapToDouble(PageText.Rule::left).toArray());
        // A frame around one text is no table, nor is a grid finer than any text.
        if (xs.length < 3 || ys.length < 2 || xs.length > GRID || ys.length > GRID) return null;
        int rows = ys.length - 1;
        int columns = xs.length - 1;
        boolean[][] taken = new boolean[rows][columns];
        List<List<Cell>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Cell> row = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                if (taken[r][c]) continue;
                int wide = 1;
                while (c + wide < columns && !taken[r][c + wide] && !wall(down, xs[c + wide], ys[r], ys[r + 1])) wide++;
                int high = 1;
                while (r + high < rows && !floor(across, ys[r + high], xs[c], xs[c + 1])) high++;
                for (int y = r; y < r + high; y++) Arrays.fill(taken[y], c, c + wide, true);
                double[] box = {xs[c], ys[r], xs[c + wide], ys[r + high]};
                row.add(new Cell(c, wide, high, box[0], box[2], inside(words, box)));
            }
            if (!row.isEmpty()) cells.add(row);
        }
        return new Table(xs[0], ys[0], xs[columns], ys[rows], xs, cells);
    }

    private static List<PageWord> inside(List<PageWord> words, double[] box) {
        List<PageWord> in = new ArrayList<>();
        for (PageWord w : words) {
            double x = (w.left() + w.right()) / 2;
            double y = w.base() - w.size() * 0.3;
            if (x > box[0] && x <= box[2] && y > box[1] && y <= box[3]) in.add(w);
        }
        return in;
    }

    private static boolean wall(List<PageText.Rule> down, double x, double from, double to) {
        double middle = (from + to) / 2;
        return down.stream().anyMatch(r -> Math.abs(r.left() - x) <= NEAR && r.top() <= middle && r.bottom() >= middle);
    }

    private static boolean floor(List<PageText.Rule> across, double y, double from, double to) {
        double middle = (from + to) / 2;
        return across.stream()
                .anyMatch(r -> Math.abs(r.top() - y) <= NEAR && r.left() <= middle && r.right() >= middle);
    }

    private static double[] places(double[] all) {
        Arrays.sort(all);
        double[] kept = new double[all.length];
        int n = 0;
        for (double v : all) {
            if (n == 0 || v - kept[n - 1] > NEAR) kept[n++] = v;
        }
        return Arrays.copyOf(kept, n);
    }

    /// Writes tables; one that goes on at the top of the next page with the same columns stays one
    /// table.
    static final class Writer {
        private final SourceWriter out;
        private double @Nullable [] columns;
        private @Nullable List<Cell> first;
        private @Nullable List<Cell> last;

        Writer(SourceWriter out) {
            this.out = out;
        }

        void add(Table table, PageText page) throws RefusedFile {
            if (columns == null || !alike(columns, table.columns)) {
                close();
                out.startTable(page.number());
                columns = table.columns;
            }
            for (List<Cell> row : table.rows) {
                if (isHeadAgain(row)) continue;
                boolean goesOn = row == table.rows.getFirst() && goesOn(row);
                if (!goesOn) out.startRow();
                for (Cell cell : row) {
                    if (goesOn) out.reopenCell(cell.column);
                    else out.startCell(cell.column, cell.columnSpan, cell.rowSpan);
                    PageParagraphs paragraphs = new PageParagraphs(out);
                    List<PageLine> lines = new ArrayList<>();
                    for (List<PageLine> line : PageLines.of(cell.words)) lines.addAll(line);
                    double left =
                            lines.stream().mapToDouble(PageLine::left).min().orElse(cell.left);
                    double right = Math.max(
                            cell.right - 6,
                            lines.stream().mapToDouble(PageLine::right).max().orElse(0));
                    paragraphs.add(page, new PageZones.Flow(lines, false), left, right);
                    paragraphs.close();
                }
                last = row;
            }
        }

        /// The head of the table repeated on a further page.
        private boolean isHeadAgain(List<Cell> row) {
            if (first == null) {
                first = row;
                return false;
            }
            return row != first
                    && words(row).equals(words(first))
                    && words(row).stream().anyMatch(w -> !w.isEmpty());
        }

        /// The end of a page breaks a row: what goes on below it has no number, and begins in small
        /// letters where the cell above broke off.
        private boolean goesOn(List<Cell> row) {
            if (last == null
                    || last.size() != row.size()
                    || !row.getFirst().words.isEmpty()) return false;
            // Neither a number nor a task begins the row: its other cells go on with those above.
            if (row.size() > 3
                    && row.get(1).words.isEmpty()
                    && !last.get(0).words.isEmpty()
                    && !last.get(1).words.isEmpty()) return true;
            for (int i = 0; i < row.size(); i++) {
                String above = words(last).get(i);
                String below = words(row).get(i);
                if (below.isEmpty() || above.isEmpty()) continue;
                if (Character.isLowerCase(below.charAt(0)) && ".;:".indexOf(above.charAt(above.length() - 1)) < 0)
                    return true;
            }
            return false;
        }

        private static List<String> words(List<Cell> row) {
            return row.stream()
                    .map(c -> c.words.stream().map(PageWord::text).collect(Collectors.joining(" ")))
                    .toList();
        }

        void close() {
            if (columns != null) out.endTable();
            columns = null;
            first = null;
            last = null;
        }

        private static boolean alike(double[] a, double[] b) {
            if (a.length != b.length) return false;
            for (int i = 0; i < a.length; i++) {
                if (Math.abs(a[i] - b[i]) > 2 * NEAR) return false;
            }
            return true;
        }
    }
}
