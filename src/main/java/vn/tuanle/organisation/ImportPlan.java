package vn.tuanle.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;

/// What each row of a file means among the units that are there: a new unit, a change from a day
/// on,
/// a correction, nothing, or a refusal. Pure; the same plan is shown before and carried out after.
final class ImportPlan {
    /// What is to be done for one row; `now` is the version it meets, null for a new unit.
    record Step(
            ImportSheet.Row row,
            UUID unit,
            UnitChange values,
            LocalDate from,
            @Nullable LocalDate end,
            @Nullable Version now,
            ImportPreview.Fate fate) {
        /// The version's first day is the row's own day: what stands there is put right in place.
        boolean correction() {
            return now != null && now.from().equals(from);
        }
    }

    private final Asker asker;
    private final LocalDate today;
    private final Map<String, List<Version>> known = new HashMap<>();
    private final Map<UUID, List<Version>> ofUnit = new HashMap<>();
    private final Map<String, List<ImportSheet.Row>> inFile = new HashMap<>();
    private final Map<ImportSheet.Row, Step> steps = new HashMap<>();
    private final Map<ImportSheet.Row, List<ImportPreview.Trouble>> troubles = new HashMap<>();
    private final Set<ImportSheet.Row> open = new HashSet<>();
    private final Map<UUID, Integer> lineOf = new HashMap<>();
    private final Map<String, UUID> fresh = new HashMap<>();
    private final Map<UUID, UUID> newParent = new HashMap<>();
    private final List<Step> planned = new ArrayList<>();
    private final ImportPreview preview;

    ImportPlan(Asker asker, LocalDate today, List<Version> versions, ImportSheet sheet) {
        this.asker = asker;
        this.today = today;
        for (Version version : versions) {
            known.computeIfAbsent(Words.spelling(version.values().name()), n -> new ArrayList<>())
                    .add(version);
            ofUnit.computeIfAbsent(version.unit(), u -> new ArrayList<>()).add(version);
        }
        for (ImportSheet.Row row : sheet.rows())
            inFile.computeIfAbsent(Words.spelling(row.values().name()), n -> new ArrayList<>())
                    .add(row);
        List<ImportPreview.Row> shown = new ArrayList<>();
        for (ImportSheet.Row row : sheet.rows()) {
            Step step = step(row);
            Integer first = step == null ? null : lineOf.putIfAbsent(step.unit(), row.line());
            if (first != null) refuse(row, ImportColumn.NAME, "Trùng với dòng {0}: mỗi đơn vị ghi một dòng.", first);
            String name = row.values().name();
            if (step == null || troubles.containsKey(row))
                shown.add(new ImportPreview.Row(
                        row.line(), name, ImportPreview.Fate.REFUSED, Objects.requireNonNull(troubles.get(row))));
            else {
                planned.add(step);
                shown.add(new ImportPreview.Row(row.line(), name, step.fate(), List.of()));
            }
        }
        this.preview = new ImportPreview(List.copyOf(shown), sheet.notes());
    }

    ImportPreview preview() {
        return preview;
    }

    /// The steps that do something; those of parents first.
    List<Step> steps() {
        return planned.stream().filter(s -> s.fate() != ImportPreview.Fate.SAME).toList();
    }

    private @Nullable Step step(ImportSheet.Row row) {
        Step done = steps.get(row);
        if (done != null) return done;
        if (troubles.containsKey(row)) return null;
        if (!row.troubles().isEmpty()) return refuse(row, row.troubles());
        if (open.size() > 30) return refuse(row, ImportColumn.PARENT, "Cấp trên lồng nhau quá 30 bậc.");
        if (!open.add(row)) return refuse(row, ImportColumn.PARENT, "Cấp trên tạo thành vòng tròn.");
        Step step = made(row);
        open.remove(row);
        if (step != null && !troubles.containsKey(row)) steps.put(row, step);
        return troubles.containsKey(row) ? null : step;
    }

    private @Nullable Step made(ImportSheet.Row row) {
        LocalDate from = row.from() == null ? today : row.from();
        UUID parent = null;
        if (!row.parent().isEmpty()) {
            parent = parent(row, from);
            if (parent == null) return null;
        }
        Version now = meets(row, parent, from);
        if (now == null && row.from() != null) {
            Version later = begunLater(row, parent, from);
            if (later != null)
                return refuse(
                        row,
                        ImportColumn.FROM,
                        "Danh mục ghi đơn vị này có từ {0}; ngày trong tệp sớm hơn.",
                        Days.day(later.from()));
        }
        UUID unit = now == null
                ? fresh.computeIfAbsent(Words.spelling(row.values().name()) + " " + parent, name -> UUID.randomUUID())
                : now.unit();
        if (parent != null) newParent.put(unit, parent);
        if (!may(unit, parent)) return refuse(row, ImportColumn.PARENT, "Bạn không có quyền với đơn vị này.");
        LocalDate end = row.to() == null ? null : row.to().plusDays(1);
        if (now == null)
            return new Step(
                    row,
                    unit,
                    parent == null ? row.values() : row.values().under(parent),
                    from,
                    end,
                    null,
                    ImportPreview.Fate.NEW);
        return met(row, now, parent, from, end);
    }

