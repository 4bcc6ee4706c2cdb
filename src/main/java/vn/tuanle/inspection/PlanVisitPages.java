package vn.tuanle.inspection;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Role;
import vn.tuanle.inspection.PlanVisitPage.Choice;
import vn.tuanle.kernel.Days;
import vn.tuanle.organisation.Directory;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.NotFound;

/// Reads what visits may be planned from.
@Component
class PlanVisitPages {
    private final PlansLed plans;
    private final Checklists checklists;
    private final Directory directory;

    PlanVisitPages(PlansLed plans, Checklists checklists, Directory directory) {
        this.plans = plans;
        this.checklists = checklists;
        this.directory = directory;
    }

    /// @throws NotFound for a plan that the unit does not lead, or who is neither head nor officer
    PlanVisitPage page(Asker asker, Planning typed, Errors errors) {
        UUID unit = VisitListPages.unit(asker);
        if (!asker.has(unit, Role.HEAD, Role.OFFICER)) throw new NotFound();
        LocalDate today = LocalDate.now(Days.ZONE);
        List<PlansLed.Plan> led = plans.of(unit);
        PlansLed.Plan plan = chosen(led, typed.plan());
        List<UUID> units = plan == null ? List.of() : plans.units(plan.id());
        Map<UUID, String> names = directory.names(units, today);
        Collator order = Collator.getInstance(Locale.forLanguageTag("vi"));
        return new PlanVisitPage(
                directory.names(List.of(unit), today).getOrDefault(unit, ""),
                led.stream().map(each -> new Choice(each.id(), each.called())).toList(),
                plan == null ? null : new Choice(plan.id(), plan.called()),
                units.stream()
                        .map(each -> new Choice(each, names.getOrDefault(each, "")))
                        .sorted((one, other) -> order.compare(one.title(), other.title()))
                        .toList(),
                plan == null
                        ? List.of()
                        : plans.bases(plan.id()).stream()
                                .map(each -> new Choice(each.document(), each.cited()))
                                .toList(),
                checklists.of(unit).stream()
                        .map(each -> new Choice(each.id(), each.title()))
                        .toList(),
                typed,
                errors);
    }

    private static PlansLed.@Nullable Plan chosen(List<PlansLed.Plan> led, @Nullable UUID asked) {
        if (asked == null) return led.size() == 1 ? led.getFirst() : null;
        return led.stream().filter(each -> each.id().equals(asked)).findFirst().orElseThrow(NotFound::new);
    }
}
