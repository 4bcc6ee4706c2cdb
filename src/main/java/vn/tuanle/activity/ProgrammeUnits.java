package vn.tuanle.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.UnitKind;

/// The units of the programme under the names they have, or had last, and the wards among them.
final class ProgrammeUnits {
    private final Map<UUID, ProgrammeUnit> byId;
    private final Map<String, ProgrammeUnit> bySlug = new HashMap<>();
    private final List<ProgrammeUnit> wards;

    private ProgrammeUnits(Map<UUID, ProgrammeUnit> byId) {
        this.byId = byId;
        byId.values().forEach(unit -> bySlug.put(unit.slug(), unit));
        this.wards = byId.values().stream()
                .filter(unit -> unit.kind() == UnitKind.UBND_XA)
                .toList();
    }

    private record Named(
            UUID id,
            String name,
            @Nullable UnitKind kind,
            @Nullable UUID parent) {}

    static ProgrammeUnits read(JdbcClient sql) {
        List<Named> all = sql.sql("""
                select distinct on (v.sort_key, v.unit_id) v.unit_id, v.name, v.kind, v.parent_id
                from unit_version v
                where v.valid_from = (select max(l.valid_from) from unit_version l where l.unit_id = v.unit_id)
                order by v.sort_key, v.unit_id""")
                .query((row, n) -> new Named(
                        Rows.uuid(row, "unit_id"),
                        row.getString("name"),
                        kind(row.getString("kind")),
                        Rows.uuidOrNull(row, "parent_id")))
                .list();
        Map<UUID, Named> named = LinkedHashMap.newLinkedHashMap(all.size());
        all.forEach(each -> named.put(each.id, each));
        Map<String, Integer> twice = new HashMap<>();
        all.forEach(each -> twice.merge(ProgrammeEntry.slug(each.name), 1, Integer::sum));
        Map<UUID, ProgrammeUnit> units = LinkedHashMap.newLinkedHashMap(all.size());
        for (Named each : all) {
            String slug = ProgrammeEntry.slug(each.name);
            if (twice.getOrDefault(slug, 0) > 1)
                slug += "-" + each.id.toString().substring(0, 8);
            units.put(each.id, new ProgrammeUnit(each.id, each.name, slug, each.kind, each.parent, ward(named, each)));
        }
        return new ProgrammeUnits(units);
    }

    private static @Nullable UnitKind kind(String name) {
        for (UnitKind kind : UnitKind.values()) if (kind.name().equals(name)) return kind;
        return null;
    }

    private static @Nullable UUID ward(Map<UUID, Named> named, Named unit) {
        Named at = unit;
        for (int height = 0; at != null && height < 8; height++) {
            if (at.kind == UnitKind.UBND_XA) return at.id;
            at = at.parent == null ? null : named.get(at.parent);
        }
        return null;
    }

    @Nullable
    ProgrammeUnit byId(UUID id) {
        return byId.get(id);
    }

    @Nullable
    ProgrammeUnit bySlug(String slug) {
        return bySlug.get(slug);
    }

    Collection<ProgrammeUnit> wards() {
        return wards;
    }

    /// The unit of the commune in which a unit lies.
    @Nullable
    ProgrammeUnit ward(ProgrammeUnit unit) {
        return unit.ward() == null ? null : byId.get(unit.ward());
    }

    /// Whether one is the other or lies below it.
    boolean within(ProgrammeUnit unit, UUID above) {
        ProgrammeUnit at = unit;
        for (int height = 0; at != null && height < 8; height++) {
            if (at.id().equals(above)) return true;
            at = at.parent() == null ? null : byId.get(at.parent());
        }
        return false;
    }
}
