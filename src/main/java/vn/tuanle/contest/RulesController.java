package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
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

/// Where the rules of a contest are set; the words beside the form are what they come to.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RulesController {
    private final Contests contests;
    private final RulesChanges changes;

    RulesController(Contests contests, RulesChanges changes) {
        this.contests = contests;
        this.changes = changes;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/quy-tac")
    RulesPage form(Asker asker, @PathVariable UUID id) {
        Contest contest = contests.owned(asker, id);
        Typed typed = RulesReading.fields(contest.rules());
        typed.values().add("phien-ban", String.valueOf(contest.rulesVersion()));
        return page(contest, typed, Errors.none(), contest.rules());
    }

    /// `lam=xem` shows the words of what is typed and writes nothing.
    @PostMapping("/cuoc-thi-don-vi/{id}/quy-tac")
    Object save(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Contest contest = contests.owned(asker, id);
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        if (typed.get("lam").equals("xem")) {
            Rules rules = RulesReading.rules(typed, contest.kind(), errors);
            RulesPage page = page(contest, typed, errors, rules);
            return errors.any() ? new Invalid(page) : page;
        }
        return switch (changes.save(asker, id, typed, errors, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id).saying("Đã lưu quy tắc.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(contest, typed, ContestController.said(errors, refused), contest.rules()));
        };
    }

    private RulesPage page(Contest contest, Typed typed, Errors errors, Rules shown) {
        List<RulesChanges.Version> versions = contest.draft() ? List.of() : changes.of(contest.id());
        return new RulesPage(contest, typed, errors, RulesWords.of(shown, contest.kind()), versions);
    }
}
