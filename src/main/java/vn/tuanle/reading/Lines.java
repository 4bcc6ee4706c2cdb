package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A source as lines: soft breaks part paragraphs, tables that only lay out a header or a signature
/// become
/// columns of lines.
final class Lines {
    static final Pattern MOTTO = Pattern.compile("cong hoa xa hoi chu nghia|doc lap ?- ?tu do|dang cong san viet nam");
    private static final Pattern SIGNED = Pattern.compile("noi nhan ?:|\\b(?:(?:tm|kt|tl|tuq)\\.|t/m|k/t|t/l) ?[a-z]");

    private Lines() {}

    static List<Line> of(SourceText source) {
        List<Line> lines = new ArrayList<>();
        int frame = 0;
        for (Block block : source.blocks()) {
            switch (block) {
                case Block.Paragraph p -> add(lines, source, p, 0, 0);
                case Block.Table table -> {
                    if (isNotes(table)) continue;
                    for (Block.Table t : apart(table)) {
                        if (laysOut(t)) layOut(lines, source, t, ++frame);
                        else lines.add(new Line(Piece.of("", t.from()), false, false, 0, 0, t));
                    }
                }
            }
        }
        return lines;
    }

    /// Two tables without a line between them come as one: the signature's row ends a table of data, a
    /// letterhead begins a table of its own.
    private static List<Block.Table> apart(Block.Table table) {
        List<Block.Table> out = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            Piece all = Piece.joined(row.cells().stream().map(TableGrid::piece).toList());
            boolean opens = !rows.isEmpty()
                    && row.cells().size() <= 3
                    && (all.fold.startsWith("noi nhan")
                            || MOTTO.matcher(all.fold).find() && !head(rows));
            if (opens) {
                out.add(of(rows, table));
                rows = new ArrayList<>();
            }
            rows.add(row);
        }
        if (out.isEmpty()) return List.of(table);
        out.add(of(rows, table));
        return out;
    }

    /// Whether these rows stand above the motto in one letterhead (“ĐẢNG ỦY PHƯỜNG …” alone on top).
    private static boolean head(List<Block.Row> rows) {
        if (rows.size() > 2) return false;
        Piece all = Piece.joined(rows.stream()
                .flatMap(r -> r.cells().stream())
                .map(TableGrid::piece)
                .toList());
        return !SIGNED.matcher(all.fold).find() && all.text.length() < 120;
    }

    private static Block.Table of(List<Block.Row> rows, Block.Table whole) {
        List<Block.Paragraph> all = rows.stream()
                .flatMap(r -> r.cells().stream())
                .flatMap(c -> c.paragraphs().stream())
                .toList();
        int from = all.stream().mapToInt(Block.Paragraph::from).min().orElse(whole.from());
        int to = all.stream().mapToInt(Block.Paragraph::to).max().orElse(from);
        return new Block.Table(List.copyOf(rows), from, to, whole.page());
    }

    /// Footnotes as the readers of files leave them: each with its number in brackets.
    private static boolean isNotes(Block.Table table) {
        return table.rows().stream()
                .allMatch(r -> r.cells().size() == 2
                        && !r.cells().getFirst().paragraphs().isEmpty()
                        && r.cells().getFirst().paragraphs().getFirst().text().matches("\\[\\d{1,4}]"));
    }

    static List<Found<String>> notes(SourceText source) {
        List<Found<String>> out = new ArrayList<>();
        for (Block block : source.blocks()) {
            if (!(block instanceof Block.Table table) || !isNotes(table)) continue;
            for (Block.Row row : table.rows()) {
                Piece note =
                        Piece.joined(row.cells().stream().map(TableGrid::piece).toList());
                out.add(Found.sure(note.text, note.span()));
            }
        }
        return out;
    }

    /// A header is two columns under a motto, a signature two columns beside “Nơi nhận” (Phụ lục I,
    /// Mục IV).
    static boolean laysOut(Block.Table table) {
        int columns =
                table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        if (columns > 3 || table.rows().size() > 8) return false;
        StringBuilder all = new StringBuilder();
        for (Block.Row row : table.rows())
            for (Block.Cell cell : row.cells())
                for (Block.Paragraph p : cell.paragraphs()) all.append(p.text()).append(' ');
        String fold = Piece.of(all.toString(), 0).fold;
        return MOTTO.matcher(fold).find() || SIGNED.matcher(fold).find() || columns == 2 && signs(table);
    }

    /// A position in capitals in the right cell, as where a plan is approved on the left: “DUYỆT |
    /// HIỆU
    /// TRƯỞNG”.
    private static boolean signs(Block.Table table) {
        if (table.rows().size() > 4) return false;
        Block.Row first = table.rows().getFirst();
        if (first.cells().size() < 2) return false;
        Piece right = TableGrid.piece(first.cells().get(1));
        Piece left = TableGrid.piece(first.cells().getFirst());
        return left.fold.startsWith("noi nhan")
                || Signatures.opens(right)
                || right.fold.matches("(?:pho )?(?:hieu truong|truong phong|giam doc|chu tich|truong ban)\\b.*")
                        && right.text.length() < 120;
    }

    private static void layOut(List<Line> lines, SourceText source, Block.Table table, int frame) {
        int columns =
                table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        for (int c = 0; c < columns; c++)
            for (Block.Row row : table.rows())
                if (c < row.cells().size())
                    for (Block.Paragraph p : row.cells().get(c).paragraphs()) add(lines, source, p, c + 1, frame);
    }

    private static void add(List<Line> lines, SourceText source, Block.Paragraph p, int column, int frame) {
        String text = source.text().substring(p.from(), p.to());
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            if (to < 0) to = text.length();
            Piece piece = Piece.of(text.substring(from, to), p.from() + from);
            if (frame > 0 || piece.isCapitals() || piece.text.length() < 60) piece = Spacing.mend(piece);
            if (!piece.isEmpty()) lines.add(new Line(piece, p.bold(), p.centred(), column, frame, null));
            from = to + 1;
        }
    }
}
