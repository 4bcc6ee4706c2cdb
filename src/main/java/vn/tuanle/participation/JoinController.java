package vn.tuanle.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Phrases;
import vn.tuanle.ui.Redirect;

/// The public registration form of an activity.
@Controller
@Enter(Enter.By.ANYONE)
class JoinController {
    private final Offerings offerings;
    private final Registrations registrations;
    private final Pace pace;

    JoinController(Offerings offerings, Registrations registrations, Pace pace) {
        this.offerings = offerings;
        this.registrations = registrations;
        this.pace = pace;
    }

    @GetMapping("/hoat-dong/{code}/dang-ky")
    JoinPage form(@PathVariable String code, @RequestParam MultiValueMap<String, String> asked) {
        Typed chosen = Typed.nothing();
        asked.getOrDefault("loai", java.util.List.of())
                .forEach(kind -> chosen.values().add("loai", kind));
        asked.getOrDefault("buoi", java.util.List.of())
                .forEach(one -> chosen.values().add("buoi", one));
        return JoinPage.of(offerings.published(code(code)), chosen, Errors.none(), false, Instant.now());
    }

    @PostMapping("/hoat-dong/{code}/dang-ky")
    Object register(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request) {
        Instant now = Instant.now();
        Offering offering = offerings.published(code(code));
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        if (!typed.get("them").isEmpty()) return JoinPage.of(offering, typed, errors, false, now);
        if (robot(typed, now))
            errors.at(
                    "",
                    "Biểu mẫu được gửi nhanh hơn người ta ghi kịp. Hãy xem lại rồi gửi lần nữa; những gì đã ghi vẫn còn.");
        else if (!pace.mayRegister(request.getRemoteAddr()))
            errors.at(
                    "",
                    "Rất nhiều phiếu đang được gửi từ cùng một mạng. Hãy gửi lại sau một phút; những gì đã ghi vẫn còn.");
        Wish wish = Reading.of(offering, typed, errors, Phrases.english(), now);
        if (wish == null || errors.any()) return new Invalid(JoinPage.of(offering, typed, errors, false, now));
        return switch (registrations.register(offering, wish, null, now)) {
            case Outcome.Done<Registered>(Registered made) ->
                Redirect.to(RegistrationLinks.path(made.token()))
                        .saying("Đã ghi đăng ký. Mã của bạn: {0}.", made.code());
            case Outcome.Refused<Registered> refused ->
                new Invalid(JoinPage.of(offerings.published(code(code)), typed, Errors.of(refused), false, now));
        };
    }

    /// A field that people do not see was filled in, or the form came back at once.
    private static boolean robot(Typed typed, Instant now) {
        Long opened = JoinPage.opened(typed);
        return !typed.get("trang-web").isEmpty()
                || opened == null
                || now.toEpochMilli() - opened < Pace.FASTEST.toMillis();
    }

    /// The address may carry the title before the code.
    private static String code(String written) {
        return written.substring(written.lastIndexOf('-') + 1);
    }
}
