package vn.tuanle.participation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.kernel.Phrase;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Where volunteers without an account read codes, by the secret link of a sitting.
@Controller
@Enter(Enter.By.ANYONE)
class DoorController {
    private final CheckInLinks links;
    private final Offerings offerings;
    private final CheckIns checkIns;
    private final AttendanceRows rows;
    private final Pace pace;

    DoorController(CheckInLinks links, Offerings offerings, CheckIns checkIns, AttendanceRows rows, Pace pace) {
        this.links = links;
        this.offerings = offerings;
        this.checkIns = checkIns;
        this.rows = rows;
        this.pace = pace;
    }

    /// The link is a secret: no other page learns it, no search engine keeps it.
    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping("/diem-danh/{token}")
    DoorPage page(@PathVariable String token) {
        return page(token, opened(token), "", Errors.none());
    }

    @PostMapping("/diem-danh/{token}")
    Object typed(
            @PathVariable String token,
            @RequestParam(name = "ma", defaultValue = "") String code,
            @RequestParam(name = "ma-phieu", defaultValue = "") String key) {
        CheckInLinks.Opened link = opened(token);
        Errors errors = Errors.none();
        if (!pace.mayCheckIn(link.id())) errors.at("ma", "Nhiều mã quá. Hãy thử lại sau một phút.");
        else {
            UUID nonce = Typed.id(key);
            Instant now = Instant.now();
            switch (checkIns.scan(
                    offerings.of(link.activity()),
                    link.occurrence(),
                    code,
                    nonce == null ? UUID.randomUUID() : nonce,
                    now,
                    AttendanceAuthor.link(link.id()),
                    now)) {
                case Outcome.Done<Phrase>(Phrase said) -> {
                    return Redirect.to(CheckInLinks.path(token))
                            .saying(said.vietnamese(), said.values().toArray());
                }
                case Outcome.Refused<Phrase> refused -> errors.byField().put("ma", refused.why());
            }
        }
        return new Invalid(page(token, link, code, errors));
    }

    /// Scans that the telephone kept.
    @PostMapping(path = "/diem-danh/{token}", headers = "X-Draft")
    ResponseEntity<String> scanned(
            @PathVariable String token, @RequestParam(name = "quet", defaultValue = "") List<String> scans) {
        CheckInLinks.Opened link = opened(token);
        if (!pace.mayCheckIn(link.id()))
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        return CheckInController.answer(
                checkIns, offerings.of(link.activity()), link.occurrence(), scans, AttendanceAuthor.link(link.id()));
    }

    private CheckInLinks.Opened opened(String token) {
        return links.opened(token, Instant.now()).orElseThrow(NotFound::new);
    }

    private DoorPage page(String token, CheckInLinks.Opened link, String code, Errors errors) {
        Offering offering = offerings.of(link.activity());
        Sitting sitting = RollPages.sitting(offering, link.occurrence());
        return new DoorPage(
                token,
                link.label(),
                offering.title(),
                sitting,
                rows.figure(sitting.id()).named(),
                Attendance.closed(sitting, Instant.now()),
                UUID.randomUUID(),
                code,
                errors);
    }
}
