package vn.tuanle.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// What danger lets happen in a locality, as its people's committee decides: the rules of each level, and the level
/// from
/// a day on.
@Component
public class SafetyRules {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Directory directory;

    SafetyRules(JdbcClient sql, Transactions transactions, Directory directory) {
        this.sql = sql;
        this.transactions = transactions;
        this.directory = directory;
    }

    /// The locality for which the asker decides: the people's committee one works for, or above an office of it.
    UUID locality(Asker asker) {
        UUID unit = Venues.unit(asker);
        return committees(unit).stream().findFirst().orElseThrow(NotFound::new);
    }

    /// The people's committees over a unit, itself included, the nearest first.
    List<UUID> committees(UUID unit) {
        return directory.snapshot(LocalDate.now(Days.ZONE)).chain(unit).stream()
                .filter(each -> each.kind().committee())
                .map(UnitOn::id)
                .toList();
    }

    /// Whether the asker decides: works for the committee itself or for an office directly below it.
    boolean decides(Asker asker) {
        UUID unit = Venues.unit(asker);
        var chain = directory.snapshot(LocalDate.now(Days.ZONE)).chain(unit);
        return !chain.isEmpty()
                && (chain.getFirst().kind().committee()
                        || (chain.size() > 1
                                && chain.getFirst().kind() == vn.tuanle.organisation.UnitKind.PHONG
                                && chain.get(1).kind().committee()));
    }

    /// All levels of both dangers: as the locality wrote them, else as proposed.
    List<SafetyRule> rules(UUID locality) {
        List<SafetyRule> written = sql.sql(
                        "select danger, level, title, indoor, outdoor, basis from safety_rule where unit_id = ?")
                .param(locality)
                .query((row, n) -> new SafetyRule(
                        Danger.valueOf(row.getString("danger")),
                        row.getInt("level"),
                        row.getString("title"),
                        row.getObject("indoor", Integer.class),
                        row.getObject("outdoor", Integer.class),
                        row.getString("basis")))
                .list();
        List<SafetyRule> all = new ArrayList<>();
        for (Danger danger : Danger.values())
            for (int level = 1; level <= Danger.LEVELS; level++) {
                int at = level;
                Danger.Proposed proposed = danger.levels().get(level - 1);
                all.add(written.stream()
                        .filter(rule -> rule.danger() == danger && rule.level() == at)
                        .findFirst()
                        .orElseGet(() -> new SafetyRule(
                                danger, at, proposed.title(), proposed.indoor(), proposed.outdoor(), "")));
            }
        return all;
    }

    /// A level that holds from a day until the next of the same danger.
    record Level(
            UUID id,
            Danger danger,
            int level,
            LocalDate from,
            String basis,
            String by,
            @Nullable Instant at) {}

    /// The newest day first.
    List<Level> levels(UUID locality) {
        return sql.sql("""
                select l.id, l.danger, l.level, l.from_day, l.basis, q.name, l.set_at from safety_level l
                join person q on q.id = l.set_by where l.unit_id = ? and l.withdrawn_at is null
                order by l.from_day desc, l.danger limit 100""")
                .param(locality)
                .query((row, n) -> new Level(
                        Rows.uuid(row, "id"),
                        Danger.valueOf(row.getString("danger")),
                        row.getInt("level"),
                        Objects.requireNonNull(Rows.day(row, "from_day")),
                        row.getString("basis"),
                        row.getString("name"),
                        Rows.instant(row, "set_at")))
                .list();
    }

    /// What holds on a day, by its level of each danger; nothing where no level was ever set.
    static List<SafetyRule> on(LocalDate day, List<SafetyRule> rules, List<Level> levels) {
        Map<Danger, Level> held = levels.stream()
                .filter(level -> !level.from().isAfter(day))
                .collect(Collectors.toMap(Level::danger, level -> level, (newer, older) -> newer));
        return rules.stream()
                .filter(rule -> {
                    Level level = held.get(rule.danger());
                    return level != null && level.level() == rule.level();
                })
                .toList();
    }

