package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table as cells by column, whatever cells were merged.
final class TableGrid {
    /// A tall cell on its way down, and into how many rows it still reaches.
    record Carried(Piece piece, int left) {}

    private TableGrid() {}

    /// The cells of a row by column: wide cells fill their columns, tall ones hang down into the
    /// rows below.
    static List<Piece> of(Block.Row row, List<@Nullable Carried> carried) {
        List<Piece> out = new ArrayList<>();
        List<@Nullable Carried> next = new ArrayList<>();
        int wide =
                row.cells().stream().mapToInt(c -> Math.max(1, c.columnSpan())).sum();
        boolean hangs = carried.stream().anyMatch(c -> c != null) && wide < carried.size();
        int k = 0;
        while (k < row.cells().size() || hangs && out.size() < carried.size()) {
            @Nullable Carried above = hangs && out.size() < carried.size() ? carried.get(out.size()) : null;
            if (above != null) {
                next.add(above.left > 1 ? new Carried(above.piece, above.left - 1) : null);
                out.add(above.piece);
                continue;
            }
            if (k >= row.cells().size()) break;
            Block.Cell cell = row.cells().get(k++);
            Piece piece = piece(cell);
            for (int s = 0; s < Math.max(1, cell.columnSpan()); s++) {
                out.add(piece);
                next.add(cell.rowSpan() > 1 ? new Carried(piece, cell.rowSpan() - 1) : null);
            }
        }
        carried.clear();
        carried.addAll(next);
        return out;
    }

    static Piece piece(Block.Cell cell) {
        List<Piece> parts = new ArrayList<>();
        for (Block.Paragraph p : cell.paragraphs()) parts.add(Piece.of(p.text(), p.from()));
        return parts.isEmpty() ? Piece.of("", 0) : Piece.joined(parts);
    }
}
