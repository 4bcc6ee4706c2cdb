package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.NotFound;

/// Beginning a unit's plan: its tasks filled in from the plan above, its activities and estimate
/// perhaps from earlier ones.
@Component
public class UnitPlans {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Directory directory;
    private final ParentPlans parents;
    private final SheetRows rows;
    private final Earlier earlier;

    UnitPlans(
            JdbcClient sql,
            Transactions transactions,
            Directory directory,
            ParentPlans parents,
            SheetRows rows,
            Earlier earlier) {
        this.sql = sql;
        this.transactions = transactions;
        this.directory = directory;
        this.parents = parents;
        this.rows = rows;
        this.earlier = earlier;
    }

    /// The unit's plan made from the one above; the one that is there already when it was begun
    /// before. `from` are earlier plans whose activities and estimates it starts with.
    public Outcome<UUID> begin(Asker asker, UUID unit, UUID parent, List<UUID> from) {
        if (!asker.workUnits().contains(unit)) throw new NotFound();
        ParentPlan above = parents.received(parent, unit);
        Snapshot units = directory.snapshot(above.day());
        UnitOn own = units.unit(unit)
                .or(() -> directory.unit(unit, LocalDate.now(Days.ZONE)))
                .orElse(null);
        if (own == null) return Outcome.refused("Đơn vị của bạn không còn trong danh mục.");
        List<Earlier.Candidate> copies = earlier.chosen(asker, unit, parent, from);
        return transactions.run(() -> {
            UUID known = current(unit, parent);
            if (known != null) return Outcome.done(known);
            UUID id = UUID.randomUUID();
            try {
                sql.sql("""
                        insert into unit_plan (id, parent_id, unit_id, title, theme, first_day, last_day, created_by, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(Rows.values(
                                id,
                                parent,
                                unit,
                                title(own, above),
                                above.themes().size() == 1 ? above.themes().getFirst() : "",
                                above.week().first(),
                                above.week().last(),
                                asker.person(),
                                asker.person()))
                        .update();
            } catch (DuplicateKeyException meanwhile) {
                return Outcome.refused("Người khác trong đơn vị vừa lập kế hoạch này; hãy mở lại trang.");
            }
            prefill(id, own, above, units);
            for (Earlier.Candidate copy : copies)
                sql.sql("insert into unit_plan_copy (unit_plan_id, from_id) values (?, ?)")
                        .params(Rows.values(id, copy.id()))
                        .update();
            Earlier.Merged merged = earlier.merged(copies, above);
            rows.insert(id, Part.ACTIVITY, merged.activities(), Map.of());
            rows.insert(id, Part.LINE, merged.lines(), Map.of());
            return Outcome.done(id);
        });
    }

    /// An issued plan of the unit that was made elsewhere (uploaded or written) is its plan under
    /// this one: the level above sees it as issued, with the theme and days that it says.
    public Outcome<UUID> bind(Asker asker, UUID unit, UUID parent, UUID own) {
        if (!asker.workUnits().contains(unit)) throw new NotFound();
        ParentPlan above = parents.received(parent, unit);
        return transactions.run(() -> {
            if (earlier.issued(unit, parent).stream()
                    .noneMatch(plan -> plan.id().equals(own)))
                return Outcome.refusedAt("ke-hoach", "Hãy chọn một kế hoạch đã ban hành của đơn vị.");
            UUID known = current(unit, parent);
            if (known != null) return Outcome.refused("Đơn vị đã lập kế hoạch này rồi.");
            ParentPlan said = parents.of(own);
            UUID id = UUID.randomUUID();
            sql.sql("""
                    insert into unit_plan (id, parent_id, unit_id, title, theme, first_day, last_day, plan_id, created_by, changed_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Rows.values(
                            id,
                            above.id(),
                            unit,
                            said.title().length() > 500 ? said.title().substring(0, 500) : said.title(),
                            said.themes().isEmpty() || said.themes().getFirst().length() > 500
                                    ? ""
                                    : said.themes().getFirst(),
                            said.week().first(),
                            said.week().last(),
                            own,
                            asker.person(),
                            asker.person()))
                    .update();
            return Outcome.done(id);
        });
    }

    /// The plan in hand for this unit and plan above; one that was recalled makes way for another.
    @org.jspecify.annotations.Nullable
    UUID current(UUID unit, UUID parent) {
        UnitPlanRow row = sql.sql(
                        UnitPlanRow.SELECT + " where u.unit_id = ? and u.parent_id = ? and u.dropped_at is null")
                .params(Rows.values(unit, parent))
                .query((r, n) -> UnitPlanRow.of(r))
                .optional()
                .orElse(null);
        if (row == null) return null;
        if (row.state() != UnitPlanState.RECALLED) return row.id();
        sql.sql("update unit_plan set dropped_at = now() where id = ?")
                .param(row.id())
                .update();
        return null;
    }

    private void prefill(UUID id, UnitOn own, ParentPlan above, Snapshot units) {
        Map<UUID, String> names = new HashMap<>(Map.of(own.id(), own.name()));
        units.below(own.id()).forEach(unit -> names.put(unit.id(), unit.name()));
        List<Row> tasks = new ArrayList<>();
        Map<Row, UUID> source = new java.util.IdentityHashMap<>();
        for (ParentPlans.Falling task : parents.falling(above.id(), names.keySet())) {
            Row row = Row.empty(Part.TASK)
                    .with("text", Values.clean(Part.TASK.columns().get(1), task.text()))
                    .with("assignee", ParentPlans.assignee(task, own.id(), names))
                    .with("due", Days.day(task.due()));
            tasks.add(row);
            source.put(row, task.task());
        }
        rows.insert(id, Part.TASK, tasks, source);
    }

    /// “Tổ chức Tuần lễ … trên địa bàn phường Trảng Dài”, “… tại Trường Tiểu học Quang Vinh”.
    private static String title(UnitOn unit, ParentPlan above) {
        String area = unit.name().replaceFirst("^(UBND|Ủy ban nhân dân) ", "");
        return "Tổ chức " + above.weekName() + (unit.kind().committee() ? " trên địa bàn " : " tại ") + area;
    }
}
