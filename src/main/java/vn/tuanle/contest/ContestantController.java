package vn.tuanle.contest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tuanle.identity.Contact;
import vn.tuanle.identity.Enter;
import vn.tuanle.kernel.Outcome;
import vn.tuanle.ui.Errors;
import vn.tuanle.ui.Invalid;
import vn.tuanle.ui.Redirect;
import vn.tuanle.ui.TooMany;

/// Taking part: registering once, coming back, leaving a device that others use too.
@Controller
@Enter(Enter.By.ANYONE)
class ContestantController {
    private final Papers papers;
    private final ContestPages offices;
    private final Rosters rosters;
    private final Contestants contestants;
    private final Verifying verifying;
    private final ContestantCookie cookies;
    private final Signing signing;
    private final Pace pace;

    ContestantController(
            Papers papers,
            ContestPages offices,
            Rosters rosters,
            Contestants contestants,
            Verifying verifying,
            ContestantCookie cookies,
            Signing signing,
            Pace pace) {
        this.papers = papers;
        this.offices = offices;
        this.rosters = rosters;
        this.contestants = contestants;
        this.verifying = verifying;
        this.cookies = cookies;
        this.signing = signing;
        this.pace = pace;
    }

    @GetMapping("/cuoc-thi/{name}/dang-ky")
    Object form(@PathVariable String name, HttpServletRequest request) {
        Contest contest = papers.contest(PublicContestController.code(name));
        if (cookies.contestant(request, contest.code()) != null) return Redirect.to(contest.path() + "/cua-toi");
        return page(contest, Typed.of("ma", UUID.randomUUID().toString()), Errors.none());
    }

    @PostMapping("/cuoc-thi/{name}/dang-ky")
    Object register(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Contest contest = papers.contest(PublicContestController.code(name));
        Typed typed = new Typed(form);
        if (!pace.mayRegister(request.getRemoteAddr()))
            return new Invalid(
                    page(
                            contest,
                            typed,
                            Errors.none()
                                    .at(
                                            "",
                                            "Rất nhiều phiếu đang được gửi từ cùng một mạng. Hãy gửi lại sau một phút; những gì đã ghi vẫn còn.")));
        Errors errors = Errors.none();
        boolean english = vn.tuanle.ui.Phrases.english();
        Instant now = Instant.now();
        return switch (contestants.register(contest, typed, english, request.getRemoteAddr(), errors, now)) {
            case Outcome.Done<UUID>(UUID id) -> {
                Contestant who = contestants.of(contest.id(), id);
                if (who.proof() == Proof.NONE && verifying.reaches(who)) verifying.send(contest, who, english, now);
                response.addHeader("Set-Cookie", cookies.set(request, contest.code(), id));
                yield Redirect.to(contest.path() + "/cua-toi").saying("Đã đăng ký. Hãy ghi lại mã thí sinh của bạn.");
            }
            case Outcome.Refused<UUID> refused ->
                new Invalid(page(contest, typed, ContestController.said(errors, refused)));
        };
    }

    private RegisterPage page(Contest contest, Typed typed, Errors errors) {
        List<Rosters.Unit> units = rosters.of(contest.id());
        return new RegisterPage(contest, offices.name(contest.unit()), units, typed, errors);
    }

    @GetMapping("/cuoc-thi/{name}/vao")
    EnterPage enter(@PathVariable String name) {
        return new EnterPage(papers.contest(PublicContestController.code(name)), Typed.nothing(), Errors.none());
    }

    /// By the contestant's code at once; by a contact a link is sent, which opens it where it is read.
    @PostMapping("/cuoc-thi/{name}/vao")
    Object enter(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Contest contest = papers.contest(PublicContestController.code(name));
        Typed typed = new Typed(form);
        if (!pace.mayEnter(request.getRemoteAddr())) throw new TooMany();
        if (!typed.line("ma-thi-sinh").isEmpty()) {
            UUID found =
                    contestants.byCode(contest.id(), typed.line("ma-thi-sinh")).orElse(null);
            if (found == null)
                return new Invalid(new EnterPage(
                        contest, typed, Errors.none().at("ma-thi-sinh", "Không có mã này trong cuộc thi.")));
            response.addHeader("Set-Cookie", cookies.set(request, contest.code(), found));
            return Redirect.to(contest.path() + "/cua-toi");
        }
        Contact contact = Contact.of(typed.get("lien-he"));
        if (contact == null)
            return new Invalid(new EnterPage(
                    contest,
                    typed,
                    Errors.none()
                            .at("lien-he", "Hãy ghi mã thí sinh, hoặc số điện thoại hay thư điện tử đã đăng ký.")));
        if (pace.mayWrite(contest.code() + contact)) verifying.link(contest, contact, Instant.now());
        return Redirect.to(contest.path() + "/vao")
                .saying("Nếu liên hệ này đã đăng ký và ở đây gửi tin được, liên kết đang trên đường tới.");
    }

    @GetMapping("/cuoc-thi/{name}/vao/{token}")
    Object link(
            @PathVariable String name,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        Contest contest = papers.contest(PublicContestController.code(name));
        @Nullable UUID contestant = signing.contestant(contest.code(), token);
        if (contestant == null) throw new vn.tuanle.ui.NotFound();
        response.addHeader("Set-Cookie", cookies.set(request, contest.code(), contestant));
        return Redirect.to(contest.path() + "/cua-toi");
    }

    @PostMapping("/cuoc-thi/{name}/ra")
    Redirect leave(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        Contest contest = papers.contest(PublicContestController.code(name));
        response.addHeader("Set-Cookie", cookies.cleared(request, contest.code()));
        return Redirect.to(contest.path()).saying("Máy này đã ra khỏi cuộc thi; người khác có thể dùng.");
    }
}
