package vn.tuanle.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.tuanle.document.DocumentActKind;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Due;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Correcting, replacing or recalling an issued plan.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class PlanActController {
    private final PlanActs acts;
    private final PlanActPages pages;

    PlanActController(PlanActs acts, PlanActPages pages) {
        this.acts = acts;
        this.pages = pages;
    }

    @GetMapping("/ke-hoach/{plan}/xu-ly")
    PlanActPage act(Asker asker, @PathVariable UUID plan) {
        return pages.page(asker, plan, PlanActPage.Typed.NOTHING, Errors.none());
    }

    @PostMapping("/ke-hoach/{plan}/xu-ly")
    Object act(Asker asker, @PathVariable UUID plan, PlanActPage.Typed given) {
        var typed = given.whole();
        PlanActPage page = pages.page(asker, plan, typed, Errors.none());
        DocumentActKind kind = Arrays.stream(DocumentActKind.values())
                .filter(each -> each.name().equals(typed.kind()))
                .findFirst()
                .orElse(null);
        Errors errors = Errors.none();
        if (kind == null) errors.at("kind", "Hãy chọn việc cần làm.");
        UUID other = page.replacements().stream()
                .map(PlanActPage.Replacement::id)
                .filter(id -> id.toString().equals(typed.byPlan()))
                .findFirst()
                .orElse(null);
        PlanActs.Correction correction =
                kind == DocumentActKind.CORRECTED && !typed.deadline().isEmpty() ? correction(page, errors) : null;
        if (errors.any() || kind == null) return new Invalid(pages.page(asker, plan, typed, errors));
        return switch (acts.act(asker, plan, kind, other, typed.reason(), correction)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/ke-hoach/" + plan + "#lich-su").saying("Đã ghi việc này vào lịch sử văn bản.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, plan, typed, Errors.of(refused)));
        };
    }

    private static PlanActs.@Nullable Correction correction(PlanActPage page, Errors errors) {
        var typed = page.typed();
        PlanActPage.Deadline deadline = page.deadlines().stream()
                .filter(each -> each.id().toString().equals(typed.deadline()))
                .findFirst()
                .orElse(null);
        if (deadline == null) errors.at("deadline", "Hãy chọn một thời hạn của kế hoạch.");
        LocalDate day = Days.typed(typed.day());
        if (day == null) errors.at("day", "Hãy ghi ngày dạng ngày/tháng/năm, ví dụ 01/10/2026.");
        LocalTime hour = Days.typedHour(typed.hour());
        if (hour == null && !typed.hour().isBlank()) errors.at("hour", "Giờ ghi dạng 17:00.");
        Due.Boundary boundary = Arrays.stream(Due.Boundary.values())
                .filter(each -> each.name().equals(typed.boundary()))
                .findFirst()
                .orElse(Due.Boundary.AT_LATEST);
        return deadline == null || day == null
                ? null
                : new PlanActs.Correction(deadline.id(), new Due(day, hour, boundary));
    }
}
