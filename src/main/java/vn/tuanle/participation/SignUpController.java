package vn.tuanle.participation;

import java.time.Instant;
import java.util.UUID;
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
import vn.tuanle.ui.Redirect;

/// Where the unit sets how one registers for its activity.
@Controller
@Enter(Enter.By.UNIT_STAFF)
class SignUpController {
    private final Offerings offerings;
    private final SignUps signUps;

    SignUpController(Offerings offerings, SignUps signUps) {
        this.offerings = offerings;
        this.signUps = signUps;
    }

    @GetMapping("/hoat-dong-don-vi/{id}/dang-ky/thiet-lap")
    SignUpPage form(Asker asker, @PathVariable UUID id) {
        return SignUpPage.of(offerings.answeredFor(asker, id));
    }

    @PostMapping("/hoat-dong-don-vi/{id}/dang-ky/thiet-lap")
    Object save(Asker asker, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> form) {
        Offering offering = offerings.answeredFor(asker, id);
        Typed typed = new Typed(form);
        Errors errors = Errors.none();
        Integer shown = Typed.number(typed.get("so-cau"));
        int rows = Math.clamp(shown == null ? 1 : shown, 1, SignUpPage.MOST_QUESTIONS);
        if (!typed.get("them").isEmpty())
            return new SignUpPage(offering, typed, errors, Math.min(rows + 1, SignUpPage.MOST_QUESTIONS));
        signUps.save(asker, id, typed, errors, Instant.now());
        return errors.any()
                ? new Invalid(new SignUpPage(offering, typed, errors, rows))
                : Redirect.to("/hoat-dong-don-vi/" + id + "/dang-ky").saying("Đã lưu cách đăng ký.");
    }
}
