package vn.tuanle.entry;

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

/// The voting for the committee: where many came at once, and leaving a set out.
@Controller
@Enter(Enter.By.SIGNED_IN)
class VoteController {
    private final OfficePages pages;
    private final VoteWatch watch;

    VoteController(OfficePages pages, VoteWatch watch) {
        this.pages = pages;
        this.watch = watch;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/binh-chon")
    VotePanelPage panel(Asker asker, @PathVariable UUID id) {
        return pages.votes(asker, id, "", Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/binh-chon")
    Object annul(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam(name = "dot", defaultValue = "") String set,
            @RequestParam(name = "ly-do", defaultValue = "") String why) {
        String[] parts = set.split(" ", -1);
        String address = parts.length == 2 && parts[0].equals("mang") ? parts[1] : "";
        String minute = parts.length == 2 && parts[0].equals("phut") ? parts[1] : "";
        return switch (watch.annul(asker, id, address, minute, why.strip(), Instant.now())) {
            case Outcome.Done<Integer>(Integer number) ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/binh-chon").saying("Đã loại {0} phiếu.", number);
            case Outcome.Refused<Integer> refused ->
                new Invalid(pages.votes(asker, id, why, Errors.of(refused)));
        };
    }
}
