package vn.tuanle.plan;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;

/// Where the edits of a draft queue: one at a time per plan, each a short transaction, none once
/// the
/// plan is issued or dropped.
@Component
class ReviewDesk {
    /// The field name under which an edit is refused because somebody else was faster.
    static final String STALE = "version";

    private final JdbcClient sql;
    private final PlanAccess access;
    private final Transactions transactions;

    ReviewDesk(JdbcClient sql, PlanAccess access, Transactions transactions) {
        this.sql = sql;
        this.access = access;
        this.transactions = transactions;
    }

    /// Does the work on the locked plan.
    /// @throws vn.tuanle.ui.NotFound when the asker's units neither draft nor issue it
    <T> Outcome<T> edit(Asker asker, UUID plan, Function<PlanRow, Outcome<T>> work) {
        return transactions.run(() -> {
            sql.sql("select id from plan where id = ? for update")
                    .param(plan)
                    .query(UUID.class)
                    .optional();
            PlanRow row = access.owned(asker, plan);
            Phrase closed = closed(row);
            return closed == null ? work.apply(row) : new Outcome.Refused<T>(closed, "");
        });
    }

    /// Why nothing may be changed any more; null while it may.
    static @Nullable Phrase closed(PlanRow plan) {
        if (plan.document() != null)
            return Phrase.of("Kế hoạch đã ban hành nên không sửa được nữa; hãy đính chính hoặc thay thế.");
        return plan.droppedAt() == null ? null : Phrase.of("Dự thảo này đã bỏ nên không sửa được nữa.");
    }

    static <T> Outcome<T> stale() {
        return Outcome.refusedAt(
                STALE, "Người khác vừa sửa mục này. Phần bạn gõ vẫn còn ở đây; hãy xem cả hai rồi lưu.");
    }

    /// Notes who touched an item whose version stays.
    void touched(UUID item, Asker by) {
        sql.sql("update plan_item set changed_by = ?, changed_at = now() where id = ?")
                .params(Rows.values(by.person(), item))
                .update();
    }
}
