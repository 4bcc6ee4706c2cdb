package vn.tuanle.unitplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.Errors;

/// Saves a sheet over what others may have saved meanwhile, row by row: what the person did not
/// touch stays as the others left it, what only they touched is written, and a row that both
/// changed is shown to them instead of being overwritten.
@Component
public class SheetSaves {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final UnitPlanAccess access;
    private final ParentPlans parents;
    private final SheetRows rows;

    SheetSaves(JdbcClient sql, Transactions transactions, UnitPlanAccess access, ParentPlans parents, SheetRows rows) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.parents = parents;
        this.rows = rows;
    }

    /// What came of a save: sentences at their fields, none when all was kept; and the sheet to go
    /// on with.
    public record Saved(Errors errors, Sheet sheet) {
        public boolean done() {
            return !errors.any();
        }
    }

    /// What the plan says now, for somebody of its unit.
    public Sheet open(Asker asker, UUID id) {
        return rows.of(access.owned(asker, id).id());
    }

    /// Saves what was typed; `dropped` is a row to take out.
    public Saved save(Asker asker, UUID id, Sheet typed, @Nullable Row dropped) {
        Week week = parents.of(access.owned(asker, id).parent()).week();
        Errors errors = SheetCheck.wrong(typed, week);
        if (errors.any()) return new Saved(errors, typed);
        return transactions.run(() -> {
            UnitPlanRow plan = access.locked(asker, id);
            if (!plan.editableBy(asker))
                return new Saved(
                        errors.at("", "Kế hoạch đã trình nên không sửa được; hãy rút lại trước khi sửa."), typed);
            Sheet stored = rows.of(id);
            List<Change> changes = new ArrayList<>();
            Sheet back = typed;
            for (Part part : Part.values()) {
                Change change = Change.of(part, typed.of(part), stored.of(part), dropped, errors);
                changes.add(change);
                back = back.with(part, change.back());
            }
            if (errors.any()) return new Saved(errors, back);
            boolean any = false;
            for (Change change : changes) {
                rows.delete(change.part(), change.gone());
                rows.update(change.part(), change.changed());
                rows.insert(id, change.part(), change.added(), Map.of());
                any |= change.any();
            }
            if (any)
                sql.sql("update unit_plan set changed_by = ?, changed_at = now() where id = ?")
                        .params(Rows.values(asker.person(), id))
                        .update();
            return new Saved(errors, back);
        });
    }

    /// What a save does to one part; `back` is what the form shows again when it cannot be saved.
    record Change(Part part, List<String> gone, List<Row> changed, List<Row> added, List<Row> back) {
        boolean any() {
            return !gone.isEmpty() || !changed.isEmpty() || !added.isEmpty();
        }

        static Change of(Part part, List<Row> typed, List<Row> stored, @Nullable Row dropped, Errors errors) {
            Map<String, Row> now = new LinkedHashMap<>();
            stored.forEach(row -> now.put(row.key(), row));
            Change change =
                    new Change(part, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            if (dropped != null && dropped.part() == part) {
                Row there = now.get(dropped.key());
                if (there != null && there.digest().equals(dropped.seen())) change.gone.add(dropped.key());
                else if (there != null) change.conflict(dropped.seeing(there), there, errors);
            }
            for (Row row : typed) {
                Row there = now.get(row.key());
                Row settled = settled(row);
                if (row.key().isEmpty() || there == null && !row.digest().equals(row.seen())) {
                    // new, or changed here while somebody took it out: what was typed is kept
                    if (!row.blank()) change.added.add(settled);
                    change.back.add(row);
                } else if (there == null) {
                    // somebody took it out and it was not touched here
                } else if (row.digest().equals(row.seen()) || settled.digest().equals(there.digest())) {
                    change.back.add(there);
                } else if (!there.digest().equals(row.seen())) {
                    change.conflict(row.seeing(there), there, errors);
                } else if (row.blank() && part != Part.HEAD) {
                    change.gone.add(row.key());
                } else {
                    change.changed.add(settled);
                    change.back.add(row);
                }
            }
            return change;
        }

        private void conflict(Row mine, Row theirs, Errors errors) {
            errors.byField()
                    .put(
                            SheetCheck.id(
                                    part,
                                    back.size(),
                                    part.columns()
                                            .get(part == Part.TASK ? 1 : 0)
                                            .name()),
                            Phrase.of(
                                    "Người khác vừa lưu dòng này là “{0}”. Bản bạn gõ vẫn ở đây; lưu lần nữa thì bản của bạn thay bản đó.",
                                    words(theirs)));
            back.add(mine);
        }

        private static String words(Row row) {
            return row.values().stream()
                    .filter(value -> !value.isEmpty() && !value.equals("1"))
                    .collect(Collectors.joining(" · "));
        }

        private static Row settled(Row row) {
            return new Row(
                    row.part(),
                    row.key(),
                    row.seen(),
                    IntStream.range(0, row.values().size())
                            .mapToObj(i -> Values.settled(
                                    row.part().columns().get(i), row.values().get(i)))
                            .toList());
        }
    }
}
