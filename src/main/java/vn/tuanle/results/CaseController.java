package vn.tuanle.results;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.ContestantCookie;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Incidents and appeals: told by contestants or the office, answered by the committee.
@Controller
class CaseController {
    private final Access access;
    private final Cases cases;
    private final PublicContests publicContests;
    private final ContestantCookie cookies;

    CaseController(Access access, Cases cases, PublicContests publicContests, ContestantCookie cookies) {
        this.access = access;
        this.cases = cases;
        this.publicContests = publicContests;
        this.cookies = cookies;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/vu-viec")
    @Enter(Enter.By.SIGNED_IN)
    CasesPage cases(Asker asker, @PathVariable UUID id) {
        return page(asker, id, Typed.of("ma", UUID.randomUUID().toString()), Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/vu-viec")
    @Enter(Enter.By.SIGNED_IN)
    Object note(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        return switch (cases.note(asker, id, typed, Instant.now())) {
            case Outcome.Done<UUID> done -> back(id).saying("Đã ghi.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id, typed, Errors.of(refused)));
        };
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/vu-viec/{told}")
    @Enter(Enter.By.SIGNED_IN)
    Object answer(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID told,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        return switch (cases.answer(asker, id, told, typed, Instant.now())) {
            case Outcome.Done<UUID> done -> back(id).saying("Đã trả lời.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id, typed, Errors.of(refused)));
        };
    }

    private static Redirect back(UUID contest) {
        return Redirect.to("/cuoc-thi-don-vi/" + contest + "/vu-viec");
    }

    private CasesPage page(Asker asker, UUID id, Typed typed, Errors errors) {
        Contest contest = access.seen(asker, id);
        boolean answers = access.acts(asker, contest) || access.decides(asker, contest);
        return new CasesPage(contest, access.rounds(id), cases.of(id), answers, typed, errors);
    }

    @GetMapping("/cuoc-thi/{name}/khieu-nai")
    @Enter(Enter.By.ANYONE)
    Object own(@PathVariable String name, HttpServletRequest request) {
        Contest contest = publicContests.contest(name);
        UUID who = cookies.contestant(request, contest.code());
        return who == null
                ? Redirect.to(contest.path() + "/vao")
                : own(contest, who, Typed.of("ma", UUID.randomUUID().toString()), Errors.none());
    }

    @PostMapping("/cuoc-thi/{name}/khieu-nai")
    @Enter(Enter.By.ANYONE)
    Object tell(
            @PathVariable String name, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        Contest contest = publicContests.contest(name);
        UUID who = cookies.contestant(request, contest.code());
        if (who == null) return Redirect.to(contest.path() + "/vao");
        Typed typed = new Typed(form);
        return switch (cases.tell(contest, who, typed, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to(contest.path() + "/khieu-nai").saying("Đã gửi tới Ban Tổ chức.");
            case Outcome.Refused<UUID> refused -> new Invalid(own(contest, who, typed, Errors.of(refused)));
        };
    }

    private OwnCasesPage own(Contest contest, UUID who, Typed typed, Errors errors) {
        return new OwnCasesPage(contest, access.rounds(contest.id()), cases.ofContestant(who), typed, errors);
    }
}
