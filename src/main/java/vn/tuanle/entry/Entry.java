package vn.tuanle.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;

/// An entry with who sent it.
/// @param verified when its contact was proven
/// @param showName whether the author is named where it is shown to the public
public record Entry(
        UUID id,
        UUID contest,
        String code,
        EntryState state,
        String title,
        String body,
        String author,
        String group,
        String members,
        String unitName,
        @Nullable UUID unit,
        @Nullable Integer birthYear,
        String contact,
        @Nullable Instant verified,
        String guardian,
        boolean showName,
        boolean english,
        int version,
        @Nullable Instant submitted,
        Instant changed) {
    static final int ADULT = 18;

    static Entry of(ResultSet row) throws SQLException {
        int year = row.getInt("birth_year");
        boolean told = !row.wasNull();
        return new Entry(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "contest_id"),
                row.getString("code"),
                EntryState.valueOf(row.getString("state")),
                row.getString("title"),
                row.getString("body"),
                row.getString("author"),
                row.getString("group_name"),
                row.getString("members"),
                row.getString("unit_name"),
                Rows.uuidOrNull(row, "unit_id"),
                told ? year : null,
                row.getString("contact"),
                Rows.instant(row, "verified_at"),
                row.getString("guardian"),
                row.getBoolean("show_name"),
                row.getBoolean("english"),
                row.getInt("version"),
                Rows.instant(row, "submitted_at"),
                Objects.requireNonNull(Rows.instant(row, "changed_at")));
    }

    /// What the public may be told of who made it.
    public String shownAuthor() {
        return !showName ? "" : group.isEmpty() ? author : group;
    }

    /// True where the words of the entry name who made it, so that a judge would know.
    public boolean namesItself() {
        String words = vn.tuanle.kernel.Fold.fold(title + "\n" + body);
        return words.contains(vn.tuanle.kernel.Fold.fold(author))
                || (!unitName.isEmpty() && words.contains(vn.tuanle.kernel.Fold.fold(unitName)));
    }
}
