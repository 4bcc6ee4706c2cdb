package vn.tuanle.reporting;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// What a report says at one place. A number of null is missing, 0 is a figure.
public record Cell(
        @Nullable Long number,
        String words,
        Origin origin,
        @Nullable Long computed,
        String reason,
        long adjustment,
        String adjustReason) {
    public static final Cell EMPTY = new Cell(null, "", Origin.TYPED, null, "", 0, "");

    /// Where the answer comes from. A correction shows as one ever after.
    public enum Origin {
        TYPED,
        COMPUTED,
        CORRECTED
    }

    static Cell of(ResultSet row) throws SQLException {
        return new Cell(
                (Long) row.getObject("number"),
                row.getString("words"),
                Origin.valueOf(row.getString("origin")),
                (Long) row.getObject("computed"),
                row.getString("reason"),
                row.getLong("adjustment"),
                row.getString("adjust_reason"));
    }

    public boolean corrected() {
        return origin == Origin.CORRECTED;
    }

    boolean blank() {
        return number == null && words.isEmpty() && adjustment == 0;
    }

    boolean sameAs(Cell other) {
        return java.util.Objects.equals(number, other.number)
                && words.equals(other.words)
                && origin == other.origin
                && reason.equals(other.reason)
                && adjustment == other.adjustment
                && adjustReason.equals(other.adjustReason);
    }

    /// A short sign of what is stored, by which a save sees whether somebody changed it meanwhile.
    String digest() {
        return digest(number + "|" + words + "|" + origin + "|" + reason + "|" + adjustment + "|" + adjustReason);
    }

    static String digest(String text) {
        CRC32C sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return "%08x".formatted(sum.getValue());
    }
}
