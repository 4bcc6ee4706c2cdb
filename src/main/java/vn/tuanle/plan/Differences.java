package vn.tuanle.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Rows;

/// Where a reviewer left the words of the document: kept with the item while it is a draft, told
/// beside the words ever after.
@Component
public class Differences {
    private final JdbcClient sql;

    Differences(JdbcClient sql) {
        this.sql = sql;
    }

    /// What was split or joined stays so when it is corrected too.
    void note(UUID item, Difference.How how, Asker by) {
        sql.sql("""
                update plan_item set changed_by = ?, changed_at = now(),
                  differs = case when differs in ('SPLIT', 'JOINED') and ? <> 'JOINED' then differs else ? end
                where id = ?""").params(Rows.values(by.person(), how, how, item)).update();
    }

    private record Past(
            UUID item,
            boolean corrected,
            @Nullable UUID by,
            @Nullable Object at) {}

    /// Holds who corrected and dropped what over a new reading of the text: `work` reads it again and
    /// gives, for each new item that stays as people left the old one, the old one's key.
    void over(UUID plan, Supplier<Map<UUID, UUID>> work) {
        Map<UUID, Past> past = sql
                .sql("""
                select id, differs is not distinct from 'CORRECTED' corrected, changed_by, changed_at
                from plan_item where plan_id = ? and changed_by is not null""")
                .param(plan)
                .query((row, n) -> new Past(
                        Rows.uuid(row, "id"),
                        row.getBoolean("corrected"),
                        Rows.uuidOrNull(row, "changed_by"),
                        row.getObject("changed_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Past::item, each -> each));
        work.get().forEach((item, old) -> {
            Past before = past.get(old);
            if (before != null)
                sql.sql("update plan_item set differs = ?, changed_by = ?, changed_at = ? where id = ?")
                        .params(Rows.values(
                                before.corrected() ? Difference.How.CORRECTED : null, before.by(), before.at(), item))
                        .update();
        });
    }

    /// All of a plan in the order of its text, or of one task of it.
    public List<Difference> of(UUID plan, String body, @Nullable UUID task) {
        return sql
                .sql("""
                select i.*, w.name by_name
                from plan_item i left join person w on w.id = i.changed_by
                where i.plan_id = ? and (cast(? as uuid) is null or i.id = ?)
                  and i.kind not in ('HEADER', 'SECTION', 'UNPLACED')
                  and case when i.state = 'DROPPED' then not i.added and i.differs is distinct from 'JOINED'
                           else i.added or i.differs is not null end
                order by i.ordinal, i.id""")
                .params(Rows.values(plan, task, task))
                .query((row, n) -> {
                    PlanItem item = PlanRows.item(row);
                    String differs = row.getString("differs");
                    String written = AsWritten.at(body, item.span());
                    Difference.How how = item.state() == PlanItem.State.DROPPED
                            ? Difference.How.DROPPED
                            : item.added() ? Difference.How.ADDED : Difference.How.valueOf(differs);
                    boolean said = words(written).contains(words(item.text())) || how == Difference.How.DROPPED;
                    if (how == Difference.How.CORRECTED && said && same(item, body)) return null;
                    boolean other = !written.isEmpty() && !(said && how != Difference.How.CORRECTED);
                    String name = row.getString("by_name");
                    return new Difference(
                            how,
                            item.kind(),
                            item.clause(),
                            item.text(),
                            other ? written : "",
                            name == null ? "" : name,
                            Rows.instant(row, "changed_at"));
                })
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    /// What was put right so that it says what the words say: the words of a deadline and a Week name
    /// their days; what else stands in fields is not compared.
    private static boolean same(PlanItem item, String body) {
        PlanItem.Details d = item.details();
        Due due = d.due();
        return switch (item.kind()) {
            case DEADLINE -> due != null && AsWritten.otherwise(body, item.span(), due) == null;
            case CAMPAIGN -> AsWritten.names(body, d.day()) && AsWritten.names(body, d.lastDay());
            case THEME, ACTIVITY -> true;
            default -> false;
        };
    }

    private static String words(String text) {
        return Fold.fold(text).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }
}
