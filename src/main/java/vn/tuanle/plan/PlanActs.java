package vn.tuanle.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.document.Documents;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.kernel.Rows;
import vn.tuanle.kernel.Transactions;
import vn.tuanle.ui.NotFound;

/// What may be done to an issued plan: correcting, replacing, recalling.
@Component
public class PlanActs {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final PlanAccess access;
    private final PlanRows items;
    private final Documents documents;

    PlanActs(JdbcClient sql, Transactions transactions, PlanAccess access, PlanRows items, Documents documents) {
        this.sql = sql;
        this.transactions = transactions;
        this.access = access;
        this.items = items;
        this.documents = documents;
    }

    /// A deadline as a correction of the document moves it.
    public record Correction(UUID deadline, Due due) {}

    /// Corrects, replaces or recalls an issued plan. The old text stays; a recalled or replaced
    /// plan's tasks are withdrawn, and a deadline that is corrected binds the units from now on, with
    /// what it was before beside the reason.
    public Outcome<UUID> act(
            Asker asker,
            UUID plan,
            DocumentActKind kind,
            @Nullable UUID byPlan,
            String reason,
            @Nullable Correction correction) {
        return transactions.run(() -> {
            PlanRow row = access.owned(asker, plan);
            UUID document = row.document();
            if (document == null) return Outcome.refused("Kế hoạch chưa ban hành; hãy sửa dự thảo.");
            if (!asker.has(row.issuingUnit(), Role.HEAD, Role.CLERK))
                return Outcome.refused("Chỉ thủ trưởng hoặc văn thư của cơ quan ban hành mới làm được việc này.");
            UUID other = null;
            if (kind == DocumentActKind.REPLACED) {
                if (byPlan == null) return Outcome.refusedAt("byPlan", "Hãy chọn kế hoạch thay thế đã ban hành.");
                other = access.owned(asker, byPlan).document();
                if (other == null || other.equals(document))
                    return Outcome.refusedAt("byPlan", "Kế hoạch thay thế phải là một kế hoạch khác, đã ban hành.");
            }
            String moved = correction == null ? "" : moved(plan, correction);
            Outcome<UUID> acted =
                    documents.act(document, kind, other, reason.isBlank() ? reason : reason + moved, asker.person());
            if (acted instanceof Outcome.Done<UUID> && correction != null) move(plan, correction, asker.person());
            return acted;
        });
    }

    /// What the deadline was and what it is now, as the history tells it.
    private String moved(UUID plan, Correction correction) {
        PlanItem item = items.of(plan).stream()
                .filter(each -> each.id().equals(correction.deadline()))
                .findFirst()
                .orElseThrow(NotFound::new);
        Due was = item.details().due();
        return "\n"
                + Phrase.of(
                                "Thời hạn {0}: {1} nay là {2}.",
                                item.clause(),
                                was == null ? item.text() : was.words(),
                                correction.due().words())
                        .text();
    }

    private void move(UUID plan, Correction correction, UUID by) {
        sql.sql("""
                update plan_item set day = ?, last_day = null, hour = ?, boundary = ?, state = 'CONFIRMED',
                  version = version + 1, changed_by = ?, changed_at = now()
                where plan_id = ? and id = ? and kind = 'DEADLINE'""")
                .params(Rows.values(
                        correction.due().day(),
                        correction.due().hour(),
                        correction.due().boundary(),
                        by,
                        plan,
                        correction.deadline()))
                .update();
    }
}
