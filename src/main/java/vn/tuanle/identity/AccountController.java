package vn.tuanle.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Frames;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// A person's own account: choosing a password by link, devices signed in, language and theme.
@Controller
class AccountController {
    private final People people;
    private final Sessions sessions;
    private final JdbcClient sql;
    private final Mail mail;
    private final Throttle throttle;

    AccountController(People people, Sessions sessions, JdbcClient sql, Mail mail, Throttle throttle) {
        this.people = people;
        this.sessions = sessions;
        this.sql = sql;
        this.mail = mail;
        this.throttle = throttle;
    }

    @Enter(Enter.By.ANYONE)
    @GetMapping("/duong-dan/{token}")
    AccessLinkPage choose(@PathVariable String token) {
        return page(token, Errors.none());
    }

    @Enter(Enter.By.ANYONE)
    @PostMapping("/duong-dan/{token}")
    Object set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (people.setPassword(token, password)) {
            case Outcome.Done<UUID>(UUID person) -> {
                SessionCookie.put(request, response, sessions.start(person, SessionCookie.device(request)));
                yield Redirect.to("/").saying("Đã đặt mật khẩu. Chào mừng bạn!");
            }
            case Outcome.Refused<UUID> refused -> new Invalid(page(token, Errors.of(refused)));
        };
    }

    private AccessLinkPage page(String token, Errors errors) {
        String name = sql.sql("""
                select p.name from access_link l join person p on p.id = l.person_id
                where l.token_hash = ? and l.used_at is null and l.expires_at > now()""")
                .param(Secrets.digest(token))
                .query(String.class)
                .optional()
                .orElse("");
        return new AccessLinkPage(token, name, !name.isEmpty(), errors);
    }

    @Enter(Enter.By.ANYONE)
    @GetMapping("/quen-mat-khau")
    ResetPage forgotten() {
        return new ResetPage(mail.works(), false);
    }

    @Enter(Enter.By.ANYONE)
    @PostMapping("/quen-mat-khau")
    ResetPage forgot(@RequestParam(defaultValue = "") String login, HttpServletRequest request) {
        Contact contact = Contact.of(login);
        String email = contact == null ? null : contact.email();
        if (email == null || !throttle.mayAsk(request.getRemoteAddr()) || !throttle.mayTry("reset " + email, ""))
            return new ResetPage(mail.works(), true);
        if (!mail.answers()) return new ResetPage(false, true);
        sql.sql("select id from person where email = ? and ended_at is null")
                .param(email)
                .query(UUID.class)
                .optional()
                .ifPresent(
                        person -> mail.sendLinkLater(email, people.link(person, LinkKind.RESET, null), LinkKind.RESET));
        return new ResetPage(true, true);
    }

    @Enter(Enter.By.SIGNED_IN)
    @GetMapping("/tai-khoan/phien")
    SessionsPage devices(Asker asker) {
        return new SessionsPage(sessions.open(asker));
    }

    @Enter(Enter.By.SIGNED_IN)
    @PostMapping("/tai-khoan/phien/{session}/ket-thuc")
    Redirect end(Asker asker, @PathVariable UUID session) {
        sessions.end(asker, session);
        return Redirect.to("/tai-khoan/phien").saying("Đã kết thúc phiên đăng nhập đó.");
    }

    @Enter(Enter.By.SIGNED_IN)
    @PostMapping("/tai-khoan/don-vi")
    Redirect actFor(Asker asker, @RequestParam UUID unit) {
        return switch (sessions.actFor(asker, unit)) {
            case Outcome.Done<UUID> done -> Redirect.to("/");
            case Outcome.Refused<UUID> refused -> new Redirect("/", refused.why());
        };
    }

    @Enter(Enter.By.ANYONE)
    @PostMapping("/hien-thi")
    Redirect display(
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(name = "ve", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        long year = 365L * 24 * 3600;
        if (language.equals("vi") || language.equals("en"))
            response.addHeader("Set-Cookie", Frames.cookie(Frames.LANGUAGE, language, year, request.isSecure()));
        if (theme.equals("light") || theme.equals("dark") || theme.equals("auto"))
            response.addHeader("Set-Cookie", Frames.cookie(Frames.THEME, theme, year, request.isSecure()));
        return Redirect.to(SignInController.ours(back).isEmpty() ? "/" : back);
    }
}
