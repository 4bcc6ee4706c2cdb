package vn.tuanle.plan;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.Snapshot;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.plan.PlanItem.Details;
import vn.tuanle.plan.PlanItem.State;
import vn.tuanle.reading.Span;
import vn.tuanle.ui.NotFound;

/// Writes about one item of a draft: confirmed, corrected, dropped, restored, placed, added. Each
/// answers with the item as it was before.
@Component
public class ItemEdits {
    private final JdbcClient sql;
    private final ReviewDesk desk;
    private final PlanRows rows;
    private final PartyEdits parties;
    private final Directory directory;
    private final Rematching rematching;
    private final Differences differences;

    ItemEdits(
            JdbcClient sql,
            ReviewDesk desk,
            PlanRows rows,
            PartyEdits parties,
            Directory directory,
            Rematching rematching,
            Differences differences) {
        this.sql = sql;
        this.desk = desk;
        this.rows = rows;
        this.parties = parties;
        this.directory = directory;
        this.rematching = rematching;
        this.differences = differences;
    }

    Outcome<PlanItem> correct(Asker asker, UUID plan, UUID id, int version, ItemForm.Values values) {
        return edit(asker, plan, row -> {
            PlanItem item = known(plan, id);
            UUID parent = item.kind() == ItemKind.DEADLINE ? task(plan, values.parent()) : item.parent();
            PlanItem corrected = item.worded(values.clause(), values.text())
                    .with(values.details())
                    .under(parent)
                    .with(State.CONFIRMED)
                    .seenAt(version);
            if (!rows.update(plan, corrected, asker.person())) return ReviewDesk.stale();
            if (!corrected.saysTheSame(item)) differences.note(id, Difference.How.CORRECTED, asker);
            follow(asker, row, corrected, item.text().equals(corrected.text()));
            return Outcome.done(item);
        });
    }

    /// A person says that the item is right as it stands.
    public Outcome<PlanItem> confirm(Asker asker, UUID plan, UUID id, int version) {
        return edit(asker, plan, row -> {
            PlanItem item = known(plan, id);
            ItemForm form = ItemForm.of(item);
            form.typed().put("accept", "on");
            if (form.check() == null) return Outcome.refused("Mục này còn ô trống hoặc sai; hãy điền rồi lưu.");
            return put(asker, plan, item, State.CONFIRMED, version);
        });
    }

    Outcome<PlanItem> drop(Asker asker, UUID plan, UUID id, int version) {
        return edit(asker, plan, row -> put(asker, plan, known(plan, id), State.DROPPED, version));
    }

    Outcome<PlanItem> restore(Asker asker, UUID plan, UUID id, int version) {
        return edit(asker, plan, row -> put(asker, plan, known(plan, id), State.FOUND, version));
    }

    /// An item of one kind is really one of another; it keeps its words and place, and stays to be
    /// looked at.
    Outcome<PlanItem> place(Asker asker, UUID plan, UUID id, int version, ItemKind kind) {
        return edit(asker, plan, row -> {
            PlanItem item = known(plan, id);
            if (item.kind() == ItemKind.HEADER || kind == ItemKind.HEADER)
                return Outcome.refused("Phần đầu văn bản chỉ sửa hoặc bỏ.");
            int placed = sql.sql("""
                    update plan_item set kind = ?, parent_id = null, state = 'FOUND', doubt = ?::jsonb,
                      boundary = case when ? = 'DEADLINE' then coalesce(boundary, 'AT_LATEST') end,
                      purpose = case when ? = 'DEADLINE' then coalesce(purpose, 'OTHER') end,
                      version = version + 1, changed_by = ?, changed_at = now()
                    where plan_id = ? and id = ? and version = ?""")
                    .params(Rows.values(
                            kind,
                            PlanRows.json(Phrase.of("Vừa được xếp vào đây; hãy điền nốt các ô.")),
                            kind,
                            kind,
                            asker.person(),
                            plan,
                            id,
                            version))
                    .update();
            return placed == 1 ? Outcome.done(item) : ReviewDesk.stale();
        });
    }

