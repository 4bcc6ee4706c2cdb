package vn.tuanle.contest;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Acts on a whole contest: publish, cancel, copy.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ContestActController {
    private final Contests contests;
    private final ContestPages pages;
    private final Publishing publishing;
    private final Copying copying;

    ContestActController(Contests contests, ContestPages pages, Publishing publishing, Copying copying) {
        this.contests = contests;
        this.pages = pages;
        this.publishing = publishing;
        this.copying = copying;
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/cong-bo")
    Object publish(Asker asker, @PathVariable UUID id) {
        return switch (publishing.publish(asker, id, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id).saying("Đã công bố cuộc thi.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, Errors.of(refused)));
        };
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/huy")
    Object cancel(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        return switch (publishing.cancel(asker, id, new Typed(form).text("ly-do"), Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id).saying("Đã hủy cuộc thi.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, Errors.of(refused)));
        };
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/sao-chep")
    Object copy(Asker asker, @PathVariable UUID id, @RequestParam(name = "ma", required = false) String wanted) {
        contests.owned(asker, id);
        UUID given = wanted == null ? null : Typed.id(wanted);
        return switch (copying.copy(asker, id, given == null ? UUID.randomUUID() : given, Instant.now())) {
            case Outcome.Done<UUID>(UUID copy) ->
                Redirect.to("/cuoc-thi-don-vi/" + copy + "/sua")
                        .saying("Đây là bản sao; hãy đổi tên và các mốc thời gian.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.page(asker, id, Errors.of(refused)));
        };
    }
}
