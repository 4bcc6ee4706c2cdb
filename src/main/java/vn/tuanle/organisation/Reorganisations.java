package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Outcome.Done;
import vn.tuanle.kernel.Outcome.Refused;
import vn.tuanle.kernel.Transactions;

/// Writes about what becomes of units: they merge, are split and abolished, by whoever may change
/// them.
@Component
class Reorganisations {
    private final Units units;
    private final Directory directory;
    private final Versions versions;
    private final Transactions transactions;

    Reorganisations(Units units, Directory directory, Versions versions, Transactions transactions) {
        this.units = units;
        this.directory = directory;
        this.versions = versions;
        this.transactions = transactions;
    }

    /// Several units become one on the day: `into` one of them or another unit that exists then.
    /// The
    /// units below those that end go on under the one that stays.
    Outcome<UUID> merge(
            Asker asker, List<UUID> from, UUID into, LocalDate on, @Nullable Decision decision, String confidence) {
        return transactions.run(() -> {
            Snapshot before = directory.snapshot(on.minusDays(1));
            Snapshot then = directory.snapshot(on);
            Outcome<UUID> mayInto = Units.mayChange(asker, into, then);
            if (mayInto instanceof Refused<UUID> refused) return refused;
            if (then.unit(into).isEmpty())
                return Outcome.refusedAt("from", "Đơn vị nhận sáp nhập chưa có vào ngày này.");
            List<UUID> ending =
                    from.stream().distinct().filter(u -> !u.equals(into)).toList();
            if (ending.isEmpty()) return Outcome.refusedAt("units", "Hãy chọn ít nhất một đơn vị được sáp nhập.");
            @Nullable UUID by = versions.decision(decision);
            for (UUID unit : ending.stream().sorted().toList()) {
                versions.lock(unit);
                Outcome<UUID> may = Units.mayChange(asker, unit, before);
                if (may instanceof Refused<UUID> refused) return refused;
                Version last = versions.last(unit);
                if (last == null || last.endsBy(on) || !last.from().isBefore(on))
                    return Outcome.refusedAt(
                            "units",
                            "“{0}” không tồn tại ngay trước ngày này.",
                            last == null ? "?" : last.values().name());
                versions.end(last.id(), on);
                versions.succeed(unit, into, SuccessionKind.MERGE, on, by, confidence);
                versions.acted(unit, "MERGED", asker.person(), "");
                for (UnitOn child : then.children(unit)) versions.move(child.id(), into, on, by);
            }
            if (before.unit(into).isPresent()) versions.succeed(into, into, SuccessionKind.MERGE, on, by, confidence);
            return Outcome.done(into);
        });
    }

    /// Several units become a new one on the day; none of them goes on.
    Outcome<UUID> mergeIntoNew(
            Asker asker, List<UUID> from, UnitChange made, LocalDate on, @Nullable Decision decision) {
        return transactions.run(() -> {
            if (from.stream().distinct().count() < 2)
                return Outcome.refusedAt("units", "Hãy chọn ít nhất một đơn vị cùng sáp nhập.");
            return switch (units.create(asker, made, on, decision)) {
                case Done<UUID>(UUID into) -> merge(asker, from, into, on, decision, "");
                case Refused<UUID> refused ->
                    refused.field().equals("name") ? new Refused<>(refused.why(), "target") : refused;
            };
        });
    }

