package vn.tuanle.contest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Where the rounds of a contest are set.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RoundController {
    private final Contests contests;
    private final Rounds rounds;
    private final RoundSets sets;
    private final RoundChanges changes;
    private final Papers papers;

    RoundController(Contests contests, Rounds rounds, RoundSets sets, RoundChanges changes, Papers papers) {
        this.contests = contests;
        this.rounds = rounds;
        this.sets = sets;
        this.changes = changes;
        this.papers = papers;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/vong/moi")
    RoundPage blank(Asker asker, @PathVariable UUID id) {
        Contest contest = contests.owned(asker, id);
        int next = rounds.of(id).size() + 1;
        return page(
                contest,
                null,
                Typed.of(
                        "ma",
                        UUID.randomUUID().toString(),
                        "ten",
                        "Vòng " + next,
                        "phut",
                        "30",
                        "so-luot",
                        "1",
                        "cho-duong-truyen",
                        "60"),
                Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/vong/moi")
    Object add(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return save(asker, id, null, new Typed(form));
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/vong/{round}")
    RoundPage form(Asker asker, @PathVariable UUID id, @PathVariable UUID round) {
        Contest contest = contests.owned(asker, id);
        Round found = of(id, round);
        return page(contest, found, RoundPage.fields(found), Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/vong/{round}")
    Object change(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID round,
            @RequestParam MultiValueMap<String, String> form) {
        return save(asker, id, round, new Typed(form));
    }

    private Object save(Asker asker, UUID id, @Nullable UUID round, Typed typed) {
        Contest contest = contests.owned(asker, id);
        Round was = round == null ? null : of(id, round);
        Errors errors = Errors.none();
        Outcome<UUID> saved = changes.save(asker, id, round, typed, errors, Instant.now());
        papers.forget();
        return switch (saved) {
            case Outcome.Done<UUID> done -> Redirect.to(contest.officePath()).saying("Đã lưu vòng thi.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(contest, was, typed, ContestController.said(errors, refused)));
        };
    }

    private Round of(UUID contest, UUID round) {
        return rounds.of(contest).stream()
                .filter(each -> each.id().equals(round))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private RoundPage page(Contest contest, @Nullable Round round, Typed typed, Errors errors) {
        List<RoundSets.Choice> mine = sets.of(contests.mine(Set.of(contest.unit())));
        boolean opened = round != null && !contest.draft() && !round.before(Instant.now());
        return new RoundPage(contest, round, typed, errors, mine, opened);
    }
}
