package vn.tuanle.unitplan;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.organisation.UnitOn;
import vn.tuanle.ui.NotFound;

/// Composes the text of a unit's plan with what is known about the unit and the plan above.
@Component
class Composing {
    private final Directory directory;
    private final ParentPlans parents;

    Composing(Directory directory, ParentPlans parents) {
        this.directory = directory;
        this.parents = parents;
    }

    String text(UnitPlanRow plan, Sheet sheet, String signer) {
        ParentPlan above = parents.of(plan.parent());
        return PlanText.of(unit(plan.unit(), above.day()), above, sheet, signer);
    }

    /// The unit as it was when the plan above was issued, else as it is today.
    UnitOn unit(UUID id, LocalDate on) {
        return directory
                .unit(id, on)
                .or(() -> directory.unit(id, LocalDate.now(Days.ZONE)))
                .orElseThrow(NotFound::new);
    }
}
