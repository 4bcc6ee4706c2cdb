package vn.tuanle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The amounts of an estimate: one for each row, from the column that gives the sum.
final class MoneyTable {
    private static final Pattern SUM = Pattern.compile(
            "(?:thanh tien|so tien|kinh phi|tong tien|muc chi|du toan|tong kinh phi|tong cong|kinh phi du kien|so tien"
                    + " chi)(?:\\s?\\(.*\\))?");
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:,\\d+)?)\\s?(trieu|ty|ti|nghin|ngan)?\\s?(?:dong|d|vnd)?");

    private MoneyTable() {}

    static List<Found<ReadDocument.Budget>> in(Block.Table table) {
        List<Found<ReadDocument.Budget>> out = new ArrayList<>();
        int column = -1;
        @Nullable String scale = null;
        for (Block.Row row : table.rows()) {
            int at = -1;
            boolean sums =
                    row.cells().stream().anyMatch(c -> TableGrid.piece(c).fold.matches("\\d{1,3}(?:[.,]\\d{3})+.*"));
            for (int i = 0; i < row.cells().size(); i++) {
                Piece cell = TableGrid.piece(row.cells().get(i));
                if (!sums && SUM.matcher(cell.fold).matches()) {
                    at = i;
                    scale = cell.fold.contains("trieu")
                            ? "trieu"
                            : cell.fold.contains("nghin") || cell.fold.contains("1.000") || cell.fold.contains("ngan")
                                    ? "nghin"
                                    : null;
                }
            }
            if (at >= 0) {
                column = at;
                continue;
            }
            if (column < 0 || row.cells().size() < 2) {
                for (Block.Cell cell : row.cells()) out.addAll(Money.in(TableGrid.piece(cell)));
                continue;
            }
            // A total row spans its first cells: the sum stays where it stands from the right.
            int fromRight = widthOf(table) - 1 - column;
            int place = Math.max(0, row.cells().size() - 1 - fromRight);
            Piece cell =
                    TableGrid.piece(row.cells().get(Math.min(place, row.cells().size() - 1)));
            Matcher m = DIGITS.matcher(cell.fold);
            if (!m.matches() || m.group(1).length() < 2) continue;
            out.add(Found.sure(
                    new ReadDocument.Budget(
                            Money.amount(m.group(1), m.group(2) != null ? m.group(2) : scale), words(row)),
                    cell.span()));
        }
        return out;
    }

    private static int widthOf(Block.Table table) {
        return table.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    }

    private static String words(Block.Row row) {
        List<String> cells = new ArrayList<>();
        for (Block.Cell cell : row.cells()) {
            String text = TableGrid.piece(cell).text;
            if (!text.isEmpty()) cells.add(text);
        }
        return String.join(" | ", cells);
    }
}
