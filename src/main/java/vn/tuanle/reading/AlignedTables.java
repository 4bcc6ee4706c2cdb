package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises task tables that are only aligned: no ruled lines in a PDF, none known in a scan. The
/// head that names their columns gives them away, and the room between columns keeps them apart.
final class AlignedTables {
    private static final Pattern NUMBER = Pattern.compile("\\(?\\d{1,3}(?:\\.\\d{1,3})*[.)]?");
    private static final Pattern GROUP = Pattern.compile("(?:[IVXLC]+|[A-HĐ])[./)]?");
    /// In letter heights: room that parts two columns, and two rows of cells.
    private static final double GAP = 0.5;
    private static final double ROW_GAP = 1.3;
    private static final int HEAD_LINES = 5;

    /// The columns of the last table, which may go on at the top of the next page.
    private double @Nullable [][] open;

    /// Words without wide room between them, on one line.
    private record Chunk(List<PageWord> words, double left, double right) {
        static Chunk of(List<PageWord> words) {
            return new Chunk(words, words.getFirst().left(), words.getLast().right());
        }
    }

    /// The head's last line and what each of its columns spans.
    private record Head(int end, double[][] columns, boolean ordinal) {}

    /// The tables among lines that stand in no ruled table.
    List<PageTables.Table> of(List<List<PageLine>> rows) {
        List<List<PageWord>> lines = rows.stream()
                .map(r -> r.stream().flatMap(l -> l.words().stream()).toList())
                .toList();
        List<PageTables.Table> tables = new ArrayList<>();
        double[][] before = open;
        open = null;
        for (int i = 0; i < lines.size(); i++) {
            Head head = head(lines, i);
            if (head == null && i == 0 && before != null) {
                boolean numbered =
                        NUMBER.matcher(lines.getFirst().getFirst().text()).matches();
                if (numbered && fits(chunks(lines.getFirst()), copy(before))) head = new Head(-1, copy(before), true);
            }
            if (head == null) continue;
            Body body = new Body(head);
            int next = head.end + 1;
            while (next < lines.size() && body.take(lines, next)) next++;
            if (body.rows.isEmpty() || next - head.end < 2) continue;
            tables.add(body.table(lines.subList(i, head.end + 1), lines.get(i), lines.get(next - 1)));
            open = next >= lines.size() - 1 ? body.columns : null;
            i = next - 1;
        }
        return tables;
    }

    /// The head that begins with this line, as many lines of it as make most columns known.
    private static @Nullable Head head(List<List<PageWord>> lines, int from) {
        if (chunks(lines.get(from)).size() < 2) return null;
        Head best = null;
        int most = 1;
        List<Chunk> all = new ArrayList<>();
        for (int to = from; to < Math.min(lines.size(), from + HEAD_LINES); to++) {
            all.addAll(chunks(lines.get(to)));
            double[][] columns = spans(all);
            if (columns.length < 3) continue;
            List<Piece> names = new ArrayList<>();
            for (double[] column : columns) names.add(Piece.of(words(all, column), 0));
            if (!TaskColumns.isHead(names)) continue;
            int known = (int)
                    names.stream().filter(n -> TaskLabels.named(n) != null).count();
            if (known < most) continue;
            most = known;
            best = new Head(to, columns, TaskColumns.isOrdinal(names.getFirst()));
        }
        return best;
    }

    private static String words(List<Chunk> chunks, double[] column) {
        StringBuilder out = new StringBuilder();
        for (Chunk c : chunks)
            if (c.left >= column[0] && c.right <= column[1])
                for (PageWord w : c.words) out.append(w.text()).append(' ');
        return out.toString();
    }

    /// Spans that lie over each other joined into one, from left to right.
    private static double[][] spans(List<Chunk> chunks) {
        List<double[]> out = new ArrayList<>();
        List<Chunk> sorted = new ArrayList<>(chunks);
        sorted.sort(java.util.Comparator.comparingDouble(Chunk::left));
        for (Chunk c : sorted) {
            double[] last = out.isEmpty() ? null : out.getLast();
            if (last != null && c.left <= last[1]) last[1] = Math.max(last[1], c.right);
            else out.add(new double[] {c.left, c.right});
        }
        return out.toArray(double[][]::new);
    }

    private static List<Chunk> chunks(List<PageWord> line) {
        List<Chunk> out = new ArrayList<>();
        List<PageWord> chunk = new ArrayList<>();
        for (PageWord word : line) {
            if (word.text().matches("[|\\[\\]¦!]")) continue;
            if (!chunk.isEmpty() && word.left() - chunk.getLast().right() > GAP * word.size()) {
                out.add(Chunk.of(chunk));
                chunk = new ArrayList<>();
            }
            chunk.add(word);
        }
        if (!chunk.isEmpty()) out.add(Chunk.of(chunk));
        return out;
    }

