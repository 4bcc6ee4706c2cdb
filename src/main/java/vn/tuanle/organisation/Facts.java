package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tuanle.kernel.Rows;

/// Facts about units, each written once: what is there already stays as it is. Counts what was
/// added.
final class Facts {
    private final JdbcClient sql;
    private final Versions versions;
    private final UUID person;
    private int added;

    Facts(JdbcClient sql, Versions versions, UUID person) {
        this.sql = sql;
        this.versions = versions;
        this.person = person;
    }

    int added() {
        return added;
    }

    /// The unit of this name, kind and code that exists on the day, or a new one.
    UUID ensure(
            String name,
            UnitKind kind,
            String code,
            @Nullable UUID parent,
            LocalDate from,
            @Nullable Decision decision) {
        String wanted = Words.spelling(name);
        for (Version version : named(kind, from))
            if (Words.spelling(version.values().name()).equals(wanted)
                    && (parent == null || parent.equals(version.values().parent()))) return version.unit();
        UUID unit = UUID.randomUUID();
        versions.add(unit);
        versions.insert(
                unit, from, null, new UnitChange(name, kind, code, parent, "", "", ""), versions.decision(decision));
        versions.acted(unit, "IMPORTED", person, "");
        added++;
        return unit;
    }

    private List<Version> named(UnitKind kind, LocalDate on) {
        return sql.sql("select " + Versions.COLUMNS + """
                 from unit_version where kind = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                order by valid_from, id""")
                .params(Rows.values(kind, on, on))
                .query(Versions::version)
                .list();
    }

    void change(
            UUID unit,
            String name,
            UnitKind kind,
            String code,
            @Nullable UUID parent,
            LocalDate from,
            Decision decision) {
        versions.lock(unit);
        List<Version> all = versions.of(unit);
        if (all.stream().anyMatch(v -> v.from().equals(from))) return;
        Version now = all.stream().filter(v -> v.covers(from)).findFirst().orElse(null);
        if (now == null) return;
        UnitChange old = now.values();
        UnitChange values = new UnitChange(name, kind, code, parent, old.address(), old.phone(), old.email());
        versions.end(now.id(), from);
        versions.insert(unit, from, now.to(), values, versions.decision(decision));
        versions.acted(unit, "IMPORTED", person, "");
        added++;
    }

    void end(UUID unit, LocalDate on) {
        versions.lock(unit);
        Version last = versions.last(unit);
        if (last == null || last.to() != null || !last.from().isBefore(on)) return;
        versions.end(last.id(), on);
        added++;
    }

    void succeed(
            UUID from, @Nullable UUID to, SuccessionKind kind, LocalDate on, Decision decision, String confidence) {
        boolean known = sql.sql("""
                select exists (select 1 from unit_succession
                  where from_unit = ? and to_unit is not distinct from cast(? as uuid) and on_day = ?)""")
                .params(Rows.values(from, to, on))
                .query(Boolean.class)
                .single();
        if (known) return;
        versions.succeed(from, to, kind, on, versions.decision(decision), confidence);
        added++;
    }
}
