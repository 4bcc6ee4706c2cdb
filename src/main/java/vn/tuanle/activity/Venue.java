package vn.tuanle.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.Errors;

/// A place where a unit's activities are held.
public record Venue(
        UUID id,
        UUID unit,
        String name,
        String address,
        String wayIn,
        boolean indoor,
        @Nullable Integer capacity,
        @Nullable Position position,
        @Nullable Instant confirmed,
        int version) {
    static final String COLUMNS =
            "id, unit_id, name, address, way_in, indoor, capacity, latitude, longitude, confirmed_at, version";

    static Venue of(ResultSet row) throws SQLException {
        return new Venue(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "unit_id"),
                row.getString("name"),
                row.getString("address"),
                row.getString("way_in"),
                row.getBoolean("indoor"),
                row.getObject("capacity", Integer.class),
                row.getBigDecimal("latitude") == null
                        ? null
                        : new Position(row.getBigDecimal("latitude"), row.getBigDecimal("longitude")),
                Rows.instant(row, "confirmed_at"),
                row.getInt("version"));
    }

    /// What was typed about a venue, checked.
    record Typed(
            String name,
            String address,
            String wayIn,
            boolean indoor,
            @Nullable Integer capacity,
            @Nullable Position position) {
        static final Typed NONE = new Typed("", "", "", true, null, null);

        static Typed of(vn.tuanle.activity.Typed typed, String name, Errors errors) {
            String address = typed.line("dia-chi");
            Content.longest(address, 300, "dia-chi", errors);
            String wayIn = typed.line("loi-vao");
            Content.longest(wayIn, 500, "loi-vao", errors);
            String where = typed.line("vi-tri");
            Position position = where.isEmpty() ? null : Position.of(where);
            if (!where.isEmpty() && position == null)
                errors.at(
                        "vi-tri",
                        "Chưa đọc được vị trí. Ghi hai số như 10.95, 106.82, hoặc dán đường dẫn đầy đủ của bản đồ (không dán đường dẫn rút gọn).");
            return new Typed(
                    name,
                    address,
                    wayIn,
                    !typed.in("trong-nha").equals("khong"),
                    How.number(typed, "suc-chua", errors),
                    position);
        }
    }
}
