package vn.tuanle.contest;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Where the lists of the units are taken, after a look at what would be taken, and somebody is excluded.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RosterController {
    private final Contests contests;
    private final Rosters rosters;
    private final RosterChanges changes;

    RosterController(Contests contests, Rosters rosters, RosterChanges changes) {
        this.contests = contests;
        this.rosters = rosters;
        this.changes = changes;
    }

    @GetMapping("/cuoc-thi-don-vi/{id}/danh-sach")
    RosterPage page(
            Asker asker, @PathVariable UUID id, @RequestParam(name = "don-vi", required = false) @Nullable UUID unit) {
        return page(contests.seen(asker, id), unit, null, Typed.nothing(), Errors.none());
    }

    /// Shows what would be taken; the second form, which holds it as text, takes it.
    @PostMapping("/cuoc-thi-don-vi/{id}/danh-sach")
    Object take(
            Asker asker,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        Contest contest = contests.owned(asker, id);
        Typed typed = new Typed(form);
        Outcome<RosterSheet> read = file != null && !file.isEmpty()
                ? RosterSheet.workbook(file.getBytes())
                : RosterSheet.text(typed.get("dan"));
        if (read instanceof Outcome.Refused<RosterSheet> refused)
            return new Invalid(page(contest, null, null, typed, Errors.of(refused)));
        RosterSheet sheet = ((Outcome.Done<RosterSheet>) read).value();
        if (!typed.get("lam").equals("nhan")) return page(contest, null, sheet, typed, Errors.none());
        return switch (changes.take(asker, id, typed.line("don-vi"), sheet, Instant.now())) {
            case Outcome.Done<UUID>(UUID roster) ->
                Redirect.to(contest.officePath() + "/danh-sach?don-vi=" + roster)
                        .saying("Đã nhận danh sách {0} người.", sheet.lines().size());
            case Outcome.Refused<UUID> refused -> new Invalid(page(contest, null, sheet, typed, Errors.of(refused)));
        };
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/danh-sach/chot")
    Object freeze(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Contest contest = contests.owned(asker, id);
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        return switch (changes.freezeAt(asker, id, typed, errors, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to(contest.officePath() + "/danh-sach").saying("Đã đặt lúc chốt danh sách.");
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(contest, null, null, typed, ContestController.said(errors, refused)));
        };
    }

    @PostMapping("/cuoc-thi-don-vi/{id}/danh-sach/{roster}/loai")
    Object exclude(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID roster,
            @RequestParam MultiValueMap<String, String> form) {
        Contest contest = contests.owned(asker, id);
        Typed typed = new Typed(form);
        UUID line = Typed.id(typed.get("dong"));
        if (line == null) throw new NotFound();
        boolean back = typed.has("lam", "tra");
        return switch (changes.exclude(asker, id, line, typed.line("ly-do"), back, Instant.now())) {
            case Outcome.Done<UUID> done ->
                Redirect.to(contest.officePath() + "/danh-sach?don-vi=" + roster)
                        .saying(back ? "Đã trả lại danh sách." : "Đã loại khỏi danh sách.");
            case Outcome.Refused<UUID> refused -> new Invalid(page(contest, roster, null, typed, Errors.of(refused)));
        };
    }

    private RosterPage page(
            Contest contest, @Nullable UUID unit, @Nullable RosterSheet sheet, Typed typed, Errors errors) {
        List<Rosters.Unit> units = rosters.of(contest.id());
        Rosters.Unit opened = units.stream()
                .filter(each -> each.id().equals(unit))
                .findFirst()
                .orElse(null);
        if (unit != null && opened == null) throw new NotFound();
        Instant closes = changes.closes(contest.id());
        return new RosterPage(
                contest,
                units,
                opened,
                opened == null ? List.of() : rosters.lines(opened.id()),
                sheet,
                closes,
                closes != null && !Instant.now().isBefore(closes),
                typed,
                errors);
    }
}
