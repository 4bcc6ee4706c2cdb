package vn.tuanle.entry;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Days;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// Where anybody begins an entry.
@Controller
@Enter(Enter.By.ANYONE)
class EnterController {
    private final EntryAccess access;
    private final PublicPages pages;
    private final Terms terms;
    private final Entries entries;

    EnterController(EntryAccess access, PublicPages pages, Terms terms, Entries entries) {
        this.access = access;
        this.pages = pages;
        this.terms = terms;
        this.entries = entries;
    }

    @GetMapping("/cuoc-thi/{name}/gui-bai")
    EnterPage form(@PathVariable String name) {
        return pages.enter(access.shown(name), Typed.nothing(), Errors.none(), Instant.now());
    }

    @PostMapping("/cuoc-thi/{name}/gui-bai")
    Object begin(@PathVariable String name, @RequestParam MultiValueMap<String, String> form) {
        Contest contest = access.shown(name);
        Instant now = Instant.now();
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        Wish wish = Wish.of(
                contest,
                terms.of(contest.id()).terms(),
                typed,
                errors,
                Phrases.english(),
                LocalDate.ofInstant(now, Days.ZONE));
        if (wish == null) return new Invalid(pages.enter(contest, typed, errors, now));
        return switch (entries.begin(contest, wish, now)) {
            case Outcome.Done<Entries.Begun>(Entries.Begun made) ->
                Redirect.to(EntryLinks.path(made.token()))
                        .saying("Đã lập bài dự thi mã {0}. Nay viết bài hoặc gửi tệp, rồi bấm Nộp bài.", made.code());
            case Outcome.Refused<Entries.Begun> refused ->
                new Invalid(pages.enter(contest, typed, Errors.of(refused), now));
        };
    }
}
