package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Rows;

/// Who came before a unit and who comes after it, so that what an ended unit left open falls to those it became.
@Component
public class Lineage {
    private final JdbcClient sql;

    Lineage(JdbcClient sql) {
        this.sql = sql;
    }

    /// The units and all that ended into them by the day.
    public Set<UUID> withPredecessors(Collection<UUID> units, LocalDate on) {
        if (units.isEmpty()) return Set.of();
        return new HashSet<>(sql.sql("""
                with recursive mine(id) as (
                  select unnest(cast(? as uuid[]))
                  union
                  select s.from_unit from mine m join unit_succession s on s.to_unit = m.id
                  where s.from_unit <> s.to_unit and s.on_day <= ?
                    and not exists (select 1 from unit_version v where v.unit_id = s.from_unit
                                    and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)))
                select id from mine""")
                .params(Rows.values(ids(units), on, on, on))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list());
    }

    /// The units, and of whatever they became those that still exist.
    public Set<UUID> withSuccessors(Collection<UUID> units) {
        Set<UUID> all = new LinkedHashSet<>(units);
        if (units.isEmpty()) return all;
        all.addAll(sql.sql("""
                with recursive later(id) as (
                  select s.to_unit from unit_succession s
                  where s.from_unit = any(cast(? as uuid[])) and s.to_unit is not null and s.to_unit <> s.from_unit
                  union
                  select s.to_unit from later l join unit_succession s on s.from_unit = l.id
                  where s.to_unit is not null and s.to_unit <> s.from_unit)
                select l.id from later l
                where exists (select 1 from unit_version v where v.unit_id = l.id and v.valid_to is null)""")
                .param(ids(units))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list());
        return all;
    }

    private static String[] ids(Collection<UUID> units) {
        return units.stream().map(UUID::toString).toArray(String[]::new);
    }
}
