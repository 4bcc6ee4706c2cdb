package vn.tuanle.reporting;

import java.util.Set;
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

/// Consolidating what came, and opening a figure down to its rows.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ConsolidationController {
    private final ConsolidationPages pages;
    private final SourcePages sources;
    private final ReportAccess access;
    private final Chain chain;
    private final SameActivities same;

    ConsolidationController(
            ConsolidationPages pages, SourcePages sources, ReportAccess access, Chain chain, SameActivities same) {
        this.pages = pages;
        this.sources = sources;
        this.access = access;
        this.chain = chain;
        this.same = same;
    }

    @GetMapping("/bao-cao/{id}/tu-dau/{code}")
    SourcePage source(Asker asker, @PathVariable UUID id, @PathVariable String code) {
        return sources.page(asker, id, code, Errors.none());
    }

    @GetMapping("/bao-cao/{id}/tong-hop")
    ConsolidationPage look(
            Asker asker, @PathVariable UUID id, @RequestParam(name = "mo", defaultValue = "") String open) {
        return pages.page(asker, id, open.equals("tat-ca"), ConsolidationPage.Joining.NOTHING, Errors.none());
    }

    @PostMapping("/bao-cao/{id}/tong-hop/khong-cho")
    Object exclude(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "bao-cao") UUID child,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        access.own(asker, id);
        return answered(asker, id, chain.exclude(asker, child, reason), "#don-vi");
    }

    @PostMapping("/bao-cao/{id}/tong-hop/nhan")
    Object accept(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "bao-cao") UUID child,
            @RequestParam(name = "lan") int turn) {
        access.own(asker, id);
        return answered(asker, id, chain.accept(asker, child, turn), "#don-vi");
    }

    @PostMapping("/bao-cao/{id}/tong-hop/trung")
    Object join(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "bo", defaultValue = "") Set<UUID> dropped,
            @RequestParam(name = "giu") UUID kept,
            @RequestParam(name = "ly-do", defaultValue = "") String reason) {
        return switch (same.join(asker, id, dropped, kept, reason)) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/" + id + "/tong-hop#trung").saying("Đã ghi.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(
                        asker, id, false, new ConsolidationPage.Joining(kept, dropped, reason), Errors.of(refused)));
        };
    }

    private Object answered(Asker asker, UUID id, Outcome<UUID> outcome, String at) {
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/bao-cao/" + id + "/tong-hop" + at).saying("Đã ghi.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, Errors.of(refused)));
        };
    }
}
