package vn.tuanle.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// The head's remarks at their places, and which of them the writer says were met.
@Component
class DraftRemarks {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final DraftAccess access;

    DraftRemarks(JdbcClient sql, Transactions transactions, DraftAccess access) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
    }

    /// Those of each return of the draft.
    Map<UUID, List<DraftPage.Remark>> of(UUID draft) {
        Map<UUID, List<DraftPage.Remark>> remarks = new LinkedHashMap<>();
        sql.sql("""
                select r.act_id, r.ordinal, r.quote, r.words,
                  coalesce((select m.met from draft_remark_mark m where m.act_id = r.act_id and m.ordinal = r.ordinal
                            order by m.done_at desc limit 1), false) met
                from draft_remark r join draft_act a on a.id = r.act_id
                where a.draft_id = ? order by a.ordinal, r.ordinal""").param(draft).query(row -> {
            remarks.computeIfAbsent(Rows.uuid(row, "act_id"), key -> new ArrayList<>())
                    .add(new DraftPage.Remark(
                            row.getInt("ordinal"),
                            row.getString("quote"),
                            row.getString("words"),
                            row.getBoolean("met")));
        });
        return remarks;
    }

    /// Of the remarks of this return those in `met` were met, the others not, as long as the draft may
    /// still be changed.
    void mark(Asker asker, UUID id, UUID returned, Set<Integer> met) {
        transactions.run(() -> {
            DraftRow draft = access.locked(asker, id);
            if (!draft.editableBy(asker)) return;
            for (DraftPage.Remark remark : of(id).getOrDefault(returned, List.of())) {
                boolean now = met.contains(remark.ordinal());
                if (now == remark.met()) continue;
                sql.sql("""
                        insert into draft_remark_mark (id, act_id, ordinal, met, done_by) values (?, ?, ?, ?, ?)""")
                        .params(Rows.values(UUID.randomUUID(), returned, remark.ordinal(), now, asker.person()))
                        .update();
            }
        });
    }
}