    private @Nullable Step met(
            ImportSheet.Row row, Version now, @Nullable UUID parent, LocalDate from, @Nullable LocalDate end) {
        UnitChange values = filled(row.values(), now.values(), parent);
        Version last = Objects.requireNonNull(ofUnit.get(now.unit())).getLast();
        boolean ends = end != null && !end.equals(last.to());
        if (ends && last.to() != null)
            return refuse(
                    row,
                    ImportColumn.TO,
                    "Danh mục ghi đơn vị này kết thúc ngày {0}.",
                    Days.day(last.to().minusDays(1)));
        if (ends && end != null && !end.isAfter(last.from()))
            return refuse(row, ImportColumn.TO, "Đơn vị đã có thay đổi từ {0}, sau ngày này.", Days.day(last.from()));
        boolean same = values.equals(now.values());
        ImportPreview.Fate fate = same && !ends ? ImportPreview.Fate.SAME : ImportPreview.Fate.CHANGED;
        return new Step(row, now.unit(), values, from, ends ? end : null, now, fate);
    }

    /// Empty cells keep what is known.
    private static UnitChange filled(UnitChange typed, UnitChange known, @Nullable UUID parent) {
        return new UnitChange(
                Words.spelling(typed.name()).equals(Words.spelling(known.name())) ? known.name() : typed.name(),
                typed.kind(),
                typed.code().isEmpty() ? known.code() : typed.code(),
                parent == null ? known.parent() : parent,
                typed.address().isEmpty() ? known.address() : typed.address(),
                typed.phone().isEmpty() ? known.phone() : typed.phone(),
                typed.email().isEmpty() ? known.email() : typed.email());
    }

    /// The unit that the row speaks of: the same name under the same parent; or the same name, kind
    /// and code elsewhere, which then has moved. A code alone is never an identity.
    private @Nullable Version meets(ImportSheet.Row row, @Nullable UUID parent, LocalDate from) {
        List<Version> named = known.getOrDefault(Words.spelling(row.values().name()), List.of()).stream()
                .filter(v -> v.covers(from))
                .toList();
        for (Version version : named) if (Objects.equals(version.values().parent(), parent)) return version;
        if (row.parent().isEmpty() && !named.isEmpty()) return named.getFirst();
        if (row.values().code().isEmpty()) return null;
        for (Version version : named)
            if (version.values().kind() == row.values().kind()
                    && version.values().code().equals(row.values().code())) return version;
        return null;
    }

    private @Nullable Version begunLater(ImportSheet.Row row, @Nullable UUID parent, LocalDate from) {
        for (Version version : known.getOrDefault(Words.spelling(row.values().name()), List.of()))
            if (version.from().isAfter(from) && Objects.equals(version.values().parent(), parent)) return version;
        return null;
    }

    private @Nullable UUID parent(ImportSheet.Row row, LocalDate from) {
        String wanted = Words.spelling(row.parent());
        Set<UUID> found = new HashSet<>();
        for (Version version : known.getOrDefault(wanted, List.of()))
            if (version.covers(from)) found.add(version.unit());
        if (found.isEmpty())
            for (ImportSheet.Row other : inFile.getOrDefault(wanted, List.of())) {
                LocalDate begins = other.from() == null ? today : other.from();
                if (begins.isAfter(from) || (other.to() != null && other.to().isBefore(from))) continue;
                Step step = step(other);
                if (step != null) found.add(step.unit());
                else
                    refuse(
                            row,
                            ImportColumn.PARENT,
                            "Cấp trên “{0}” ở dòng {1} không nhận được.",
                            row.parent(),
                            other.line());
            }
        if (troubles.containsKey(row)) return null;
        if (found.isEmpty())
            refuse(
                    row,
                    ImportColumn.PARENT,
                    "Không có đơn vị “{0}” vào ngày {1}, cả trong danh mục lẫn trong tệp.",
                    row.parent(),
                    Days.day(from));
        if (found.size() > 1) refuse(row, ImportColumn.PARENT, "Có {0} đơn vị tên “{1}”.", found.size(), row.parent());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /// The asker administers the installation, the unit, or one above its old or new place.
    private boolean may(UUID unit, @Nullable UUID parent) {
        if (asker.administersAll()) return true;
        Set<UUID> seen = new HashSet<>();
        UUID at = ofUnit.containsKey(unit) ? unit : parent;
        while (at != null && seen.add(at)) {
            if (asker.has(at, Role.ADMINISTRATOR)) return true;
            List<Version> versions = ofUnit.get(at);
            at = versions == null
                    ? newParent.get(at)
                    : versions.getLast().values().parent();
        }
        return false;
    }

    private @Nullable Step refuse(ImportSheet.Row row, ImportColumn column, String vietnamese, Object... values) {
        return refuse(row, List.of(new ImportPreview.Trouble(column.heading(), Phrase.of(vietnamese, values))));
    }

    private @Nullable Step refuse(ImportSheet.Row row, List<ImportPreview.Trouble> faults) {
        troubles.putIfAbsent(row, faults);
        return null;
    }
}
