package vn.tuanle.guidance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.tuanle.identity.Asker;
import vn.tuanle.kernel.Rows;
import vn.tuanle.ui.NotFound;

/// To whom a difficulty goes: the office that leads the plan, and from there up.
@Component
class Leading {
    private final JdbcClient sql;
    private final PlansHeld plans;

    Leading(JdbcClient sql, PlansHeld plans) {
        this.sql = sql;
        this.plans = plans;
    }

    /// Who asks about which plan, and which office receives it; null where nobody stands above.
    record Subject(UUID plan, UUID unit, @Nullable UUID lead) {}

    /// What the question is about, for one who has it.
    /// @throws NotFound when the task or plan is not theirs
    Subject subject(Asker asker, About about, Set<UUID> mine) {
        if (about.kind() == About.Kind.TASK)
            return sql.sql("""
                    select a.plan_id, a.unit_id, p.issuing_unit, p.drafting_unit
                    from assignment a join plan p on p.id = a.plan_id
                    where a.id = ? and a.withdrawn_at is null and a.unit_id = any(cast(? as uuid[]))""")
                    .params(about.id(), PlansHeld.array(mine))
                    .query((row, n) -> subject(
                            Rows.uuid(row, "plan_id"),
                            Rows.uuid(row, "unit_id"),
                            Rows.uuid(row, "issuing_unit"),
                            Rows.uuid(row, "drafting_unit")))
                    .optional()
                    .orElseThrow(NotFound::new);
        UUID acting = asker.workingUnit();
        UUID unit = acting != null && mine.contains(acting)
                ? acting
                : mine.stream().sorted().findFirst().orElseThrow(NotFound::new);
        PlansHeld.Plan plan = plans.of(List.of(unit)).stream()
                .filter(each -> each.id().equals(about.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
        return subject(plan.id(), unit, plan.issuing(), plan.drafting());
    }

    private Subject subject(UUID plan, UUID unit, UUID issuing, UUID drafting) {
        UUID lead = !drafting.equals(unit) ? drafting : !issuing.equals(unit) ? issuing : parent(unit);
        return new Subject(plan, unit, lead);
    }

    /// Above the office that drafts a plan stands the one that issues it, above that its parent; never who asks.
    @Nullable
    UUID above(Difficulty difficulty) {
        boolean drafts = difficulty.holder().equals(difficulty.drafting());
        UUID above = drafts && !difficulty.issuing().equals(difficulty.drafting())
                ? difficulty.issuing()
                : parent(difficulty.holder());
        return above != null && above.equals(difficulty.unit()) ? parent(above) : above;
    }

    /// The parent as the unit last had it.
    private @Nullable UUID parent(UUID unit) {
        return sql.sql("select parent_id from unit_version where unit_id = ? order by valid_from desc limit 1")
                .param(unit)
                .query((row, n) -> java.util.Optional.ofNullable(Rows.uuidOrNull(row, "parent_id")))
                .optional()
                .flatMap(parent -> parent)
                .orElse(null);
    }
}
