package vn.tuanle.participation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// Where the staff of the unit that leads an activity count who came to a sitting.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class RollController {
    private static final String ONE = "/hoat-dong-don-vi/{id}/diem-danh/{occurrence}";
    private final Offerings offerings;
    private final RollPages pages;
    private final RollList list;
    private final AttendanceRows rows;
    private final Desk desk;
    private final RollSheets sheets;

    RollController(
            Offerings offerings, RollPages pages, RollList list, AttendanceRows rows, Desk desk, RollSheets sheets) {
        this.offerings = offerings;
        this.pages = pages;
        this.list = list;
        this.rows = rows;
        this.desk = desk;
        this.sheets = sheets;
    }

    @GetMapping(ONE)
    RollPage page(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam(name = "tim", defaultValue = "") String words) {
        return pages.page(asker, offerings.led(asker, id), occurrence, words, Typed.nothing(), Errors.none());
    }

    @PostMapping(ONE)
    Object marks(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        return write(asker, id, occurrence, new Typed(form), desk.reader(Desk.Count.MARKS));
    }

    /// The same while it is being filled in.
    @PostMapping(path = ONE, headers = "X-Draft")
    ResponseEntity<String> kept(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        Offering offering = offerings.led(asker, id);
        Errors errors = Errors.none();
        desk.write(asker, offering, occurrence, new Typed(form), errors, desk.reader(Desk.Count.MARKS), Instant.now());
        return errors.any()
                ? ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(Phrases.t(errors.byField().values().iterator().next()))
                : ResponseEntity.noContent().build();
    }

    @PostMapping(ONE + "/them")
    Object walkIns(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        return write(asker, id, occurrence, new Typed(form), desk.reader(Desk.Count.WALK_INS));
    }

    @PostMapping(ONE + "/nhom")
    Object group(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        return write(asker, id, occurrence, new Typed(form), desk.reader(Desk.Count.GROUP));
    }

    @PostMapping(ONE + "/dem")
    Object heads(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        return write(asker, id, occurrence, new Typed(form), desk.reader(Desk.Count.HEADS));
    }

    @PostMapping(ONE + "/phieu-ve")
    Object signed(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        return write(
                asker,
                id,
                occurrence,
                typed,
                (reading, sitting) -> sheets.signed(
                        sitting, typed.get("phieu"), list.lines(sitting, true, rows.now(sitting)), reading.errors()));
    }

    /// Another number of what was added on the spot, or taking it out of the figure.
    @PostMapping(ONE + "/sua/{subject}")
    Object correct(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @PathVariable UUID subject,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        return write(asker, id, occurrence, typed, (reading, sitting) -> {
            AttendanceNow now = rows.now(sitting).get(subject);
            if (now == null || now.registered()) throw new NotFound();
            Integer seen = Typed.number(typed.get("v"));
            boolean drop = typed.has("bo", "co") || now.grain() != AttendanceGrain.GROUP;
            Integer present = drop ? null : reading.number("so-" + subject);
            return present == null && !drop
                    ? List.of()
                    : List.of(AttendanceEntry.corrected(now, seen == null ? 0 : seen, "ly-do", present));
        });
    }

    private Object write(
            Asker asker,
            UUID id,
            UUID occurrence,
            Typed typed,
            BiFunction<RollReading, UUID, List<AttendanceEntry>> read) {
        Offering offering = offerings.led(asker, id);
        Errors errors = Errors.none();
        int written = desk.write(asker, offering, occurrence, typed, errors, read, Instant.now());
        if (errors.any()) return new Invalid(pages.page(asker, offering, occurrence, typed.get("tim"), typed, errors));
        Redirect back = Redirect.to("/hoat-dong-don-vi/" + id + "/diem-danh/" + occurrence);
        return written == 0 ? back.saying("Không có gì thay đổi.") : back.saying("Đã ghi {0} dòng điểm danh.", written);
    }
}
