package vn.tuanle.quiz;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.NotFound;

/// Which banks the asker may have: head and officer of its unit change it, its clerks read it,
/// and the staff of units below as far as it is shared.
@Component
class BankAccess {
    private final JdbcClient sql;
    private final Directory directory;

    BankAccess(JdbcClient sql, Directory directory) {
        this.sql = sql;
        this.directory = directory;
    }

    static boolean writes(Asker asker, UUID unit) {
        return asker.has(unit, Role.HEAD, Role.OFFICER);
    }

    /// The unit, if the asker may change what it has.
    static UUID writing(Asker asker, UUID unit) {
        if (!writes(asker, unit)) throw new NotFound();
        return unit;
    }

    /// Own ones first, then by name; closed ones last.
    List<Bank> all(Asker asker) {
        return banks(asker, null);
    }

    Bank one(Asker asker, UUID bank) {
        return banks(asker, bank).stream().findFirst().orElseThrow(NotFound::new);
    }

    /// The bank, if the asker may change it.
    Bank ours(Asker asker, UUID bank) {
        Bank one = one(asker, bank);
        if (!one.writes()) throw new NotFound();
        return one;
    }

    private List<Bank> banks(Asker asker, @org.jspecify.annotations.Nullable UUID only) {
        Set<UUID> own = asker.workUnits();
        return sql.sql("""
                select id, unit_id, name, note, shared, version, closed_at is not null as closed from question_bank
                where (unit_id = any(cast(? as uuid[])) or (shared <> 'NONE' and unit_id = any(cast(? as uuid[]))))
                  and (cast(? as uuid) is null or id = ?)
                order by closed_at is not null, unit_id = any(cast(? as uuid[])) desc, name collate "vi-x-icu", id""")
                .params(Rows.values(array(own), array(above(own)), only, only, array(own)))
                .query((row, n) -> {
                    UUID unit = Rows.uuid(row, "unit_id");
                    return new Bank(
                            Rows.uuid(row, "id"),
                            unit,
                            row.getString("name"),
                            row.getString("note"),
                            Shared.valueOf(row.getString("shared")),
                            row.getInt("version"),
                            row.getBoolean("closed"),
                            own.contains(unit),
                            writes(asker, unit));
                })
                .list();
    }

    /// All units above these today.
    private Set<UUID> above(Set<UUID> units) {
        Set<UUID> above = new HashSet<>();
        if (units.isEmpty()) return above;
        Snapshot today = directory.snapshot(LocalDate.now(Days.ZONE));
        for (UUID unit : units)
            for (UnitOn each : today.chain(unit)) if (!each.id().equals(unit)) above.add(each.id());
        return above;
    }

    private static String[] array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
