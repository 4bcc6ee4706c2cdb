package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.plan.ComposedPlans;
import vn.tuanle.ui.Errors;

/// Reads for the pages of a unit's plan: beginning it, making it, reading and deciding it.
@Component
class UnitPlanPages {
    private final JdbcClient sql;
    private final UnitPlanAccess access;
    private final ParentPlans parents;
    private final SheetRows rows;
    private final Earlier earlier;
    private final Directory directory;
    private final Composing composing;
    private final PlanRemarks remarks;

    UnitPlanPages(
            JdbcClient sql,
            UnitPlanAccess access,
            ParentPlans parents,
            SheetRows rows,
            Earlier earlier,
            Directory directory,
            Composing composing,
            PlanRemarks remarks) {
        this.sql = sql;
        this.access = access;
        this.parents = parents;
        this.rows = rows;
        this.earlier = earlier;
        this.directory = directory;
        this.composing = composing;
        this.remarks = remarks;
    }

    StartPage start(Asker asker, UUID unit, UUID parent, Errors errors) {
        ParentPlan above = parents.received(parent, unit);
        Snapshot units = directory.snapshot(above.day());
        Set<UUID> all = new LinkedHashSet<>(Set.of(unit));
        units.below(unit).forEach(one -> all.add(one.id()));
        List<ParentPlans.Falling> tasks = parents.falling(parent, all);
        int own =
                (int) tasks.stream().filter(task -> task.units().contains(unit)).count();
        return new StartPage(
                name(unit, above.day()),
                above,
                own,
                tasks.size() - own,
                earlier.candidates(asker, unit, parent).stream()
                        .map(one -> new StartPage.Choice(
                                one.id(),
                                one.unitName(),
                                one.own(),
                                one.year(),
                                one.title(),
                                one.code(),
                                one.activities(),
                                one.lines()))
                        .toList(),
                earlier.issued(unit, parent).stream()
                        .map(one -> new StartPage.Made(one.id(), one.code(), one.title()))
                        .toList(),
                errors);
    }

    /// The page as stored.
    SheetPage sheet(Asker asker, UUID id, String addTo, Errors errors) {
        Sheet stored = rows.of(id);
        return sheet(asker, id, stored, stored.head().get("theme"), "", addTo, errors);
    }

    /// The page with what was typed.
    SheetPage sheet(
            Asker asker, UUID id, Sheet sheet, String chosenTheme, String ownTheme, String addTo, Errors errors) {
        UnitPlanRow plan = access.owned(asker, id);
        ParentPlan above = parents.of(plan.parent());
        Snapshot units = directory.snapshot(above.day());
        List<String> bodies = new ArrayList<>(List.of(name(plan.unit(), above.day())));
        units.below(plan.unit()).stream().map(UnitOn::name).limit(200).forEach(bodies::add);
        boolean suggested = above.themes().contains(chosenTheme);
        return new SheetPage(
                id,
                bodies.getFirst(),
                above,
                plan.state(),
                sheet,
                suggested ? chosenTheme : chosenTheme.isEmpty() && ownTheme.isEmpty() ? "" : SheetForm.OWN,
                suggested || !ownTheme.isEmpty() || chosenTheme.equals(SheetForm.OWN) ? ownTheme : chosenTheme,
                bodies,
                warnings(sheet, above.week()),
                remarks.last(id, plan.state()),
                addTo.equals(Part.LINE.key()) ? 5 : 3,
                addTo,
                errors);
    }

    UnitPlanPage page(Asker asker, UUID id, UnitPlanPage.Decision typed, Errors errors) {
        UnitPlanRow plan = access.seen(asker, id);
        ParentPlan above = parents.of(plan.parent());
        boolean owned = plan.ownedBy(asker);
        Sheet sheet = rows.of(id);
        record Done(
                int ordinal, UnitPlanPage.Act act, @Nullable String snapshot) {}
        List<Done> acts = !owned
                ? List.of()
                : sql.sql("""
                        select a.ordinal, a.kind, a.done_at, p.name, a.note, a.snapshot::text snapshot,
                          (select count(*) from unit_plan_remark r where r.act_id = a.id) remarks
                        from unit_plan_act a join person p on p.id = a.done_by
                        where a.unit_plan_id = ? order by a.ordinal""")
                        .param(id)
                        .query((row, n) -> new Done(
                                row.getInt("ordinal"),
                                new UnitPlanPage.Act(
                                        ActKind.valueOf(row.getString("kind")),
                                        Objects.requireNonNull(Rows.instant(row, "done_at")),
                                        row.getString("name"),
                                        row.getString("note"),
                                        row.getInt("remarks")),
                                row.getString("snapshot")))
                        .list();
        List<Sheet> submitted = acts.stream()
                .filter(done -> done.snapshot() != null)
                .map(done -> Snapshots.of(Objects.requireNonNull(done.snapshot())))
                .toList();
        // while it is being worked on, against what was last submitted; else against the one before that
        int against = submitted.size() - (plan.state().open() ? 1 : 2);
        return new UnitPlanPage(
                id,
                name(plan.unit(), above.day()),
                above,
                plan.state(),
                sheet,
                plan.code(),
                plan.day(),
                owned || delivered(asker, plan) ? plan.plan() : null,
                plan.editableBy(asker),
                owned && plan.state() == UnitPlanState.SUBMITTED,
                plan.decidedBy(asker) && plan.state() == UnitPlanState.SUBMITTED,
                owned && plan.state() == UnitPlanState.APPROVED,
                acts.isEmpty() ? 0 : acts.getLast().ordinal(),
                against < 0 ? Changes.NONE : Changes.between(submitted.get(against), sheet),
                owned ? remarks.last(id, plan.state()) : PlanRemarks.Returned.NOTHING,
                acts.stream().map(Done::act).toList(),
                typed,
                errors);
    }

    TextPage text(Asker asker, UUID id) {
        UnitPlanRow plan = access.owned(asker, id);
        Sheet sheet = rows.of(id);
        String text = composing.text(plan, sheet, "");
        return new TextPage(
                id,
                name(plan.unit(), parents.of(plan.parent()).day()),
                sheet.head().get("title"),
                ComposedPlans.shown(text));
    }

    private boolean delivered(Asker asker, UnitPlanRow plan) {
        if (plan.plan() == null) return false;
        return sql.sql("""
                select exists (select 1 from plan p join delivery d on d.document_id = p.document_id
                               where p.id = ? and d.unit_id = any(cast(? as uuid[])))""")
                .params(Rows.values(
                        plan.plan(),
                        asker.workUnits().stream().map(UUID::toString).toArray(String[]::new)))
                .query(Boolean.class)
                .single();
    }

    static Map<String, Phrase> warnings(Sheet sheet, Week week) {
        Map<String, Phrase> warnings = new HashMap<>();
        warn(warnings, sheet, Part.HEAD, List.of("first_day", "last_day"), week);
        warn(warnings, sheet, Part.ACTIVITY, List.of("day", "last_day"), week);
        return warnings;
    }

    private static void warn(Map<String, Phrase> warnings, Sheet sheet, Part part, List<String> columns, Week week) {
        for (int i = 0; i < sheet.of(part).size(); i++)
            for (String column : columns) {
                LocalDate day = Days.typed(sheet.of(part).get(i).get(column));
                Phrase warning = day == null ? null : week.warning(day);
                if (warning != null) warnings.put(SheetCheck.id(part, i, column), warning);
            }
    }

    private String name(UUID unit, LocalDate on) {
        return directory.names(List.of(unit), on).getOrDefault(unit, "");
    }
}
