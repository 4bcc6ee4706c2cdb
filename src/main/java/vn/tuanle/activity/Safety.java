package vn.tuanle.activity;

import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.SafetyRules.Level;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// Which sittings a level of danger concerns, and what is done with many of them at once: each its own act, each told.
@Component
class Safety {
    private static final int MOST = 500;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final SafetyRules rules;
    private final ActivityAccess access;
    private final Sittings sittings;
    private final Holding holding;

    Safety(
            JdbcClient sql,
            Transactions transactions,
            SafetyRules rules,
            ActivityAccess access,
            Sittings sittings,
            Holding holding) {
        this.sql = sql;
        this.transactions = transactions;
        this.rules = rules;
        this.access = access;
        this.sittings = sittings;
        this.holding = holding;
    }

    /// A sitting at which more people would meet than the level lets; `most` is what it lets, 0 nobody.
    record Affected(
            UUID activity,
            UUID sitting,
            UUID unit,
            String title,
            Instant startsAt,
            String place,
            boolean indoor,
            @Nullable Integer places,
            int most,
            String link,
            String level) {}

    /// Of the published sittings of the locality that are still to come, those that its levels do not let happen as
    /// they
    /// are, the next first.
    List<Affected> affected(UUID locality, Instant now) {
        List<Level> levels = rules.levels(locality);
        if (levels.isEmpty()) return List.of();
        List<SafetyRule> all = rules.rules(locality);
        Map<LocalDate, List<SafetyRule>> days = new HashMap<>();
        List<Affected> found = new ArrayList<>();
        sql.sql("""
                select o.id, o.activity_id, a.unit_id, a.title, o.starts_at, o.mode, coalesce(v.name, '') place,
                  coalesce(v.indoor, o.mode <> 'ROUTE') indoor, o.places, o.link
                from occurrence o join activity a on a.id = o.activity_id left join venue v on v.id = o.venue_id
                where a.unit_id = any(cast(? as uuid[])) and a.state = 'PUBLISHED' and o.state = 'ON' and o.ends_at > ?
                  and o.mode in ('PLACE', 'BOTH', 'ROUTE')
                order by o.starts_at, o.id""")
                .params(Rows.values(ActivityAccess.array(rules.units(locality)), now))
                .query(row -> {
                    Instant starts = Objects.requireNonNull(Rows.instant(row, "starts_at"));
                    boolean indoor = row.getBoolean("indoor");
                    Integer places = row.getObject("places", Integer.class);
                    List<SafetyRule> held = days.computeIfAbsent(
                            LocalDate.ofInstant(starts, Days.ZONE), day -> SafetyRules.on(day, all, levels));
                    SafetyRule strict = strictest(held, indoor);
                    Integer most = strict == null ? null : strict.most(indoor);
                    if (strict == null || most == null || fits(places, most)) return;
                    found.add(new Affected(
                            Rows.uuid(row, "activity_id"),
                            Rows.uuid(row, "id"),
                            Rows.uuid(row, "unit_id"),
                            row.getString("title"),
                            starts,
                            row.getString("place"),
                            indoor,
                            places,
                            most,
                            row.getString("link"),
                            strict.title()));
                });
        return found;
    }

    static @Nullable SafetyRule strictest(List<SafetyRule> held, boolean indoor) {
        SafetyRule strict = null;
        for (SafetyRule rule : held) {
            Integer most = rule.most(indoor);
            Integer before = strict == null ? null : strict.most(indoor);
            if (most != null && (before == null || most < before)) strict = rule;
        }
        return strict;
    }

    /// What the levels of the localities over the unit say about sittings of it, one sentence for each that they do not
    /// let
    /// happen as it is.
    List<Phrase> warnings(UUID unit, List<Occurrence> ahead) {
        List<Phrase> found = new ArrayList<>();
        Set<UUID> told = new HashSet<>();
        for (UUID locality : rules.committees(unit)) {
            List<Level> levels = rules.levels(locality);
            if (levels.isEmpty()) continue;
            List<SafetyRule> all = rules.rules(locality);
            for (Occurrence sitting : ahead) {
                if (!sitting.mode().meets() || sitting.state() == OccurrenceState.POSTPONED) continue;
                SafetyRule strict = strictest(SafetyRules.on(sitting.day(), all, levels), sitting.indoor());
                Integer most = strict == null ? null : strict.most(sitting.indoor());
                if (strict == null || most == null || fits(sitting.places(), most) || !told.add(sitting.id())) continue;
                String day = Days.day(sitting.day());
                found.add(
                        most == 0
                                ? Phrase.of(
                                        "{0}: {1}, không được tập trung. Hãy hoãn hoặc chuyển sang trực tuyến.",
                                        day, strict.title())
                                : Phrase.of(
                                        "{0}: {1}, nhiều nhất {2} người. Hãy giới hạn số chỗ.",
                                        day, strict.title(), most));
            }
        }
        return found;
    }

    private static boolean fits(@Nullable Integer places, int most) {
        return most > 0 && places != null && places <= most;
    }

    /// What is done with the chosen ones.
    enum Act {
        LIMIT,
        POSTPONE,
        ONLINE
    }

    /// How many were done, and how many could not be (over by now, no link, nothing allowed).
    record Done(int done, int left) {}

    /// `links` holds what was typed for a sitting, by its id.
    Outcome<Done> act(Asker asker, Act act, Set<UUID> chosen, Map<UUID, String> links, String typedNote, Instant now) {
        if (!rules.decides(asker)) throw new NotFound();
        UUID locality = rules.locality(asker);
        String note = Typed.of("ghi", typedNote).words("ghi");
        if (note.length() > 4000) return Outcome.refusedAt("loi-nhan", "Dài quá {0} ký tự.", 4000);
        if (chosen.isEmpty()) return Outcome.refusedAt("buoi", "Hãy chọn ít nhất một buổi.");
        if (chosen.size() > MOST) return Outcome.refusedAt("buoi", "Mỗi lần nhiều nhất {0} buổi.", MOST);
        Map<UUID, Affected> known = new HashMap<>();
        affected(locality, now).forEach(each -> known.put(each.sitting(), each));
        Set<UUID> units = rules.units(locality);
        int done = 0;
        for (UUID id : chosen) {
            Affected one = known.get(id);
            if (one == null) continue;
            String why = note.isEmpty() ? one.level() : note;
            Outcome<UUID> outcome = transactions.run(() -> {
                ActivityRow row = access.row(one.activity(), " for update of a");
                if (!units.contains(row.unit())) throw new NotFound();
                return switch (act) {
                    case LIMIT ->
                        one.most() == 0
                                ? Outcome.<UUID>refused("Không được tập trung: hãy hoãn hoặc chuyển sang trực tuyến.")
                                : sittings.limit(asker, row, id, one.most(), why, now);
                    case POSTPONE -> holding.postpone(asker, row, id, why, now);
                    case ONLINE ->
                        sittings.online(
                                asker,
                                row,
                                id,
                                links.getOrDefault(id, "").isBlank() ? one.link() : links.getOrDefault(id, ""),
                                why,
                                now);
                };
            });
            if (outcome instanceof Outcome.Done<UUID>) done++;
        }
        return Outcome.done(new Done(done, chosen.size() - done));
    }
}
