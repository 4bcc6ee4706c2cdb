package vn.tuanle.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Carries values between Java and SQL where the driver does not do it by itself.
public final class Rows {
    private Rows() {}

    /// The values of a statement's question marks; instants become UTC times, enums their names,
    /// null stays null.
    public static List<@Nullable Object> values(@Nullable Object... values) {
        List<@Nullable Object> converted = new ArrayList<>(values.length);
        for (Object value : values)
            converted.add(
                    switch (value) {
                        case Instant instant -> instant.atOffset(ZoneOffset.UTC);
                        case Enum<?> name -> name.name();
                        case null, default -> value;
                    });
        return converted;
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
