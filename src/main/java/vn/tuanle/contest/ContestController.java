package vn.tuanle.contest;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// A unit's contests: their list, beginning one, changing what it is about.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class ContestController {
    private final ContestPages pages;
    private final Preparing preparing;
    private final Contests contests;
    private final RulesDocuments documents;

    ContestController(ContestPages pages, Preparing preparing, Contests contests, RulesDocuments documents) {
        this.pages = pages;
        this.preparing = preparing;
        this.contests = contests;
        this.documents = documents;
    }

    @GetMapping("/cuoc-thi-don-vi")
    ContestListPage list(Asker asker) {
        return pages.list(asker);
    }

    @GetMapping("/cuoc-thi-don-vi/moi")
    ContestFormPage blank(Asker asker) {
        return pages.blank(asker, Typed.of("ma", UUID.randomUUID().toString()), Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/moi")
    Object begin(
            Asker asker,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "the-le-tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        return switch (preparing.begin(asker, typed, sent(file), errors, Instant.now())) {
            case Outcome.Done<UUID>(UUID id) ->
                Redirect.to("/cuoc-thi-don-vi/" + id).saying("Đã lập cuộc thi; nay đặt quy tắc và Ban Tổ chức.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.blank(asker, typed, said(errors, refused)));
        };
    }

    @GetMapping("/cuoc-thi-don-vi/{id}")
    ContestOfficePage page(Asker asker, @PathVariable UUID id) {
        return pages.page(asker, id, Errors.none());
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/sua")
    ContestFormPage form(Asker asker, @PathVariable UUID id) {
        return pages.form(asker, id, Typed.nothing(), Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/sua")
    Object change(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "the-le-tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        Typed typed = new Typed(form);
        contests.owned(asker, id);
        Errors errors = Errors.none();
        return switch (preparing.change(asker, id, typed, sent(file), errors, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id).saying("Đã lưu.");
            case Outcome.Refused<UUID> refused -> new Invalid(pages.form(asker, id, typed, said(errors, refused)));
        };
    }

    /// The rules document as a file.
    @GetMapping("/cuoc-thi-don-vi/{id}/the-le-van-ban")
    ResponseEntity<byte[]> document(Asker asker, @PathVariable UUID id) {
        return documents.file(contests.seen(asker, id));
    }

    private static Preparing.Sent sent(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return Preparing.Sent.NOTHING;
        String name = file.getOriginalFilename();
        return new Preparing.Sent(name == null ? "" : name, file.getBytes());
    }

    /// All that is wrong, and the refusal where it is none of the fields.
    static Errors said(Errors errors, Outcome.Refused<?> refused) {
        if (errors.any()) return errors;
        return Errors.of(refused);
    }
}
