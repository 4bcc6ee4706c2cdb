package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Transactions;

/// Writes: units come, change from a day on, are corrected. Only an administrator of the
/// installation, of the unit or of a unit above it may do so.
@Component
public class Units {
    private final Directory directory;
    private final Versions versions;
    private final Transactions transactions;

    Units(Directory directory, Versions versions, Transactions transactions) {
        this.directory = directory;
        this.versions = versions;
        this.transactions = transactions;
    }

    /// A new unit from the day on.
    public Outcome<UUID> create(Asker asker, UnitChange typed, LocalDate from, @Nullable Decision decision) {
        return transactions.run(() -> {
            if (typed.parent() != null) versions.lock(typed.parent());
            Snapshot then = directory.snapshot(from);
            UUID id = UUID.randomUUID();
            Outcome<UnitChange> checked = checked(asker, id, typed, then);
            if (!(checked instanceof Done<UnitChange>(UnitChange values))) return ((Refused<?>) checked).as();
            UnitOn same = then.sameName(values.name(), values.parent());
            if (same != null) return Outcome.refusedAt("name", "Đã có “{0}” trong danh mục vào ngày đó.", same.name());
            versions.add(id);
            versions.insert(id, from, null, values, versions.decision(decision));
            versions.acted(id, "CREATED", asker.person(), "");
            return Outcome.done(id);
        });
    }

    /// The unit has another name, kind, code, parent or address from the day on; what it was before
    /// stays.
    public Outcome<UUID> change(Asker asker, UUID unit, UnitChange typed, LocalDate from, @Nullable Decision decision) {
        return transactions.run(() -> {
            versions.lock(unit);
            Snapshot then = directory.snapshot(from);
            Outcome<UUID> may = mayChange(asker, unit, then);
            if (may instanceof Refused<UUID> refused) return refused;
            Outcome<UnitChange> checked = checked(asker, unit, typed, then);
            if (!(checked instanceof Done<UnitChange>(UnitChange values))) return ((Refused<?>) checked).as();
            Version now = versions.at(unit, from);
            if (now == null)
                return Outcome.refusedAt("from", "Đơn vị không tồn tại vào ngày này, nên không thay đổi được.");
            if (now.from().equals(from))
                return Outcome.refusedAt(
                        "from", "Đã có thay đổi từ đúng ngày này. Nếu ghi nhầm, hãy dùng “Đính chính”.");
            if (now.holds(values)) return Outcome.refused("Không có gì thay đổi.");
            versions.end(now.id(), from);
            versions.insert(unit, from, now.to(), values, versions.decision(decision));
            if (!now.values().name().equals(values.name()))
                versions.succeed(unit, unit, SuccessionKind.RENAME, from, versions.decision(decision), "");
            versions.acted(unit, "CHANGED", asker.person(), "");
            return Outcome.done(unit);
        });
    }

    /// The unit bears another name from the day on; all else stays.
    public Outcome<UUID> rename(Asker asker, UUID unit, String name, LocalDate from, @Nullable Decision decision) {
        return transactions.run(() -> {
            Version now = versions.at(unit, from);
            if (now == null)
                return Outcome.refusedAt("from", "Đơn vị không tồn tại vào ngày này, nên không thay đổi được.");
            return change(asker, unit, now.values().named(name, now.values().kind()), from, decision);
        });
    }

    /// What was typed wrongly is put right in place; the values that stood there are kept in the
    /// log.
    public Outcome<UUID> correct(Asker asker, UUID version, UnitChange typed) {
        return transactions.run(() -> {
            Version old = versions.byId(version);
            if (old == null) return Outcome.refused("Không có thông tin này trong danh mục.");
            versions.lock(old.unit());
            Snapshot then = directory.snapshot(old.from());
            Outcome<UUID> may = mayChange(asker, old.unit(), then);
            if (may instanceof Refused<UUID> refused) return refused;
            Outcome<UnitChange> checked = checked(asker, old.unit(), typed, then);
            if (!(checked instanceof Done<UnitChange>(UnitChange values))) return ((Refused<?>) checked).as();
            if (old.holds(values)) return Outcome.refused("Không có gì thay đổi.");
            versions.overwrite(version, values);
            versions.acted(old.unit(), "CORRECTED", asker.person(), old.values().toString());
            return Outcome.done(old.unit());
        });
    }

    /// Refused as not found where the asker may not change the unit.
    static Outcome<UUID> mayChange(Asker asker, UUID unit, Snapshot then) {
        if (Rights.administers(asker, unit, then)) return Outcome.done(unit);
        return Outcome.refused("Bạn không có quyền thay đổi đơn vị này.");
    }

    static Outcome<UnitChange> checked(Asker asker, UUID unit, UnitChange typed, Snapshot then) {
        Outcome<UnitChange> clean = typed.clean();
        if (!(clean instanceof Done<UnitChange>(UnitChange values))) return clean;
        UUID parent = values.parent();
        if (parent == null) {
            if (asker.administersAll() || Rights.administers(asker, unit, then)) return clean;
            return Outcome.refusedAt(
                    "parent", "Hãy chọn cấp trên: chỉ người quản trị hệ thống lập đơn vị cấp cao nhất.");
        }
        if (then.unit(parent).isEmpty())
            return Outcome.refusedAt("parent", "Cấp trên này chưa có hoặc đã bãi bỏ vào ngày đó.");
        if (then.chain(parent).stream().anyMatch(u -> u.id().equals(unit)))
            return Outcome.refusedAt("parent", "Một đơn vị không thể trực thuộc chính nó hay cấp dưới của nó.");
        if (!Rights.administers(asker, parent, then) && !Rights.administers(asker, unit, then))
            return Outcome.refusedAt("parent", "Bạn không có quyền lập đơn vị dưới cấp trên này.");
        return clean;
    }
}