    /// One unit becomes several on the day; it may itself go on as one part.
    Outcome<List<UUID>> split(
            Asker asker, UUID unit, List<UnitChange> into, boolean goesOn, LocalDate on, @Nullable Decision decision) {
        return transactions.run(() -> {
            versions.lock(unit);
            Snapshot then = directory.snapshot(on);
            Outcome<UUID> may = Units.mayChange(asker, unit, then);
            if (may instanceof Refused<UUID> refused) return refused.as();
            Version last = versions.last(unit);
            if (last == null || last.endsBy(on) || !last.from().isBefore(on))
                return Outcome.refusedAt("from", "Đơn vị không tồn tại ngay trước ngày này.");
            if (into.size() + (goesOn ? 1 : 0) < 2)
                return Outcome.refusedAt("names", "Chia tách phải thành ít nhất hai đơn vị.");
            @Nullable UUID by = versions.decision(decision);
            List<UUID> parts = new ArrayList<>();
            for (UnitChange typed : into) {
                UUID part = UUID.randomUUID();
                Outcome<UnitChange> checked = Units.checked(asker, part, typed, then);
                if (!(checked instanceof Done<UnitChange>(UnitChange values))) return ((Refused<?>) checked).as();
                if (then.sameName(values.name(), values.parent()) != null)
                    return Outcome.refusedAt("names", "Đã có “{0}” trong danh mục vào ngày đó.", values.name());
                versions.add(part);
                versions.insert(part, on, null, values, by);
                versions.succeed(unit, part, SuccessionKind.SPLIT, on, by, "");
                versions.acted(part, "CREATED", asker.person(), "");
                parts.add(part);
            }
            if (goesOn) versions.succeed(unit, unit, SuccessionKind.SPLIT, on, by, "");
            else {
                List<UnitOn> left = then.children(unit);
                if (!left.isEmpty())
                    return Outcome.refused(
                            "Còn {0} đơn vị trực thuộc. Hãy chuyển chúng sang cấp trên khác trước khi chia tách.",
                            left.size());
                versions.end(last.id(), on);
            }
            versions.acted(unit, "SPLIT", asker.person(), "");
            return Outcome.done(List.copyOf(parts));
        });
    }

    /// The unit ends on the day (its last day is the one before). Units below it end with it or go
    /// on
    /// under another parent.
    Outcome<UUID> abolish(
            Asker asker, UUID unit, Below below, LocalDate on, @Nullable Decision decision, String confidence) {
        return transactions.run(() -> {
            versions.lock(unit);
            Snapshot then = directory.snapshot(on);
            Outcome<UUID> may = Units.mayChange(asker, unit, directory.snapshot(on.minusDays(1)));
            if (may instanceof Refused<UUID> refused) return refused;
            Version last = versions.last(unit);
            if (last == null || last.endsBy(on) || !last.from().isBefore(on))
                return Outcome.refusedAt("from", "Đơn vị không tồn tại ngay trước ngày này.");
            @Nullable UUID by = versions.decision(decision);
            List<UnitOn> children = then.children(unit);
            switch (below) {
                case Below.None none -> {
                    if (!children.isEmpty())
                        return Outcome.refusedAt(
                                "how",
                                "Còn {0} đơn vị trực thuộc. Hãy chọn bãi bỏ cùng hoặc chuyển sang cấp trên khác.",
                                children.size());
                }
                case Below.EndToo endToo -> {
                    for (UnitOn child : then.below(unit)) end(child.id(), null, on, by, confidence, asker);
                }
                case Below.Move(UUID parent) -> {
                    if (then.unit(parent).isEmpty()
                            || then.chain(parent).stream().anyMatch(u -> u.id().equals(unit)))
                        return Outcome.refusedAt("how", "Cấp trên mới không hợp lệ vào ngày này.");
                    for (UnitOn child : children) versions.move(child.id(), parent, on, by);
                }
            }
            end(unit, null, on, by, confidence, asker);
            return Outcome.done(unit);
        });
    }

    /// What becomes of the units below one that is abolished.
    sealed interface Below {
        record None() implements Below {}

        record EndToo() implements Below {}

        record Move(UUID parent) implements Below {}
    }

    private void end(UUID unit, @Nullable UUID to, LocalDate on, @Nullable UUID by, String confidence, Asker asker) {
        Version last = versions.last(unit);
        if (last == null || last.endsBy(on)) return;
        if (last.from().isBefore(on)) versions.end(last.id(), on);
        versions.succeed(unit, to, SuccessionKind.ABOLISH, on, by, confidence);
        versions.acted(unit, "ABOLISHED", asker.person(), "");
    }
}
