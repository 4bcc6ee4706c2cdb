package vn.tuanle.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;

/// Signing in and out.
@Controller
class SignInController {
    private final Sessions sessions;
    private final People people;
    private final String provider;

    SignInController(Sessions sessions, People people, Provider provider) {
        this.sessions = sessions;
        this.people = people;
        this.provider = provider.name();
    }

    @Enter(Enter.By.ANYONE)
    @GetMapping("/dang-nhap")
    Object form(
            @Nullable Asker asker,
            @RequestParam(name = "ve", defaultValue = "") String back,
            @RequestParam(name = "vuong", defaultValue = "") String trouble) {
        if (asker != null) return Redirect.to("/");
        if (people.nobodyYet()) return Redirect.to("/cai-dat");
        return new SignInPage("", ours(back), provider, null, told(trouble));
    }

    /// Why the provider brought nobody in; words of the address that are not ours say nothing.
    private Errors told(String trouble) {
        Errors none = Errors.none();
        return switch (trouble) {
            case "UNKNOWN" -> none.at("", "Chưa có người dùng nào với thư điện tử đó. Hãy hỏi người quản trị.");
            case "UNVERIFIED" ->
                none.at("", "{0} chưa xác minh thư điện tử của bạn. Hãy xác minh ở đó rồi đăng nhập lại.", provider);
            case "TIED" ->
                none.at(
                        "",
                        "Thư điện tử này đã gắn với một tài khoản khác ở {0}. Hãy đặt lại mật khẩu để gắn lại.",
                        provider);
            case "CANCELLED" -> none.at("", "Bạn đã dừng việc đăng nhập qua {0}.", provider);
            case "AWAY" ->
                none.at("", "{0} hiện không trả lời. Hãy đăng nhập bằng mật khẩu, hoặc thử lại sau.", provider);
            case "INVALID" ->
                none.at("", "Câu trả lời của {0} không đúng hoặc đã quá hạn. Hãy đăng nhập lại.", provider);
            default -> none;
        };
    }

    @Enter(Enter.By.ANYONE)
    @PostMapping("/dang-nhap")
    Object signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "ve", defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        KeptForm kept = KeptForm.carried(request);
        return switch (sessions.signIn(
                login,
                password,
                SessionCookie.device(request),
                request.getRemoteAddr(),
                SessionCookie.before(request))) {
            case Outcome.Done<String>(String token) -> {
                SessionCookie.put(request, response, token);
                if (kept != null) yield new KeptFormPage(kept);
                yield Redirect.to(ours(back).isEmpty() ? "/" : ours(back));
            }
            case Outcome.Refused<String> refused ->
                new Invalid(new SignInPage(login, ours(back), provider, kept, Errors.of(refused)));
        };
    }

    @Enter(Enter.By.SIGNED_IN)
    @PostMapping("/dang-xuat")
    Redirect signOut(Asker asker, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(asker, asker.session());
        SessionCookie.remove(request, response);
        return Redirect.to("/dang-nhap").saying("Đã đăng xuất.");
    }

    /// Only a path of our own, so that a link cannot send people elsewhere after they signed in.
    static String ours(String back) {
        return back.startsWith("/") && !back.startsWith("//") && !back.contains("\\") && !back.contains(":")
                ? back
                : "";
    }
}
