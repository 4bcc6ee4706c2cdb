package vn.tuanle.unitplan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// From a received plan to the unit's own.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class StartController {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private final UnitPlans plans;
    private final UnitPlanPages pages;

    StartController(UnitPlans plans, UnitPlanPages pages) {
        this.plans = plans;
        this.pages = pages;
    }

    @GetMapping("/ke-hoach/{plan}/lap")
    Object look(Asker asker, @PathVariable UUID plan) {
        UUID unit = actingUnit(asker);
        StartPage page = pages.start(asker, unit, plan, Errors.none());
        UUID known = plans.current(unit, plan);
        return known == null ? page : Redirect.to("/ke-hoach-don-vi/" + known);
    }

    @PostMapping("/ke-hoach/{plan}/lap")
    Object begin(
            Asker asker, @PathVariable UUID plan, @RequestParam(name = "tu", required = false) List<String> chosen) {
        UUID unit = actingUnit(asker);
        List<UUID> from = new ArrayList<>();
        for (String id : chosen == null ? List.<String>of() : chosen) if (id.matches(ID)) from.add(UUID.fromString(id));
        return switch (plans.begin(asker, unit, plan, from)) {
            case Outcome.Done<UUID>(UUID id) -> Redirect.to("/ke-hoach-don-vi/" + id + "/soan");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.start(asker, unit, plan, Errors.of(refused)));
        };
    }

    @PostMapping("/ke-hoach/{plan}/gan")
    Object bind(
            Asker asker, @PathVariable UUID plan, @RequestParam(name = "ke-hoach", defaultValue = "") String chosen) {
        UUID unit = actingUnit(asker);
        UUID own = chosen.matches(ID) ? UUID.fromString(chosen) : plan;
        return switch (plans.bind(asker, unit, plan, own)) {
            case Outcome.Done<UUID>(UUID id) ->
                Redirect.to("/ke-hoach-don-vi/" + id).saying("Đã ghi nhận kế hoạch của đơn vị.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.start(asker, unit, plan, Errors.of(refused)));
        };
    }

    static UUID actingUnit(Asker asker) {
        UUID unit = asker.actingUnit();
        if (unit != null && asker.workUnits().contains(unit)) return unit;
        return asker.workUnits().stream().sorted().findFirst().orElseThrow(NotFound::new);
    }
}