    /// An item that nobody read anywhere, behind another one or at the end; for a task with the
    /// names
    /// of who is to do it.
    Outcome<UUID> add(
            Asker asker, UUID plan, ItemForm form, ItemForm.Values values, @Nullable UUID after, List<String> names) {
        return edit(asker, plan, row -> {
            if (form.kind() == ItemKind.HEADER && taken(plan, form.header()))
                return Outcome.refused("Phần này đã có; hãy sửa mục đã có.");
            PlanItem before = after == null ? null : rows.find(plan, after);
            int ordinal = before == null ? last(plan) + 1 : before.ordinal() + 1;
            if (before != null) shift(plan, before.ordinal(), 1);
            UUID id = UUID.randomUUID();
            UUID parent = switch (form.kind()) {
                case DEADLINE -> task(plan, values.parent());
                case THEME -> campaign(plan);
                default -> null;
            };
            PlanItem added = new PlanItem(
                    id,
                    form.kind(),
                    form.header(),
                    ordinal,
                    parent,
                    values.clause(),
                    values.text(),
                    Span.NONE,
                    null,
                    State.CONFIRMED,
                    true,
                    1,
                    values.details());
            rows.insert(plan, List.of(added));
            desk.touched(id, asker);
            for (String name : names) parties.name(asker, row, id, name, Intake.Part.ASSIGNEE);
            follow(asker, row, added, false);
            return Outcome.done(id);
        });
    }

    private <T> Outcome<T> edit(Asker asker, UUID plan, Function<PlanRow, Outcome<T>> work) {
        return desk.edit(asker, plan, row -> rematching.around(row, () -> work.apply(row)));
    }

    void shift(UUID plan, int behind, int by) {
        sql.sql("update plan_item set ordinal = ordinal + ? where plan_id = ? and ordinal > ?")
                .params(Rows.values(by, plan, behind))
                .update();
    }

    /// @throws NotFound when the plan has no such item
    PlanItem known(UUID plan, UUID id) {
        PlanItem item = rows.find(plan, id);
        if (item == null) throw new NotFound();
        return item;
    }

    private Outcome<PlanItem> put(Asker asker, UUID plan, PlanItem item, State state, int version) {
        PlanItem changed = item.with(state).seenAt(version);
        return rows.update(plan, changed, asker.person()) ? Outcome.done(item) : ReviewDesk.stale();
    }

    // The plan's own row repeats its title, year and issuing unit, by which it is listed and found.
    private void follow(Asker asker, PlanRow plan, PlanItem item, boolean confirmed) {
        Details d = item.details();
        if (item.kind() == ItemKind.CAMPAIGN && d.day() != null)
            sql.sql("update plan set year = ? where id = ?")
                    .params(Rows.values(d.day().getYear(), plan.id()))
                    .update();
        if (item.kind() != ItemKind.HEADER) return;
        switch (Objects.requireNonNullElse(item.field(), "")) {
            case "title" ->
                sql.sql("update plan set title = ? where id = ?")
                        .params(Rows.values(item.text(), plan.id()))
                        .update();
            case "issuer" -> issuedBy(asker, plan, item.text(), confirmed);
            default -> {}
        }
    }

    // Only who drafts it may hand it to another issuing unit: others would shut themselves out. Confirming
    // the name in a letterhead of another place leaves the plan with its drafter.
    private void issuedBy(Asker asker, PlanRow plan, String name, boolean confirmed) {
        if (!asker.has(plan.draftingUnit(), Role.HEAD, Role.OFFICER, Role.CLERK)) return;
        List<PlanItem> items = rows.of(plan.id());
        Snapshot units = directory.snapshot(PlanDay.of(items));
        List<UnitOn> meant = units.match(name, plan.issuingUnit()).units();
        if (meant.size() == 1 && !(confirmed && IssuingUnit.elsewhere(units, meant.getFirst(), items)))
            sql.sql("update plan set issuing_unit = ? where id = ?")
                    .params(Rows.values(meant.getFirst().id(), plan.id()))
                    .update();
    }

    private @Nullable UUID task(UUID plan, @Nullable UUID wanted) {
        PlanItem task = wanted == null ? null : rows.find(plan, wanted);
        return task != null && task.kind() == ItemKind.TASK ? task.id() : null;
    }

    private @Nullable UUID campaign(UUID plan) {
        return sql.sql("""
                select id from plan_item where plan_id = ? and kind = 'CAMPAIGN' and state <> 'DROPPED'
                order by ordinal limit 1""").param(plan).query(UUID.class).optional().orElse(null);
    }

    private boolean taken(UUID plan, @Nullable String header) {
        return sql.sql("""
                select exists (select 1 from plan_item
                  where plan_id = ? and kind = 'HEADER' and field = ? and state <> 'DROPPED')""")
                .params(Rows.values(plan, header))
                .query(Boolean.class)
                .single();
    }

    private int last(UUID plan) {
        return sql.sql("select coalesce(max(ordinal), 0) from plan_item where plan_id = ?")
                .param(plan)
                .query(Integer.class)
                .single();
    }
}
