package vn.tuanle.reporting;

import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// Where each unit's tile stands on the board, to be moved by row and column; with the script by moving the tile.
public record TilesPage(FormRow form, List<Tiles.Typed> units, Errors errors) implements Page {
    public int most() {
        return Tiles.MOST;
    }

    /// Its class on the grid; empty while it has no place.
    public static String css(String row, String column) {
        return row.matches("[1-9]\\d?") && column.matches("[1-9]\\d?") ? "r" + row + " c" + column : "";
    }
}
