package vn.tuanle.unitplan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// What the head wanted changed when the plan was last returned, and which of it the writer says was
/// met.
@Component
class PlanRemarks {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final UnitPlanAccess access;

    PlanRemarks(JdbcClient sql, Transactions transactions, UnitPlanAccess access) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
    }

    /// A remark at its place.
    record Remark(int ordinal, String words, boolean met) {
        static final Remark NONE = new Remark(0, "", false);
    }

    /// The last return: its reason and its remarks by place; `act` is null where there is none to meet.
    record Returned(@Nullable UUID act, String reason, Map<String, Remark> at) {
        static final Returned NOTHING = new Returned(null, "", Map.of());

        Remark at(String place) {
            return at.getOrDefault(place, Remark.NONE);
        }

        long met() {
            return at.values().stream().filter(Remark::met).count();
        }
    }

    /// To be met until the next submission was decided.
    Returned last(UUID plan, UnitPlanState state) {
        if (!state.open() && state != UnitPlanState.SUBMITTED) return Returned.NOTHING;
        Returned last = sql.sql("""
                select id, note from unit_plan_act a where unit_plan_id = ? and kind = 'RETURNED'
                and not exists (select 1 from unit_plan_act b where b.unit_plan_id = a.unit_plan_id
                                and b.kind = 'APPROVED' and b.ordinal > a.ordinal)
                order by ordinal desc limit 1""")
                .param(plan)
                .query((row, n) -> new Returned(Rows.uuid(row, "id"), row.getString("note"), new LinkedHashMap<>()))
                .optional()
                .orElse(Returned.NOTHING);
        if (last.act() == null) return last;
        sql.sql("""
                select r.ordinal, r.place, r.words,
                  coalesce((select m.met from unit_plan_remark_mark m
                            where m.act_id = r.act_id and m.ordinal = r.ordinal order by m.done_at desc limit 1), false) met
                from unit_plan_remark r where r.act_id = ? order by r.ordinal""").param(last.act()).query(row -> {
            last.at()
                    .put(
                            row.getString("place"),
                            new Remark(row.getInt("ordinal"), row.getString("words"), row.getBoolean("met")));
        });
        return last;
    }

    /// Of the remarks of this return those in `met` were met, the others not.
    void mark(Asker asker, UUID id, UUID returned, Set<Integer> met) {
        transactions.run(() -> {
            UnitPlanRow plan = access.locked(asker, id);
            Returned last = last(id, plan.state());
            if (!plan.editableBy(asker) || !returned.equals(last.act())) return;
            for (Remark remark : last.at().values()) {
                boolean now = met.contains(remark.ordinal());
                if (now == remark.met()) continue;
                sql.sql("""
                        insert into unit_plan_remark_mark (id, act_id, ordinal, met, done_by) values (?, ?, ?, ?, ?)""")
                        .params(Rows.values(UUID.randomUUID(), returned, remark.ordinal(), now, asker.person()))
                        .update();
            }
        });
    }
}
