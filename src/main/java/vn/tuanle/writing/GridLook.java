package vn.tuanle.writing;

/// How a cell of a table of data is set: numbers and short signs in the middle, words from the left.
final class GridLook {
    private GridLook() {}

    static Style style(String cell) {
        return cell.length() <= 12 && cell.matches("[0-9IVXLC.,/%()-]*") ? Style.CELL_SHORT : Style.CELL;
    }
}
