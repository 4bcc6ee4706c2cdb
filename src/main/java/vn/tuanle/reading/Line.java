package vn.tuanle.reading;

import org.jspecify.annotations.Nullable;

/// One line of the source, or one table of data. `column` is 0 in running text, 1, 2 … in a table
/// that only
/// lays things out;
/// `frame` tells such tables apart.
record Line(Piece piece, boolean bold, boolean centred, int column, int frame, Block.@Nullable Table table) {
    boolean isTable() {
        return table != null;
    }
}
