package vn.tuanle.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tuanle.kernel.Fold;

/// What people did with the items of a draft, carried over to a new reading of its changed text: an
/// item of the same
/// kind with the same words keeps its confirmation, its dropping and what was corrected by hand.
final class Kept {
    private final Map<String, PlanItem> touched = new HashMap<>();

    static Kept of(List<PlanItem> before) {
        Kept kept = new Kept();
        for (PlanItem item : before)
            if (item.state() != PlanItem.State.FOUND || item.version() > 1) kept.touched.put(key(item), item);
        return kept;
    }

    void onto(Intake intake) {
        intake.items.replaceAll(item -> {
            PlanItem old = touched.get(key(item));
            if (old == null) return item;
            return item.with(old.state()).with(old.details());
        });
    }

    private static String key(PlanItem item) {
        return item.kind() + " " + item.field() + " " + item.clause() + " " + Fold.fold(item.text());
    }
}
