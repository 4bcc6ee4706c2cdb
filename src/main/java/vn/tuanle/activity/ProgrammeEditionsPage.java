package vn.tuanle.activity;

import java.time.Instant;
import java.util.List;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// The editions of a unit's programme, for who releases them.
/// @param coming sittings still to come, of the unit and all below it
public record ProgrammeEditionsPage(
        String unit, String slug, boolean releases, long coming, List<Row> rows, String note, Errors errors)
        implements Page {
    public record Row(int number, Instant at, String note, int lines) {}

    public String own(Row row) {
        return "?don-vi=" + slug + "&ban-so=" + row.number();
    }
}
