package vn.tuanle.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.PlanItem.State;
import vn.tuanle.plan.ReviewField.Choice;
import vn.tuanle.plan.ReviewItemPage.Difference;
import vn.tuanle.plan.ReviewItemPage.Meanwhile;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads the page of one item, with what somebody else did to it when two were at it.
@Component
class ReviewItemPages {
    private static final int NEAREST = 60;
    private final JdbcClient sql;
    private final ReviewSources sources;

    ReviewItemPages(JdbcClient sql, ReviewSources sources) {
        this.sql = sql;
        this.sources = sources;
    }

    ReviewItemPage item(Asker asker, UUID plan, UUID id) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        PlanItem item = known(loaded, id);
        return page(loaded, item, ItemForm.of(item), null, item.text());
    }

    /// The page again with what was typed and why it was not saved.
    ReviewItemPage again(Asker asker, UUID plan, UUID id, ItemForm form) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        PlanItem item = known(loaded, id);
        Meanwhile meanwhile = form.errors().on(ReviewDesk.STALE) == null ? null : meanwhile(item, form);
        return page(loaded, item, form, meanwhile, item.text());
    }

    /// The page again after an act without fields was refused; `split` is the typed text, if any.
    ReviewItemPage again(Asker asker, UUID plan, UUID id, Errors errors, @Nullable String split) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        PlanItem item = known(loaded, id);
        ItemForm form = ItemForm.of(item);
        form.errors().byField().putAll(errors.byField());
        Meanwhile meanwhile = errors.on(ReviewDesk.STALE) == null ? null : meanwhile(item, form);
        return page(loaded, item, form, meanwhile, split == null ? item.text() : split);
    }

    /// An empty form, or the form of an addition that was not good.
    ReviewItemPage added(Asker asker, UUID plan, ItemForm form, @Nullable UUID after) {
        ReviewSources.Loaded loaded = sources.load(asker, plan);
        PlanItem before = after == null ? null : loaded.item(after);
        List<ReviewField> fields = new ArrayList<>(
                ReviewField.of(form, "m", tasks(loaded, before == null ? Integer.MAX_VALUE : before.ordinal())));
        if (form.kind() == ItemKind.TASK) fields.add(ReviewField.one(form, ItemField.PARTIES, "m", List.of()));
        List<SourceView.Place> places = before == null ? List.of() : List.of(loaded.placeOf(before));
        return new ReviewItemPage(
                loaded.plan(),
                ReviewDesk.closed(loaded.plan()),
                null,
                form.kind(),
                form.header(),
                before == null ? null : before.id(),
                fields,
                form.errors(),
                null,
                "",
                null,
                List.of(),
                before == null && loaded.sourceLength() < 100_000
                        ? SourceView.whole(loaded.blocks(), places)
                        : SourceView.around(loaded.blocks(), places, 3));
    }

    private static PlanItem known(ReviewSources.Loaded loaded, UUID id) {
        PlanItem item = loaded.item(id);
        if (item == null) throw new NotFound();
        return item;
    }

    private ReviewItemPage page(
            ReviewSources.Loaded loaded, PlanItem item, ItemForm form, @Nullable Meanwhile meanwhile, String split) {
        List<PlanItem> deadlines = loaded.items().stream()
                .filter(i -> item.id().equals(i.parent()) && i.state() != State.DROPPED)
                .toList();
        List<SourceView.Place> places = new ArrayList<>(List.of(loaded.placeOf(item)));
        deadlines.forEach(deadline -> places.add(loaded.placeOf(deadline)));
        return new ReviewItemPage(
                loaded.plan(),
                ReviewDesk.closed(loaded.plan()),
                loaded.card(item),
                item.kind(),
                item.field(),
                null,
                ReviewField.of(form, "m", tasks(loaded, item.ordinal())),
                form.errors(),
                meanwhile,
                split,
                next(loaded, item),
                deadlines,
                SourceView.around(loaded.blocks(), places, 3));
    }

    private static @Nullable PlanItem next(ReviewSources.Loaded loaded, PlanItem item) {
        if (item.kind() == ItemKind.HEADER || item.state() == State.DROPPED) return null;
        return loaded.items().stream()
                .filter(i -> i.kind() == item.kind() && i.state() != State.DROPPED)
                .filter(i -> i.ordinal() > item.ordinal())
                .findFirst()
                .orElse(null);
    }

    // The tasks that stand nearest: in a long plan the whole list would be useless and slow.
    private static List<Choice> tasks(ReviewSources.Loaded loaded, int near) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", "Không thuộc nhiệm vụ nào")));
        loaded.items().stream()
                .filter(i -> i.kind() == ItemKind.TASK && i.state() != State.DROPPED)
                .sorted(Comparator.comparingLong(i -> Math.abs((long) i.ordinal() - near)))
                .limit(NEAREST)
                .sorted(Comparator.comparingInt(PlanItem::ordinal))
                .forEach(i ->
                        choices.add(new Choice(i.id().toString(), (i.clause() + " " + Readiness.brief(i)).strip())));
        return choices;
    }

    private Meanwhile meanwhile(PlanItem now, ItemForm typed) {
        ItemForm held = ItemForm.of(now);
        List<Difference> differences = new ArrayList<>();
        for (ItemField field : ItemField.of(now.kind(), now.field())) {
            String theirs = held.value(field.key());
            String yours = typed.value(field.key());
            if (!theirs.equals(yours) && field != ItemField.PARENT)
                differences.add(new Difference(field.title(now.kind(), now.field()), theirs, yours));
        }
        record Change(String by, @Nullable Instant at) {}
        Change change = sql.sql("""
                select coalesce(p.name, '') by_name, i.changed_at from plan_item i
                left join person p on p.id = i.changed_by where i.id = ?""")
                .param(now.id())
                .query((row, n) -> new Change(row.getString("by_name"), Rows.instant(row, "changed_at")))
                .single();
        return new Meanwhile(change.by(), change.at(), differences);
    }
}
