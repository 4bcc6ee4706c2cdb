package vn.tuanle.results;

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
import vn.tuanle.contest.Contest;
import vn.tuanle.contest.Typed;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.media.Downloads;
import vn.tuanle.media.Files;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// How many took part, and the log of one attempt.
@Controller
@Enter(Enter.By.SIGNED_IN)
class CountController {
    private final Access access;
    private final Counts counts;
    private final AttemptLogs logs;
    private final Files files;

    CountController(Access access, Counts counts, AttemptLogs logs, Files files) {
        this.access = access;
        this.counts = counts;
        this.logs = logs;
        this.files = files;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/so-nguoi")
    CountsPage counts(Asker asker, @PathVariable UUID id) {
        return page(asker, id, Typed.of("ma", UUID.randomUUID().toString()), Errors.none());
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/so-nguoi")
    Object enter(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "danh-sach", required = false) @Nullable MultipartFile list)
            throws IOException {
        Typed typed = new Typed(form);
        String name = list == null ? null : list.getOriginalFilename();
        Counts.Sent sent = new Counts.Sent(name == null ? "" : name, list == null ? new byte[0] : list.getBytes());
        return switch (counts.enter(asker, id, typed, sent, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/so-nguoi").saying("Đã ghi.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id, typed, Errors.of(refused)));
        };
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/so-nguoi/{count}/bo")
    Object drop(Asker asker, @PathVariable UUID id, @PathVariable UUID count) {
        return switch (counts.drop(asker, id, count, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to("/cuoc-thi-don-vi/" + id + "/so-nguoi").saying("Đã bỏ.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(asker, id, Typed.nothing(), Errors.of(refused)));
        };
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/so-nguoi/{count}/danh-sach")
    ResponseEntity<byte[]> list(Asker asker, @PathVariable UUID id, @PathVariable UUID count) {
        return Downloads.attachment(files, counts.list(asker, id, count));
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/luot/{attempt}")
    AttemptLogPage log(Asker asker, @PathVariable UUID id, @PathVariable UUID attempt) {
        return logs.page(asker, id, attempt, Instant.now());
    }

    private CountsPage page(Asker asker, UUID id, Typed typed, Errors errors) {
        Contest contest = access.seen(asker, id);
        return new CountsPage(
                contest,
                counts.byUnit(id),
                counts.byAge(id),
                counts.offline(id),
                access.rounds(id),
                access.acts(asker, contest),
                typed,
                errors);
    }
}
