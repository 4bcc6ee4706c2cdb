package vn.tuanle.participation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.NotFound;
import vn.tuanle.ui.Redirect;

/// Where people say how a sitting was: by the link of their registration, or by the code at the
/// venue.
@Controller
@Enter(Enter.By.ANYONE)
class FeedbackController {
    private static final String OWN = "/dang-ky/cua-toi/{token}/y-kien/{occurrence}";
    private static final String VENUE = "/y-kien/{code}";
    private static final String DEVICE = "y-kien";
    private final Feedback feedback;
    private final FeedbackPages pages;
    private final OwnPages own;
    private final Pace pace;

    FeedbackController(Feedback feedback, FeedbackPages pages, OwnPages own, Pace pace) {
        this.feedback = feedback;
        this.pages = pages;
        this.own = own;
        this.pace = pace;
    }

    @ModelAttribute
    void secret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping(OWN)
    FeedbackFormPage form(@PathVariable String token, @PathVariable UUID occurrence) {
        asked(token, occurrence);
        return pages.form(path(token, occurrence), occurrence, false, Typed.nothing(), Errors.none());
    }

    @PostMapping(OWN)
    Object say(
            @PathVariable String token,
            @PathVariable UUID occurrence,
            @RequestParam MultiValueMap<String, String> form) {
        UUID registration = asked(token, occurrence);
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        Feedback.Said said = Feedback.Said.of(typed, errors);
        if (said == null) return new Invalid(pages.form(path(token, occurrence), occurrence, false, typed, errors));
        feedback.say(occurrence, registration, said, Instant.now());
        return Redirect.to(RegistrationLinks.path(token)).saying("Cảm ơn bạn đã cho ý kiến.");
    }

    private static String path(String token, UUID occurrence) {
        return RegistrationLinks.path(token) + "/y-kien/" + occurrence;
    }

    private UUID asked(String token, UUID occurrence) {
        UUID registration = own.opened(token);
        if (!feedback.asked(registration, Instant.now()).contains(occurrence)) throw new NotFound();
        return registration;
    }

    @GetMapping(VENUE)
    FeedbackFormPage venue(@PathVariable String code, @CookieValue(name = DEVICE, defaultValue = "") String device) {
        UUID occurrence = feedback.open(code, Instant.now()).orElseThrow(NotFound::new);
        if (Typed.id(device) != null && feedback.spoke(occurrence, device))
            return pages.thanks("/y-kien/" + code, occurrence);
        return pages.form("/y-kien/" + code, occurrence, true, Typed.nothing(), Errors.none());
    }

    /// A device without a number takes that of its form: a form sent twice is one answer.
    @PostMapping(VENUE)
    Object sayThere(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> form,
            @CookieValue(name = DEVICE, defaultValue = "") String device,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = Instant.now();
        UUID occurrence = feedback.open(code, now).orElseThrow(NotFound::new);
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        Feedback.Said said = Feedback.Said.of(typed, errors);
        @Nullable UUID known = Typed.id(device);
        @Nullable UUID key = known != null ? known : Typed.id(typed.get("ma-phieu"));
        if (said != null && !pace.maySay(request.getRemoteAddr()))
            errors.at("", "Đang có quá nhiều ý kiến gửi tới cùng lúc. Hãy thử lại sau một phút.");
        if (said == null || errors.any())
            return new Invalid(pages.form("/y-kien/" + code, occurrence, true, typed, errors));
        String number = (key == null ? UUID.randomUUID() : key).toString();
        feedback.sayThere(occurrence, number, said, now);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(DEVICE, number)
                        .path("/y-kien")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Feedback.OPEN)
                        .build()
                        .toString());
        return Redirect.to("/y-kien/" + code);
    }
}
