package vn.tuanle.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// What is done with a whole activity: submitted, returned, published, taken back, cancelled.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ActivityActController {
    private final ActivityPages pages;
    private final Approving approving;
    private final Holding holding;

    ActivityActController(ActivityPages pages, Approving approving, Holding holding) {
        this.pages = pages;
        this.approving = approving;
        this.holding = holding;
    }

    @PostMapping("/hoat-dong-don-vi/{id}/trinh")
    Object submit(Asker asker, @PathVariable UUID id) {
        return answered(asker, id, approving.submit(asker, id, Instant.now()), "Đã trình duyệt.", Map.of());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/cong-bo")
    Object publish(Asker asker, @PathVariable UUID id) {
        return answered(asker, id, approving.publish(asker, id, Instant.now()), "Đã công bố hoạt động.", Map.of());
    }

    @PostMapping("/hoat-dong-don-vi/{id}/tra-lai")
    Object giveBack(Asker asker, @PathVariable UUID id, @RequestParam(name = "ly-do", defaultValue = "") String why) {
        var outcome = approving.giveBack(asker, id, why, Instant.now());
        return answered(asker, id, outcome, "Đã trả lại, đơn vị được báo lý do.", Map.of("ly-do", why));
    }

    @PostMapping("/hoat-dong-don-vi/{id}/rut")
    Object unpublish(
            Asker asker, @PathVariable UUID id, @RequestParam(name = "ly-do-rut", defaultValue = "") String why) {
        var outcome = approving.unpublish(asker, id, why, Instant.now());
        return answered(asker, id, outcome, "Đã rút khỏi chương trình.", Map.of("ly-do-rut", why));
    }

    @PostMapping("/hoat-dong-don-vi/{id}/huy")
    Object cancel(Asker asker, @PathVariable UUID id, @RequestParam(name = "ly-do-huy", defaultValue = "") String why) {
        var outcome = holding.cancel(asker, id, null, why, Instant.now());
        return answered(asker, id, outcome, "Đã hủy. Người đã đăng ký được báo.", Map.of("ly-do-huy", why));
    }

    private Object answered(Asker asker, UUID id, Outcome<UUID> outcome, String says, Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> Redirect.to(Approving.page(id)).saying(says);
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, Instant.now()).again(typed, Errors.of(refused)));
        };
    }
}
