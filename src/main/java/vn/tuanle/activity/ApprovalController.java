package vn.tuanle.activity;

import java.time.Instant;
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
import vn.tuanle.ui.Redirect;

/// The queue of what waits to be published, and trust in units.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ApprovalController {
    private final ApprovalPages pages;
    private final Approving approving;

    ApprovalController(ApprovalPages pages, Approving approving) {
        this.pages = pages;
        this.approving = approving;
    }

    @GetMapping("/duyet-hoat-dong")
    ApprovalPage queue(Asker asker) {
        return pages.page(asker, null, "", Errors.none());
    }

    @PostMapping("/duyet-hoat-dong/{id}/cong-bo")
    Object publish(Asker asker, @PathVariable UUID id) {
        return answered(asker, id, "", approving.publish(asker, id, Instant.now()), "Đã công bố hoạt động.");
    }

    @PostMapping("/duyet-hoat-dong/{id}/tra-lai")
    Object giveBack(Asker asker, @PathVariable UUID id, @RequestParam(name = "ly-do", defaultValue = "") String why) {
        var outcome = approving.giveBack(asker, id, why, Instant.now());
        return answered(asker, id, why, outcome, "Đã trả lại, đơn vị được báo lý do.");
    }

    @PostMapping("/duyet-hoat-dong/{id}/da-xem")
    Object seen(Asker asker, @PathVariable UUID id) {
        return answered(asker, id, "", approving.seen(asker, id, Instant.now()), "Đã ghi là đã xem.");
    }

    @PostMapping("/duyet-hoat-dong/{id}/rut")
    Object unpublish(
            Asker asker, @PathVariable UUID id, @RequestParam(name = "ly-do-rut", defaultValue = "") String why) {
        var outcome = approving.unpublish(asker, id, why, Instant.now());
        return answered(asker, id, why, outcome, "Đã rút khỏi chương trình, đơn vị được báo lý do.");
    }

    @PostMapping("/duyet-hoat-dong/tin/{unit}")
    Object trust(Asker asker, @PathVariable UUID unit, @RequestParam(name = "tin", defaultValue = "") String given) {
        boolean yes = given.equals("co");
        approving.trust(asker, unit, yes, Instant.now());
        return Redirect.to("/duyet-hoat-dong")
                .saying(yes ? "Đơn vị được tự công bố hoạt động." : "Đơn vị không còn tự công bố hoạt động.");
    }

    private Object answered(Asker asker, UUID id, String typed, Outcome<UUID> outcome, String says) {
        return switch (outcome) {
            case Outcome.Done<UUID> done -> Redirect.to("/duyet-hoat-dong").saying(says);
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, typed, Errors.of(refused)));
        };
    }
}
