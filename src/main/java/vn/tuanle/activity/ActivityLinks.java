package vn.tuanle.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.ui.NotFound;

/// What an activity hangs on: the plan, its task, the row of the unit's own plan, an earlier activity.
@Component
class ActivityLinks {
    private final ActivityAccess access;
    private final Campaigns campaigns;

    ActivityLinks(ActivityAccess access, Campaigns campaigns) {
        this.access = access;
        this.campaigns = campaigns;
    }

    record Links(
            @Nullable UUID plan,
            @Nullable UUID task,
            @Nullable UUID planned) {}

    /// The plan, the task and the row that are the unit's own; whatever else was sent is not found.
    Links of(UUID unit, Typed typed) {
        UUID plan = typed.id("ke-hoach");
        UUID task = typed.id("viec");
        UUID planned = typed.id("hang");
        if (plan == null && task == null && planned == null) return new Links(null, null, null);
        var mine = access.now(unit);
        var all = campaigns.of(mine);
        if (planned != null) {
            var row = campaigns.planned(mine).stream()
                    .filter(each -> each.id().equals(planned))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            if (plan == null) plan = row.parent();
        }
        if (task != null) {
            plan = all.stream()
                    .filter(each ->
                            each.tasks().stream().anyMatch(one -> one.id().equals(task)))
                    .map(Campaigns.Campaign::plan)
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
        UUID chosen = plan;
        if (chosen != null && all.stream().noneMatch(each -> each.plan().equals(chosen))) throw new NotFound();
        return new Links(chosen, task, planned);
    }

    /// The activity it was copied from, where it is the unit's own.
    @Nullable
    UUID copied(Asker asker, Typed typed) {
        UUID from = typed.id("sao");
        if (from == null) return null;
        return access.rights(asker, access.row(from, "")).own() ? from : null;
    }
}