    /// The words and numbers of one level.
    public Outcome<UUID> write(Asker asker, String danger, int level, Typed typed, Instant now) {
        Danger which = Typed.constant(Danger.class, danger);
        if (which == null || level < 1 || level > Danger.LEVELS || !decides(asker)) throw new NotFound();
        UUID locality = locality(asker);
        Errors errors = Errors.none();
        String title = typed.line("ten-cap");
        if (title.isEmpty()) errors.at("ten-cap", "Hãy ghi tên cấp độ.");
        Content.longest(title, 200, "ten-cap", errors);
        String basis = typed.line("can-cu-luat");
        Content.longest(basis, 500, "can-cu-luat", errors);
        Integer indoor = most(typed, "trong-nha-nhieu-nhat", errors);
        Integer outdoor = most(typed, "ngoai-troi-nhieu-nhat", errors);
        if (errors.any()) return Announcing.refused(errors);
        return transactions.run(() -> {
            sql.sql("""
                    insert into safety_rule (id, unit_id, danger, level, title, indoor, outdoor, basis, changed_by, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (unit_id, danger, level) do update set title = excluded.title, indoor = excluded.indoor,
                      outdoor = excluded.outdoor, basis = excluded.basis, changed_by = excluded.changed_by,
                      changed_at = excluded.changed_at""")
                    .params(Rows.values(
                            UUID.randomUUID(),
                            locality,
                            which,
                            level,
                            title,
                            indoor,
                            outdoor,
                            basis,
                            asker.person(),
                            now))
                    .update();
            return Outcome.done(locality);
        });
    }

    private static @Nullable Integer most(Typed typed, String field, Errors errors) {
        return typed.in(field).strip().equals("0") ? Integer.valueOf(0) : How.number(typed, field, errors);
    }

    /// The level that holds from a day on; set again for the same day it replaces what was set.
    public Outcome<UUID> set(Asker asker, String danger, int level, String typedDay, String typedBasis, Instant now) {
        Danger which = Typed.constant(Danger.class, danger);
        if (!decides(asker)) throw new NotFound();
        LocalDate day = Days.typed(typedDay);
        String basis = Typed.of("can-cu", typedBasis).line("can-cu");
        if (which == null || level < 1 || level > Danger.LEVELS)
            return Outcome.refusedAt("cap", "Hãy chọn một cấp độ.");
        if (day == null) return Outcome.refusedAt("tu-ngay", "Hãy ghi ngày bắt đầu áp dụng, ví dụ 01/10/2026.");
        if (basis.isEmpty()) return Outcome.refusedAt("can-cu", "Hãy ghi văn bản hoặc bản tin làm căn cứ.");
        if (basis.length() > 500) return Outcome.refusedAt("can-cu", "Dài quá {0} ký tự.", 500);
        UUID locality = locality(asker);
        return transactions.run(() -> {
            sql.sql("select id from unit where id = ? for update")
                    .param(locality)
                    .query(UUID.class)
                    .single();
            boolean same = levels(locality).stream()
                    .anyMatch(each -> each.danger() == which
                            && each.from().equals(day)
                            && each.level() == level
                            && each.basis().equals(basis));
            if (same) return Outcome.done(locality);
            sql.sql("""
                    update safety_level set withdrawn_at = ?
                    where unit_id = ? and danger = ? and from_day = ? and withdrawn_at is null""").params(Rows.values(now, locality, which, day)).update();
            sql.sql("""
                    insert into safety_level (id, unit_id, danger, level, from_day, basis, set_by, set_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(UUID.randomUUID(), locality, which, level, day, basis, asker.person(), now))
                    .update();
            return Outcome.done(locality);
        });
    }

    /// All units of the locality: the committee and everything below it.
    Set<UUID> units(UUID locality) {
        Set<UUID> units = directory.below(locality, LocalDate.now(Days.ZONE)).stream()
                .map(UnitOn::id)
                .collect(Collectors.toSet());
        units.add(locality);
        return units;
    }
}
