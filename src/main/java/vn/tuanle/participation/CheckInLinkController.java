package vn.tuanle.participation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.tuanle.identity.Asker;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.trust.QrCode;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Where the unit makes and takes back the links of its volunteers.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class CheckInLinkController {
    private static final String LINKS = "/hoat-dong-don-vi/{id}/diem-danh/{occurrence}/lien-ket";
    private final Offerings offerings;
    private final CheckInLinks links;

    CheckInLinkController(Offerings offerings, CheckInLinks links) {
        this.offerings = offerings;
        this.links = links;
    }

    @GetMapping(LINKS)
    CheckInLinksPage list(Asker asker, @PathVariable UUID id, @PathVariable UUID occurrence) {
        return page(asker, id, occurrence, "", null, Errors.none());
    }

    /// Answers with the page itself: the secret is in no address of ours and nowhere kept.
    @PostMapping(LINKS)
    Object make(
            Asker asker,
            @PathVariable UUID id,
            @PathVariable UUID occurrence,
            @RequestParam(name = "ten-lien-ket", defaultValue = "") String label,
            HttpServletResponse response) {
        Offering offering = offerings.answeredFor(asker, id);
        RollPages.sitting(offering, occurrence);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (links.make(occurrence, label, asker.person(), Instant.now())) {
            case Outcome.Done<String>(String token) ->
                page(
                        asker,
                        id,
                        occurrence,
                        RollReading.line(label),
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                        .build()
                                        .toUriString()
                                + CheckInLinks.path(token),
                        Errors.none());
            case Outcome.Refused<String> refused ->
                new Invalid(page(asker, id, occurrence, label, null, Errors.of(refused)));
        };
    }

    @PostMapping(LINKS + "/{link}/thu-lai")
    Redirect end(Asker asker, @PathVariable UUID id, @PathVariable UUID occurrence, @PathVariable UUID link) {
        Offering offering = offerings.answeredFor(asker, id);
        RollPages.sitting(offering, occurrence);
        links.end(occurrence, link, asker.person(), Instant.now());
        return Redirect.to("/hoat-dong-don-vi/" + id + "/diem-danh/" + occurrence + "/lien-ket")
                .saying("Đã thu lại: liên kết này không mở được nữa.");
    }

    private CheckInLinksPage page(
            Asker asker, UUID id, UUID occurrence, String label, @Nullable String address, Errors errors) {
        Offering offering = offerings.answeredFor(asker, id);
        Sitting sitting = RollPages.sitting(offering, occurrence);
        return new CheckInLinksPage(
                offering,
                sitting,
                links.made(occurrence),
                label,
                address,
                address == null
                        ? ""
                        : "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(address, 5)),
                sitting.ends().plus(CheckInLinks.AFTER),
                errors);
    }
}
