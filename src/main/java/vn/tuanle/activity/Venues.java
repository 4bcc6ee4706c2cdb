package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Keeps a unit's venues. Those of the units above it may be used too.
@Component
public class Venues {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Directory directory;

    Venues(JdbcClient sql, Transactions transactions, Directory directory) {
        this.sql = sql;
        this.transactions = transactions;
        this.directory = directory;
    }

    /// The unit's own first, then those of its parent and so on.
    List<Venue> usable(UUID unit) {
        List<UUID> chain = directory.snapshot(LocalDate.now(Days.ZONE)).chain(unit).stream()
                .map(UnitOn::id)
                .toList();
        Set<UUID> units = new HashSet<>(chain);
        units.add(unit);
        return sql
                .sql("select " + Venue.COLUMNS
                        + " from venue where unit_id = any(cast(? as uuid[])) and dropped_at is null order by name, id")
                .param(ActivityAccess.array(units))
                .query((row, n) -> Venue.of(row))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparingInt(
                        venue -> venue.unit().equals(unit) ? -1 : chain.indexOf(venue.unit())))
                .toList();
    }

    /// The venue of that name, regardless of marks; a new one of the unit where there is none.
    UUID named(Asker asker, UUID unit, Venue.Typed typed, Instant now) {
        String wanted = Fold.fold(typed.name());
        return usable(unit).stream()
                .filter(venue -> Fold.fold(venue.name()).equals(wanted))
                .map(Venue::id)
                .findFirst()
                .orElseGet(() -> insert(asker, UUID.randomUUID(), unit, typed, false, now));
    }

    /// Keeps a venue; `confirmed` says that the person looked and the position is right. A stale `version` is refused
    /// once, with what somebody else wrote.
    public Outcome<UUID> save(
            Asker asker, UUID id, boolean fresh, Typed typed, boolean confirmed, int version, Instant now) {
        UUID unit = unit(asker);
        Errors errors = Errors.none();
        String name = typed.line("ten");
        if (name.isEmpty()) errors.at("ten", "Hãy ghi tên địa điểm.");
        Content.longest(name, 200, "ten", errors);
        Venue.Typed venue = Venue.Typed.of(typed, name, errors);
        if (confirmed && venue.position() == null) errors.at("vi-tri", "Hãy ghi vị trí trước khi xác nhận.");
        if (errors.any()) return Announcing.refused(errors);
        return transactions.run(() -> {
            if (usable(unit).stream()
                    .anyMatch(other -> !other.id().equals(id)
                            && other.unit().equals(unit)
                            && Fold.fold(other.name()).equals(Fold.fold(name))))
                return Outcome.refusedAt("ten", "Đơn vị đã có địa điểm “{0}”.", name);
            Venue stored = find(unit, id, true);
            if (stored == null) {
                if (!fresh) throw new NotFound();
                return Outcome.done(insert(asker, id, unit, venue, confirmed, now));
            }
            if (fresh) return Outcome.done(id);
            if (stored.version() != version)
                return Outcome.refusedAt(
                        "ten",
                        "Người khác vừa sửa địa điểm này: “{0}”, {1}. Phần bạn gõ vẫn còn ở đây; lưu lần nữa để thay.",
                        stored.name(),
                        stored.address().isEmpty() ? Phrase.of("chưa có địa chỉ") : stored.address());
            sql.sql("""
                    update venue set name = ?, address = ?, way_in = ?, indoor = ?, capacity = ?, latitude = ?,
                      longitude = ?, confirmed_by = ?, confirmed_at = ?, version = version + 1, changed_by = ?,
                      changed_at = ?
                    where id = ?""")
                    .params(Rows.values(
                            venue.name(),
                            venue.address(),
                            venue.wayIn(),
                            venue.indoor(),
                            venue.capacity(),
                            venue.position() == null ? null : venue.position().latitude(),
                            venue.position() == null ? null : venue.position().longitude(),
                            confirmed ? asker.person() : null,
                            confirmed ? now : null,
                            asker.person(),
                            now,
                            id))
                    .update();
            return Outcome.done(id);
        });
    }

    /// No longer offered; sittings keep it.
    public Outcome<UUID> drop(Asker asker, UUID id, Instant now) {
        UUID unit = unit(asker);
        return transactions.run(() -> {
            if (find(unit, id, true) == null) throw new NotFound();
            sql.sql("update venue set dropped_at = ?, changed_by = ?, changed_at = ? where id = ?")
                    .params(Rows.values(now, asker.person(), now, id))
                    .update();
            return Outcome.done(id);
        });
    }

    @Nullable
    Venue find(UUID unit, UUID id, boolean lock) {
        return sql.sql("select " + Venue.COLUMNS + " from venue where id = ? and unit_id = ? and dropped_at is null"
                        + (lock ? " for update" : ""))
                .params(id, unit)
                .query((row, n) -> Venue.of(row))
                .optional()
                .orElse(null);
    }

    static UUID unit(Asker asker) {
        UUID unit = asker.workingUnit();
        if (unit == null || !asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        return unit;
    }

    private UUID insert(Asker asker, UUID id, UUID unit, Venue.Typed typed, boolean confirmed, Instant now) {
        sql.sql("""
                insert into venue (id, unit_id, name, address, way_in, indoor, capacity, latitude, longitude,
                  confirmed_by, confirmed_at, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Rows.values(
                        id,
                        unit,
                        typed.name(),
                        typed.address(),
                        typed.wayIn(),
                        typed.indoor(),
                        typed.capacity(),
                        typed.position() == null ? null : typed.position().latitude(),
                        typed.position() == null ? null : typed.position().longitude(),
                        confirmed ? asker.person() : null,
                        confirmed ? now : null,
                        asker.person(),
                        now))
                .update();
        return id;
    }
}
