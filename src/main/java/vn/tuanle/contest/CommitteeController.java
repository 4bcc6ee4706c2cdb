package vn.tuanle.contest;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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

/// Where the committee of a contest is named.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class CommitteeController {
    private final Contests contests;
    private final Committee committee;

    CommitteeController(Contests contests, Committee committee) {
        this.contests = contests;
        this.committee = committee;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/ban-to-chuc")
    CommitteePage form(Asker asker, @PathVariable UUID id) {
        return CommitteePage.of(contests.owned(asker, id), contests.members(id));
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/ban-to-chuc")
    Object save(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Contest contest = contests.owned(asker, id);
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        int rows = typed.number("so-dong", 1, Committee.MOST, 3, Errors.none());
        if (!typed.get("them").isEmpty())
            return new CommitteePage(contest, typed, errors, Math.min(rows + 1, Committee.MOST));
        return switch (committee.save(asker, id, typed, errors, Instant.now())) {
            case Outcome.Done<UUID> done -> Redirect.to(contest.officePath()).saying("Đã lưu Ban Tổ chức.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(new CommitteePage(contest, typed, ContestController.said(errors, refused), rows));
        };
    }
}
