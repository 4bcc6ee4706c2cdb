package vn.tuanle.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// The rows behind the units. Callers hold the lock of the unit, so that versions never overlap.
@Component
class Versions {
    static final String COLUMNS =
            "id, unit_id, valid_from, valid_to, name, kind, code, parent_id, address, phone, email";
    /// What a version says of its unit; the last two are for searching and ordering.
    private static final String VALUES = "name, kind, code, parent_id, address, phone, email, folded, sort_key";
    private static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?";
    private final JdbcClient sql;

    Versions(JdbcClient sql) {
        this.sql = sql;
    }

    void lock(UUID unit) {
        sql.sql("select id from unit where id = ? for update")
                .param(unit)
                .query(UUID.class)
                .optional();
    }

    void add(UUID unit) {
        sql.sql("insert into unit (id) values (?)").param(unit).update();
    }

    void insert(UUID unit, LocalDate from, @Nullable LocalDate to, UnitChange values, @Nullable UUID decision) {
        sql.sql("insert into unit_version (id, unit_id, valid_from, valid_to, decision_id, " + VALUES
                        + ") values (?, ?, ?, ?, ?, " + PLACES + ")")
                .params(Rows.values(UUID.randomUUID(), unit, from, to, decision))
                .params(values(values))
                .update();
    }

    void overwrite(UUID version, UnitChange values) {
        sql.sql("update unit_version set (" + VALUES + ") = (" + PLACES + ") where id = ?")
                .params(values(values))
                .param(version)
                .update();
    }

    /// What [#VALUES] names, in its order.
    private static List<@Nullable Object> values(UnitChange values) {
        return Rows.values(
                values.name(),
                values.kind(),
                values.codeOrNull(),
                values.parent(),
                values.address(),
                values.phone(),
                values.email(),
                folded(values),
                SortKey.of(values.name()));
    }

    void end(UUID version, LocalDate to) {
        sql.sql("update unit_version set valid_to = ? where id = ?")
                .params(Rows.values(to, version))
                .update();
    }

    /// The unit goes on under another parent from the day on.
    void move(UUID unit, UUID parent, LocalDate on, @Nullable UUID decision) {
        lock(unit);
        Version now = at(unit, on);
        if (now == null || parent.equals(now.values().parent())) return;
        UnitChange moved = now.values().under(parent);
        if (now.from().equals(on)) overwrite(now.id(), moved);
        else {
            end(now.id(), on);
            insert(unit, on, now.to(), moved, decision);
        }
    }

    @Nullable
    Version at(UUID unit, LocalDate day) {
        return one("where unit_id = ? and valid_from <= ? and (valid_to is null or valid_to > ?)", unit, day, day);
    }

    @Nullable
    Version last(UUID unit) {
        return one("where unit_id = ? order by valid_from desc limit 1", unit);
    }

    @Nullable
    Version byId(UUID version) {
        return one("where id = ?", version);
    }

    List<Version> of(UUID unit) {
        return sql.sql("select " + COLUMNS + " from unit_version where unit_id = ? order by valid_from")
                .param(unit)
                .query(Versions::version)
                .list();
    }

    /// Every version of every unit, the oldest of each first.
    List<Version> all() {
        return sql.sql("select " + COLUMNS + " from unit_version order by unit_id, valid_from")
                .query(Versions::version)
                .list();
    }

    private @Nullable Version one(String where, Object... values) {
        return sql.sql("select " + COLUMNS + " from unit_version " + where)
                .params(Rows.values(values))
                .query(Versions::version)
                .optional()
                .orElse(null);
    }

    static Version version(ResultSet row, int n) throws SQLException {
        String code = row.getString("code");
        return new Version(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "unit_id"),
                Objects.requireNonNull(Rows.day(row, "valid_from")),
                Rows.day(row, "valid_to"),
                new UnitChange(
                        row.getString("name"),
                        UnitKind.valueOf(row.getString("kind")),
                        code == null ? "" : code,
                        Rows.uuidOrNull(row, "parent_id"),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getString("email")));
    }

    void succeed(
            UUID from,
            @Nullable UUID to,
            SuccessionKind kind,
            LocalDate on,
            @Nullable UUID decision,
            String confidence) {
        sql.sql("""
                insert into unit_succession (id, from_unit, to_unit, kind, on_day, decision_id, confidence)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(UUID.randomUUID(), from, to, kind, on, decision, confidence))
                .update();
    }

    /// The decision's row: the same number and day is the same decision.
    @Nullable
    UUID decision(@Nullable Decision decision) {
        if (decision == null || decision.number().isBlank()) return null;
        UUID known = sql.sql(
                        "select id from decision where number = ? and day is not distinct from cast(? as date) limit 1")
                .params(Rows.values(decision.number(), decision.day()))
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (known != null) return known;
        UUID id = UUID.randomUUID();
        sql.sql("insert into decision (id, number, day, issuer, subject, source) values (?, ?, ?, ?, ?, ?)")
                .params(Rows.values(
                        id,
                        decision.number(),
                        decision.day(),
                        decision.issuer(),
                        decision.subject(),
                        decision.source()))
                .update();
        return id;
    }

    void acted(UUID unit, String kind, @Nullable UUID person, String detail) {
        sql.sql("insert into unit_act (id, unit_id, kind, by_person, detail) values (?, ?, ?, ?, ?)")
                .params(Rows.values(UUID.randomUUID(), unit, kind, person, detail))
                .update();
    }

    static String folded(UnitChange values) {
        return Fold.fold(values.name() + " " + values.code()).strip();
    }
}
