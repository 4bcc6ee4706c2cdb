package vn.tuanle.writing;

import java.util.List;

/// How the cells of a table of data are set: amounts from the right, so that their places stand under
/// each other, other numbers and short signs in the middle, words from the left; the row of the total
/// is bold.
final class GridLook {
    private static final int SHORT = 12;
    private static final int LONGEST_TOTAL = 40;
    private static final List<String> TOTALS = List.of("tổng cộng", "tổng số", "tổng", "cộng");

    private final Box.Grid grid;
    private final boolean[] amounts;

    GridLook(Box.Grid grid) {
        this.grid = grid;
        this.amounts = new boolean[grid.widths().size()];
        for (int c = 0; c < amounts.length; c++) amounts[c] = holdsAmounts(c);
    }

    Style style(int row, int column) {
        if (row < grid.heads()) return Style.CELL_HEAD;
        String cell = grid.rows().get(row).get(column);
        boolean total = isTotal(row);
        if (amounts[column] && !cell.isEmpty()) return total ? Style.CELL_AMOUNT_TOTAL : Style.CELL_AMOUNT;
        if (total) return Style.CELL_TOTAL;
        return cell.length() <= SHORT && isSign(cell) ? Style.CELL_SHORT : Style.CELL;
    }

    /// A column of whole amounts, at least one of them with its thousands parted: “1.500.000”.
    private boolean holdsAmounts(int column) {
        boolean parted = false;
        for (int r = grid.heads(); r < grid.rows().size(); r++) {
            String cell = grid.rows().get(r).get(column);
            if (cell.isEmpty()) continue;
            if (!isAmount(cell)) return false;
            parted |= cell.indexOf('.') > 0;
        }
        return parted;
    }

    /// Digits in threes parted by full stops, or without any.
    static boolean isAmount(String cell) {
        int group = 0;
        boolean parted = false;
        for (int i = cell.startsWith("-") ? 1 : 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                group++;
            } else if (c == '.') {
                if (group == 0 || group > 3 || parted && group != 3) return false;
                parted = true;
                group = 0;
            } else {
                return false;
            }
        }
        return parted ? group == 3 : group > 0;
    }

    private static boolean isSign(String cell) {
        for (int i = 0; i < cell.length(); i++) if ("0123456789IVXLC.,/%()-".indexOf(cell.charAt(i)) < 0) return false;
        return true;
    }

    /// The first words of the row say that it sums up the others.
    static boolean isTotal(List<String> row) {
        for (String cell : row) {
            if (cell.isEmpty()) continue;
            if (cell.length() > LONGEST_TOTAL) return false;
            for (String total : TOTALS)
                if (cell.regionMatches(true, 0, total, 0, total.length())
                        && (cell.length() == total.length() || !Character.isLetter(cell.charAt(total.length()))))
                    return true;
            return false;
        }
        return false;
    }

    private boolean isTotal(int row) {
        return isTotal(grid.rows().get(row));
    }
}
