package vn.tuanle.unitplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Page;

/// A unit's plan to read, its history, and for the head the decision. `plan` is the plan composed
/// from it, where the reader may have that.
public record UnitPlanPage(
        UUID id,
        String unitName,
        ParentPlan above,
        UnitPlanState state,
        Sheet sheet,
        String code,
        @Nullable LocalDate day,
        @Nullable UUID plan,
        boolean mayEdit,
        boolean mayWithdraw,
        boolean mayDecide,
        boolean mayReopen,
        int turn,
        Changes changes,
        PlanRemarks.Returned returned,
        List<Act> history,
        Decision typed,
        Errors errors)
        implements Page {
    public record Act(ActKind kind, Instant at, String by, String note, int remarks) {}

    /// What the head typed, shown again when it could not be taken.
    public record Decision(String reason, Map<String, String> remarks) {
        static final Decision NOTHING = new Decision("", Map.of());
    }

    public String typedRemark(String place) {
        return typed.remarks().getOrDefault(place, "");
    }

    public String amount(Row line) {
        Long amount = Estimate.amount(line);
        return amount == null ? "" : Money.shown(amount);
    }
}