    /// Whether every chunk keeps to one column, widening the columns where it does.
    private static boolean fits(List<Chunk> chunks, double[][] columns) {
        int before = -1;
        for (Chunk chunk : chunks) {
            int at = column(chunk, columns);
            if (at < before || at < 0) return false;
            before = at;
            columns[at][0] = Math.min(columns[at][0], chunk.left);
            columns[at][1] = Math.max(columns[at][1], chunk.right);
        }
        return !chunks.isEmpty();
    }

    /// The one column that a chunk stands in, or the nearest; -1 where it reaches over two.
    private static int column(Chunk chunk, double[][] columns) {
        int found = -1;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < columns.length; i++) {
            double away = Math.max(columns[i][0] - chunk.right, chunk.left - columns[i][1]);
            if (away < 0 && nearest < 0) return -1;
            if (away < nearest) {
                nearest = away;
                found = i;
            }
        }
        return found;
    }

    private static double[][] copy(double[][] columns) {
        return Arrays.stream(columns).map(double[]::clone).toArray(double[][]::new);
    }

    /// The rows below a head, line by line.
    private static final class Body {
        final double[][] columns;
        final List<List<List<PageWord>>> rows = new ArrayList<>();
        private final boolean ordinal;
        private boolean numbersOnTop = true;
        private double base;

        Body(Head head) {
            columns = head.columns;
            ordinal = head.ordinal;
        }

        /// False where the line is not of the table.
        boolean take(List<List<PageWord>> lines, int at) {
            List<PageWord> line = lines.get(at);
            List<Chunk> chunks = chunks(line);
            double here = line.getFirst().base();
            double size = line.getFirst().size();
            // A clause after the table begins at the margin and far below the last row.
            if (!rows.isEmpty() && here - base > 4 * size) return false;
            double[][] widened = copy(columns);
            if (!fits(chunks, widened)) {
                boolean group = GROUP.matcher(line.getFirst().text()).matches()
                        && at + 1 < lines.size()
                        && NUMBER.matcher(lines.get(at + 1).getFirst().text()).matches()
                        && fits(chunks(lines.get(at + 1)), copy(columns));
                if (!group) return false;
                rows.add(List.of(line));
                base = here;
                return true;
            }
            String first = line.getFirst().text();
            boolean numbered = ordinal
                    && column(chunks.getFirst(), columns) == 0
                    && (NUMBER.matcher(first).matches() || GROUP.matcher(first).matches());
            if (rows.isEmpty()) numbersOnTop = !ordinal || numbered;
            if (rows.isEmpty() && chunks.size() < 2) return false;
            for (int i = 0; i < columns.length; i++) columns[i] = widened[i];
            boolean begins = ordinal && numbersOnTop ? numbered : here - base > (1 + ROW_GAP) / 2 * 1.2 * size;
            if (rows.isEmpty() || begins || rows.getLast().size() == 1) rows.add(empty());
            for (Chunk chunk : chunks) {
                rows.getLast().get(column(chunk, columns)).addAll(chunk.words);
            }
            base = here;
            return true;
        }

        private List<List<PageWord>> empty() {
            List<List<PageWord>> row = new ArrayList<>();
            for (int i = 0; i < columns.length; i++) row.add(new ArrayList<>());
            return row;
        }

        PageTables.Table table(List<List<PageWord>> head, List<PageWord> top, List<PageWord> bottom) {
            int n = columns.length;
            double[] edges = new double[n + 1];
            edges[0] = columns[0][0] - 2;
            edges[n] = columns[n - 1][1] + 2;
            for (int i = 1; i < n; i++) edges[i] = (columns[i - 1][1] + columns[i][0]) / 2;
            List<List<PageTables.Cell>> cells = new ArrayList<>();
            if (!head.isEmpty()) {
                List<List<PageWord>> names = empty();
                for (List<PageWord> line : head)
                    for (Chunk chunk : chunks(line))
                        names.get(column(chunk, columns)).addAll(chunk.words);
                cells.add(cells(names, edges));
            }
            for (List<List<PageWord>> row : rows) cells.add(cells(row, edges));
            return new PageTables.Table(
                    edges[0],
                    top.getFirst().top() - 1,
                    edges[n],
                    bottom.getFirst().bottom() + 1,
                    edges,
                    cells);
        }

        private static List<PageTables.Cell> cells(List<List<PageWord>> row, double[] edges) {
            List<PageTables.Cell> out = new ArrayList<>();
            int wide = row.size() == 1 ? edges.length - 1 : 1;
            for (int c = 0; c < row.size(); c++)
                out.add(new PageTables.Cell(c, wide, 1, edges[c], edges[c + wide], row.get(c)));
            return out;
        }
    }
}
