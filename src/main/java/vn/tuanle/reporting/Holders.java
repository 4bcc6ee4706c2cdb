package vn.tuanle.reporting;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Lineage;

/// For which units somebody acts: their own, and those that have ended and became theirs, so that
/// an abolished unit's obligation is met by its successors.
@Component
class Holders {
    private final JdbcClient sql;
    private final Lineage lineage;

    Holders(JdbcClient sql, Lineage lineage) {
        this.sql = sql;
        this.lineage = lineage;
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

    /// Whether somebody can sign for the unit today, as its head or that of a unit it became.
    boolean headed(UUID unit) {
        LocalDate today = LocalDate.ofInstant(Now.instant(), Days.ZONE);
        return sql.sql("""
                select exists (select 1 from role_grant where role = 'HEAD' and unit_id = any(cast(? as uuid[]))
                  and from_day <= ? and (to_day is null or to_day > ?))""")
                .params(Rows.values(
                        lineage.withSuccessors(Set.of(unit)).stream()
                                .map(UUID::toString)
                                .toArray(String[]::new),
                        today,
                        today))
                .query(Boolean.class)
                .single();
    }

    /// The units and all that ended into them.
    Set<UUID> withPredecessors(Set<UUID> units) {
        return lineage.withPredecessors(units, LocalDate.ofInstant(Now.instant(), Days.ZONE));
    }
}
