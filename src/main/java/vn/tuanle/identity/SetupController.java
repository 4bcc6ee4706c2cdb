package vn.tuanle.identity;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Making the first administrator; the password is chosen on the page that follows.
@Controller
class SetupController {
    private final FirstRun firstRun;
    private final People people;

    SetupController(FirstRun firstRun, People people) {
        this.firstRun = firstRun;
        this.people = people;
    }

    @Enter(Enter.By.ANYONE)
    @GetMapping("/cai-dat")
    Object form(@RequestParam(name = "ma", defaultValue = "") String key) {
        if (!people.nobodyYet()) return Redirect.to("/dang-nhap");
        return new SetupPage(key, "", "", Errors.none());
    }

    @Enter(Enter.By.ANYONE)
    @PostMapping("/cai-dat")
    Object make(
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact) {
        return switch (firstRun.administrator(key, name, contact)) {
            case Outcome.Done<UUID>(UUID person) ->
                Redirect.to("/duong-dan/" + people.link(person, LinkKind.INVITATION, null));
            case Outcome.Refused<UUID> refused -> new Invalid(new SetupPage(key, name, contact, Errors.of(refused)));
        };
    }
}
