package vn.tuanle.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.plan.PlanItem.State;
import vn.tuanle.reading.Span;

/// One item becomes several, or two become one; whoever is named for it stays named for all.
@Component
class ItemCuts {
    private static final int MOST = 50;

    /// Kinds that are nothing but words, so that a part of one needs no second look.
    private static final Set<ItemKind> ONLY_WORDS =
            EnumSet.of(ItemKind.TASK, ItemKind.THEME, ItemKind.ACTIVITY, ItemKind.SECTION, ItemKind.UNPLACED);

    private final JdbcClient sql;
    private final ReviewDesk desk;
    private final PlanRows rows;
    private final ItemEdits edits;
    private final Differences differences;

    ItemCuts(JdbcClient sql, ReviewDesk desk, PlanRows rows, ItemEdits edits, Differences differences) {
        this.sql = sql;
        this.desk = desk;
        this.rows = rows;
        this.edits = edits;
        this.differences = differences;
    }

    /// The parts of a text divided by an empty line or a line of dashes.
    static List<String> parts(String typed) {
        return Arrays.stream(typed.replace("\r\n", "\n").split("(?m)^[ \\t]*(?:-{3,})?[ \\t]*$"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The first part stays the item, the others come behind it; deadlines go with the part that
    /// holds most of their words, and are doubtful where two hold as much.
    Outcome<PlanItem> split(Asker asker, UUID plan, UUID id, int version, String typed) {
        List<String> parts = parts(ItemForm.typed(ItemKind.TASK, null, java.util.Map.of("text", typed))
                .value("text"));
        if (parts.size() < 2)
            return Outcome.refusedAt("split", "Hãy để một dòng trống, hoặc một dòng ---, ở chỗ muốn tách.");
        if (parts.size() > MOST) return Outcome.refusedAt("split", "Tách được nhiều nhất {0} phần một lần.", MOST);
        return desk.edit(asker, plan, row -> {
            PlanItem item = edits.known(plan, id);
            if (item.kind() == ItemKind.HEADER) return Outcome.refused("Phần đầu văn bản không tách được.");
            String body = body(plan);
            Span first = within(body, item.span(), parts.getFirst());
            PlanItem kept = item.cut(parts.getFirst(), first).seenAt(version);
            if (!rows.update(plan, kept, asker.person())) return ReviewDesk.stale();
            edits.shift(plan, item.ordinal(), parts.size() - 1);
            Phrase look = ONLY_WORDS.contains(item.kind())
                    ? item.doubt()
                    : Phrase.of("Mục này vừa được tách ra; hãy xem lại các ô.");
            List<PlanItem> rest = new ArrayList<>();
            for (int i = 1; i < parts.size(); i++)
                rest.add(item.as(UUID.randomUUID(), item.ordinal() + i)
                        .cut(parts.get(i), within(body, item.span(), parts.get(i)))
                        .doubted(look)
                        .with(State.FOUND));
            rows.insert(plan, rest);
            differences.note(id, Difference.How.SPLIT, asker);
            for (PlanItem part : rest) {
                differences.note(part.id(), Difference.How.SPLIT, asker);
                sql.sql("""
                        insert into plan_item_party (item_id, party_id, part, ordinal)
                        select ?, party_id, part, ordinal from plan_item_party where item_id = ?""").params(Rows.values(part.id(), id)).update();
            }
            if (item.kind() == ItemKind.TASK) deadlinesFollow(plan, kept, rest, asker.person());
            return Outcome.done(item);
        });
    }

    /// The next item of the same kind joins this one and is put aside, so that it can be restored.
    Outcome<PlanItem> merge(Asker asker, UUID plan, UUID id, int version, UUID nextId, int nextVersion) {
        return desk.edit(asker, plan, row -> {
            PlanItem item = edits.known(plan, id);
            PlanItem next = edits.known(plan, nextId);
            if (item.kind() != next.kind() || item.kind() == ItemKind.HEADER || id.equals(nextId))
                return Outcome.refused("Chỉ gộp được hai mục cùng loại.");
            Span both = new Span(
                    item.span().from(), Math.max(item.span().to(), next.span().to()));
            String text = item.text().strip() + "\n" + next.text().strip();
            if (!rows.update(plan, item.cut(text, both).seenAt(version), asker.person())
                    || !rows.update(plan, next.with(State.DROPPED).seenAt(nextVersion), asker.person()))
                return ReviewDesk.stale();
            differences.note(id, Difference.How.JOINED, asker);
            differences.note(nextId, Difference.How.JOINED, asker);
            sql.sql("""
                    insert into plan_item_party (item_id, party_id, part, ordinal)
                    select ?, party_id, part, ordinal from plan_item_party where item_id = ?
                    on conflict (item_id, party_id, part) do update set ordinal = plan_item_party.ordinal""").params(Rows.values(id, nextId)).update();
            sql.sql("update plan_item set parent_id = ? where plan_id = ? and parent_id = ?")
                    .params(Rows.values(id, plan, nextId))
                    .update();
            return Outcome.done(item);
        });
    }

    private void deadlinesFollow(UUID plan, PlanItem kept, List<PlanItem> rest, UUID by) {
        List<PlanItem> parts = new ArrayList<>(rest);
        parts.addFirst(kept);
        for (PlanItem deadline : rows.of(plan)) {
            if (deadline.kind() != ItemKind.DEADLINE || !kept.id().equals(deadline.parent())) continue;
            int most = parts.stream()
                    .mapToInt(part -> shared(part, deadline))
                    .max()
                    .orElse(0);
            List<PlanItem> holders = parts.stream()
                    .filter(part -> shared(part, deadline) == most)
                    .toList();
            sql.sql("update plan_item set parent_id = ? where id = ?")
                    .params(Rows.values(holders.getFirst().id(), deadline.id()))
                    .update();
            if (holders.size() > 1)
                sql.sql("""
                        update plan_item set doubt = ?::jsonb, state = 'FOUND', version = version + 1, changed_by = ?
                        where id = ? and state <> 'DROPPED'""")
                        .params(Rows.values(
                                PlanRows.json(
                                        Phrase.of("Nhiệm vụ có hạn này vừa được tách ra; hãy xem hạn thuộc phần nào.")),
                                by,
                                deadline.id()))
                        .update();
        }
    }

    /// How many words of a deadline, from its last one backwards, where its day stands, a part has in
    /// one piece.
    private static int shared(PlanItem part, PlanItem deadline) {
        String text = " " + words(part.text()) + " ";
        String[] words = words(deadline.text()).split(" ");
        int shared = 0;
        while (shared < words.length
                && text.contains(" "
                        + String.join(" ", Arrays.asList(words).subList(words.length - shared - 1, words.length))
                        + " ")) shared++;
        return shared;
    }

    private static String words(String text) {
        return Fold.fold(text).replaceAll("[^\\p{L}\\d/]+", " ").strip();
    }

    private String body(UUID plan) {
        return sql.sql("select body from plan where id = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    /// Where a part stands in the place of the whole; the whole place when its words were changed.
    private static Span within(String body, Span whole, String part) {
        int at = whole.isEmpty() ? -1 : body.indexOf(part, whole.from());
        return at >= 0 && at + part.length() <= whole.to() ? new Span(at, at + part.length()) : whole;
    }
}
