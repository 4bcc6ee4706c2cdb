package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;

/// For which units somebody acts: their own, and those that have ended and became theirs, so that
/// an abolished unit's obligation is met by its successors.
@Component
class Holders {
    private final JdbcClient sql;

    Holders(JdbcClient sql) {
        this.sql = sql;
    }

    Set<UUID> staff(Asker asker) {
        return withPredecessors(asker.workUnits());
    }

    /// True for staff of that unit or of one it became; only the latter needs a query.
    boolean holds(Asker asker, UUID unit) {
        return asker.workUnits().contains(unit) || staff(asker).contains(unit);
    }

    Set<UUID> as(Asker asker, Role... roles) {
        return withPredecessors(asker.unitsAs(roles));
    }

    /// The unit for which the asker works that this one is or became; none when there is none.
    @Nullable
    UUID actingFor(Asker asker, UUID unit) {
        if (asker.workUnits().contains(unit)) return unit;
        return asker.workUnits().stream()
                .filter(one -> withPredecessors(Set.of(one)).contains(unit))
                .findFirst()
                .orElse(null);
    }

    /// The units and all that ended into them.
    Set<UUID> withPredecessors(Set<UUID> units) {
        if (units.isEmpty()) return Set.of();
        LocalDate today = LocalDate.ofInstant(Now.instant(), Days.ZONE);
        return new HashSet<>(sql.sql("""
                with recursive mine(id) as (
                  select unnest(cast(? as uuid[]))
                  union
                  select s.from_unit from mine m join unit_succession s on s.to_unit = m.id
                  where s.from_unit <> s.to_unit and s.on_day <= ?
                    and not exists (select 1 from unit_version v where v.unit_id = s.from_unit
                                    and v.valid_from <= ? and (v.valid_to is null or v.valid_to > ?)))
                select id from mine""")
                .params(Rows.values(units.stream().map(UUID::toString).toArray(String[]::new), today, today, today))
                .query((row, n) -> Rows.uuid(row, "id"))
                .list());
    }
}
