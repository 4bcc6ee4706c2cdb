package vn.tuanle.unitplan;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Fold;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.notice.Notice;
import vn.tuanle.notice.Notices;
import vn.tuanle.plan.ComposedPlans;
import vn.tuanle.ui.Errors;

/// The acts on a unit's plan: the officer submits, the head approves or returns it with remarks.
/// Approving composes the plan, which is then issued like any other.
@Component
public class Decisions {
    private static final int LONGEST = 4000;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final UnitPlanAccess access;
    private final SheetRows rows;
    private final Composing composing;
    private final ComposedPlans plans;
    private final Notices notices;

    Decisions(
            JdbcClient sql,
            Transactions transactions,
            UnitPlanAccess access,
            SheetRows rows,
            Composing composing,
            ComposedPlans plans,
            Notices notices) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.rows = rows;
        this.composing = composing;
        this.plans = plans;
        this.notices = notices;
    }

    /// What is still missing before it can be submitted, none when it was.
    public Errors submit(Asker asker, UUID id, String note) {
        return transactions.run(() -> {
            UnitPlanRow plan = access.locked(asker, id);
            Errors errors = Errors.none();
            if (!plan.editableBy(asker)) return errors.at("", "Kế hoạch này đã được trình rồi.");
            Sheet sheet = rows.of(id);
            Errors missing = SheetCheck.missing(sheet);
            if (missing.any()) return missing;
            act(asker, plan, ActKind.SUBMITTED, note, Snapshots.json(sheet));
            return errors;
        });
    }

    /// Takes a submission back to go on with it, before the head has decided.
    public Outcome<UUID> withdraw(Asker asker, UUID id) {
        return transactions.run(() -> {
            UnitPlanRow plan = access.locked(asker, id);
            if (plan.state() != UnitPlanState.SUBMITTED)
                return Outcome.refused("Thủ trưởng đã xử lý bản trình này; hãy tải lại trang.");
            act(asker, plan, ActKind.WITHDRAWN, "", null);
            return Outcome.done(id);
        });
    }

    /// Sends it back with a reason or remarks at their places; `turn` is the submission that was
    /// read.
    public Outcome<UUID> giveBack(Asker asker, UUID id, int turn, String reason, Map<String, String> remarks) {
        String why = Fold.nfc(reason);
        if (why.isEmpty()
                && remarks.values().stream().allMatch(words -> Fold.nfc(words).isEmpty()))
            return Outcome.refusedAt("reason", "Hãy ghi lý do trả lại, ở đây hoặc ở từng chỗ cần sửa.");
        if (why.length() > LONGEST) return Outcome.refusedAt("reason", "Dài quá {0} ký tự; hãy viết gọn lại.", LONGEST);
        for (String words : remarks.values())
            if (Fold.nfc(words).length() > LONGEST)
                return Outcome.refused("Một ý kiến dài quá {0} ký tự; hãy viết gọn lại.", LONGEST);
        return transactions.run(() -> {
            UnitPlanRow plan = access.locked(asker, id);
            Phrase no = undecidable(asker, plan, turn);
            if (no != null) return new Outcome.Refused<>(no, "");
            UUID act = act(asker, plan, ActKind.RETURNED, why, null);
            int ordinal = 0;
            for (Map.Entry<String, String> remark : remarks.entrySet()) {
                String words = Fold.nfc(remark.getValue());
                if (words.isEmpty()) continue;
                sql.sql("insert into unit_plan_remark (act_id, ordinal, place, words) values (?, ?, ?, ?)")
                        .params(Rows.values(act, ++ordinal, remark.getKey(), words))
                        .update();
            }
            return Outcome.done(act);
        });
    }

    /// Approves it: the plan is composed and stands ready to be issued. Gives that plan.
    public Outcome<UUID> approve(Asker asker, UUID id, int turn, String note) {
        String words = Fold.nfc(note);
        if (words.length() > LONGEST)
            return Outcome.refusedAt("reason", "Dài quá {0} ký tự; hãy viết gọn lại.", LONGEST);
        return transactions.run(() -> {
            UnitPlanRow plan = access.locked(asker, id);
            Phrase no = undecidable(asker, plan, turn);
            if (no != null) return new Outcome.Refused<>(no, "");
            Outcome<UUID> composed = plans.begin(asker, plan.unit(), composing.text(plan, rows.of(id), asker.name()));
            if (composed instanceof Outcome.Done<UUID>(UUID made)) {
                sql.sql("update unit_plan set plan_id = ? where id = ?")
                        .params(Rows.values(made, id))
                        .update();
                act(asker, plan, ActKind.APPROVED, words, null);
            }
            return composed;
        });
    }

    /// Takes an approval back while nothing is issued yet: the composed draft is put aside.
    public Outcome<UUID> reopen(Asker asker, UUID id, String reason) {
        String why = Fold.nfc(reason);
        if (why.isEmpty()) return Outcome.refusedAt("reason", "Hãy ghi lý do.");
        if (why.length() > LONGEST) return Outcome.refusedAt("reason", "Dài quá {0} ký tự; hãy viết gọn lại.", LONGEST);
        return transactions.run(() -> {
            UnitPlanRow plan = access.locked(asker, id);
            if (plan.state() != UnitPlanState.APPROVED || plan.plan() == null)
                return Outcome.refused("Chỉ mở lại được kế hoạch đã duyệt mà chưa ban hành.");
            Outcome<UUID> dropped = plans.putAside(plan.plan());
            if (dropped instanceof Outcome.Refused<UUID> refused) return refused;
            sql.sql("update unit_plan set plan_id = null where id = ?")
                    .param(id)
                    .update();
            return Outcome.done(act(asker, plan, ActKind.REOPENED, why, null));
        });
    }

    private @Nullable Phrase undecidable(Asker asker, UnitPlanRow plan, int turn) {
        if (!plan.decidedBy(asker)) return Phrase.of("Chỉ thủ trưởng đơn vị mới duyệt hoặc trả lại được.");
        if (plan.state() != UnitPlanState.SUBMITTED || turn != lastAct(plan.id()))
            return Phrase.of("Bản trình đã thay đổi trong lúc bạn xem; hãy đọc lại bản mới trước khi quyết định.");
        return null;
    }

    private int lastAct(UUID id) {
        return sql.sql("select coalesce(max(ordinal), 0) from unit_plan_act where unit_plan_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private UUID act(Asker asker, UnitPlanRow plan, ActKind kind, String note, @Nullable String snapshot) {
        UUID act = UUID.randomUUID();
        UUID id = plan.id();
        String words = Fold.nfc(note);
        sql.sql("""
                insert into unit_plan_act (id, unit_plan_id, ordinal, kind, note, snapshot, done_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(Rows.values(
                        act,
                        id,
                        lastAct(id) + 1,
                        kind,
                        words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                        snapshot,
                        asker.person()))
                .update();
        tell(asker, plan, kind, act, words);
        return act;
    }

    private void tell(Asker by, UnitPlanRow plan, ActKind kind, UUID act, String words) {
        Phrase subject = switch (kind) {
            case SUBMITTED -> Phrase.of("Kế hoạch của đơn vị chờ duyệt");
            case RETURNED -> Phrase.of("Kế hoạch của đơn vị bị trả lại");
            case APPROVED -> Phrase.of("Kế hoạch của đơn vị đã được duyệt");
            case REOPENED -> Phrase.of("Kế hoạch của đơn vị được mở lại để sửa");
            default -> null;
        };
        if (subject == null) return;
        Phrase body = words.isEmpty()
                ? Phrase.of("{0} vừa làm việc này. Mở để xem.", by.name())
                : Phrase.of("{0}: {1}", by.name(), words.length() > 300 ? words.substring(0, 300) + " …" : words);
        notices.tellUnits(
                List.of(plan.unit()),
                Notice.of("unit-plan-act:" + act, subject, body, "/ke-hoach-don-vi/" + plan.id()),
                by.person());
    }
}
