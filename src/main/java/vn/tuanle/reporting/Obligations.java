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

    /// What the version would do to the reports that are there.
    Redistribution redistribution(FormRow form, FormVersion version) {
        List<Redistribution.Known> known = sql.sql(ReportRow.SELECT + " where r.form_id = ? order by v.sort_key, r.id")
                .param(form.id())
                .query((row, n) -> {
                    ReportRow report = ReportRow.of(row);
                    return new Redistribution.Known(
                            report.id(),
                            report.unit(),
                            report.unitName(),
                            report.parent(),
                            report.state(),
                            report.firstSignedAt() != null,
                            report.acceptedTurn() != null);
                })
                .list();
        return Redistribution.of(known, of(form, version));
    }

    /// Gives each unit its row; one that has it keeps it, and moves to the version while it is not submitted; one
    /// that need not report any more is released, with all that it typed.
    Redistribution give(FormRow form, FormVersion version, UUID by) {
        Redistribution plan = redistribution(form, version);
        Instant opens = version.opensOn().atStartOfDay(Days.ZONE).toInstant();
        List<Object[]> added = new ArrayList<>();
        for (Obliged one : plan.added()) {
            Audience how = one.audience();
            UUID receiver = one.receiver();
            added.add(Rows.values(
                            plan.reports().get(one.unit()),
                            form.id(),
                            version.version(),
                            one.unit(),
                            receiver == null ? null : plan.reports().get(receiver),
                            duty(how),
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
        states(plan, by);
        List<Object[]> moved = new ArrayList<>();
        plan.continuing().forEach((report, one) -> {
            Audience how = one.audience();
            moved.add(Rows.values(
                            version.version(),
                            duty(how),
                            opens,
                            how.due().day(),
                            how.due().hour(),
                            how.due().boundary(),
                            how.due().end(),
                            how.locksAt(),
                            report)
                    .toArray());
        });
        if (!moved.isEmpty()) batch.batchUpdate("""
                    update report set form_version = ?, duty = ?, opens_at = ?, due_day = ?, due_hour = ?, boundary = ?,
                      due_at = case when extended_to is null then ? else due_at end, locks_at = greatest(locks_at, ?)
                    where id = ? and state in ('OPEN', 'RETURNED')""", moved);
        return plan;
    }

    private static Duty duty(Audience how) {
        return how.duty() == Duty.INVITED ? Duty.INVITED : Duty.MUST;
    }

    /// Who is released, called back, or goes to another, each with its act.
    private void states(Redistribution plan, UUID by) {
        acts(ActKind.RELEASED, plan.released(), by, Map.of());
        each("update report set state = 'RELEASED' where id = ?", plan.released());
        acts(ActKind.OBLIGED, plan.back(), by, Map.of());
        each("update report set state = 'OPEN' where id = ?", plan.back());
        Map<UUID, String> to = new HashMap<>();
        plan.moved().forEach(move -> to.put(move.report().report(), move.to()));
        acts(
                ActKind.MOVED,
                plan.moved().stream().map(Redistribution.Move::report).toList(),
                by,
                to);
        if (!plan.moved().isEmpty())
            batch.batchUpdate(
                    """
                    update report set parent_id = ?, state = case when accepted_turn is null then state
                        when state = 'ACCEPTED' then 'SIGNED' else state end, accepted_turn = null
                    where id = ?""",
                    plan.moved().stream()
                            .map(move ->
                                    new Object[] {move.parent(), move.report().report()})
                            .toList());
    }

    private void each(String update, List<Redistribution.Known> reports) {
        if (!reports.isEmpty())
            batch.batchUpdate(
                    update,
                    reports.stream().map(one -> new Object[] {one.report()}).toList());
    }

    private void acts(ActKind kind, List<Redistribution.Known> reports, UUID by, Map<UUID, String> notes) {
        Instant now = Now.instant();
        if (!reports.isEmpty())
            batch.batchUpdate(
                    """
                    insert into report_act (id, report_id, ordinal, kind, turn, note, done_by, done_at)
                    select ?, r.id, (select coalesce(max(ordinal), 0) + 1 from report_act where report_id = r.id), ?, r.turn, ?, ?, ?
                    from report r where r.id = ?""",
                    reports.stream()
                            .map(one -> Rows.values(
                                            UUID.randomUUID(),
                                            kind,
                                            notes.getOrDefault(one.report(), ""),
                                            by,
                                            now,
                                            one.report())
                                    .toArray())
                            .toList());
    }
}
