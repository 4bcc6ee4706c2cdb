package vn.tuanle.document;

import java.util.List;
import java.util.UUID;

/// Lines of a register in the decree's ten columns (Phụ lục IV).
public record RegisterTable(List<String> columns, List<Line> lines, int total, int page) {
    /// So many lines stand on a page of the screen.
    static final int LINES = 50;

    /// One document: its cells in the order of the columns.
    public record Line(UUID id, List<String> cells) {}

    /// The widest column, “Tên loại và trích yếu”.
    public int abstractColumn() {
        return columns.indexOf(Registers.ABSTRACT);
    }

    public int pages() {
        return Math.max(1, (total + LINES - 1) / LINES);
    }
}
