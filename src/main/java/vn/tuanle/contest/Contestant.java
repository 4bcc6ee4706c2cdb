package vn.tuanle.contest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// Somebody who takes part in a contest. `code` opens it on another device; `line` is the line of a roster they are.
public record Contestant(
        UUID id,
        UUID contest,
        String code,
        String name,
        String contact,
        @Nullable LocalDate birthday,
        @Nullable Integer birthYear,
        @Nullable UUID roster,
        String unitName,
        @Nullable UUID line,
        boolean contactProven,
        Proof proof) {
    /// Whether the rules let them win.
    public boolean mayWin(Entrance entrance) {
        return entrance.wins(Proof.NONE)
                || (line != null && entrance.wins(Proof.ROSTER))
                || (contactProven && entrance.wins(Proof.CONTACT));
    }

    static Contestant of(ResultSet row) throws SQLException {
        return new Contestant(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "contest_id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("contact"),
                Rows.day(row, "birthday"),
                (Integer) row.getObject("birth_year"),
                Rows.uuidOrNull(row, "roster_id"),
                row.getString("unit_name"),
                Rows.uuidOrNull(row, "line_id"),
                row.getString("alone") != null,
                Proof.valueOf(row.getString("proof")));
    }
}
