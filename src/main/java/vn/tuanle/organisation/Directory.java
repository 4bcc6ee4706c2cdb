package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Reads: which units there are on a day, what they are called, who stands below whom, and which
/// units a written name means.
@Component
public class Directory {
    private final JdbcClient sql;

    Directory(JdbcClient sql) {
        this.sql = sql;
    }

    /// All units that exist on the day, in Vietnamese order; one query.
    public List<UnitOn> all(LocalDate on) {
        return snapshot(on).all();
    }

    /// The unit as it is on the day; empty when it does not exist then.
    public Optional<UnitOn> unit(UUID id, LocalDate on) {
        return sql.sql("""
                select v.unit_id, v.name, v.kind, v.code, v.parent_id, v.address, p.name parent_name
                from unit_version v
                left join unit_version p on p.unit_id = v.parent_id
                  and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                where v.unit_id = ? and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)""")
                .params(Rows.values(on, on, id, on, on))
                .query((row, n) -> Snapshot.entry(row).unit())
                .optional();
    }

    /// The names of the units on the day. A unit that has ended is called by its last name, one
    /// that
    /// has not begun by its first.
    public Map<UUID, String> names(Collection<UUID> units, LocalDate on) {
        Map<UUID, String> names = new HashMap<>();
        if (units.isEmpty()) return names;
        sql.sql("""
                select unit_id, name from unit_version where unit_id = any(cast(? as uuid[]))
                order by unit_id, valid_from <= ? desc,
                  case when valid_from <= ? then valid_from end desc nulls last, valid_from""")
                .params(Rows.values(units.stream().map(UUID::toString).toArray(String[]::new), on, on))
                .query(row -> {
                    names.putIfAbsent(Rows.uuid(row, "unit_id"), row.getString("name"));
                });
        return names;
    }

    /// Units whose name or code contains every typed word, in any case and without regard to tones;
    /// exact names first.
    public List<UnitOn> search(String typed, LocalDate on, int limit) {
        return snapshot(on).search(typed, limit);
    }

    /// All units under the root on the day, at any depth, without the root itself.
    public List<UnitOn> below(UUID root, LocalDate on) {
        return snapshot(on).below(root);
    }

    /// Which units a name written in a document of the issuer means. For many names take one
    /// [#snapshot].
    public Match match(String writtenName, UUID issuer, LocalDate on) {
        return snapshot(on).match(writtenName, issuer);
    }

    /// Everything about the units of one day, loaded by one query, to be asked many times.
    public Snapshot snapshot(LocalDate on) {
        return new Snapshot(
                on,
                sql.sql("""
                        select v.unit_id, v.name, v.kind, v.code, v.parent_id, v.address, p.name parent_name
                        from unit_version v
                        left join unit_version p on p.unit_id = v.parent_id
                          and p.valid_from <= ? and (p.valid_to is null or p.valid_to > ?)
                        where v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)
                        order by v.sort_key, v.unit_id""")
                        .params(Rows.values(on, on, on, on))
                        .query((row, n) -> Snapshot.entry(row))
                        .list());
    }
}
