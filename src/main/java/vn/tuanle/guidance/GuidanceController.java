package vn.tuanle.guidance;

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
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// The answers that were made known to all units of a plan.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class GuidanceController {
    private final GuidancePages pages;
    private final Publishing publishing;

    GuidanceController(GuidancePages pages, Publishing publishing) {
        this.pages = pages;
        this.publishing = publishing;
    }

    @GetMapping("/giai-dap")
    GuidanceListPage list(
            Asker asker,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "ke-hoach", defaultValue = "") String plan,
            @RequestParam(name = "trang", defaultValue = "1") int page) {
        return pages.list(asker, plan, words, Math.max(1, page), Instant.now());
    }

    @GetMapping("/giai-dap/{id}")
    GuidancePage one(Asker asker, @PathVariable UUID id) {
        return pages.one(asker, id, Instant.now());
    }

    @PostMapping("/giai-dap/{id}/rut")
    Redirect withdraw(Asker asker, @PathVariable UUID id) {
        return switch (publishing.withdraw(asker, id, Instant.now())) {
            case Outcome.Done<UUID>(UUID difficulty) ->
                Redirect.to("/kho-khan/" + difficulty).saying("Đã rút hướng dẫn chung.");
            case Outcome.Refused<UUID> refused -> throw new NotFound();
        };
    }
}
