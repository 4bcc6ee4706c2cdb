package vn.tuanle.entry;

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
import vn.tuanle.ui.Redirect;

/// Where the unit sets what may be sent, the criteria and the voting.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class TermsController {
    private final OfficePages pages;
    private final Terms terms;

    TermsController(OfficePages pages, Terms terms) {
        this.pages = pages;
        this.terms = terms;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/nhan-bai")
    EntryTermsPage form(Asker asker, @PathVariable UUID id) {
        return pages.terms(asker, id, Typed.nothing(), Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/nhan-bai")
    Object save(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        return switch (terms.save(asker, id, typed, errors, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/bai").saying("Đã lưu cách nhận và chấm bài.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.terms(asker, id, typed, errors.any() ? errors : Errors.of(refused)));
        };
    }
}
