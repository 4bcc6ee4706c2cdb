package vn.tuanle.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes blocks one after the other and counts their offsets; the same cleaning of spaces and
/// letters for every kind
/// of file.
final class SourceWriter {
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> faint = new ArrayList<>();
    private @Nullable OpenTable table;
    private @Nullable SideBySide columns;
    private int nested;
    private int paragraphs;

    /// One paragraph; line feeds inside it begin a new one, nothing is written where no letter is
    /// left.
    void paragraph(String written, Look look) throws RefusedFile {
        for (String line : written.split("\n", -1)) {
            if (table != null) {
                line(line, look);
            } else if (!line.isBlank() && (columns == null || !columns.take(line, look))) {
                endColumns();
                columns = SideBySide.openedBy(line, look);
                if (columns == null) line(line, look);
            }
        }
    }

    /// Columns set with tabs become the table that they stand for.
    private void endColumns() throws RefusedFile {
        SideBySide ended = columns;
        columns = null;
        if (ended == null) return;
        startTable(0);
        startRow();
        startCell(0, 1, 1);
        for (SideBySide.Written written : ended.left) line(written.text(), written.look());
        startCell(1, 1, 1);
        for (SideBySide.Written written : ended.right) line(written.text(), written.look());
        endTable();
    }

    private void line(String written, Look look) throws RefusedFile {
        String clean = clean(written);
        if (!clean.isEmpty()) cleanLine(clean, look);
    }

    private void cleanLine(String clean, Look look) throws RefusedFile {
        if (++paragraphs > Limits.PARAGRAPHS || text.length() + clean.length() > Limits.TEXT_CHARACTERS) {
            throw RefusedFile.tooMuchText();
        }
        int from = text.length();
        text.append(clean).append('\n');
        var paragraph = new Block.Paragraph(
                clean,
                from,
                text.length() - 1,
                look.page(),
                look.bold(),
                look.italic(),
                look.centred(),
                look.confidence(),
                look.box());
        if (table == null) blocks.add(paragraph);
        else table.current().paragraphs.add(paragraph);
    }

    /// Tables inside a cell are flattened into that cell: their paragraphs stand in it in reading
    /// order.
    void startTable(int page) throws RefusedFile {
        endColumns();
        if (table == null) table = new OpenTable(page, text.length());
        else nested++;
    }

    void startRow() {
        if (table != null && nested == 0) table.startRow();
    }

    /// `column` is where the cell begins in the grid of its table, from 0.
    void startCell(int column, int columnSpan, int rowSpan) {
        if (table != null && nested == 0) {
            table.open(new OpenCell(column, Math.max(1, columnSpan), Math.max(1, rowSpan)));
        }
    }

    /// The cell above at this grid column reaches one row further down.
    void stretchCellAbove(int column) {
        if (table != null && nested == 0) table.stretch(column);
    }

    /// Goes on in the cell that begins at this grid column of the row above.
    void reopenCell(int column) {
        if (table != null && nested == 0) table.reopen(column);
    }

    void endTable() {
        if (nested > 0) {
            nested--;
        } else if (table != null) {
            int end = Math.max(table.from, text.length() - 1);
            if (text.length() > table.from) blocks.add(table.closed(end));
            table = null;
        }
    }

    /// Marks part of the paragraph that is written next, counted from its beginning, as not surely read.
    void faint(int from, int to) {
        faint.add(new Span(text.length() + from, text.length() + to));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// What has been written so far, without looking at its layout.
    String text() throws RefusedFile {
        endColumns();
        return text.toString();
    }

    SourceText done(boolean scanned, int pages) throws RefusedFile {
        endColumns();
        while (table != null) endTable();
        if (isEmpty()) throw RefusedFile.noText();
        return new SourceText(text.toString(), List.copyOf(blocks), scanned, pages, List.copyOf(faint), List.of());
    }

    /// Composed letters, one space for every run of blanks, one kind of hyphen, no invisible or
    /// control characters.
    static String clean(String written) {
        String composed = Normalizer.isNormalized(written, Normalizer.Form.NFC)
                ? written
                : Normalizer.normalize(written, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c == ' ' || c == '\t' || c == '\u00A0' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !out.isEmpty()) out.append(' ');
                space = false;
                out.append(c == '\u2010' || c == '\u2011' ? '-' : c);
            }
        }
        return out.toString();
    }

    private static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || c == '\uFFFE'
                || c == '\uFFFF'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || Character.isISOControl(c);
    }

    private static final class OpenTable {
        final int page;
        final int from;
        final List<List<OpenCell>> rows = new ArrayList<>();

        OpenTable(int page, int from) {
            this.page = page;
            this.from = from;
        }

        private @Nullable OpenCell cell;

        void startRow() {
            rows.add(new ArrayList<>());
            cell = null;
        }

        void open(OpenCell opened) {
            if (rows.isEmpty()) rows.add(new ArrayList<>());
            rows.getLast().add(opened);
            cell = opened;
        }

        void reopen(int column) {
            for (OpenCell one : rows.getLast()) if (one.column == column) cell = one;
        }

        OpenCell current() {
            if (cell == null) open(new OpenCell(0, 1, 1));
            return java.util.Objects.requireNonNull(cell);
        }

        void stretch(int column) {
            for (int r = rows.size() - 2; r >= Math.max(0, rows.size() - 500); r--) {
                for (OpenCell cell : rows.get(r)) {
                    if (cell.column == column && r + cell.rowSpan == rows.size() - 1) {
                        cell.rowSpan++;
                        return;
                    }
                }
            }
        }

        Block.Table closed(int to) {
            List<Block.Row> closed = new ArrayList<>(rows.size());
            for (List<OpenCell> row : rows) {
                closed.add(new Block.Row(row.stream()
                        .map(c -> new Block.Cell(List.copyOf(c.paragraphs), c.columnSpan, c.rowSpan))
                        .toList()));
            }
            return new Block.Table(List.copyOf(closed), from, to, page);
        }
    }

    private static final class OpenCell {
        final List<Block.Paragraph> paragraphs = new ArrayList<>();
        final int column;
        final int columnSpan;
        int rowSpan;

        OpenCell(int column, int columnSpan, int rowSpan) {
            this.column = column;
            this.columnSpan = columnSpan;
            this.rowSpan = rowSpan;
        }
    }
}
