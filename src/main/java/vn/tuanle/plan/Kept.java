package vn.tuanle.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /// Gives the key of the old item for each new one that keeps what was done with it.
    Map<UUID, UUID> onto(Intake intake) {
        Map<UUID, UUID> again = new HashMap<>();
        intake.items.replaceAll(item -> {
            PlanItem old = touched.get(key(item));
            if (old == null) return item;
            again.put(item.id(), old.id());
            return item.with(old.state()).with(old.details());
        });
        return again;
    }

    private static String key(PlanItem item) {
        return item.kind() + " " + item.field() + " " + item.clause() + " " + Fold.fold(item.text());
    }
}
