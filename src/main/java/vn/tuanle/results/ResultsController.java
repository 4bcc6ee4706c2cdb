package vn.tuanle.results;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// What came of a contest, and the marking of its rounds.
@Controller
@Enter(Enter.By.SIGNED_IN)
class ResultsController {
    private final ResultsPages pages;
    private final MarkingPages marked;
    private final Markings markings;
    private final Rankings rankings;

    ResultsController(ResultsPages pages, MarkingPages marked, Markings markings, Rankings rankings) {
        this.pages = pages;
        this.marked = marked;
        this.markings = markings;
        this.rankings = rankings;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/ket-qua")
    ResultsPage results(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, Instant.now());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/xep-hang")
    Object rank(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        UUID scope = Typed.id(typed.get("pham-vi"));
        if (scope == null) throw new NotFound();
        String why = typed.text("vi-sao");
        return switch (rankings.make(asker, id, scope, !typed.has("giai", "khong"), why, Instant.now())) {
            case Outcome.Done<UUID>(UUID ranking) ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/xep-hang/" + ranking).saying("Đã xếp hạng.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.page(asker, id, Instant.now(), scope.toString(), why, Errors.of(refused)));
        };
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/cham/{round}")
    MarkingPage marking(Asker asker, @PathVariable UUID id, @PathVariable UUID round) {
        return marked.page(asker, id, round, Instant.now(), Typed.nothing(), Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/cham/{round}")
    Object correct(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID round,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        Outcome<Corrected> read = marked.read(asker, id, round, typed);
        Outcome<UUID> done = switch (read) {
            case Outcome.Refused<Corrected> refused -> refused.as();
            case Outcome.Done<Corrected>(Corrected more) ->
                markings.correct(asker, id, round, more, typed.text("vi-sao"), Instant.now());
        };
        return switch (done) {
            case Outcome.Done<UUID> it ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/cham/" + round)
                        .saying("Đã chấm lại. Hãy xếp hạng lại để kết quả theo bản chấm mới.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(marked.page(asker, id, round, Instant.now(), typed, Errors.of(refused)));
        };
    }
}
