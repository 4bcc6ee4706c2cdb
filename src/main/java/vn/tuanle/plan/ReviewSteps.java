package vn.tuanle.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;

/// Where a reviewer goes next: settling a doubtful thing leads to the next doubtful one, everything
/// else back to where it stands.
@Component
class ReviewSteps {
    private final PlanAccess access;
    private final PlanRows rows;

    ReviewSteps(PlanAccess access, PlanRows rows) {
        this.access = access;
        this.rows = rows;
    }

    record Known(PlanRow plan, PlanItem item) {}

    /// The item of a plan that the asker may review; null when the plan has it no more.
    /// @throws vn.tuanle.ui.NotFound when they may not
    @Nullable
    Known known(Asker asker, UUID plan, UUID item) {
        PlanRow row = access.owned(asker, plan);
        PlanItem found = rows.find(plan, item);
        return found == null ? null : new Known(row, found);
    }

    /// The path to go to after an act on an item that stood as `before`.
    String after(UUID plan, PlanItem before) {
        List<PlanItem> items = rows.of(plan);
        if (!Readiness.toLookAt(before, true)) return at(plan, before.id());
        PlanItem first = null;
        for (PlanItem item : items) {
            if (!Readiness.toLookAt(item, false)) continue;
            if (item.ordinal() > before.ordinal()) return at(plan, item.id());
            if (first == null) first = item;
        }
        return at(plan, first == null ? before.id() : first.id());
    }

    static String at(UUID plan, UUID item) {
        return "/ke-hoach/" + plan + "/kiem-tra?muc=" + item + "#muc-" + item;
    }
}
