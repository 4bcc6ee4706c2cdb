package vn.tuanle.entry;

import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.MediaFile;
import vn.tuanle.media.MediaFiles;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// What was handed in, for the office: the queue, one entry, the word on it.
@Controller
@Enter(Enter.By.SIGNED_IN)
class ModerationController {
    private final OfficePages pages;
    private final Moderation moderation;
    private final MediaFiles media;

    ModerationController(OfficePages pages, Moderation moderation, MediaFiles media) {
        this.pages = pages;
        this.moderation = moderation;
        this.media = media;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/bai")
    EntryListPage list(
            Asker asker, @PathVariable UUID id, @RequestParam(name = "loc", defaultValue = "") String chosen) {
        return pages.list(asker, id, Typed.constant(EntryState.class, chosen));
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/bai/{entry}")
    EntryReviewPage review(Asker asker, @PathVariable UUID id, @PathVariable UUID entry) {
        return pages.review(asker, id, entry, "", Errors.none());
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/bai/{entry}/tep/{file}")
    ResponseEntity<Resource> file(
            Asker asker, @PathVariable UUID id, @PathVariable UUID entry, @PathVariable UUID file) {
        EntryReviewPage page = pages.review(asker, id, entry, "", Errors.none());
        MediaFile found = page.files().stream()
                .map(vn.tuanle.media.Upload::file)
                .filter(one -> one != null && one.id().equals(file))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (found == null) throw new NotFound();
        return media.shown(found, "bai-" + page.entry().code());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/bai/{entry}/{act:nhan|tra-lai|khong-nhan}")
    Object decide(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @PathVariable String act,
            @RequestParam(name = "ly-do", defaultValue = "") String why) {
        Instant now = Instant.now();
        Outcome<UUID> outcome =
                switch (act) {
                    case "nhan" -> moderation.accept(asker, id, entry, now);
                    case "tra-lai" -> moderation.giveBack(asker, id, entry, why.strip(), now);
                    default -> moderation.refuse(asker, id, entry, why.strip(), now);
                };
        return switch (outcome) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/bai").saying("Đã ghi, người gửi được báo.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(pages.review(asker, id, entry, why, Errors.of(refused)));
        };
    }
}
