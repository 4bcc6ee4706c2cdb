package vn.tuanle.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;

/// Who has to report by a form, and the row that each of them gets when it is issued.
@Component
class Obligations {
    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final Directory directory;

    Obligations(JdbcClient sql, JdbcTemplate batch, Directory directory) {
        this.sql = sql;
        this.batch = batch;
        this.directory = directory;
    }

    /// The very units, those on top first: all below the body whose plan it is, those below the lead
    /// office, and those to which the plan was given otherwise, as they are on the form's first day.
    List<Obliged> of(FormRow form, FormVersion version) {
        Snapshot units = directory.snapshot(form.first());
        Map<UUID, UnitOn> candidates = new LinkedHashMap<>();
        units.below(form.issuer()).forEach(unit -> candidates.put(unit.id(), unit));
        units.below(form.lead()).forEach(unit -> candidates.put(unit.id(), unit));
        for (UUID given : given(form)) units.unit(given).ifPresent(unit -> candidates.put(given, unit));
        candidates.remove(form.lead());
        candidates.remove(form.issuer());
        Map<UUID, Audience> reporting = new LinkedHashMap<>();
        for (UnitOn unit : candidates.values()) {
            Audience audience = version.audience(unit.kind().name());
            if (audience != null && audience.duty() != Duty.NONE) reporting.put(unit.id(), audience);
        }
        Audience lead = version.audience(Audience.LEAD);
        if (lead == null) throw new IllegalStateException("a form without the lead office's own line: " + form.id());
        List<Obliged> all = new ArrayList<>();
        String leadName = directory.names(List.of(form.lead()), form.first()).getOrDefault(form.lead(), "");
        all.add(new Obliged(form.lead(), leadName, lead, null, "", 0));
        Map<UUID, Integer> depths = new HashMap<>(Map.of(form.lead(), 0));
        Map<UUID, String> names = new HashMap<>(Map.of(form.lead(), leadName));
        candidates.forEach((unit, on) -> names.put(unit, on.name()));
        reporting.forEach((unit, audience) -> {
            UUID receiver = receiver(unit, form.lead(), reporting, units);
            int depth = depth(unit, form.lead(), reporting, units, depths);
            all.add(new Obliged(
                    unit, names.getOrDefault(unit, ""), audience, receiver, names.getOrDefault(receiver, ""), depth));
        });
        all.sort(Comparator.comparingInt(Obliged::depth));
        return all;
    }

    private Set<UUID> given(FormRow form) {
        if (form.plan() == null) return Set.of();
        return new HashSet<>(sql.sql("""
                select unit_id from assignment where plan_id = ? and withdrawn_at is null
                union select v.unit_id from delivery v join plan p on p.document_id = v.document_id where p.id = ?""")
                .params(Rows.values(form.plan(), form.plan()))
                .query((row, n) -> Rows.uuid(row, "unit_id"))
                .list());
    }

    /// The nearest unit above that reports too; the lead office when there is none or it is asked
    /// for.
    private static UUID receiver(UUID unit, UUID lead, Map<UUID, Audience> reporting, Snapshot units) {
        Audience audience = reporting.get(unit);
        if (audience == null || audience.via() == Via.LEAD) return lead;
        for (UnitOn above : units.chain(unit))
            if (!above.id().equals(unit) && reporting.containsKey(above.id())) return above.id();
        return lead;
    }

    private static int depth(
            UUID unit, UUID lead, Map<UUID, Audience> reporting, Snapshot units, Map<UUID, Integer> known) {
        Integer depth = known.get(unit);
        if (depth != null) return depth;
        int found = depth(receiver(unit, lead, reporting, units), lead, reporting, units, known) + 1;
        known.put(unit, found);
        return found;
    }

    /// Gives each unit its row; one that has it keeps it, and moves to the version while it is not
    /// submitted.
    int give(FormRow form, FormVersion version) {
        Map<UUID, UUID> reports = new HashMap<>();
        sql.sql("select unit_id, id from report where form_id = ?")
                .param(form.id())
                .query(row -> {
                    reports.put(Rows.uuid(row, "unit_id"), Rows.uuid(row, "id"));
                });
        Set<UUID> known = Set.copyOf(reports.keySet());
        Instant opens = version.opensOn().atStartOfDay(Days.ZONE).toInstant();
        List<Object[]> added = new ArrayList<>();
        List<Object[]> moved = new ArrayList<>();
        for (Obliged one : of(form, version)) {
            UUID report = reports.computeIfAbsent(one.unit(), unit -> UUID.randomUUID());
            Audience how = one.audience();
            UUID parent = one.receiver() == null ? null : reports.get(one.receiver());
            if (known.contains(one.unit()))
                moved.add(Rows.values(
                                version.version(),
                                opens,
                                how.due().day(),
                                how.due().hour(),
                                how.due().boundary(),
                                how.due().end(),
                                how.locksAt(),
                                report)
                        .toArray());
            else
                added.add(Rows.values(
                                report,
                                form.id(),
                                version.version(),
                                one.unit(),
                                parent,
                                how.duty() == Duty.INVITED ? Duty.INVITED : Duty.MUST,
                                opens,
                                how.due().day(),
                                how.due().hour(),
                                how.due().boundary(),
                                how.due().end(),
                                how.locksAt())
                        .toArray());
        }
        if (!added.isEmpty()) batch.batchUpdate("""
                    insert into report (id, form_id, form_version, unit_id, parent_id, duty, state, opens_at, due_day, due_hour,
                                        boundary, due_at, locks_at)
                    values (?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?)""", added);
        if (!moved.isEmpty()) batch.batchUpdate("""
                    update report set form_version = ?, opens_at = ?, due_day = ?, due_hour = ?, boundary = ?,
                      due_at = case when extended_to is null then ? else due_at end, locks_at = greatest(locks_at, ?)
                    where id = ? and state in ('OPEN', 'RETURNED')""", moved);
        return added.size();
    }
}
