package vn.tuanle.participation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// Where codes shown at the door come in: typed one by one, or scanned and sent when there is a
/// connection.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class CheckInController {
    private static final String SCAN = "/hoat-dong-don-vi/{id}/diem-danh/{occurrence}/quet";
    private static final int MOST = 50;
    private final Offerings offerings;
    private final RollPages pages;
    private final CheckIns checkIns;

    CheckInController(Offerings offerings, RollPages pages, CheckIns checkIns) {
        this.offerings = offerings;
        this.pages = pages;
        this.checkIns = checkIns;
    }

    @PostMapping(SCAN)
    Object typed(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        Typed typed = new Typed(form);
        Offering offering = offerings.led(asker, id);
        UUID key = Typed.id(typed.get("ma-phieu"));
        Instant now = Instant.now();
        UUID nonce = key == null ? UUID.randomUUID() : key;
        return switch (checkIns.scan(offering, occurrence, typed.get("ma"), nonce, now, by(asker), now)) {
            case Outcome.Done<Phrase>(Phrase said) ->
                Redirect.to("/hoat-dong-don-vi/" + id + "/diem-danh/" + occurrence + "#ma")
                        .saying(said.vietnamese(), said.values().toArray());
            case Outcome.Refused<Phrase> refused ->
                new Invalid(pages.page(asker, offering, occurrence, "", typed, Errors.of(refused)));
        };
    }

    /// Scans kept in a browser, each “number code moment”. A line in answer to each that need not be kept any longer:
    /// its
    /// number, whether it counted, what to say.
    @PostMapping(path = SCAN, headers = "X-Draft")
    ResponseEntity<String> scanned(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam(name = "quet", defaultValue = "") List<String> scans) {
        return answer(checkIns, offerings.led(asker, id), occurrence, scans, by(asker));
    }

    static ResponseEntity<String> answer(
            CheckIns checkIns, Offering offering, UUID occurrence, List<String> scans, AttendanceAuthor by) {
        Instant now = Instant.now();
        StringBuilder answer = new StringBuilder();
        for (String scan : scans.stream().limit(MOST).toList()) {
            String[] parts = scan.strip().split(" ", 3);
            UUID nonce = parts.length == 3 ? Typed.id(parts[0]) : null;
            if (nonce == null) continue;
            Outcome<Phrase> outcome =
                    checkIns.scan(offering, occurrence, parts[1], nonce, moment(parts[2], now), by, now);
            answer.append(nonce).append('\t');
            switch (outcome) {
                case Outcome.Done<Phrase>(Phrase said) -> answer.append("co\t").append(Phrases.t(said));
                case Outcome.Refused<Phrase>(Phrase why, String field) ->
                    answer.append("khong\t").append(Phrases.t(why));
            }
            answer.append('\n');
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", java.nio.charset.StandardCharsets.UTF_8))
                .body(answer.toString());
    }

    private static AttendanceAuthor by(Asker asker) {
        return AttendanceAuthor.person(asker.person());
    }

    /// The clock of a telephone may be wrong, and is never ahead of ours.
    private static Instant moment(String written, Instant now) {
        try {
            Instant at = Instant.parse(written);
            return at.isAfter(now) ? now : at;
        } catch (DateTimeException no) {
            return now;
        }
    }
}
